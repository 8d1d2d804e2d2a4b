// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { type ImportedRow, imported } from '../records/imported.ts';
import { fold } from '../values/fold.ts';
import type { ReadRow } from './reading.ts';
import type { KnownEvent } from './surroundings.ts';

/** Under which a code is remembered: the same code may stand in two editions. */
export const codeIn = (edition: string | undefined, code: string): string =>
  `${edition ?? '-'}/${fold(code)}`;

const withoutEdition = (code: string): string => code.slice(code.indexOf('/') + 1);

const byTitle = (edition: string | undefined, title: string, day: string): string =>
  `${edition ?? '-'}/${day}/${fold(title)}`;

/** The event that a row means, and what an import last found for it. */
export interface Match {
  readonly event: KnownEvent;
  readonly before: ImportedRow | undefined;
}

export interface Matches {
  readonly of: (row: ReadRow) => Match | undefined;
  /** The other event that has the title and day of a row whose code is of this one. */
  readonly shifted: (row: ReadRow, match: Match) => KnownEvent | undefined;
  /** An event of another edition with the same code, or the same title and day. */
  readonly inOtherEdition: (row: ReadRow) => KnownEvent | undefined;
  /** An event with the same title on another day. */
  readonly elsewhere: (row: ReadRow) => KnownEvent | undefined;
}

/** Finds the events that rows mean: by their code, or else by title and day. */
export async function matchesAmong(
  req: PayloadRequest,
  events: readonly KnownEvent[],
): Promise<Matches> {
  const rows = await imported.findAmong(
    req,
    'id',
    events.map(({ id }) => id),
  );
  const before = new Map(rows.map((row) => [row.id, row]));
  const coded = new Map(rows.flatMap(({ id, code }) => (code ? [[code, id] as const] : [])));
  const known = new Map(events.map((event) => [event.id, event]));
  const titled = new Map(
    events.map((event) => [byTitle(event.edition, event.title, event.day), event]),
  );
  const named = new Map(events.map((event) => [byTitle(event.edition, event.title, ''), event]));
  const withCode = (row: ReadRow): KnownEvent | undefined => {
    const id = row.code === '' ? undefined : coded.get(codeIn(row.edition?.id, row.code));
    return id === undefined ? undefined : known.get(id);
  };
  const withTitle = (row: ReadRow): KnownEvent | undefined => {
    const found = titled.get(byTitle(row.edition?.id, row.title, row.day ?? ''));
    // An event with another code is another event.
    const isOther = row.code !== '' && found && before.get(found.id)?.code;
    return isOther ? undefined : found;
  };
  const shifted = (row: ReadRow, { event, before: last }: Match): KnownEvent | undefined => {
    const { edition, title, day } = row;
    const mine = byTitle(edition?.id, title, day ?? '');
    const { title: titleThen, start: startThen } = last?.values ?? {};
    const then = byTitle(
      edition?.id,
      String(titleThen ?? ''),
      String(startThen ?? '').slice(0, 10),
    );
    const now = byTitle(event.edition, event.title, event.day);
    const other = titled.get(mine);
    return mine === then || mine === now || other?.id === event.id ? undefined : other;
  };
  const anywhere = new Map(events.map((event) => [byTitle('', event.title, event.day), event]));
  const codedAnywhere = new Map([...coded].map(([code, id]) => [withoutEdition(code), id]));
  const inOtherEdition = (row: ReadRow): KnownEvent | undefined => {
    const id = row.code === '' ? undefined : codedAnywhere.get(fold(row.code));
    const found = known.get(id ?? '') ?? anywhere.get(byTitle('', row.title, row.day ?? ''));
    return found?.edition === row.edition?.id ? undefined : found;
  };
  return {
    shifted,
    inOtherEdition,
    of: (row) => {
      const event = withCode(row) ?? withTitle(row);
      return event && { event, before: before.get(event.id) };
    },
    elsewhere: (row) => named.get(byTitle(row.edition?.id, row.title, '')),
  };
}
