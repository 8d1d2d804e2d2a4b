// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { answerAt, dataOf, textOf } from './compiled.ts';
import { fixture, fixtures, storeOf } from './portal.ts';

const LINK = 'https://incontri.example/sala';
const BOOK = 'https://prenota.example/';
const venue = fixture('venue');
const HALL = venue.locales.it.name;
const edition = fixtures.find(
  ({ type, id }) => type === 'edition' && id === fixture('event').edition?.id,
);
if (edition?.type !== 'edition') throw new Error('The first event has no edition.');

/** One kind of event, and what everything that goes out says of it. */
interface Kind {
  readonly is: Partial<Event>;
  /** On its page, in words. */
  readonly when: string;
  /** On its card, part by part: the day, and the hour or the last day. */
  readonly short: string;
  /** Beginning and end in its calendar file. */
  readonly ics: readonly [string, string];
  /** Beginning and end for machines. */
  readonly data: readonly [string, string | undefined];
  readonly hall?: boolean;
  readonly link?: boolean;
  readonly state?: string;
}

const at = (start: string, end?: string): Partial<Event> => ({ start, end });
const ROME = ';TZID=Europe/Rome:';
const DATE = ';VALUE=DATE:';
const DAY: Omit<Kind, 'is'> = {
  when: 'venerdì 12 marzo 2027, dalle 10:00 alle 12:00',
  short: 'venerdì 12 marzo 2027, ore 10:00',
  ics: [`${ROME}20270312T100000`, `${ROME}20270312T120000`],
  data: ['2027-03-12T10:00:00+01:00', '2027-03-12T12:00:00+01:00'],
};
const SOME_HOURS = at('2027-03-12T10:00:00+01:00', '2027-03-12T12:00:00+01:00');

