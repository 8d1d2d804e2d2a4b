// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';
import { expect, test } from 'vitest';
import { answerAt, demoPages, textOf } from './compiled.ts';
import { fixture, storeOf } from './portal.ts';

const venue = fixture('venue');
const { street, postcode, city } = venue.address;
const NOTE = 'Scrivi il tuo nome.';

interface Setting {
  readonly today?: string;
  readonly position?: { readonly latitude: number; readonly longitude: number };
  readonly fresh?: Partial<Event>;
}

async function eventPage(
  is: Partial<Event> = {},
  { today = '2027-01-01', position }: Setting = {},
) {
  const event: Event = {
    ...fixture('event'),
    venue: { type: 'venue', id: venue.id },
    onlineUrl: undefined,
    status: 'scheduled',
    start: '2027-03-12T10:00:00+01:00',
    end: '2027-03-12T12:00:00+01:00',
    free: true,
    booking: { kind: 'seats', seats: 60 },
    contacts: { email: 'eventi@portale.example', phone: '02 1234' },
    ...is,
  };
  event.locales.it.bookingNote = NOTE;
  const hall = { ...fixture('venue'), position, stepFree: 'unknown' as const };
  const store = storeOf({ changed: [event, hall], today });
  return answerAt(`/eventi/${event.locales.it.slug}/`, store);
}

const spaced = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ');

/** The cells of the bar by their names. */
function cellsOf(html: string): Record<string, string> {
  const [bar = ''] = /<dl class="event-bar".*?<\/dl>/s.exec(html) ?? [];
  return Object.fromEntries(
    [...bar.matchAll(/<dt>([^<]*)<\/dt>(.*?)<\/div>/gs)].map(([, name = '', cell = '']) => [
      name,
      spaced(textOf(cell)).trim(),
    ]),
  );
}

test('when, where, cost with seats and contact stand under the title, each once', async () => {
  const html = await eventPage();
  expect(cellsOf(html)).toEqual({
    Quando: 'venerdì 12 marzo 2027, dalle 10:00 alle 12:00',
    Dove: `${venue.locales.it.name} ${street}, ${postcode} ${city} Apri la mappa`,
    'Costo e posti': `Gratuito 60 posti, in ordine di arrivo. ${NOTE}`,
    Contatto: '02 1234 eventi@portale.example',
  });
  expect(html.indexOf('<h1>')).toBeLessThan(html.indexOf('<dt>Quando</dt>'));
  expect(html.indexOf('<dt>Contatto</dt>')).toBeLessThan(html.indexOf('class="lead"'));
  const text = textOf(html.slice(html.indexOf('<main'), html.indexOf('</main>')));
  for (const once of ['60 posti', NOTE, 'eventi@portale.example', 'Gratuito'])
    expect(text.split(once).length - 1, once).toBe(1);
});

test('the map is a plain link, by place where it is known, else by address, and says nothing of the reader', async () => {
  const there = await eventPage({}, { position: { latitude: 45.4643, longitude: 9.1895 } });
  expect(there).toContain(
    'href="https://www.openstreetmap.org/?mlat=45.4643&amp;mlon=9.1895#map=18/45.4643/9.1895" rel="noreferrer"',
  );
  const query = encodeURIComponent(`${street}, ${postcode} ${city}`);
  expect(await eventPage()).toContain(
    `href="https://www.openstreetmap.org/search?query=${query}" rel="noreferrer"`,
  );
});

test('no page loads a map: it is a link', async () => {
  for (const [address, html] of await demoPages())
    expect(html, address).not.toMatch(/<(?:iframe|img|script|link)[^>]*openstreetmap/);
});

test('an event without contacts names who organises it', async () => {
  const html = await eventPage({ contacts: {} });
  expect(cellsOf(html)['Contatto']).not.toBe('');
  expect(html).toMatch(/<dt>Contatto<\/dt>\s*<dd>\s*<a href="\/organizzazioni\//);
});

test('what is paid says so, in the words of its organiser where there are some', async () => {
  expect(cellsOf(await eventPage({ free: false }))['Costo e posti']).toContain('A pagamento');
  const event = fixture('event');
  event.locales.it.cost = 'Dieci euro.';
  const html = await eventPage({ free: false, locales: event.locales });
  expect(cellsOf(html)['Costo e posti']).toMatch(/^Dieci euro\./);
});

test('what is over does not speak of coming or of booking', async () => {
  for (const booking of [
    { kind: 'closed' },
    { kind: 'none' },
    { kind: 'seats', seats: 60 },
  ] as const) {
    const html = await eventPage({ booking }, { today: '2027-03-13' });
    const text = spaced(textOf(html));
    expect(text).not.toMatch(
      /prenotazioni sono chiuse|chiedi prima di venire|Non serve prenotare|60 posti|Aggiungi al calendario|Come arrivare/,
    );
    expect(text).not.toContain(NOTE);
    expect(Object.keys(cellsOf(html))).toEqual(['Quando', 'Dove', 'Costo', 'Contatto']);
  }
});

test('what is cancelled does not say how to book', async () => {
  const text = spaced(textOf(await eventPage({ status: 'cancelled' })));
  expect(text).not.toContain(NOTE);
  expect(text).not.toContain('60 posti');
});

test('the state of an event, before its title, is a region with a name', async () => {
  const pages = [
    await eventPage({ status: 'cancelled' }),
    await eventPage({ status: 'moved', formerStart: '2027-03-01T10:00:00+01:00' }),
    await eventPage({ status: 'online' }),
    await eventPage({}, { today: '2027-03-13' }),
  ];
  for (const html of pages)
    expect(html).toMatch(/<section aria-label="Stato dell’evento">.*<\/section>.*<h1>/s);
  expect(await eventPage()).not.toContain('Stato dell’evento');
});

test('the calendar is a button with its words alone', async () => {
  const html = await eventPage();
  expect(html).toMatch(
    /<a class="btn btn-primary" href="[^"]*\.ics">\s*Aggiungi al calendario\s*<svg/,
  );
});

test('an edition leads from its first screen to each day of its programme, and to other editions', async () => {
  const html = await answerAt('/edizioni/settimana-dimostrativa-2027/', storeOf());
  const cells = cellsOf(html);
  expect(cells['Giorno per giorno']).toMatch(/giovedì 11 marzo 2027 · 2 eventi/);
  const [bar = ''] = /<dl class="event-bar".*?<\/dl>/s.exec(html) ?? [];
  const days = [...bar.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(days).toHaveLength(3);
  for (const id of days) expect(html).toMatch(new RegExp(`<details[^>]* id="${id}"`));
  expect(cells['Altre edizioni']).toContain('Milano Digital Week 2024');
  expect(cells['Altre edizioni']).not.toContain('Settimana dimostrativa');
});
