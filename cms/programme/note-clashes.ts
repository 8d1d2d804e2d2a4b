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

/** Says at the later of two rows that they need the same room or speaker at the same time: the board shows it afterwards. */
export function noteClashes(rows: readonly Read[], language: string, noted: Noted): void {
  const placed = rows.flatMap(({ read, cells }) => {
    const one = placedRow(read);
    const when: ColumnKey = 'start' in cells ? 'start' : 'day';
    return one ? [{ one, when }] : [];
  });
  for (const [at, { one, when }] of placed.entries()) {
    const advise = (column: ColumnKey, said: Said): void =>
      void noted.get(Number(one.id))?.advice.push({ column, message: spoken(said, language) });
    const before = placed.slice(0, at).map((earlier) => earlier.one);
    const inRoom = before.find((other) => shareRoom(one, other));
    if (inRoom) advise(when, CELL_MESSAGES.sameRoom(inRoom.title, Number(inRoom.id)));
    for (const other of before) {
      const name = sharedSpeaker(one, other);
      if (name === undefined) continue;
      advise('speakers', CELL_MESSAGES.sameSpeaker(name, other.title, Number(other.id)));
      break;
    }
  }
}
