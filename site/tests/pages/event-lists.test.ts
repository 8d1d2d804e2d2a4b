// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';
import { listPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { routesOf } from '../../publisher/render/routes.ts';
import { listFacets } from '../../src/queries/facet-lists.ts';
import type { Store } from '../../src/queries/query.ts';
import { LIST_PAGE_SIZE } from '../../src/route.ts';
import { answerAt, askedAt, partsReadAt, textOf } from './compiled.ts';
import { askOf, fixture, fixtures, ORIGIN, storeOf } from './portal.ts';

const locale = 'it';
const TODAY = '2026-11-27';
const demo = storeOf({ today: TODAY });

const all = fixtures.flatMap(({ id, type }) => (type === 'event' ? [id] : []));

/** A portal with these events only. */
function portal(events: readonly Partial<Event>[], today = TODAY): Store {
  const changed = events.map((is, n): Event => {
    const event = fixture('event');
    const id = `bbbbbbbb-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const { it } = event.locales;
    const locales = { it: { ...it, slug: `evento-${n}`, title: `Evento ${n}.` } };
    const none = { edition: undefined, onlineUrl: undefined, end: undefined };
    return { ...event, ...none, status: 'scheduled', free: true, ...is, id, locales };
  });
  return storeOf({ changed, without: all, today });
}

const at = (day: string): Partial<Event> => ({ start: `${day}T10:00:00Z` });

const pageText = async (address: string, store: Store): Promise<string> =>
  textOf(await answerAt(address, store)).replaceAll(/[\s\u00a0]+/g, ' ');

/** A page up to what is cancelled, and the editions. */
const listed = (html: string): string => html.split(/<h2>(?:Annullati|Edizioni)</)[0] ?? '';

const cards = (html: string): number => html.match(/<li class="card"/g)?.length ?? 0;

test('each value of a filter of events is a page that shows as many as its link says', async () => {
  const facets = askOf(demo)(listFacets, { list: 'events', locale });
  expect(facets.map(({ facet }) => facet)).toEqual([
    'audience',
    'month',
    'language',
    'place',
    'cost',
  ]);
  const html = await answerAt('/eventi/', demo);
  for (const { filter, count } of facets.flatMap(({ values }) => values)) {
    const path = listPath('events', filter, 1, locale);
    expect(count, path).toBeGreaterThan(0);
    expect(html).toMatch(new RegExp(`<a href="${path}">[^<]* \\(${count}\\)</a>`));
    expect(cards(listed(await answerAt(path, demo))), path).toBe(count);
  }
  expect(html.match(/<script(?! type="application\/ld\+json")/g)).toBeNull();
});

test('the addresses of filters say what they ask for', async () => {
  const html = await answerAt('/eventi/', demo);
  for (const path of [
    '/eventi/per/over-65/',
    '/eventi/mese/marzo/',
    '/eventi/lingua/ar/',
    '/eventi/dove/online/',
    '/eventi/dove/in-presenza/',
    '/eventi/costo/gratis/',
  ])
    expect(html).toContain(`href="${path}"`);
  expect(await answerAt('/en/events/', demo)).toContain('href="/en/events/month/march/"');
  const arabic = await answerAt('/eventi/lingua/ar/', demo);
  expect(arabic).toContain('<h1>Eventi · Lingua: Arabo</h1>');
  expect(arabic).toContain(`hreflang="en" href="${ORIGIN}/en/events/language/ar/"`);
  expect(arabic).toContain('<a href="/eventi/">Togli il filtro</a>');
});

test('a filter that would leave nothing is no link', async () => {
  const store = portal([{ ...at('2027-03-11'), audiences: ['over65'], languages: ['it'] }]);
  const html = await answerAt('/eventi/', portal([at('2027-03-11'), at('2027-04-11')]));
  expect(html).toContain('href="/eventi/mese/marzo/"');
  expect(html).not.toContain('href="/eventi/mese/dicembre/"');
  expect(html).not.toContain('href="/eventi/dove/online/"');
  expect(routesOf(store).has('/eventi/per/imprese/')).toBe(false);
});

test('a filter keeps its address when its events are over, and says when the next event is', async () => {
  const events = [at('2026-12-05'), at('2027-03-11')];
  const before = portal(events, '2026-12-05');
  expect(cards(await answerAt('/eventi/mese/dicembre/', before))).toBe(1);
  const after = portal(events, '2026-12-06');
  expect(await answerAt('/eventi/', after)).not.toContain('href="/eventi/mese/dicembre/"');
  expect(await pageText('/eventi/mese/dicembre/', after)).toContain(
    'Nessun altro evento a dicembre. Il prossimo è l’11 marzo 2027.',
  );
});

test('«Il prossimo è» never names an event that began before today', async () => {
  const long = { start: '2027-03-01T10:00:00+01:00', end: '2027-06-30T18:00:00+02:00' };
  const asked = { ...at('2027-05-08'), languages: ['ar' as const] };
  const later = portal([long, at('2027-04-20'), asked], '2027-06-01');
  const next = portal([long, at('2027-06-10'), asked], '2027-06-01');
  expect(await pageText('/eventi/lingua/ar/', next)).toContain(
    'Con questo filtro adesso non c’è nessun evento. Il prossimo è il 10 giugno.',
  );
  const text = await pageText('/eventi/lingua/ar/', later);
  expect(text).toContain('adesso non c’è nessun evento. Adesso è in corso: Evento 0.');
  expect(text).not.toContain('Il prossimo è');
});

test('a filter of which all is over stands in no site map and asks robots to leave it out', async () => {
  const settings = fixture('settings');
  settings.noindex = false;
  const events = [at('2026-12-05'), at('2027-03-11')];
  const of = (today: string): Store => {
    const ids = portal(events, today)
      .all('event')
      .map(({ document }) => document);
    return storeOf({ changed: [...ids, settings], without: all, today });
  };
  const address = '/eventi/mese/dicembre/';
  const robots = '<meta name="robots" content="noindex">';
  for (const [today, isThere] of [
    ['2026-12-05', true],
    ['2026-12-06', false],
  ] as const) {
    const sitemap = await answerAt('/sitemap.xml', of(today));
    expect(sitemap.includes(`<loc>${ORIGIN}${address}</loc>`), today).toBe(isThere);
    expect(sitemap).toContain(`<loc>${ORIGIN}/eventi/mese/marzo/</loc>`);
    expect((await answerAt(address, of(today))).includes(robots), today).toBe(!isThere);
  }
});

test('I2: a new event changes the pages of the filters that find it, and no others', async () => {
  const here: Partial<Event> = { ...at('2027-03-11'), audiences: ['over65'] };
  const there: Partial<Event> = { ...at('2027-04-11'), audiences: ['students'] };
  const before = portal([here, there]);
  const after = portal([here, there, { ...there, ...at('2027-04-12') }]);
  for (const address of ['/eventi/per/over-65/', '/eventi/mese/marzo/'])
    expect(await askedAt(address, after), address).toEqual(await askedAt(address, before));
  for (const address of ['/eventi/', '/eventi/per/studenti/'])
    expect(await askedAt(address, after), address).not.toEqual(await askedAt(address, before));
  const many = Array.from({ length: LIST_PAGE_SIZE + 5 }, () => here);
  const second = await pageText('/eventi/pagina/2/', portal([...many, there]));
  expect(second).toContain('Pagina 2 di 2.');
  expect(second).not.toMatch(/\d+ eventi\.|\(\d+\)/);
});

test('events stand by month, and a month without one is said', async () => {
  const store = portal([
    at('2027-03-11'),
    at('2027-03-20'),
    at('2027-05-08'),
    at('2027-08-01'),
    { ...at('2027-04-02'), status: 'cancelled' },
  ]);
  const html = await answerAt('/eventi/', store);
  expect([...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title]) => title)).toEqual(
    expect.arrayContaining(['Marzo 2027', 'Maggio 2027', 'Agosto 2027', 'Annullati']),
  );
  const text = await pageText('/eventi/', store);
  expect(text).toContain(
    'Nessun evento da novembre 2026 a febbraio 2027. Il prossimo è l’11 marzo 2027.',
  );
  expect(text).toContain('Nessun evento ad aprile.');
  expect(text).toContain('Nessun evento a giugno e luglio.');
  // What is cancelled stands last.
  expect(html.indexOf('>Evento 4.<')).toBeGreaterThan(html.indexOf('>Evento 3.<'));
  expect(html.indexOf('>Evento 4.<')).toBeGreaterThan(html.indexOf('>Annullati</h2>'));
});

test('the sentence about an empty month fits the day, the month and what was there already', async () => {
  const says = (events: string[], today: string) =>
    pageText('/eventi/', portal(events.map(at), today));
  expect(await says(['2027-01-15'], '2026-12-01')).toContain(
    'Nessun evento a dicembre. Il prossimo è il 15 gennaio 2027.',
  );
  expect(await says(['2027-06-08'], '2027-05-01')).toContain(
    'Nessun evento a maggio. Il prossimo è l’8 giugno.',
  );
  expect(await says(['2027-05-03', '2027-06-01'], '2027-05-04')).toContain(
    'Nessun altro evento a maggio. Il prossimo è il 1 giugno.',
  );
  expect(await says(['2027-05-03'], '2027-05-02')).not.toContain('Nessun evento');
  expect(await says([], '2027-05-02')).toContain('Non ci sono eventi in programma.');
});

test('an event that goes on stands in this month, and under the filter of each month that it lasts', async () => {
  const store = portal(
    [{ start: '2027-03-20T00:00:00+01:00', end: '2027-05-02T00:00:00+02:00' }],
    '2027-04-10',
  );
  const html = await answerAt('/eventi/', store);
  expect(html).toContain('<h2>Aprile 2027</h2>');
  expect(html).not.toContain('/eventi/mese/marzo/"');
  expect(await answerAt('/eventi/mese/maggio/', store)).toContain('<h2>Maggio 2027</h2>');
});

test('a hundred events have pages, and every page of every filter is in the site map', async () => {
  const store = portal(Array.from({ length: LIST_PAGE_SIZE + 5 }, () => at('2027-03-11')));
  expect(cards(listed(await answerAt('/eventi/', store)))).toBe(LIST_PAGE_SIZE);
  expect(cards(await answerAt('/eventi/pagina/2/', store))).toBe(5);
  expect(cards(await answerAt('/eventi/mese/marzo/pagina/2/', store))).toBe(5);
  const sitemap = await answerAt('/sitemap.xml', store);
  for (const path of ['/eventi/pagina/2/', '/eventi/mese/marzo/'])
    expect(sitemap).toContain(`<loc>${ORIGIN}${path}</loc>`);
});

test('the number of filter pages does not grow with years', () => {
  const years = Array.from({ length: 40 }, (_, n) => at(`${2027 + n}-0${(n % 9) + 1}-11`));
  const filtered = [...routesOf(portal(years)).values()].filter(
    (route) => route.kind === 'list' && route.list === 'events',
  );
  expect(filtered.length).toBeLessThan(40);
});

test('I2: the page of an event asks for no list of events', async () => {
  const parts = await partsReadAt(`/eventi/${fixture('event').locales.it.slug}/`, demo);
  expect([...parts]).not.toContain('all/event');
  expect([...(await partsReadAt('/eventi/mese/marzo/', demo))]).toContain('all/event');
});

test('a reader who looks for a place finds the halls where something takes place', async () => {
  const venue = fixture('venue');
  const there = { venue: { type: 'venue', id: venue.id } } as const;
  const start = '2027-03-11T10:00:00+01:00';
  const html = await answerAt(
    '/eventi/',
    portal([
      { ...there, start },
      { ...there, start },
      { ...there, start, status: 'cancelled' },
      { ...there, start: '2026-01-11T10:00:00+01:00' },
    ]),
  );
  const { name, slug } = venue.locales.it;
  expect(html).toContain(`<a href="/luoghi/${slug}/">${name} (2)</a>`);
  expect(html.match(/href="\/luoghi\//g)).toHaveLength(1);
});

test('what is cancelled stands last on the pages of its hall and of its organiser too', async () => {
  const venue = fixture('venue');
  const organiser = fixture('organisation');
  const there: Partial<Event> = {
    venue: { type: 'venue', id: venue.id },
    organisers: [{ type: 'organisation', id: organiser.id }],
  };
  const store = portal([
    { ...there, ...at('2027-03-01'), status: 'cancelled' },
    { ...there, ...at('2027-03-02') },
  ]);
  for (const address of [
    `/luoghi/${venue.locales.it.slug}/`,
    `/organizzazioni/${organiser.locales.it.slug}/`,
  ]) {
    const html = await answerAt(address, store);
    expect(html.indexOf('>Evento 1.<'), address).toBeGreaterThan(0);
    expect(html.indexOf('>Evento 1.<'), address).toBeLessThan(html.indexOf('>Evento 0.<'));
  }
});

test('how many there are and how many are cancelled add up to what the year says', async () => {
  const html = await answerAt('/eventi/', storeOf({ today: '2026-12-01' }));
  const text = textOf(html).replace(/\s+/g, ' ');
  expect(text).toContain('7 eventi. 1 annullato.');
  expect(text).toContain('2027 (8)');
});
