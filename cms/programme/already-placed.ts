// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { published } from '../records/rows.ts';
import { idIn } from '../values/relation-id.ts';
import { textAt } from '../values/text-at.ts';
import { eventIn } from '../workflow/announce/fields.ts';
import { momentIn, speakersOf } from './board.ts';
import type { Placed } from './clashes.ts';
import { rowsWhere } from './rows.ts';
import type { KnownEvent } from './surroundings.ts';

/** Its name is asked for nowhere here. */
const venueOf = (id: string | undefined): Placed['venue'] =>
  id === undefined ? undefined : { id, name: '', saysAccess: true };

/** What is said of a clash is the day of its beginning: what lasts over midnight is found on its first day only. */
const isOn = (days: ReadonlySet<string>, start: string): boolean => days.has(start.slice(0, 10));

async function written(req: PayloadRequest, ids: readonly string[]): Promise<Placed[]> {
  type Row = Readonly<Record<string, unknown>> & { readonly id: string };
  const rows = ids.length > 0 ? await rowsWhere<Row>(req, 'event', { id: { in: ids } }) : [];
  return rows.flatMap((row): Placed[] => {
    const start = momentIn(row['start']);
    if (start === undefined) return [];
    return [
      {
        ...{ id: row.id, title: textAt(row, 'title'), start, end: momentIn(row['end']) },
        venue: venueOf(idIn(row['venue'])),
        speakers: speakersOf(row),
        cancelled: row['status'] === 'cancelled',
      },
    ];
  });
}

/** @param from what was over before that day is not read */
async function online(req: PayloadRequest, from: string): Promise<Placed[]> {
  const rows = await published.find(req, {
    where: {
      and: [
        { type: { equals: 'event' } },
        { withdrawn: { equals: false } },
        { or: [{ endsOn: { greater_than_equal: from } }, { endsOn: { exists: false } }] },
      ],
    },
    select: { canonical: true },
  });
  return rows.map((row): Placed => {
    const { id, start, end, venue, status, locales } = eventIn(row);
    const { title, speakers } = locales[DEFAULT_LOCALE];
    return {
      ...{ id, title, start, end, venue: venueOf(venue?.id) },
      speakers: speakers.map(({ name }) => name),
      cancelled: status === 'cancelled',
    };
  });
}

/**
 * The events of these days, of whatever edition: those that the person may change as they are being written, the others
 * as readers know them.
 * @param without ids of events whose place another source says
 */
export async function alreadyPlaced(
  req: PayloadRequest,
  known: readonly KnownEvent[],
  days: ReadonlySet<string>,
  without: ReadonlySet<string>,
): Promise<Placed[]> {
  const [from] = [...days].sort();
  if (from === undefined) return [];
  const own = new Set(known.map(({ id }) => id));
  const ids = known.filter(({ day }) => days.has(day)).map(({ id }) => id);
  const others = (await online(req, from)).filter(({ id }) => !own.has(id));
  return [...(await written(req, ids)), ...others].filter(
    ({ id, start }) => isOn(days, start) && !without.has(id),
  );
}
