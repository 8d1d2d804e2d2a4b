// SPDX-License-Identifier: AGPL-3.0-or-later
import { momentsAt } from '@portico/shared/civil-moment';
import type { Where } from 'payload';
import type { Person } from '../access/person.ts';
import { readableBy } from '../desk/list-item.ts';
import { inStates } from '../records/state-choices.ts';
import type { Asked } from './query.ts';

const DAY_MS = 24 * 3_600_000;

/** Midnight in Italy, as an instant; `later` days after that day. */
function midnight(day: string, later = 0): string {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + later * DAY_MS).toISOString();
  return momentsAt(`${date.slice(0, 10)}T00:00`)[0] ?? date;
}

const ONLINE: Where = { online: { equals: 'yes' } };

function languageWhere(language: NonNullable<Asked['language']>): Where {
  if (language === 'en-behind') return { behind: { equals: true } };
  return { english: { equals: language === 'en' } };
}

/** Each filter besides the words. */
function* conditionsOf(asked: Asked, person: Person, now: Date): Generator<Where> {
  const { state, type, organisation, audience, language, waiting } = asked;
  if (state) yield inStates(state);
  if (type) yield { type: { in: type } };
  if (organisation !== undefined) yield { organisation: { equals: organisation } };
  if (audience) yield { or: audience.map((one) => ({ audiences: { contains: ` ${one} ` } })) };
  if (language) yield languageWhere(language);
  if (asked.changedFrom) yield { changedAt: { greater_than_equal: midnight(asked.changedFrom) } };
  if (asked.changedTo) yield { changedAt: { less_than: midnight(asked.changedTo, 1) } };
  if (asked.onlineFrom || asked.onlineTo) yield ONLINE;
  if (asked.onlineFrom) yield { onlineSince: { greater_than_equal: midnight(asked.onlineFrom) } };
  if (asked.onlineTo) yield { onlineSince: { less_than: midnight(asked.onlineTo, 1) } };
  if (waiting !== undefined) {
    const since = new Date(now.getTime() - waiting * DAY_MS).toISOString();
    yield { and: [inStates(['pending']), { submittedAt: { less_than_equal: since } }] };
  }
  if (asked.mine)
    yield {
      or: [{ changedBy: { equals: person.id } }, { submittedBy: { equals: person.id } }],
    };
}

/** The entries that a person may read and that have what they filter by. What they may not read is not looked at. */
export const entriesFor = (asked: Asked, person: Person, now = new Date()): Where => ({
  and: [readableBy(person, 'id'), ...conditionsOf(asked, person, now)],
});
