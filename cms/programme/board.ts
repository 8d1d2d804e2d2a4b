// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { lastSubmissions } from '../desk/list-item.ts';
import { instantIn } from '../fields/codec/values.ts';
import { spoken } from '../i18n/said.ts';
import { deriveState, type State } from '../records/states.ts';
import { catalogue, published, type PublishedRow } from '../records/rows.ts';
import { VerbError } from '../records/verb-error.ts';
import { idIn } from '../values/relation-id.ts';
import { textAt } from '../values/text-at.ts';
import { eventIn } from '../workflow/announce/fields.ts';
import { requirePerson } from '../workflow/subject.ts';
import { searchEntries } from '../records/search-entries.ts';
import { adviceOn, type BoardAdvice, type Placed } from './clashes.ts';
import { PROGRAMME_MESSAGES } from './messages.ts';
import { rowsWhere } from './rows.ts';
import { surroundingsOf } from './surroundings.ts';
import { titled } from './titled.ts';

/** What readers know of an event: an announcement changes this. */
interface OnlineEvent {
  /** Of the text online: what others announce later is not written over. */
  readonly digest: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly venueId: string | null;
}

/** An event that may stand on the board, as its working copy is. */
export interface Movable {
  readonly id: string;
  readonly title: string;
  /** `updatedAt` of the working copy: what others save later is not written over. */
  readonly base: string;
  /** Absent without a day. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly venueId: string | null;
  readonly speakers: readonly string[];
  readonly cancelled: boolean;
  readonly state: State;
  /** Something in the working copy was not sent. */
  readonly unsent: boolean;
  /** When it was sent last. */
  readonly sentAt?: string | undefined;
  /** Absent while nothing is online. */
  readonly online?: OnlineEvent | undefined;
}

/** An event on the board. */
export interface BoardEvent extends Movable {
  readonly start: string;
  /** Name; empty without one. */
  readonly venue: string;
}

/** The programme of an edition, in the order of time. */
export interface Board {
  readonly events: readonly BoardEvent[];
  /** Events without a day yet. */
  readonly undated: readonly Movable[];
  /** The venues of the events, and those that are online, by their names. */
  readonly venues: readonly { readonly id: string; readonly name: string }[];
  /** First and last day of the edition; absent while nobody has written them. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** How much more there is to look at. */
  readonly more: number;
  readonly advice: readonly (Pick<BoardAdvice, 'kind' | 'events'> & { readonly message: string })[];
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The names of those who speak at an event, as it is being written. */
export const speakersOf = (row: Row): string[] =>
  ((row['speakers'] ?? []) as { name?: string | null }[]).flatMap(({ name }) => name || []);

/** The moment in a field with the offset of Rome, `2027-03-12T09:30:00+01:00`; `undefined` for an empty one. */
export const momentIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? String(instantIn(value)) : undefined;

/** Venues by their ids: what they are called, and whether they say how one gets in. */
async function venuesOf(req: PayloadRequest, events: readonly Movable[]) {
  const all = events.flatMap(({ venueId, online }) => [venueId, online?.venueId]);
  const ids = [...new Set(all.flatMap((id) => id ?? []))];
  const names = await catalogue.findAmong(req, 'id', ids, { select: { title: true } });
  const titles = new Map(names.map(({ id, title }) => [id, title]));
  const found = await rowsWhere<Row>(req, 'venue', { id: { in: ids } });
  return new Map(
    found.map((row): [string, NonNullable<Placed['venue']>] => {
      const saysAccess = textAt(row, 'accessibility').trim() !== '' || row['stepFree'] === 'yes';
      return [row.id, { id: row.id, name: titles.get(row.id) ?? textAt(row, 'name'), saysAccess }];
    }),
  );
}

type Venues = Awaited<ReturnType<typeof venuesOf>>;

type Standing = Pick<Movable, 'state' | 'unsent' | 'sentAt' | 'online'>;

function onlineIn(row: Pick<PublishedRow, 'canonical' | 'digest'>): OnlineEvent {
  const { start, end, venue } = eventIn(row);
  return { digest: row.digest, start, end, venueId: venue?.id ?? null };
}

/** What the tables of the workflow say of the events. */
async function standingOf(req: PayloadRequest, ids: readonly string[]) {
  const last = await lastSubmissions(req, ids);
  const rows = await published.findAmong(req, 'id', ids, {
    select: { canonical: true, digest: true, withdrawn: true },
  });
  const online = new Map(rows.map((row) => [row.id, row]));
  const entries = await searchEntries.findAmong(req, 'id', ids, { select: { unsent: true } });
  const unsent = new Set(entries.flatMap((entry) => (entry.unsent ? [entry.id] : [])));
  return (id: string): Standing => {
    const row = online.get(id);
    const state = deriveState(row, last.get(id));
    return {
      state,
      // Of a draft nothing was sent at all.
      unsent: unsent.has(id) && state !== 'draft',
      sentAt: last.get(id)?.submittedAt,
      online: row && !row.withdrawn ? onlineIn(row) : undefined,
    };
  };
}

const movableIn = (row: Row, standing: Standing): Movable => ({
  id: row.id,
  title: textAt(row, 'title'),
  base: textAt(row, 'updatedAt'),
  start: momentIn(row['start']),
  end: momentIn(row['end']),
  venueId: idIn(row['venue']) ?? null,
  speakers: speakersOf(row),
  cancelled: row['status'] === 'cancelled',
  ...standing,
});

const isPlaced = (event: Movable): event is Movable & { readonly start: string } =>
  event.start !== undefined;

const placedOf = (
  { id, title, start, end, venueId, speakers, cancelled }: BoardEvent,
  venues: Venues,
): Placed => ({
  ...{ id, title, start, end, speakers, cancelled },
  venue: venues.get(venueId ?? ''),
});

/**
 * The programme of an edition as a board, of the events that the person may change.
 * @throws VerbError `forbidden`
 */
export async function boardOf(req: PayloadRequest, edition: string): Promise<Board> {
  const { editions, events } = await surroundingsOf(req, requirePerson(req));
  const facts = editions.find(({ id }) => id === edition);
  if (!facts) throw new VerbError('forbidden', PROGRAMME_MESSAGES.otherEdition);
  const ids = events.filter((event) => event.edition === edition).map(({ id }) => id);
  const rows = await titled(
    req,
    await rowsWhere<Row & { title?: unknown }>(req, 'event', { id: { in: ids } }),
  );
  const standing = await standingOf(req, ids);
  const all = rows.map((row) => movableIn(row, standing(row.id)));
  const venues = await venuesOf(req, all);
  const placed = all
    .filter(isPlaced)
    .map((event): BoardEvent => ({ ...event, venue: venues.get(event.venueId ?? '')?.name ?? '' }))
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  const { advice, more } = adviceOn(
    placed.map((event) => placedOf(event, venues)),
    facts,
  );
  return {
    events: placed,
    undated: all.filter((event) => !isPlaced(event)),
    venues: [...venues.values()]
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    ...{ first: facts.first, last: facts.last, more },
    advice: advice.map(({ said, ...one }) => ({
      ...one,
      message: spoken(said, req.i18n.language),
    })),
  };
}
