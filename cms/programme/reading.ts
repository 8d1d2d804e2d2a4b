// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import { sha256 } from '@portico/shared/canonical';
import type { Said } from '../i18n/said.ts';
import type { Cell } from '../media/table.ts';
import { fold } from '../values/fold.ts';
import { textOf } from './cells.ts';
import type { ColumnKey } from './columns.ts';
import type { SheetRow } from './heading.ts';
import type { EditionFacts, Surroundings } from './surroundings.ts';

type Event = DocumentOf<'event'>;
type Content = Event['locales']['it'];

/** Fields of an event that a row says something of; `undefined` where its cell is empty. */
export type Values = Partial<{
  readonly [K in keyof Pick<
    Event,
    | 'edition'
    | 'track'
    | 'start'
    | 'end'
    | 'venue'
    | 'onlineUrl'
    | 'audiences'
    | 'languages'
    | 'free'
    | 'booking'
    | 'contacts'
    | 'organisers'
  >]: Event[K] | undefined;
}> &
  Partial<{
    readonly [K in
      | 'title'
      | 'summary'
      | 'body'
      | 'forWhom'
      | 'accessibility'
      | 'cost'
      | 'bookingNote'
      | 'speakers']: Content[K] | undefined;
  }>;

/** Something that is said of a cell. */
export interface Remark {
  readonly column: ColumnKey;
  readonly said: Said;
}

/** Collects what is wrong with a row, which stops the import, and what is to be known of it. */
export interface Report {
  readonly wrong: (column: ColumnKey, said: Said) => void;
  readonly advise: (column: ColumnKey, said: Said) => void;
}

type Venue = DocumentOf<'venue'>;

/** Stands for a venue that the import makes, by its name: the same name is the same venue also the next time. */
export function venueToCome(name: string): NonNullable<Event['venue']> {
  const digest = sha256(fold(name));
  return { type: 'venue', id: `00000000-0000-4000-8000-${digest.slice(0, 12)}` };
}

/** A venue that nobody has written yet. */
export interface NewVenue {
  readonly name: string;
  readonly address: Venue['address'];
  readonly stepFree: Venue['stepFree'];
  readonly accessibility: string | undefined;
}

/** A row, read. */
export interface ReadRow {
  readonly number: number;
  /** Empty when the row has none. */
  readonly code: string;
  readonly title: string;
  /** `undefined` when it is missing or none. */
  readonly day: string | undefined;
  readonly edition: EditionFacts | undefined;
  readonly values: Values;
  readonly newVenue: NewVenue | undefined;
  readonly errors: readonly Remark[];
  readonly advice: readonly Remark[];
}

export interface Reading {
  readonly cells: SheetRow['cells'];
  readonly around: Surroundings;
  readonly report: Report;
}

/** Does the sheet have a column? */
export const hasColumn = (cells: SheetRow['cells'], column: ColumnKey): boolean => column in cells;

export const isEmptyCell = (cell: Cell | undefined): boolean => textOf(cell) === '';
