// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload';
import { can } from '../../access/can.ts';
import { personOf } from '../../access/person.ts';
import { VerbError } from '../../records/verb-error.ts';
import { editionIsOwn, keepEdition, organisationStays, withOwner } from './owner.ts';
import { type FormSave, formSaveIn, mergedSave } from './form-save.ts';
import { requireFresh } from './stale-save.ts';
import { readWorkingRow } from './working-row.ts';
import { ownershipIn, readOwnership } from '../../records/ownership.ts';
import { holdRow } from '../../records/row-in-hand.ts';
import { SWITCHED_OFF, WORKFLOW_MESSAGES } from '../messages.ts';

/** Arguments of an operation of Payload, as far as the guard reads them. */
interface Args {
  readonly id?: unknown;
  readonly data?: Record<string, unknown>;
  readonly overrideAccess?: boolean;
  readonly duplicateFromID?: unknown;
  select?: unknown;
  readonly publishSpecificLocale?: unknown;
  readonly publishAllLocales?: unknown;
  readonly collection: { readonly config: { readonly flattenedFields: readonly FlattenedField[] } };
  readonly unpublishAllLocales?: unknown;
  readonly req: PayloadRequest;
}

/** Columns that only the server writes. */
const SERVER_OWNED = ['_save', 'id', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy'];

const off = (what: keyof typeof SWITCHED_OFF): VerbError =>
  new VerbError('switched-off', WORKFLOW_MESSAGES.switchedOff(SWITCHED_OFF[what]));

function refusePublishing(args: Args): void {
  const publishes =
    args.data?.['_status'] === 'published' ||
    args.publishSpecificLocale ||
    args.publishAllLocales ||
    args.unpublishAllLocales;
  if (!publishes) return;
  throw new VerbError('publication-is-a-verb', WORKFLOW_MESSAGES.publicationIsAVerb);
}

/** The form of the desk that a save comes from, for the hooks that run after it. */
const FORM_SAVE = 'formSave';

export const formSaveOf = (req: PayloadRequest): FormSave | undefined =>
  req.context[FORM_SAVE] as FormSave | undefined;

/**
 * Checks an update of a person's own text; of others they learn nothing: the access rules, which run later, refuse them.
 * @returns what is saved of it
 */
async function guardOwn<A extends Args>(type: DocumentType, args: A): Promise<A> {
  const id = String(args.id);
  const person = personOf(args.req.user);
  // A form is merged with the whole row, which says whose it is too.
  const isOfForm = args.data?.['_save'] !== undefined;
  const row = isOfForm ? await readWorkingRow(args.req, type, id) : undefined;
  const owner = row ? ownershipIn(type, row) : await readOwnership(args.req, type, id);
  if (!person || !owner) return args;
  const organisation = owner.organisation ?? undefined;
  const edition = owner.edition ?? undefined;
  if (!can(person, 'update', { type, id, organisation, edition }, 'draft').allowed) return args;
  const { _save: _, ...data } = args.data ?? {};
  organisationStays(type, owner, data);
  const save = formSaveIn(args.data);
  args.req.context[FORM_SAVE] = save;
  if (save && row) {
    const fields = args.collection.config.flattenedFields;
    const merged = await mergedSave(args.req, type, row, { save, data, fields });
    organisationStays(type, owner, merged);
    holdRow(args.req, { collection: COLLECTION_OF[type], row });
    // Forms are merged: nobody has to wait until the other one leaves.
    return { ...args, overrideLock: true, data: merged };
  }
  await requireFresh(args.req, type, id, data);
  return args;
}

function withoutServerOwned(data: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data ?? {}).filter(([key]) => !SERVER_OWNED.includes(key)),
  );
}

function guardCreate<A extends Args>(type: DocumentType, args: A): A {
  if (args.duplicateFromID !== undefined && args.duplicateFromID !== null) throw off('duplicate');
  const data = withOwner(personOf(args.req.user), type, withoutServerOwned(args.data));
  // The database adapter would read the clock twice, and a text that was only opened would seem to have been saved.
  const now = new Date().toISOString();
  return { ...args, data: { ...data, createdAt: now, updatedAt: now } };
}

async function guardUpdate<A extends Args>(type: DocumentType, args: A): Promise<A> {
  if (args.id === undefined || args.id === null) throw off('bulkUpdate');
  const own = await guardOwn(type, args);
  const person = personOf(args.req.user);
  const data = keepEdition(person, type, withoutServerOwned(own.data));
  editionIsOwn(person, type, data);
  return { ...own, data };
}

const SAVES = ['create', 'update', 'updateByID'];

/**
 * Runs before every operation of Payload on a working copy, from REST, the admin's server functions or an endpoint. Our
 * own code passes it with `overrideAccess`.
 */
export function guardOperations(type: DocumentType): CollectionBeforeOperationHook {
  return async ({ args, operation }) => {
    // One hook serves every operation: Payload types its arguments as the union of all of them.
    const asked = { ...(args as Args & typeof args) };
    const saves = SAVES.includes(operation);
    // After a save the hooks get the selected columns of the row, but need all: its owner and its time.
    if (saves) asked.select = undefined;
    if (operation === 'restoreVersion') throw off('restore');
    if (asked.overrideAccess) return asked;
    if (operation === 'delete' && asked.id === undefined) throw off('bulkDelete');
    if (!saves) return args;
    refusePublishing(asked);
    return operation === 'create' ? guardCreate(type, asked) : guardUpdate(type, asked);
  };
}
