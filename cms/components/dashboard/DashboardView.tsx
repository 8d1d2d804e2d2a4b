// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, DOCUMENT_TYPES, type DocumentType } from '@portico/shared/contract/types';
import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { ruleFor, writersCreate } from '../../access/rights.ts';
import { type Person, personOf } from '../../access/person.ts';
import { Dashboard } from './Dashboard.tsx';

/**
 * The types that a person may create from the first page, most frequent first: those that editors or organisers
 * create. The menu has the rest.
 */
const creatableTypes = (person: Person): readonly DocumentType[] =>
  DOCUMENT_TYPES.toReversed().filter(
    (type) => writersCreate(type) && ruleFor(person, 'create', type),
  );

/** The first page after login. */
export function DashboardView({ initPageResult }: AdminViewServerProps) {
  const person = personOf(initPageResult.req.user);
  if (!person) return null;
  const creates = creatableTypes(person).map((type) => ({ type, collection: COLLECTION_OF[type] }));
  return (
    <Gutter className="desk-page">
      <Dashboard name={person.name} role={person.role} creates={creates} />
    </Gutter>
  );
}
