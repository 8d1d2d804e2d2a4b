// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import type { DeskLanguage } from '../i18n/desk.ts';
import { spoken } from '../i18n/said.ts';
import { optionAt } from '../i18n/words/index.ts';
import { bodyText } from './body-text.ts';
import { dayAfter, endsNextDay } from './cells.ts';
import type { ColumnKey } from './columns.ts';
import type { ByName, EditionFacts, Surroundings } from './surroundings.ts';

type Event = DocumentOf<'event'>;
type Fields = Readonly<Record<string, unknown>>;

/** What a reference is called. */
export type NameOf = (id: string) => string;

/** Names of all that a programme may name. */
export function namesIn({
  editions,
  venues,
  organisations,
}: Omit<Surroundings, 'person' | 'events'>): NameOf {
  const all = (names: ByName) => [...names.values()].map(({ id, title }) => [id, title] as const);
  const known = new Map([
    ...editions.map(({ id, title }) => [id, title] as const),
    ...[...venues.values()].flat().map(({ id, title }) => [id, title] as const),
    ...all(organisations),
  ]);
  return (id) => known.get(id) ?? '';
}

/** `12/03/2027` */
const dayIn = (instant: unknown): string => {
  const [year, month, day] = String(instant).slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
};

const hourIn = (instant: unknown): string => String(instant).slice(11, 16);

/** The hour of a beginning; none where only the day is known. */
const startHour = ({ start, end }: Fields): string =>
  start === undefined || (hourIn(start) === '00:00' && end === undefined) ? '' : hourIn(start);

/** The hour of an end, and its day where the hour alone would be read as of another one, or as of none. */
const endText = (start: unknown, end: unknown): string => {
  if (start === undefined) return `${dayIn(end)} ${hourIn(end)}`;
  const [from, to] = [dayIn(start), dayIn(end)];
  const next = dayAfter(String(start).slice(0, 10), 1) === String(end).slice(0, 10);
  const isClear = from === to || (next && endsNextDay(hourIn(start), hourIn(end)));
  return isClear ? hourIn(end) : `${to} ${hourIn(end)}`;
};

const bookingText = (booking: Event['booking'] | undefined, language: DeskLanguage): string => {
  if (!booking) return '';
  if (booking.kind === 'link') return booking.url;
  if (booking.kind === 'seats') return String(booking.seats);
  const words = {
    none: { it: 'ingresso libero', en: 'free entry' },
    closed: { it: 'chiuse', en: 'closed' },
  };
  return spoken(words[booking.kind], language);
};

const speakersText = (speakers: unknown): string =>
  ((speakers ?? []) as { name: string; role?: string }[])
    .map(({ name, role }) => (role ? `${name} (${role})` : name))
    .join('; ');

const several = (values: unknown, say: (value: string) => string): string =>
  ((values ?? []) as string[]).map(say).join('; ');

const trackName = (editions: readonly EditionFacts[], { edition, track }: Fields): string => {
  const id = (edition as { id?: string } | undefined)?.id;
  const tracks = editions.find((one) => one.id === id)?.tracks;
  return tracks?.find(({ key }) => key === track)?.name ?? String(track ?? '');
};

export interface Telling {
  readonly language: DeskLanguage;
  readonly name: NameOf;
  readonly editions: readonly EditionFacts[];
}

/** A column of an event, as its cell is written. @param fields of the contract, by their names */
export function asText(
  column: ColumnKey,
  fields: Fields,
  { language, name, editions }: Telling,
): string {
  const value = fields[column];
  const referred = (one: unknown): string => name((one as { id?: string } | undefined)?.id ?? '');
  const contacts = fields['contacts'] as Fields | undefined;
  switch (column) {
    case 'day':
      return fields['start'] === undefined ? '' : dayIn(fields['start']);
    case 'start':
      return startHour(fields);
    case 'end':
      return value === undefined ? '' : endText(fields['start'], value);
    case 'body':
      return bodyText(value);
    case 'edition':
    case 'venue':
      return referred(value);
    case 'track':
      return trackName(editions, fields);
    case 'organisers':
      return ((value ?? []) as unknown[]).map(referred).join('; ');
    case 'audiences':
      return several(value, (one) => spoken(optionAt('event', 'audiences', one), language));
    case 'languages':
      return several(
        value,
        (one) => new Intl.DisplayNames([language], { type: 'language' }).of(one) ?? one,
      );
    case 'booking':
      return bookingText(value as Event['booking'] | undefined, language);
    case 'cost':
      if (fields['free'] !== true) return String(value ?? '');
      return [spoken({ it: 'gratuito', en: 'free' }, language), value || []].flat().join(': ');
    case 'speakers':
      return speakersText(value);
    case 'email':
    case 'phone':
    case 'website':
      return String(contacts?.[column] ?? '');
    default:
      return String(value ?? '');
  }
}
