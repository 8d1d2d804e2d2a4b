// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson, sha256 } from '@portico/shared/canonical';
import type { PayloadRequest } from 'payload';
import { spoken } from '../i18n/said.ts';
import { fold } from '../values/fold.ts';
import {
  type Matched,
  newVenues,
  type Note,
  type Noted,
  noteShifted,
  noteTwice,
  type Read,
} from './among-rows.ts';
import { alreadyPlaced } from './already-placed.ts';
import { type Checked, checkEvent, NEW_EVENT } from './check.ts';
import { type Fields, fieldsOfEvent } from './fields.ts';
import type { Sheet } from './heading.ts';
import { type Match, matchesAmong } from './matches.ts';
import { type FieldStep, fieldSteps } from './merge.ts';
import { CELL_MESSAGES } from './messages.ts';
import { noteClashes } from './note-clashes.ts';
import { type NewVenue, type ReadRow, venueToCome } from './reading.ts';
import { readRow } from './row.ts';
import { isNothing, settled } from './settled.ts';
import type { Surroundings } from './surroundings.ts';
import { venuesBegun, withVenuesOnce } from './venue-once.ts';

/** What an import does with a row. */
export interface PlannedRow {
  readonly read: ReadRow;
  readonly kind: 'new' | 'changed' | 'same' | 'wrong';
  /** The event that is there. */
  readonly match: Match | undefined;
  /** Of an event that is there: field by field. */
  readonly steps: readonly FieldStep[];
  /** Of an event that is there: its fields as they are. */
  readonly now: Fields;
  /** As the file would have it. */
  readonly fields: Fields;
  readonly errors: readonly Note[];
  readonly advice: readonly Note[];
}

export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** By their folded names. */
  readonly venues: ReadonlyMap<string, NewVenue>;
  /** Changes with anything that the import would do: who confirms has seen just this. */
  readonly token: string;
}

interface Planning {
  readonly req: PayloadRequest;
  readonly language: string;
  readonly around: Surroundings;
}

/** What a row says, as far as it says more than is there: without a column for the hour, that of the event stays. */
function valuesBeside({ read, cells }: Read, match: Match | undefined, now: Fields): Fields {
  const { values, day } = read;
  const kept = (['email', 'phone', 'website'] as const).filter((column) => !(column in cells));
  const contacts = now['contacts'] as Fields | undefined;
  const beside = Object.fromEntries(
    kept.flatMap((name) => (contacts?.[name] === undefined ? [] : [[name, contacts[name]]])),
  );
  const all = values.contacts ? { ...values, contacts: { ...beside, ...values.contacts } } : values;
  const hourless = !('start' in cells) && String(values.start).includes('T00:00');
  if (!hourless || match?.event.day !== day) return all;
  const { start: _start, end: _end, ...rest } = all;
  return rest;
}

/** A new event belongs to the organisation of its writer, unless the row names others. */
const ofNewEvent = ({ person }: Surroundings, values: Fields): Fields => ({
  ...NEW_EVENT,
  ...(person.organisation && { organisers: [{ type: 'organisation', id: person.organisation }] }),
  ...Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, settled(field, value)]),
  ),
});

const afterSteps = (now: Fields, steps: readonly FieldStep[]): Fields => ({
  ...now,
  ...Object.fromEntries(
    steps.filter(({ step }) => step !== 'keep').map(({ field, file }) => [field, file]),
  ),
});

const kindOf = (
  errors: readonly Note[],
  match: Match | undefined,
  steps: readonly FieldStep[],
): PlannedRow['kind'] => {
  if (errors.length > 0) return 'wrong';
  if (!match) return 'new';
  return steps.some(({ step }) => step !== 'keep') ? 'changed' : 'same';
};

/** What the contract says of a row, where its reader has found nothing. */
function sorted(
  { read }: Read,
  found: readonly Checked[],
  language: string,
): Pick<PlannedRow, 'errors' | 'advice'> {
  const said = ({ column, said: words }: ReadRow['errors'][number]): Note => ({
    column,
    message: spoken(words, language),
  });
  const errors = read.errors.map(said);
  const seen = new Set(read.errors.map(({ column }) => column));
  // Without a day there is no beginning: that is said once.
  if (seen.has('day')) seen.add('start');
  const more = found.filter(({ column }) => !seen.has(column));
  // One sentence for each cell: the last is the narrowest.
  const wrong = more.filter(
    (one, at) =>
      !one.missing &&
      more.findLastIndex((other) => !other.missing && other.column === one.column) === at,
  );
  return {
    errors: [...errors, ...wrong.map(({ column, message }) => ({ column, message }))],
    advice: [
      ...read.advice.map(said),
      ...more.filter(({ missing }) => missing).map(({ column, message }) => ({ column, message })),
    ],
  };
}

