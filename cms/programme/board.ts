// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { lastSubmissions, onlineOf } from '../desk/list-item.ts';
import { instantIn } from '../fields/codec/values.ts';
import { spoken } from '../i18n/said.ts';
import { deriveState, type State } from '../records/states.ts';
import { catalogue } from '../records/rows.ts';
import { VerbError } from '../records/verb-error.ts';
import { idIn } from '../values/relation-id.ts';
import { textAt } from '../values/text-at.ts';
import { requirePerson } from '../workflow/subject.ts';
import { adviceOn, type BoardAdvice, type Placed } from './clashes.ts';
import { PROGRAMME_MESSAGES } from './messages.ts';
import { rowsWhere } from './rows.ts';
import { surroundingsOf } from './surroundings.ts';
import { titled } from './titled.ts';

/** An event on the board. */
export interface BoardEvent extends Pick<Placed, 'id' | 'title' | 'start' | 'end' | 'cancelled'> {
  readonly venue: string;
  readonly state: State;
}

/** The programme of an edition, in the order of time. */
export interface Board {
  readonly events: readonly BoardEvent[];
  /** Events without a day yet. */
  readonly undated: readonly Pick<BoardEvent, 'id' | 'title'>[];
  readonly advice: readonly (Pick<BoardAdvice, 'kind' | 'events'> & { readonly message: string })[];
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const speakersOf = (row: Row): string[] =>
  ((row['speakers'] ?? []) as { name?: string | null }[]).flatMap(({ name }) => name || []);

const momentIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? String(instantIn(value)) : undefined;

/** Venues by their ids: what they are called, and whether they say how one gets in. */
async function venuesOf(req: PayloadRequest, rows: readonly Row[]) {
  const ids = [...new Set(rows.flatMap((row) => idIn(row['venue']) ?? []))];
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

async function placedOf(req: PayloadRequest, rows: readonly Row[]): Promise<Placed[]> {
  const venues = await venuesOf(req, rows);
  return rows.flatMap((row): Placed[] => {
    const start = momentIn(row['start']);
    if (start === undefined) return [];
    return [
      {
        id: row.id,
        title: textAt(row, 'title'),
        start,
        end: momentIn(row['end']),
        venue: venues.get(idIn(row['venue']) ?? ''),
        speakers: speakersOf(row),
        cancelled: row['status'] === 'cancelled',
      },
    ];
  });
}

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
  const placed = await placedOf(req, rows);
  const last = await lastSubmissions(req, ids);
  const online = await onlineOf(req, ids);
  const shown = placed
    .map(({ venue, speakers: _, ...event }): BoardEvent => ({
      ...event,
      venue: venue?.name ?? '',
      state: deriveState(online.get(event.id), last.get(event.id)),
    }))
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  const dated = new Set(placed.map(({ id }) => id));
  return {
    events: shown,
    undated: rows
      .filter(({ id }) => !dated.has(id))
      .map((row) => ({ id: row.id, title: textAt(row, 'title') })),
    advice: adviceOn(placed, facts).map(({ said, ...one }) => ({
      ...one,
      message: spoken(said, req.i18n.language),
    })),
  };
}
