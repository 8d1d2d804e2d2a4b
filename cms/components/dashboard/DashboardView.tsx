// SPDX-License-Identifier: AGPL-3.0-or-later
import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { personOf } from '../../access/person.ts';
import { TYPES } from '../../access/roles.ts';
import { ruleFor } from '../../access/can.ts';
import { COLLECTION_OF } from '../../collections/slugs.ts';
import { Desk } from './Desk.tsx';

/** Contents that there is one of: nobody begins a second one. */
const ALONE = ['home', 'settings'];

/** The first page after login: what waits for this person. */
export function DashboardView({ initPageResult }: AdminViewServerProps) {
  const person = personOf(initPageResult.req.user);
  if (!person) return null;
  const creates = TYPES[person.role]
    .filter((type) => !ALONE.includes(type) && ruleFor(person, 'create', type))
    .map((type) => ({ type, collection: COLLECTION_OF[type] }))
    // Articles and events are what people come to write; they stand last in the list of types.
    .reverse();
  return (
    <Gutter className="desk-page">
      <Desk
        name={person.name}
        role={person.role}
        creates={
          person.role === 'editor' || person.role === 'organiser' ? creates : creates.slice(0, 2)
        }
      />
    </Gutter>
  );
}
