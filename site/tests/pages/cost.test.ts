// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Course } from '@portico/shared/contract/course';
import type { Event } from '@portico/shared/contract/event';
import { describe, expect, test } from 'vitest';
import { answerAt, dataOf, textOf } from './compiled.ts';
import { fixture, fixtures, storeOf } from './portal.ts';

const spaced = (html: string): string => textOf(html).replaceAll(/[\s\u00a0]+/g, ' ');

/** What page, card, filter and data say of what an event costs. */
async function ofEvent(free: boolean, cost?: string, today = '2027-01-01') {
  const { locales, ...event } = fixture('event');
  const { cost: _none, ...it } = locales.it;
  const times = { start: '2027-03-12T10:00:00+01:00', end: '2027-03-12T12:00:00+01:00' };
  const changed: Event = {
    ...event,
    ...times,
    ...{ free, status: 'scheduled', booking: { kind: 'none' }, contacts: { phone: '02 1234' } },
    locales: { it: { ...it, ...(cost && { cost }) } },
  };
  const others = fixtures.flatMap(({ id, type }) =>
    type === 'event' && id !== event.id ? [id] : [],
  );
  const store = storeOf({ changed: [changed], without: others, today });
  const page = await answerAt(`/eventi/${it.slug}/`, store);
  const [, cell = ''] = /<dt>Costo[^<]*<\/dt>(.*?)<\/div>/s.exec(page) ?? [];
  const [card = ''] =
    /<li class="card" data-event.*?<\/li>/s.exec(await answerAt('/eventi/', store)) ?? [];
  const english = await answerAt('/en/events/', store);
  const [data] = dataOf(page);
  return {
    page: spaced(cell).replace('Non serve prenotare.', '').trim(),
    card: / · ([^·]*) · In italiano/.exec(spaced(card))?.[1],
    english,
    data: { free: data?.['isAccessibleForFree'], offers: data?.['offers'] },
    chosen: (await answerAt('/eventi/', store)).includes('href="/eventi/costo/gratis/"'),
  };
}

describe('an event says what it costs, the same on page, card, filter and in its data', () => {
  test('nothing', async () => {
    expect(await ofEvent(true)).toMatchObject({
      page: 'Gratuito',
      card: 'Gratuito',
      data: { free: true, offers: { price: '0' } },
    });
  });

  test('nothing, and what one may give', async () => {
    expect(await ofEvent(true, 'Per il caffè, offerta libera.')).toMatchObject({
      page: 'Gratuito Per il caffè, offerta libera.',
      card: 'Gratuito',
      data: { free: true, offers: { price: '0', description: 'Per il caffè, offerta libera.' } },
    });
  });

  test('a price: the card says it where it is short, in its language', async () => {
    const said = await ofEvent(false, 'Dieci euro.');
    expect(said).toMatchObject({
      page: 'Dieci euro.',
      card: 'Dieci euro',
      data: { free: false, offers: { description: 'Dieci euro.' } },
      chosen: false,
    });
    expect(said.data.offers).not.toHaveProperty('price');
    expect(said.english).toContain('<span lang="it">Dieci euro</span>');
    const long = 'Dieci euro, sei per chi studia e per chi ha più di 65 anni.';
    expect(await ofEvent(false, long)).toMatchObject({ page: long, card: 'A pagamento' });
    expect((await ofEvent(false, '<b>5 & 6</b>')).card).toBe('<b>5 & 6</b>');
  });

  test('a price that nobody said: whom to ask, while one still can', async () => {
    expect(await ofEvent(false)).toMatchObject({
      page: 'A pagamento: chiedi il prezzo a chi organizza.',
      card: 'A pagamento',
    });
    expect((await ofEvent(false, undefined, '2027-06-01')).page).toBe('A pagamento');
  });
});

/** What the page of a course says under «Costo e condizioni», and its data. */
async function ofCourse(is: Partial<Pick<Course, 'free' | 'delivery'>>, cost?: string) {
  const course = fixture('course');
  const { conditions: _none, ...it } = course.locales.it;
  const changed: Course = {
    ...course,
    ...is,
    locales: { it: { ...it, ...(cost && { cost }) } },
  };
  const page = await answerAt(`/corsi/${it.slug}/`, storeOf({ changed: [changed] }));
  const [, said = ''] = /<h2>Costo e condizioni<\/h2>(.*?)<h2>/s.exec(page) ?? [];
  const [data] = dataOf(page);
  return { page: spaced(said).trim(), free: data?.['isAccessibleForFree'] };
}

const elsewhere = (
  ...demands: Extract<Course['delivery'], { kind: 'elsewhere' }>['demands']
): Course['delivery'] => ({
  ...{ kind: 'elsewhere', url: 'https://corsi.example/', minutes: 60, languages: ['it'] },
  demands,
});

/** What it is, how it is given, what costs something in words, what the page says, whether nobody pays. */
type Case = [string, Parameters<typeof ofCourse>[0], string | undefined, string, boolean];
const HERE = 'Gratuito, senza iscrizione.';
const ASK = 'A pagamento: chiedi il prezzo a chi insegna.';

test.each<Case>([
  ['here', { free: true }, undefined, HERE, true],
  ['elsewhere', { free: true, delivery: elsewhere() }, undefined, HERE, true],
  [
    'with registration',
    { free: true, delivery: elsewhere('registration') },
    undefined,
    'Gratuito.',
    true,
  ],
  ['free but for a paper', { free: true }, 'Carta: 5 euro.', `${HERE} Carta: 5 euro.`, true],
  ['paid, no price', { free: false }, undefined, ASK, false],
  ['paid', { free: false }, 'Venti euro.', 'Venti euro.', false],
  [
    'free, and asks for money',
    { free: true, delivery: elsewhere('payment') },
    undefined,
    ASK,
    false,
  ],
])('a course says what it costs: %s', async (_name, is, cost, page, free) => {
  expect(await ofCourse(is, cost)).toEqual({ page, free });
});

test('a list of courses says before it is opened which is on another site, and which is paid', async () => {
  const course = fixture('course');
  const listed = async (is: Partial<Course>): Promise<string> => {
    const store = storeOf({ changed: [{ ...course, ...is }] });
    const page = await answerAt('/corsi/', store);
    return page.split(course.locales.it.title)[0]?.split('<li').at(-1) ?? '';
  };
  expect(await listed({})).not.toMatch(/Su un altro sito|A pagamento/);
  const away = await listed({ delivery: elsewhere('payment') });
  expect(away).toContain('Su un altro sito');
  expect(away).toContain('A pagamento');
});
