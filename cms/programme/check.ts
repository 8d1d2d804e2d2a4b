// SPDX-License-Identifier: AGPL-3.0-or-later
import { CONTRACT_VERSION } from '@portico/shared/contract/envelope';
import type { DocumentType } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { isLocalized } from '../content/form.ts';
import { checkContract } from '../workflow/requirements/contract.ts';
import { slugFrom } from '../workflow/candidate/slug.ts';
import type { ColumnKey } from './columns.ts';
import type { NewVenue } from './reading.ts';

/** Any id: what is not there yet has none. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** The column that a field of an event is written in. */
const EVENT_COLUMNS: Readonly<Record<string, ColumnKey>> = {
  title: 'title',
  slug: 'title',
  summary: 'summary',
  body: 'body',
  edition: 'edition',
  track: 'track',
  start: 'start',
  end: 'end',
  venue: 'venue',
  onlineUrl: 'onlineUrl',
  audiences: 'audiences',
  languages: 'languages',
  forWhom: 'forWhom',
  accessibility: 'accessibility',
  free: 'cost',
  cost: 'cost',
  booking: 'booking',
  bookingNote: 'bookingNote',
  speakers: 'speakers',
  organisers: 'organisers',
  'contacts.email': 'email',
  'contacts.phone': 'phone',
  'contacts.website': 'website',
};

const VENUE_COLUMNS: Readonly<Record<string, ColumnKey>> = {
  name: 'venue',
  slug: 'venue',
  'address.street': 'street',
  'address.postcode': 'postcode',
  'address.city': 'city',
  stepFree: 'stepFree',
  accessibility: 'venueAccessibility',
};

/** A sentence of the contract at a column. `missing`: it can be imported, and not sent. */
export interface Checked {
  readonly column: ColumnKey;
  readonly message: string;
  readonly missing: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** A document of the contract out of fields by their names: in Italian, and the same in all languages. */
function documentOf(type: DocumentType, fields: Fields): object {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  const own = said.filter(([name]) => isLocalized(type, name));
  const shared = said.filter(([name]) => !isLocalized(type, name));
  return {
    contract: CONTRACT_VERSION,
    type,
    id: NOBODY,
    ...Object.fromEntries(shared),
    locales: { [DEFAULT_LOCALE]: Object.fromEntries(own) },
  };
}

const columnOf = (columns: Readonly<Record<string, ColumnKey>>, { field }: Issue) => {
  const [first = '', second = ''] = field.split('.');
  return columns[`${first}.${second}`] ?? columns[first];
};

function checked(
  type: DocumentType,
  fields: Fields,
  columns: Readonly<Record<string, ColumnKey>>,
  language: string,
): Checked[] {
  const { issues } = checkContract(type, documentOf(type, fields), language);
  return issues.flatMap((issue) => {
    const column = columnOf(columns, issue);
    if (column === undefined) return [];
    return [{ column, message: issue.message, missing: issue.code === 'missing' }];
  });
}

/** What an event gets that no column of a programme says. */
export const NEW_EVENT = {
  status: 'scheduled',
  signLanguage: false,
  subtitles: false,
  free: true,
  booking: { kind: 'none' },
  languages: ['it'],
  speakers: [],
  documents: [],
  contacts: {},
} as const;

/** What the contract says of an event. @param fields by their names in the contract */
export const checkEvent = (fields: Fields, language: string): Checked[] =>
  checked(
    'event',
    { ...NEW_EVENT, ...fields, slug: slugFrom(String(fields['title'] ?? '')) },
    EVENT_COLUMNS,
    language,
  );

/** What the contract says of a new venue. */
export const checkVenue = (venue: NewVenue, language: string): Checked[] =>
  checked('venue', { ...venue, slug: slugFrom(venue.name) }, VENUE_COLUMNS, language);

/** The column of a field of an event. */
export const columnOfField = (field: string): ColumnKey | undefined =>
  field === 'contacts' ? 'email' : EVENT_COLUMNS[field];
