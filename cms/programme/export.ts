// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { type DeskLanguage, deskLanguage } from '../i18n/desk.ts';
import { spoken } from '../i18n/said.ts';
import { optionAt } from '../i18n/words/index.ts';
import { imported } from '../records/imported.ts';
import { VerbError } from '../records/verb-error.ts';
import { requirePerson } from '../workflow/subject.ts';
import { asText, namesIn, type Telling } from './as-text.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from './columns.ts';
import { type Fields, fieldsOfEvent, fieldsOfVenue } from './fields.ts';
import { PROGRAMME_MESSAGES } from './messages.ts';
import { type KnownEvent, surroundingsOf } from './surroundings.ts';

/** The first row of a template or an export. */
const headings = (language: string): string[] =>
  COLUMN_KEYS.map((column) => spoken(COLUMNS[column].label, language));

/** A sheet to fill in: the columns, and two examples. */
export const templateRows = (language: string): string[][] => [
  headings(language),
  ...[0, 1].map((which) => COLUMN_KEYS.map((column) => COLUMNS[column].examples[which] ?? '')),
];

/** What is written of a venue beside its events. */
const VENUE_CELLS: Readonly<
  Partial<Record<ColumnKey, (venue: Fields, language: DeskLanguage) => string>>
> = {
  street: (venue) => String((venue['address'] as Fields | undefined)?.['street'] ?? ''),
  postcode: (venue) => String((venue['address'] as Fields | undefined)?.['postcode'] ?? ''),
  city: (venue) => String((venue['address'] as Fields | undefined)?.['city'] ?? ''),
  stepFree: ({ stepFree }, language) =>
    typeof stepFree === 'string' ? spoken(optionAt('venue', 'stepFree', stepFree), language) : '',
  venueAccessibility: (venue) => String(venue['accessibility'] ?? ''),
};

const inOrder = (one: KnownEvent, other: KnownEvent): number =>
  one.day.localeCompare(other.day) || one.title.localeCompare(other.title, 'it');

/** The venues that events name, each read once. */
function venueReader(req: PayloadRequest, person: Person) {
  const known = new Map<string, Promise<Fields>>();
  return (id: string | undefined): Promise<Fields> => {
    if (id === undefined) return Promise.resolve({});
    const found = known.get(id) ?? fieldsOfVenue(req, person, id);
    known.set(id, found);
    return found;
  };
}

/**
 * The events of an edition that the person may change, in the columns of the template: what is exported can be changed
 * and imported again.
 * @throws VerbError `forbidden`
 */
export async function exportRows(req: PayloadRequest, edition: string): Promise<string[][]> {
  const around = await surroundingsOf(req, requirePerson(req));
  if (!around.editions.some(({ id }) => id === edition))
    throw new VerbError('forbidden', PROGRAMME_MESSAGES.otherEdition);
  const language = deskLanguage(req.i18n.language);
  const telling: Telling = { language, name: namesIn(around), editions: around.editions };
  const events = around.events.filter((event) => event.edition === edition).sort(inOrder);
  const codes = new Map(
    (
      await imported.findAmong(
        req,
        'id',
        events.map(({ id }) => id),
      )
    ).map(({ id, code }) => [id, code]),
  );
  const venueOf = venueReader(req, around.person);
  const rows: string[][] = [];
  for (const { id } of events) {
    const fields = await fieldsOfEvent(req, id);
    const venue = await venueOf((fields['venue'] as { id?: string } | undefined)?.id);
    const code = codes.get(id)?.split('/')[1]?.toUpperCase() ?? '';
    rows.push(
      COLUMN_KEYS.map((column) => {
        if (column === 'code') return code;
        return VENUE_CELLS[column]?.(venue, language) ?? asText(column, fields, telling);
      }),
    );
  }
  return [headings(language), ...rows];
}
