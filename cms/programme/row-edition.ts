// SPDX-License-Identifier: AGPL-3.0-or-later
import { fold } from '../values/fold.ts';
import { textOf } from './cells.ts';
import { CELL_MESSAGES } from './messages.ts';
import type { Reading } from './reading.ts';
import type { EditionFacts } from './surroundings.ts';

/** The edition of a row. @param chosen of rows that name none */
export function editionIn(
  { cells, around, report }: Reading,
  chosen: string | undefined,
): EditionFacts | undefined {
  const text = textOf(cells.edition);
  const { editions } = around;
  if (text === '') return editions.find(({ id }) => id === chosen);
  const called = editions.filter(({ title }) => fold(title) === fold(text));
  const found = called.find(({ id }) => id === chosen) ?? called[0];
  if (called.length > 1 && found?.id !== chosen)
    report.wrong('edition', CELL_MESSAGES.manyEditions(text));
  const names = editions.map(({ title }) => title).slice(0, 5);
  if (!found) report.wrong('edition', CELL_MESSAGES.noEdition(text, names));
  return found;
}

/** The key of the track that a row names. */
export function trackIn({ cells, report }: Reading, edition: EditionFacts | undefined) {
  const text = textOf(cells.track);
  if (text === '') return undefined;
  if (!edition) {
    report.wrong('track', CELL_MESSAGES.trackWithoutEdition);
    return undefined;
  }
  const found = edition.tracks.find(({ key, name }) =>
    [fold(key), fold(name)].includes(fold(text)),
  );
  if (!found) {
    const names = edition.tracks.map(({ name }) => name);
    report.wrong('track', CELL_MESSAGES.noTrack(text, names));
  }
  return found?.key;
}
