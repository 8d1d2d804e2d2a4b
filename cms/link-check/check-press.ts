// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PressItem } from '@portico/shared/contract/press';
import { TIME_ZONE } from '@portico/shared/locales';
import type { Payload } from 'payload';
import { notifyOfDeadLink } from '../notifications/dead-link.ts';
import { type LinkCheckRow, linkChecks } from '../records/link-checks.ts';
import { published, submissions } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { checkLink, type LinkState } from './check-link.ts';

/** Links of one look: the next ones wait for the next. */
const AT_ONCE = 20;
/** How long a look counts; less than a day, so that each night finds all of them due. */
const FRESH_MS = 20 * 3_600_000;
/** Nights in a row after which a link that once worked is dead. */
const NIGHTS = 2;
/** So many that lead nowhere, and none that leads somewhere, are a network that is cut off. */
const TOO_MANY_DEAD = 3;

/** A press item whose link is looked at: online, or waiting for approval. */
interface Linked {
  readonly document: string;
  readonly link: string;
  readonly title: string;
  readonly organisation: string | null;
}

const hourInRome = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Newspapers are asked when few read them. */
const isNight = (now: Date): boolean => ['02', '03', '04'].includes(hourInRome.format(now));

async function linkedItems(db: Db): Promise<Linked[]> {
  const press = { type: { equals: 'press' } };
  const select = { canonical: true, title: true, organisation: true } as const;
  const online = await published.find(db, {
    where: { and: [press, { withdrawn: { equals: false } }] },
    select,
  });
  const waiting = await submissions.find(db, {
    where: { and: [press, { state: { equals: 'pending' } }] },
    select: { ...select, document: true },
  });
  // What waits comes last: it is what the item will say.
  const rows = [...online.map((row) => ({ ...row, document: row.id })), ...waiting];
  const items = new Map<string, Linked>();
  for (const { document, canonical, title, organisation } of rows) {
    const { link, offlineSince } = JSON.parse(canonical) as PressItem;
    if (offlineSince === undefined) items.set(document, { document, link, title, organisation });
    else items.delete(document);
  }
  return [...items.values()];
}

type Due = Linked & { readonly row: LinkCheckRow | undefined };

/** Those never looked at; at night those that were not for long, oldest first. */
async function dueItems(db: Db, now: Date): Promise<Due[]> {
  const rows = new Map((await linkChecks.find(db)).map((row) => [row.document, row]));
  const items = (await linkedItems(db)).map((item) => {
    const row = rows.get(item.document);
    return { ...item, row: row?.link === item.link ? row : undefined, former: row };
  });
  const before = new Date(now.getTime() - FRESH_MS).toISOString();
  return items
    .filter(({ row }) => !row || (isNight(now) && row.checkedAt < before))
    .sort((a, b) => (a.row?.checkedAt ?? '').localeCompare(b.row?.checkedAt ?? ''))
    .slice(0, AT_ONCE);
}

/** Notes what was found, and tells the editors once of a link that is dead. */
async function note(payload: Payload, { row, ...item }: Due, state: LinkState, now: Date) {
  const db: Db = { payload };
  const before = row?.failures ?? 0;
  const failures = state === 'dead' ? before + 1 : state === 'alive' ? 0 : before;
  const tells = state === 'dead' && !row?.toldAt && (!row || failures >= NIGHTS);
  if (tells) await notifyOfDeadLink(payload, item, now);
  const toldAt = tells ? now.toISOString() : state === 'alive' ? null : (row?.toldAt ?? null);
  await linkChecks.remove(db, { document: { equals: item.document } });
  await linkChecks.create(db, {
    document: item.document,
    link: item.link,
    checkedAt: now.toISOString(),
    failures,
    toldAt,
  });
}

/**
 * Looks at the links of press items: at a new one soon, at all of them every night, a few at a time and one after the other.
 * @returns how many were looked at
 */
export async function checkPressLinks(
  payload: Payload,
  now = new Date(),
  check: (link: string) => Promise<LinkState> = checkLink,
): Promise<number> {
  const due = await dueItems({ payload }, now);
  const found: { item: Due; state: LinkState }[] = [];
  for (const item of due) found.push({ item, state: await check(item.link) });
  const dead = found.filter(({ state }) => state === 'dead').length;
  const isCutOff = dead >= TOO_MANY_DEAD && !found.some(({ state }) => state === 'alive');
  for (const { item, state } of found) await note(payload, item, isCutOff ? 'unknown' : state, now);
  return due.length;
}
