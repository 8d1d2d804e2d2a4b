// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { factsOf } from '@portico/shared/contract/types';
import { addDays, NOTICE_DAYS } from '@portico/shared/verification';
import { can } from '../access/can.ts';
import type { Person } from '../access/person.ts';
import { approves } from '../access/rights.ts';
import type { Db } from '../records/table.ts';
import { type DueText, textsDue } from '../records/verification.ts';
import { MAX_ITEMS } from '../values/max-items.ts';
import { lastSubmissions, type ListItem, listItem, readableBy } from './list-item.ts';

/** A text that must be checked again. */
export interface VerifyItem extends ListItem {
  /** Until when; a civil date in Europe/Rome. */
  readonly day: string;
}

/** Is it for this person to check? Reviewers look after what others leave, and after what only they write. */
function isFor(person: Person, { row, day }: DueText, today: string): boolean {
  const { type, id, organisation, edition } = row;
  const subject = {
    type,
    id,
    organisation: organisation ?? undefined,
    edition: edition ?? undefined,
  };
  if (!can(person, 'verify', subject, 'live').allowed) return false;
  return !approves(person.role) || day < today || factsOf(type).writers.length === 0;
}

/** What a person is to check within two weeks, overdue first. */
export async function verifyItems(
  db: Db,
  person: Person,
  today = civilDate(Date.now()),
): Promise<VerifyItem[]> {
  const due = await textsDue(db, addDays(today, NOTICE_DAYS), today, readableBy(person, 'id'));
  const shown = due.filter((one) => isFor(person, one, today)).slice(0, MAX_ITEMS);
  const ids = shown.map(({ row }) => row.id);
  const last = ids.length > 0 ? await lastSubmissions(db, ids) : new Map();
  return shown.map(({ row, day }) => ({
    ...listItem(
      { ...row, online: { ...row, canonical: '' }, last: last.get(row.id) },
      { at: row.modified, by: null },
    ),
    day,
  }));
}
