// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Person } from '../../access/person.ts';
import { RelationId } from '../../values/relation-id.ts';
import { isWriter, writesForEditions } from '../../access/roles.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { namesEdition, namesOrganisation, type Ownership } from '../../records/ownership.ts';

const named = (value: unknown): string | undefined => RelationId.safeParse(value).data;

/** A writer creates content for their own organisation only. */
export function organisationOnCreate(
  person: Person | undefined,
  type: DocumentType,
  data: object,
): void {
  const wanted = named((data as { organisation?: unknown }).organisation);
  if (!namesOrganisation(type) || (person && !isWriter(person.role))) return;
  if (wanted !== undefined && wanted !== person?.organisation)
    throw new VerbError('other-organisation', WORKFLOW_MESSAGES.onlyOwnOrganisation);
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

/** New content belongs to the organisation of its writer unless it names one. */
export function defaultOrganisation(
  person: Person | undefined,
  type: DocumentType,
  data: Record<string, unknown>,
): Record<string, unknown> {
  if (!namesOrganisation(type) || named(data['organisation']) || !person?.organisation) return data;
  return { ...data, organisation: person.organisation };
}

/** New content belongs to the first edition of its writer unless it names one. */
export function defaultEdition(
  person: Person | undefined,
  type: DocumentType,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const writesEditions = person && writesForEditions(person.role) && namesEdition(type);
  const only = writesEditions ? person.editions[0] : undefined;
  return only === undefined || named(data['edition']) ? data : { ...data, edition: only };
}
