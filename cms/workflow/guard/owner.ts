// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Person } from '../../access/person.ts';
import type { JsonObject } from '../../values/json.ts';
import { RelationId } from '../../values/relation-id.ts';
import { isWriter, writesForEditions } from '../../access/roles.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { namesEdition, namesOrganisation, type Ownership } from '../../records/ownership.ts';

const named = (value: unknown): string | undefined => RelationId.safeParse(value).data;

/** Who writes for editions cannot be without one: where it was emptied, it stays what it was. */
export function keepEdition(
  person: Person | undefined,
  type: DocumentType,
  data: JsonObject,
): JsonObject {
  if (!person || !writesForEditions(person.role) || !namesEdition(type)) return data;
  const { edition, ...rest } = data;
  return named(edition) ? data : rest;
}

/** Who writes for editions names one of their own. */
export function editionIsOwn(person: Person | undefined, type: DocumentType, data: object): void {
  if (!person || !writesForEditions(person.role) || !namesEdition(type)) return;
  const edition = (data as { edition?: unknown }).edition;
  if (edition === undefined) return;
  if (person.editions.includes(named(edition) ?? '')) return;
  throw new VerbError('other-organisation', WORKFLOW_MESSAGES.onlyOwnEditions);
}

/** The organisation changes by the verb «move» only. */
export function organisationStays(type: DocumentType, owner: Ownership, data: object): void {
  if (!('organisation' in data) || !namesOrganisation(type)) return;
  if ((named(data.organisation) ?? null) === owner.organisation) return;
  throw new VerbError('other-organisation', WORKFLOW_MESSAGES.onlyMove);
}

/** The organisation of new content: that of its writer unless it names one, which writers may only do with their own. */
function organisationOf(person: Person | undefined, type: DocumentType, data: JsonObject): object {
  if (!namesOrganisation(type)) return {};
  const wanted = named(data['organisation']);
  const isBound = person === undefined || isWriter(person.role);
  if (isBound && wanted !== undefined && wanted !== person?.organisation)
    throw new VerbError('other-organisation', WORKFLOW_MESSAGES.onlyOwnOrganisation);
  return wanted || !person?.organisation ? {} : { organisation: person.organisation };
}

/** New content with its owner: it belongs to the organisation and the first edition of its writer unless it names others. */
export function withOwner(
  person: Person | undefined,
  type: DocumentType,
  data: JsonObject,
): JsonObject {
  const owned: JsonObject = { ...data, ...organisationOf(person, type, data) };
  if (!person || !writesForEditions(person.role) || !namesEdition(type)) return owned;
  const [first] = person.editions;
  if (first !== undefined && !named(data['edition'])) return { ...owned, edition: first };
  editionIsOwn(person, type, data);
  return owned;
}