const KINDS: Readonly<Record<string, Kind>> = {
  'of some hours': { ...DAY, is: SOME_HOURS },
  'without an end': {
    is: at('2027-03-12T10:00:00+01:00'),
    when: 'venerdì 12 marzo 2027, ore 10:00',
    short: 'venerdì 12 marzo 2027, ore 10:00',
    ics: [`${ROME}20270312T100000`, `${ROME}20270312T110000`],
    data: ['2027-03-12T10:00:00+01:00', undefined],
  },
  'that ends at midnight': {
    is: at('2027-03-11T21:00:00+01:00', '2027-03-12T00:00:00+01:00'),
    when: 'giovedì 11 marzo 2027, dalle 21:00 alle 24:00',
    short: 'giovedì 11 marzo 2027, ore 21:00',
    ics: [`${ROME}20270311T210000`, `${ROME}20270312T000000`],
    data: ['2027-03-11T21:00:00+01:00', '2027-03-12T00:00:00+01:00'],
  },
  'that begins at midnight': {
    is: at('2027-03-12T00:00:00+01:00', '2027-03-12T04:00:00+01:00'),
    when: 'venerdì 12 marzo 2027, dalle 00:00 alle 04:00',
    short: 'venerdì 12 marzo 2027, ore 00:00',
    ics: [`${ROME}20270312T000000`, `${ROME}20270312T040000`],
    data: ['2027-03-12T00:00:00+01:00', '2027-03-12T04:00:00+01:00'],
  },
  'that goes on after midnight': {
    is: at('2027-03-11T21:00:00+01:00', '2027-03-12T02:00:00+01:00'),
    when: 'giovedì 11 marzo 2027, ore 21:00 – venerdì 12 marzo 2027, ore 02:00',
    short: 'giovedì 11 marzo 2027, ore 21:00',
    ics: [`${ROME}20270311T210000`, `${ROME}20270312T020000`],
    data: ['2027-03-11T21:00:00+01:00', '2027-03-12T02:00:00+01:00'],
  },
  'of several days with hours': {
    is: at('2027-03-11T09:00:00+01:00', '2027-03-14T00:00:00+01:00'),
    when: 'giovedì 11 marzo 2027, ore 09:00 – sabato 13 marzo 2027, ore 24:00',
    short: 'giovedì 11 marzo 2027, fino a sabato 13 marzo 2027',
    ics: [`${ROME}20270311T090000`, `${ROME}20270314T000000`],
    data: ['2027-03-11T09:00:00+01:00', '2027-03-14T00:00:00+01:00'],
  },
  'of a whole day': {
    is: at('2027-03-12T00:00:00+01:00'),
    when: 'venerdì 12 marzo 2027',
    short: 'venerdì 12 marzo 2027',
    ics: [`${DATE}20270312`, `${DATE}20270313`],
    data: ['2027-03-12', '2027-03-12'],
  },
  'of several whole days': {
    is: at('2027-03-12T00:00:00+01:00', '2027-03-14T00:00:00+01:00'),
    when: 'venerdì 12 marzo 2027 – domenica 14 marzo 2027',
    short: 'venerdì 12 marzo 2027, fino a domenica 14 marzo 2027',
    ics: [`${DATE}20270312`, `${DATE}20270315`],
    data: ['2027-03-12', '2027-03-14'],
  },
  'of whole days over the change of clocks': {
    is: at('2027-03-27T00:00:00+01:00', '2027-03-29T00:00:00+02:00'),
    when: 'sabato 27 marzo 2027 – lunedì 29 marzo 2027',
    short: 'sabato 27 marzo 2027, fino a lunedì 29 marzo 2027',
    ics: [`${DATE}20270327`, `${DATE}20270330`],
    data: ['2027-03-27', '2027-03-29'],
  },
  'that ends in the minute in which it begins': {
    is: at('2027-03-12T10:00:00+01:00', '2027-03-12T10:00:59+01:00'),
    when: 'venerdì 12 marzo 2027, ore 10:00',
    short: 'venerdì 12 marzo 2027, ore 10:00',
    ics: [`${ROME}20270312T100000`, `${ROME}20270312T100059`],
    data: ['2027-03-12T10:00:00+01:00', '2027-03-12T10:00:59+01:00'],
  },
  'in the hour that the clocks show twice': {
    is: at('2027-10-31T00:30:00Z', '2027-10-31T01:15:00Z'),
    when: 'domenica 31 ottobre 2027, dalle 02:30 (ora legale) alle 02:15 (ora solare)',
    short: 'domenica 31 ottobre 2027, ore 02:30',
    ics: [':20271031T003000Z', ':20271031T011500Z'],
    data: ['2027-10-31T00:30:00Z', '2027-10-31T01:15:00Z'],
  },
  'of the whole hour that the clocks show twice': {
    is: at('2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'),
    when: 'domenica 31 ottobre 2027, dalle 02:30 (ora legale) alle 02:30 (ora solare)',
    short: 'domenica 31 ottobre 2027, ore 02:30',
    ics: [':20271031T003000Z', ':20271031T013000Z'],
    data: ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'],
  },
  'online only': {
    ...DAY,
    is: { ...SOME_HOURS, venue: undefined, onlineUrl: LINK },
    hall: false,
    link: true,
  },
  'in a hall and online': { ...DAY, is: { ...SOME_HOURS, onlineUrl: LINK }, link: true },
  'moved online': {
    ...DAY,
    is: { ...SOME_HOURS, status: 'online', onlineUrl: LINK },
    hall: false,
    link: true,
    state: 'EventMovedOnline',
  },
  'moved online, the link not yet known': {
    ...DAY,
    is: { ...SOME_HOURS, status: 'online' },
    hall: false,
    state: 'EventMovedOnline',
  },
  'in a hall and online, cancelled': {
    ...DAY,
    is: { ...SOME_HOURS, status: 'cancelled', onlineUrl: LINK },
    state: 'EventCancelled',
  },
  'moved to another day': {
    ...DAY,
    is: {
      ...SOME_HOURS,
      status: 'moved',
      formerStart: '2027-03-10T10:00:00+01:00',
      onlineUrl: LINK,
    },
    link: true,
    state: 'EventRescheduled',
  },
  'moved back': {
    ...DAY,
    is: { ...SOME_HOURS, status: 'scheduled', formerStart: '2027-03-10T10:00:00+01:00' },
  },
};

const FORMER = 'mercoledì 10 marzo 2027';

