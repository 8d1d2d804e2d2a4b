// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { expect, test } from 'vitest';
import { answerAt, textOf } from './compiled.ts';
import { fixture, fixtures, storeOf } from './portal.ts';

const venue = fixture('venue');
const HALL = venue.locales.it.name;

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');

/** The only event of a portal, in both languages, on 12 March 2027 at 10. */
function event(is: Partial<Event> = {}): Event {
  const one = fixtures.find(({ type, locales }) => type === 'event' && locales.en);
  if (one?.type !== 'event') throw new Error('There is no event in English.');
  return {
    ...structuredClone(one),
    edition: undefined,
    venue: { type: 'venue', id: venue.id },
    onlineUrl: undefined,
    status: 'scheduled',
    start: '2027-03-12T10:00:00+01:00',
    end: '2027-03-12T12:00:00+01:00',
    free: true,
    languages: ['it', 'ar'],
    ...is,
  };
}

async function cardAt(address: string, is: Partial<Event>, more: PublishedDocument[] = []) {
  const without = fixtures.flatMap(({ id, type }) => (type === 'event' ? [id] : []));
  const one = event(is);
  const store = storeOf({
    changed: [one, ...more],
    without: without.filter((id) => id !== one.id),
    today: '2027-01-01',
  });
  const [card = ''] =
    /<li class="card" data-event.*?<\/li>/s.exec(await answerAt(address, store)) ?? [];
  return card;
}

test('the card of an event says day, title, hour, place, cost and languages', async () => {
  const html = await cardAt('/', {});
  expect(html).toContain(' datetime="2027-03-12T10:00:00+01:00">');
  const text = spaced(textOf(html));
  expect(text).toMatch(/venerdì\s*12\s*marzo 2027/);
  expect(text).toContain(`ore 10:00 · ${HALL} · Gratuito · In italiano, arabo`);
  expect(text).not.toContain(event().locales.it.summary);
});

test('what is paid, online or of several days says so on its card', async () => {
  expect(spaced(textOf(await cardAt('/', { free: false })))).toContain(' · A pagamento · ');
  const online = { venue: undefined, onlineUrl: 'https://incontri.example/' };
  expect(spaced(textOf(await cardAt('/', online)))).toContain('ore 10:00 · Online · Gratuito');
  const days = { start: '2027-03-12T00:00:00+01:00', end: '2027-03-14T00:00:00+01:00' };
  expect(spaced(textOf(await cardAt('/', days)))).toContain('fino a domenica 14 marzo 2027 · ');
});

test('the state of an event stands on its card in words, before its title', async () => {
  const states = {
    moved: ['Spostato', { formerStart: '2027-03-01T10:00:00+01:00' }],
    online: ['Spostato online', {}],
    cancelled: ['Annullato', {}],
  } as const;
  for (const [status, [words, more]] of Object.entries(states)) {
    const html = await cardAt('/eventi/', { status: status as Event['status'], ...more });
    expect(html).toContain(`data-event="${status}"`);
    const text = spaced(textOf(html));
    expect(text.indexOf(words), status).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(words)).toBeLessThan(text.indexOf(event().locales.it.title));
  }
});

test('the name of a hall says which language it is in, on the card too', async () => {
  const italian = fixture('venue');
  delete italian.locales.en;
  const html = await cardAt('/en/events/', {}, [italian]);
  expect(html).toContain(`<span lang="it">${italian.locales.it.name}</span>`);
  expect(spaced(textOf(html))).toContain('In Italian, Arabic');
});

test('the next events of the first page take place: none of them is cancelled, in no language', async () => {
  for (const address of ['/', '/en/']) {
    expect(await cardAt(address, { status: 'cancelled' }), address).toBe('');
    expect(await cardAt(address, {}), address).not.toBe('');
  }
});

test('an event that the first page recommends, of a hall or of a year says the same on its card', async () => {
  const home = fixture('home');
  home.chosen = [{ type: 'event', id: event().id }];
  const line = `ore 10:00 · ${HALL} · Gratuito · In italiano, arabo`;
  const hall = `/luoghi/${venue.locales.it.slug}/`;
  for (const address of ['/', hall, '/eventi/anno/2027/', '/eventi/'])
    expect(spaced(textOf(await cardAt(address, {}, [home]))), address).toContain(line);
});
