// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionName } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { can } from '../access/can.ts';
import type { Person } from '../access/person.ts';
import { slugsIn } from '../records/addresses.ts';
import { catalogue, submissions } from '../records/rows.ts';
import { makeCandidate } from '../workflow/candidate/candidate.ts';
import { isAsReturned } from '../workflow/candidate/change-note.ts';
import { textDigestOf } from '../workflow/candidate/text-digest.ts';
import { subjectOf } from '../workflow/subject.ts';
import { foundFor } from './found.ts';

export interface Ready {
  readonly collection: CollectionName & ('venues' | 'events');
  readonly id: string;
}

/** An event that was written. */
export interface Written {
  readonly id: string;
  readonly venue: string | undefined;
  readonly changed: boolean;
}

/** Those that are neither online nor wait. */
async function unsent(req: PayloadRequest, ids: readonly string[]): Promise<string[]> {
  const waiting = await submissions.findAmong(req, 'slot', ids, { select: { document: true } });
  const online = await catalogue.findAmong(req, 'id', ids, { select: { published: true } });
  const there = new Set([
    ...waiting.map(({ document }) => document),
    ...online.flatMap(({ id, published }) => (published ? [id] : [])),
  ]);
  return ids.filter((id) => !there.has(id));
}

interface Sending {
  readonly req: PayloadRequest;
  readonly person: Person;
  /** Addresses of those that are sent along. */
  readonly slugs: Set<string>;
}

/** Would a submission take it, as it is now? @param together what is sent along */
async function isTaken(
  { req, person, slugs }: Sending,
  type: 'venue' | 'event',
  id: string,
  together: readonly string[],
): Promise<boolean> {
  const found = await foundFor(req, person, type, id);
  if (!found || !can(person, 'submit', subjectOf(found), found.standing.state).allowed)
    return false;
  const { published } = found.standing;
  const candidate = await makeCandidate(req, { type, id }, published, {}, together);
  const { issues, presented } = candidate;
  if (issues.length > 0 || (await isAsReturned(req, published, candidate))) return false;
  if (published && !published.withdrawn && textDigestOf(published) === candidate.digest)
    return false;
  const own = Object.entries(slugsIn(presented)).map((parts) => [type, ...parts].join('/'));
  if (own.some((slug) => slugs.has(slug))) return false;
  for (const slug of own) slugs.add(slug);
  return true;
}

async function takenAmong(
  sending: Sending,
  type: 'venue' | 'event',
  ids: readonly string[],
  together: readonly string[],
): Promise<string[]> {
  const taken: string[] = [];
  for (const id of ids) if (await isTaken(sending, type, id, together)) taken.push(id);
  return taken;
}

/** Are readers told what changes? Of what was never online there is nothing to tell. */
export async function asksNote(req: PayloadRequest, ready: readonly Ready[]): Promise<boolean> {
  const ids = ready.map(({ id }) => id);
  const rows = await catalogue.findAmong(req, 'id', ids, { select: { published: true } });
  return rows.some(({ published }) => published);
}

/** The events that can be sent together, and before them their venues that were never sent. */
export async function readyAmong(
  req: PayloadRequest,
  person: Person,
  written: readonly Written[],
): Promise<Ready[]> {
  const sending: Sending = { req, person, slugs: new Set() };
  const ids = written.map(({ id }) => id);
  const fresh = new Set(await unsent(req, ids));
  const due = written.filter(({ id, changed }) => changed || fresh.has(id));
  const places = await unsent(req, [...new Set(due.flatMap(({ venue }) => venue ?? []))]);
  const venues = await takenAmong(sending, 'venue', places, ids);
  const events = new Set(
    await takenAmong(
      sending,
      'event',
      due.map(({ id }) => id),
      venues,
    ),
  );
  const used = new Set(due.filter(({ id }) => events.has(id)).map(({ venue }) => venue));
  return [
    ...venues.filter((id) => used.has(id)).map((id): Ready => ({ collection: 'venues', id })),
    ...[...events].map((id): Ready => ({ collection: 'events', id })),
  ];
}