describe.each(Object.entries(KINDS))('an event %s', (_name, kind) => {
  const { hall = true, link = false, state = 'EventScheduled' } = kind;
  const event: Event = {
    ...fixture('event'),
    edition: { type: 'edition', id: edition.id },
    venue: { type: 'venue', id: venue.id },
    onlineUrl: undefined,
    status: 'scheduled',
    booking: { kind: 'link', url: BOOK },
    ...kind.is,
  };
  event.locales.it.statusReason = 'È cambiato qualcosa.';
  const others = fixtures.flatMap(({ type, id }) =>
    type === 'event' || type === 'article' ? [id] : [],
  );
  const store = storeOf({
    changed: [event],
    without: others.filter((id) => id !== event.id),
    today: '2027-01-01',
  });
  const { slug, title } = event.locales.it;
  const read = async (address: string) =>
    textOf(await answerAt(address, store)).replaceAll('\u00a0', ' ');
  const page = `/eventi/${slug}/`;

  test('says on its page when and where', async () => {
    const text = await read(page);
    expect(text).toContain(kind.when);
    expect(text.includes(HALL)).toBe(hall);
    expect(text.includes(venue.address.street)).toBe(hall);
    expect(text.includes(FORMER)).toBe(state === 'EventRescheduled');
    const html = await answerAt(page, store);
    expect(html.includes(`href="${LINK}"`)).toBe(link);
    expect(html.includes(`href="${BOOK}"`)).toBe(state !== 'EventCancelled');
    expect(html).toContain(`/eventi/${slug}.ics"`);
  });

  test('stands in calendars at that time and place', async () => {
    const body = (await answerAt(`/eventi/${slug}.ics`, store)).replaceAll('\r\n ', '');
    expect(body).toContain(`\r\nDTSTART${kind.ics[0]}\r\n`);
    expect(body).toContain(`\r\nDTEND${kind.ics[1]}\r\n`);
    const found = new ICAL.Component(ICAL.parse(body)).getFirstSubcomponent('vevent');
    const { location, description } = new ICAL.Event(found as ICAL.Component);
    expect(location.includes(HALL)).toBe(hall);
    if (!hall) expect(location).toBe(link ? LINK : 'Online');
    expect(description.includes(LINK)).toBe(link);
    expect(body.includes('STATUS:CANCELLED')).toBe(state === 'EventCancelled');
  });

  test('says the same to machines', async () => {
    const data = dataOf(await answerAt(page, store)).find((one) => one['@type'] === 'Event');
    const text = JSON.stringify(data);
    expect([data?.['startDate'], data?.['endDate']]).toEqual(kind.data);
    expect(data?.['eventStatus']).toBe(`https://schema.org/${state}`);
    expect(text.includes(HALL)).toBe(hall);
    expect(text.includes(LINK)).toBe(link);
    expect(text.includes('previousStartDate')).toBe(state === 'EventRescheduled');
    const mode = hall ? (event.onlineUrl ? 'Mixed' : 'Offline') : 'Online';
    expect(data?.['eventAttendanceMode']).toBe(`https://schema.org/${mode}EventAttendanceMode`);
  });

  test('says the same in feed, search, lists and programme, and on the page of the hall only where it is', async () => {
    const words = hall ? HALL : 'Online';
    const feed = (await answerAt('/feed.xml', store)).replaceAll('\u00a0', ' ');
    expect(feed).toContain(`${kind.when} · ${words}`);
    expect(feed.includes('>Annullato · ')).toBe(state === 'EventCancelled');
    const [, found = ''] =
      /<meta name="description" content="([^"]*)"/.exec(await answerAt(page, store)) ?? [];
    expect(found.replaceAll('\u00a0', ' ')).toContain(`${kind.when} · ${words}`);
    const list = await read('/eventi/');
    for (const part of kind.short.split(', ')) expect(list).toContain(part);
    const programme = await read(`/edizioni/${edition.locales.it.slug}/`);
    expect(programme).toContain(words);
    expect(programme.includes(HALL)).toBe(hall);
    expect((await read(`/luoghi/${venue.locales.it.slug}/`)).includes(title)).toBe(hall);
  });
});

test('an evening until midnight is over on the next day', async () => {
  const event = { ...fixture('event'), ...KINDS['that ends at midnight']?.is };
  const over = async (today: string) =>
    textOf(
      await answerAt(`/eventi/${event.locales.it.slug}/`, storeOf({ changed: [event], today })),
    );
  expect(await over('2027-03-11')).not.toContain('si è già svolto');
  expect(await over('2027-03-12')).toContain('si è già svolto');
});

test('what is over can neither be joined nor booked', async () => {
  const event: Event = {
    ...fixture('event'),
    onlineUrl: LINK,
    booking: { kind: 'link', url: BOOK },
  };
  const html = await answerAt(
    `/eventi/${event.locales.it.slug}/`,
    storeOf({ changed: [event], today: '2028-01-01' }),
  );
  expect(html).not.toContain(`href="${LINK}"`);
  expect(html).not.toContain(`href="${BOOK}"`);
});

test('a day of the programme stays open while something that began on it goes on', async () => {
  const event = { ...fixture('event'), ...KINDS['of several whole days']?.is };
  const others = fixtures.flatMap(({ type, id }) =>
    type === 'event' && id !== event.id ? [id] : [],
  );
  const at = (today: string) =>
    answerAt(
      `/edizioni/${edition.locales.it.slug}/`,
      storeOf({ changed: [event], without: others, today }),
    );
  expect(await at('2027-03-14')).toMatch(/<details class="accordion-item" open/);
  expect(await at('2027-03-15')).not.toMatch(/<details class="accordion-item" open/);
  expect(await at('2027-03-14')).toContain('fino a domenica 14 marzo 2027');
});

test('a hall that is not known yet is to be confirmed everywhere, for machines too', async () => {
  const event: Event = {
    ...fixture('event'),
    venue: { type: 'venue', id: venue.id },
    onlineUrl: undefined,
    status: 'scheduled',
  };
  const store = storeOf({ changed: [event], without: [venue.id], today: '2027-01-01' });
  const address = `/eventi/${event.locales.it.slug}`;
  const html = await answerAt(`${address}/`, store);
  expect(textOf(html)).toContain('Luogo da confermare');
  expect(await answerAt(`${address}.ics`, store)).toContain('LOCATION:Luogo da confermare');
  expect(dataOf(html).find((one) => one['@type'] === 'Event')?.['location']).toEqual([
    { '@type': 'Place', name: 'Luogo da confermare' },
  ]);
});
