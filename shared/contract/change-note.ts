// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { civilDate } from '../civil-date.ts';
import { LOCALES } from '../locales.ts';
import { CivilDate, Line } from './values.ts';

/** Characters of a note, in each language. */
export const MAX_NOTE = 300;

/** Changes that a document still tells of; the oldest goes first. */
export const MAX_CHANGES = 10;

/** What a reader who knew the text is told of one change of it. */
export const ChangeNote = z.strictObject({
  /**
   * The day on which the change came online. The newest has none for as long as the text is as that change left it: it
   * was frozen before its approval, so that its day is that of the last approved edit (`modified` in the manifest).
   */
  on: CivilDate.optional(),
  /** In the languages whose readers it concerns. */
  text: z.partialRecord(
    z.enum(Object.keys(LOCALES) as (keyof typeof LOCALES)[]),
    Line.max(MAX_NOTE),
  ),
});

export type ChangeNote = z.infer<typeof ChangeNote>;

/** Oldest first. */
export const ChangeNotes = z.array(ChangeNote).min(1).max(MAX_CHANGES);

export interface DatedChange {
  readonly on: string;
  readonly text: ChangeNote['text'];
}

interface Changed {
  readonly changes?: readonly ChangeNote[] | undefined;
}

/** The changes of a document, each with its day, oldest first. @param modified its last approved edit, ISO 8601 */
export const datedChanges = ({ changes = [] }: Changed, modified: string): DatedChange[] =>
  changes.map(({ on, text }) => ({ on: on ?? civilDate(new Date(modified)), text }));

/** What the last approved edit itself says of its change; `undefined` when it says nothing. */
export const newestChange = ({ changes = [] }: Changed): ChangeNote | undefined =>
  changes.find(({ on }) => on === undefined);
