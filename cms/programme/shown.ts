// SPDX-License-Identifier: AGPL-3.0-or-later
import { deskLanguage } from '../i18n/desk.ts';
import { spoken } from '../i18n/said.ts';
import { asText, namesIn, type Telling } from './as-text.ts';
import { columnOfField } from './check.ts';
import { COLUMNS, type ColumnKey } from './columns.ts';
import type { Heading, Sheet } from './heading.ts';
import type { FieldStep } from './merge.ts';
import { PROGRAMME_MESSAGES } from './messages.ts';
import type { Note } from './among-rows.ts';
import type { Plan, PlannedRow } from './plan.ts';
import { venueToCome } from './reading.ts';
import type { Surroundings } from './surroundings.ts';

/** Something that is said of a cell, where it stands. */
export interface ShownNote {
  readonly row: number;
  /** `C`; empty where the sheet has no such column. */
  readonly letter: string;
  /** The heading in the sheet, or the name of the column that it lacks. */
  readonly column: string;
  readonly message: string;
}

/** A field that changes, or that somebody wrote in since. */
export interface ShownChange {
  /** `<event>.<field>`, to say that the file may write over it. */
  readonly key: string;
  readonly field: string;
  readonly now: string;
  readonly file: string;
}

export interface ShownRow {
  readonly number: number;
  readonly title: string;
  /** `12/03/2027 9:30` */
  readonly when: string;
  readonly kind: PlannedRow['kind'];
  readonly changes: readonly ShownChange[];
  readonly asks: readonly ShownChange[];
}

/** What an import would do, as the desk shows it. */
export interface ShownPlan {
  readonly sheet: string;
  readonly token: string;
  readonly headings: readonly Heading[];
  /** What keeps the whole sheet from being read; `null` when nothing does. */
  readonly missing: string | null;
  readonly counts: Readonly<Record<PlannedRow['kind'], number>>;
  readonly errors: readonly ShownNote[];
  readonly advice: readonly ShownNote[];
  readonly rows: readonly ShownRow[];
  readonly venues: readonly { readonly name: string; readonly address: string }[];
}

const KINDS = ['new', 'changed', 'same', 'wrong'] as const;

function shownNote(
  headings: readonly Heading[],
  language: string,
  row: number,
  note: Note,
): ShownNote {
  const heading = headings.find(({ column }) => column === note.column);
  return {
    row,
    letter: heading?.letter ?? '',
    column: heading?.name || spoken(COLUMNS[note.column].label, language),
    message: note.message,
  };
}

/** The columns that show a field: a beginning is a day and an hour. */
const columnsOf = (field: string): readonly ColumnKey[] => {
  if (field === 'start') return ['day', 'start'];
  if (field === 'contacts') return ['email', 'phone', 'website'];
  const column = columnOfField(field);
  return column ? [column] : [];
};

function shownChange(
  row: PlannedRow,
  { field, now, file }: FieldStep,
  telling: Telling,
): ShownChange {
  const text = (value: unknown): string =>
    columnsOf(field)
      .map((column) => asText(column, { ...row.fields, [field]: value }, telling))
      .filter(Boolean)
      .join(' ');
  const label = columnsOf(field)[0];
  return {
    key: `${row.match?.event.id}.${field}`,
    field: label ? spoken(COLUMNS[label].label, telling.language) : field,
    now: text(now),
    file: text(file),
  };
}

function shownRow(row: PlannedRow, telling: Telling): ShownRow {
  const { read, kind, steps, fields } = row;
  // A price that is gone says so where it stood.
  const told = steps.filter(({ field }) => field !== 'free');
  return {
    number: read.number,
    title: read.title,
    when: [asText('day', fields, telling), asText('start', fields, telling)]
      .filter(Boolean)
      .join(' '),
    kind,
    changes: told
      .filter(({ step }) => step === 'take')
      .map((one) => shownChange(row, one, telling)),
    asks: steps.filter(({ step }) => step === 'ask').map((one) => shownChange(row, one, telling)),
  };
}

/** A sheet without titles or days is no programme. */
function missingIn({ headings }: Sheet, language: string): string | null {
  const has = (column: ColumnKey) => headings.some((heading) => heading.column === column);
  return has('title') && has('day') ? null : spoken(PROGRAMME_MESSAGES.noTitle, language);
}

/** A plan as the desk shows it. */
export function shown(
  { sheet, around, plan }: { sheet: Sheet; around: Surroundings; plan: Plan },
  language: string,
): ShownPlan {
  const { headings } = sheet;
  const name = namesIn(around);
  const toCome = new Map(
    [...plan.venues.values()].map((venue) => [venueToCome(venue.name).id, venue.name]),
  );
  const telling: Telling = {
    language: deskLanguage(language),
    name: (id) => toCome.get(id) ?? name(id),
    editions: around.editions,
  };
  const notes = (of: 'errors' | 'advice') =>
    plan.rows.flatMap((row) =>
      row[of].map((note) => shownNote(headings, language, row.read.number, note)),
    );
  return {
    sheet: sheet.name,
    token: plan.token,
    headings,
    missing: missingIn(sheet, language),
    counts: Object.fromEntries(
      KINDS.map((kind) => [kind, plan.rows.filter((row) => row.kind === kind).length]),
    ) as ShownPlan['counts'],
    errors: notes('errors'),
    advice: notes('advice'),
    rows: plan.rows.map((row) => shownRow(row, telling)),
    venues: [...plan.venues.values()].map(({ name, address }) => ({
      name,
      address: `${address.street}, ${address.postcode} ${address.city}`,
    })),
  };
}
