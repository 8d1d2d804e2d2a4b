// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterErrorHook,
  CollectionConfig,
} from 'payload';
import { releaseAddresses } from '../../records/addresses.ts';
import { catalogueSaved } from '../../records/catalogue.ts';
import { noteContribution } from '../../records/contributors.ts';
import { spoken } from '../../i18n/said.ts';
import { VerbError } from '../../records/verb-error.ts';
import { personOf } from '../../access/person.ts';
import { guardOperations } from './guard.ts';
import { ownershipIn } from '../../records/ownership.ts';
import { remarks } from '../../records/remarks.ts';
import { versions } from '../../records/versions.ts';
import { beginFirstVersion, keepFormerVersion } from '../versions/hooks.ts';
import { catalogue, contributions, submissions } from '../../records/rows.ts';

/** The Italian title of a working copy; `undefined` when this save does not contain it. */
function nameIn(
  type: DocumentType,
  doc: Record<string, unknown>,
  locale: string | undefined | null,
): string | undefined {
  if (locale && locale !== 'it' && locale !== 'all') return undefined;
  const value = doc[TYPES[type].title];
  const name = locale === 'all' ? (value as { it?: unknown } | null | undefined)?.it : value;
  return typeof name === 'string' ? name.trim() : undefined;
}

/** Notes who wrote and what the document is called, in the transaction of the save. */
function afterSave(type: DocumentType): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    const id = String(doc.id);
    const person = personOf(req.user);
    if (person) await noteContribution(req, person, id, String(doc.updatedAt));
    await catalogueSaved(req, {
      id,
      type,
      title: nameIn(type, doc, req.locale),
      ...ownershipIn(type, doc),
    });
  };
}

const afterDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
  const document = String(id);
  await catalogue.remove(req, { id: { equals: document } });
  await releaseAddresses(req, document);
  await contributions.remove(req, { subject: { equals: document } });
  await submissions.remove(req, { document: { equals: document } });
  await versions.remove(req, { document: { equals: document } });
  await remarks.remove(req, { document: { equals: document } });
};

/** Says a refusal of the guard in the language of the person: Payload would answer with its Italian `message`. */
const translateRefusal: CollectionAfterErrorHook = ({ error, req, result }) => {
  if (!(error instanceof VerbError) || !result?.errors) return undefined;
  const message = spoken(error.said, req.i18n.language);
  return { response: { ...result, errors: result.errors.map((one) => ({ ...one, message })) } };
};

/** Hooks of the workflow on the working copies of one type. */
export function workflowHooks(type: DocumentType): NonNullable<CollectionConfig['hooks']> {
  return {
    beforeOperation: [guardOperations(type)],
    beforeChange: [keepFormerVersion(type)],
    afterChange: [afterSave(type), beginFirstVersion(type)],
    afterDelete: [afterDelete],
    afterError: [translateRefusal],
  };
}
