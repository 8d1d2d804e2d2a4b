// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Said, spoken } from '../i18n/said.ts';
import type { Noted, Read } from './among-rows.ts';
import { type Placed, sharedSpeaker, shareRoom } from './clashes.ts';
import type { ColumnKey } from './columns.ts';
import { CELL_MESSAGES } from './messages.ts';
import type { ReadRow } from './reading.ts';

/** A row as the board would show it; `undefined` while it has no moment. */
function placedRow({ number, title, values }: ReadRow): Placed | undefined {
  const { start, end, venue, speakers = [] } = values;
  if (start === undefined) return undefined;
  return {
    id: String(number),
    ...{ title, start, end },
    venue: venue && { id: venue.id, name: '', saysAccess: true },
    speakers: speakers.map(({ name }) => name),
    cancelled: false,
  };
}

type Advise = (column: ColumnKey, said: Said) => void;

/** Says who is in the way of a row: an earlier row, else an event that is there. One of each kind is enough. */
function noteOne(
  one: Placed,
  when: ColumnKey,
  { before, there }: { readonly before: readonly Placed[]; readonly there: readonly Placed[] },
  advise: Advise,
): void {
  const row = before.find((other) => shareRoom(one, other));
  const event = there.find((other) => shareRoom(one, other));
  if (row) advise(when, CELL_MESSAGES.sameRoom(row.title, Number(row.id)));
  else if (event) advise(when, CELL_MESSAGES.sameRoomThere(event.title));
  const speaks = (other: Placed) => sharedSpeaker(one, other);
  const met = before.find(speaks);
  const known = there.find(speaks);
  if (met)
    advise('speakers', CELL_MESSAGES.sameSpeaker(speaks(met) ?? '', met.title, Number(met.id)));
  else if (known)
    advise('speakers', CELL_MESSAGES.sameSpeakerThere(speaks(known) ?? '', known.title));
}

/**
 * Says at a row that an earlier one, or an event that is there, needs the same room or speaker at the same time: the
 * board shows it afterwards.
 * @param there events that no row means
 */
export function noteClashes(
  rows: readonly Read[],
  there: readonly Placed[],
  language: string,
  noted: Noted,
): void {
  const placed = rows.flatMap(({ read, cells }) => {
    const one = placedRow(read);
    const when: ColumnKey = 'start' in cells ? 'start' : 'day';
    return one ? [{ one, when }] : [];
  });
  for (const [at, { one, when }] of placed.entries()) {
    const before = placed.slice(0, at).map((earlier) => earlier.one);
    noteOne(one, when, { before, there }, (column, said) =>
      noted.get(Number(one.id))?.advice.push({ column, message: spoken(said, language) }),
    );
  }
}
