// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from '@portico/shared/locales';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { notifyOfDeadLink } from '../notifications/dead-link.ts';
import { linkChecks } from '../records/link-checks.ts';
import { inTransaction } from '../records/transaction.ts';
import { checkLink, type LinkState, PUBLIC } from './check-link.ts';
import { knownLinks, type Linked, newLinks } from './press-links.ts';

/** Links of one look: the next ones wait for the next. */
const AT_ONCE = 20;
/** How long a look counts; less than a day, so that each night finds all of them due. */
const FRESH_MS = 20 * 3_600_000;
/** Nights in a row after which a link that once worked is dead. */
const NIGHTS = 2;
/** So many that lead nowhere, and none that leads somewhere, are a network that is cut off. */
const TOO_MANY_DEAD = 3;

const hourInRome = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Newspapers are asked when few read them. */
const isNight = (now: Date): boolean => ['02', '03', '04'].includes(hourInRome.format(now));

/** Before it a look counts no more. */
const staleBefore = (now: Date): string => new Date(now.getTime() - FRESH_MS).toISOString();

/** What changed before it was looked at, in this process; it begins with everything. */
const lookedSince = new WeakMap<Payload, string>();

interface Due {
  readonly items: readonly Linked[];
  /** Notes that all that is new was looked at. */
  readonly done: () => void;
}

/** Those never looked at; at night those that were not for long, oldest first. */
async function dueItems(payload: Payload, now: Date): Promise<Due> {
  const { items, since } = await newLinks({ payload }, lookedSince.get(payload) ?? '');
  const news = items.slice(0, AT_ONCE);
  const left = AT_ONCE - news.length;
  const known =
    isNight(now) && left > 0 ? await knownLinks({ payload }, staleBefore(now), left) : [];
  const isNew = new Set(news.map(({ document }) => document));
  return {
    items: [...news, ...known.filter(({ document }) => !isNew.has(document))],
    done: () => {
      if (items.length <= AT_ONCE) lookedSince.set(payload, since);
    },
  };
}

/**
 * Notes what was found, and tells the editors once of a link that is dead: both, or neither. What another process has noted
 * meanwhile stays.
 */
async function note(req: PayloadRequest, item: Linked, state: LinkState, now: Date): Promise<void> {
  const { document, link } = item;
  await inTransaction(req, async (work) => {
    const former = await linkChecks.first(req, { document: { equals: document } });
    const row = former?.link === link ? former : undefined;
    if (row && row.checkedAt >= staleBefore(now)) return;
    const before = row?.failures ?? 0;
    const failures = state === 'dead' ? before + 1 : state === 'alive' ? 0 : before;
    const tells = state === 'dead' && !row?.toldAt && (!row || failures >= NIGHTS);
    const at = now.toISOString();
    const toldAt = tells ? at : state === 'alive' ? null : (row?.toldAt ?? null);
    const check = { link, checkedAt: at, failures, toldAt };
    if (former) await linkChecks.update(req, former.id, check);
    else await linkChecks.create(req, { document, ...check });
    if (tells) await notifyOfDeadLink(work, item);
  });
}

type Check = (link: string, stop?: AbortSignal) => Promise<LinkState>;

/**
 * Looks at the links of press items: at a new one soon, at all of them every night, a few at a time and one after the other.
 * @param stop ends it; what was not noted is looked at again
 * @returns how many were looked at
 */
export async function checkPressLinks(
  payload: Payload,
  now = new Date(),
  check: Check = (link, signal) => checkLink(link, PUBLIC, signal),
  stop?: AbortSignal,
): Promise<number> {
  const { items, done } = await dueItems(payload, now);
  const found: { item: Linked; state: LinkState }[] = [];
  for (const item of items) {
    const state = await check(item.link, stop);
    if (stop?.aborted) return found.length;
    found.push({ item, state });
  }
  const dead = found.filter(({ state }) => state === 'dead').length;
  const isCutOff = dead >= TOO_MANY_DEAD && !found.some(({ state }) => state === 'alive');
  const req = await createLocalReq({}, payload);
  for (const { item, state } of found) await note(req, item, isCutOff ? 'unknown' : state, now);
  done();
  return items.length;
}
