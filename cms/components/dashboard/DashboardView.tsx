// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { personOf } from '../../access/person.ts';
import { ruleFor } from '../../access/rights.ts';
import { Desk } from './Desk.tsx';

/** What people begin from here, as often as they do; the rest they find in the menu. */
const BEGUN = ['article', 'event', 'venue'] as const;

/** The first page after login: what waits for this person. */
export function DashboardView({ initPageResult }: AdminViewServerProps) {
  const person = personOf(initPageResult.req.user);
  if (!person) return null;
  const creates = BEGUN.filter((type) => ruleFor(person, 'create', type)).map((type) => ({
    type,
    collection: COLLECTION_OF[type],
  }));
  return (
    <Gutter className="desk-page">
      <Desk name={person.name} role={person.role} creates={creates} />
    </Gutter>
  );
}