async function plannedRow(
  { req, language, around }: Planning,
  row: Read,
  match: Match | undefined,
): Promise<PlannedRow> {
  const { read } = row;
  const now = match ? await fieldsOfEvent(req, match.event.id) : {};
  const values = valuesBeside(row, match, now);
  const steps = match ? fieldSteps(values, now, match.before?.values) : [];
  const fields = match ? afterSteps(now, steps) : ofNewEvent(around, values);
  // A venue that nobody knows was said already: it is not missing.
  const unknown = read.errors.some(({ column }) => column === 'venue');
  const whole =
    unknown && isNothing(fields['venue']) ? { ...fields, venue: venueToCome('') } : fields;
  const found = checkEvent(whole, language);
  // What else is wrong with an event that is there is for its form to say.
  const concerned = match ? found.filter(({ column }) => column in row.cells) : found;
  const said = sorted(row, concerned, language);
  return {
    read,
    match,
    steps,
    now,
    fields,
    kind: kindOf(said.errors, match, steps),
    ...said,
  };
}

/** What is said of a new venue is said once, at the first row that names it. */
const isSaidBefore = (read: ReadRow, first: ReadonlyMap<string, number>, note: Note): boolean =>
  read.newVenue !== undefined &&
  ['venue', 'venueAccessibility'].includes(note.column) &&
  first.get(fold(read.newVenue.name)) !== read.number;

const nameOfVenue = ({ newVenue }: ReadRow): string => fold(newVenue?.name ?? '');

/** Somebody may have said no to it at the last import. */
const isVenueWanted = ({ match, steps }: PlannedRow): boolean =>
  !match || steps.some(({ field, step }) => field === 'venue' && step !== 'keep');

const tokenOf = (rows: readonly PlannedRow[], venues: Plan['venues']): string =>
  sha256(
    canonicalJson({
      rows: rows.map(({ read, kind, match, steps, fields }) => ({
        number: read.number,
        code: read.code,
        kind,
        id: match?.event.id ?? null,
        doing: match
          ? steps.map(({ field, step, now, file }) => ({
              field,
              step,
              now: now ?? null,
              file: file ?? null,
            }))
          : fields,
        venue: read.newVenue?.name ?? null,
      })),
      venues: [...venues.values()].map(({ accessibility, ...venue }) => ({
        ...venue,
        accessibility: accessibility ?? null,
      })),
    }),
  );

/** Says what an import of a sheet would do, and does nothing. @param chosen the edition of rows that name none */
export async function planOf(
  req: PayloadRequest,
  around: Surroundings,
  sheet: Sheet,
  chosen: string | undefined,
): Promise<Plan> {
  const { language } = req.i18n;
  const planning: Planning = { req, language, around };
  const matches = await matchesAmong(req, around.events);
  const reading = { ...around, begun: venuesBegun(sheet.rows, around.venues) };
  const reads = withVenuesOnce(sheet.rows, around.venues).map((row) => ({
    read: readRow(row, reading, chosen),
    cells: row.cells,
  }));
  const noted: Noted = new Map(reads.map(({ read }) => [read.number, { errors: [], advice: [] }]));
  const all = reads.map(({ read }) => read);
  const matched = reads.map((one): Matched => ({ ...one, match: matches.of(one.read) }));
  noteTwice(matched, language, noted);
  noteShifted(matched, matches, language, noted);
  const { venues, first } = newVenues(all, language, noted);
  const days = new Set(all.flatMap(({ day }) => day ?? []));
  const meant = new Set(matched.flatMap(({ match }) => match?.event.id ?? []));
  noteClashes(reads, await alreadyPlaced(req, around.events, days, meant), language, noted);
  const rows: PlannedRow[] = [];
  for (const one of matched) {
    const { match } = one;
    const row = await plannedRow(planning, one, match);
    const more = noted.get(one.read.number);
    const elsewhere = match ? undefined : matches.elsewhere(one.read);
    if (elsewhere && one.read.day)
      more?.advice.push({
        column: 'title',
        message: spoken(CELL_MESSAGES.otherDay(elsewhere.day), language),
      });
    const other = match ? undefined : matches.inOtherEdition(one.read);
    if (other)
      more?.advice.push({
        column: 'title',
        message: spoken(CELL_MESSAGES.otherEdition(other.title), language),
      });
    const errors = [...row.errors, ...(more?.errors ?? [])];
    rows.push({
      ...row,
      kind: errors.length > 0 ? 'wrong' : row.kind,
      errors,
      advice: [...row.advice, ...(more?.advice ?? [])].filter(
        (note) => !isSaidBefore(one.read, first, note),
      ),
    });
  }
  const wanted = new Set(rows.filter(isVenueWanted).map(({ read }) => nameOfVenue(read)));
  const begun = new Map([...venues].filter(([key]) => wanted.has(key)));
  return { rows, venues: begun, token: tokenOf(rows, begun) };
}
