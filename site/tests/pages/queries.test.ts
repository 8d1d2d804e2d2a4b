// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Article } from '@portico/shared/contract/article';
import { DOCUMENT_TYPES, LINKABLE_TYPES } from '@portico/shared/contract/types';
import { expect, test } from 'vitest';
import { routesOf } from '../../publisher/render/routes.ts';
import { alertOver, newestAlert } from '../../src/queries/alerts.ts';
import { topicArticles } from '../../src/queries/articles.ts';
import { link } from '../../src/queries/document.ts';
import { isOver, upcomingEvents } from '../../src/queries/events.ts';
import { programme } from '../../src/queries/programme.ts';
import { relatedArticles } from '../../src/queries/related.ts';
import { yearCounts, yearPage } from '../../src/queries/years.ts';
import { YEAR_LISTS, LIST_PAGE_SIZE } from '../../src/route.ts';
import { askOf, fixture, fixtures, storeOf } from './portal.ts';

const it = { locale: 'it' } as const;

/** Articles like the first fixture, in the same topic. */
function articles(count: number): Article[] {
  const first = fixture('article');
  return Array.from({ length: count }, (_, n) => ({
    ...first,
    id: `${(n + 1).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    locales: { it: { ...first.locales.it, slug: `articolo-${n}`, title: `Articolo ${n}` } },
  }));
}

test('a new article changes what stands beside a few of its topic, not beside all', () => {
  const many = articles(60);
  const before = askOf(storeOf({ changed: many.slice(0, -1) }));
  const after = askOf(storeOf({ changed: many }));
  const changed = many.slice(0, -1).filter(({ id }) => {
    const related = (ask: typeof before) => ask(relatedArticles, { id, ...it });
    return JSON.stringify(related(before)) !== JSON.stringify(related(after));
  });
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThanOrEqual(4);
});

test('related articles are at most three, of the same topic, never the article itself', () => {
  const ask = askOf(storeOf());
  for (const document of fixtures) {
    if (document.type !== 'article') continue;
    const related = ask(relatedArticles, { id: document.id, ...it });
    expect(related.length).toBeLessThanOrEqual(3);
    expect(related.map(({ id }) => id)).not.toContain(document.id);
  }
});

test('an edit of the text alone leaves the card of an article as it was', () => {
  const article = fixture('article');
  const topic = article.topics[0]?.id ?? '';
  const cards = (changed: Article[]) =>
    askOf(storeOf({ changed }))(topicArticles, { topic, limit: 9, ...it });
  const edited = structuredClone(article);
  edited.locales.it.body.push({ type: 'paragraph', children: [{ type: 'text', text: 'Altro.' }] });
  expect(cards([edited])).toEqual(cards([article]));
});

test('pages of a year are numbered from the oldest: a new article touches the last page only', () => {
  const many = articles(LIST_PAGE_SIZE * 2);
  const page = (count: number, number: number) =>
    askOf(storeOf({ changed: many.slice(0, count) }))(yearPage, {
      list: 'articles',
      year: 2026,
      page: number,
      ...it,
    }).cards;
  expect(page(many.length, 1)).toEqual(page(many.length - 1, 1));
  expect(page(many.length, 1)).toHaveLength(LIST_PAGE_SIZE);
});

test('the pages of years that are linked are those that are published', () => {
  const store = storeOf({ changed: articles(120) });
  const routes = [...routesOf(store).values()].filter(({ kind }) => kind === 'year');
  for (const locale of ['it', 'en'] as const) {
    for (const list of YEAR_LISTS) {
      const linked = yearCounts(store, list).reduce(
        (sum, { count }) => sum + Math.ceil(count / LIST_PAGE_SIZE),
        0,
      );
      const published = routes.filter(
        (route) => route.kind === 'year' && route.list === list && route.locale === locale,
      );
      expect(published).toHaveLength(linked);
    }
  }
});

test('an event is over on the day after its last day, not before', () => {
  const event = fixture('event');
  Object.assign(event, { start: '2027-03-11T10:00:00+01:00', end: '2027-03-12T00:30:00+01:00' });
  const over = (today: string) =>
    askOf(storeOf({ changed: [event], today }))(isOver, { id: event.id });
  expect([over('2027-03-11'), over('2027-03-12'), over('2027-03-13')]).toEqual([
    false,
    false,
    true,
  ]);
});

test('next events are those of today and later, next first', () => {
  const cards = (today: string) =>
    askOf(storeOf({ today }))(upcomingEvents, { limit: 50, ...it }).map(
      ({ when }) => when?.start ?? '',
    );
  expect(cards('2100-01-01')).toEqual([]);
  const ahead = cards('2027-01-01');
  expect(ahead.length).toBeGreaterThan(3);
  expect(ahead).toEqual([...ahead].sort((a, b) => Date.parse(a) - Date.parse(b)));
});

test('past days of a programme are folded after midnight', () => {
  const edition = fixtures.find(
    (document) => document.type === 'edition' && document.start > '2027',
  );
  if (edition?.type !== 'edition') throw new Error('There is no edition to come.');
  const past = (today: string) =>
    askOf(storeOf({ today }))(programme, { edition: edition.id, ...it }).map((day) => day.past);
  expect(past(edition.start)).toEqual([false, false, false]);
  expect(past(edition.end)).toEqual([true, true, false]);
});

test('the first page shows the newest alert in force that somebody has checked, from one midnight to the next', () => {
  const [base] = fixtures.filter((document) => document.type === 'alert');
  if (base?.type !== 'alert') throw new Error('There is no alert.');
  const made = (n: number, change: Partial<typeof base>) => ({
    ...base,
    id: `a1e7000${n}-0000-4000-8000-000000000000`,
    locales: { it: { ...base.locales.it, title: `Avviso ${n}`, slug: `avviso-${n}` } },
    ...change,
  });
  const changed = [
    made(1, { since: '2027-01-01', verifiedOn: '2027-01-01', audiences: ['students'] }),
    made(2, { since: '2027-01-03', over: '2027-01-05', audiences: ['businesses'] }),
  ];
  const on = (today: string) => askOf(storeOf({ changed, today }));
  const shown = (today: string, audience?: 'students' | 'businesses') =>
    on(today)(newestAlert, { ...it, ...(audience && { audience }) })?.title;
  expect(['2027-01-04', '2027-01-05'].map((today) => shown(today))).toEqual([
    'Avviso 2',
    'Avviso 1',
  ]);
  expect(shown('2027-01-04', 'students')).toBe('Avviso 1');
  expect(shown('2027-06-01')).toBeUndefined();
  const english = on('2027-01-04')(newestAlert, { locale: 'en' });
  expect(english).toMatchObject({ title: 'Avviso 2', language: 'it' });
  const over = (today: string) => on(today)(alertOver, { id: changed[1]?.id ?? '' });
  expect([over('2027-01-04'), over('2027-01-05')]).toEqual([null, '2027-01-05']);
});

test('a reference leads to a document of each type that the table calls linkable, and of no other', () => {
  const ask = askOf(storeOf());
  const linked = DOCUMENT_TYPES.filter((type) => ask(link, { type, id: fixture(type).id, ...it }));
  expect(linked).toEqual(LINKABLE_TYPES);
});

test('a reference to what is gone, or lacks the language, leads nowhere', () => {
  const { id } = fixture('article');
  const lead = (store: ReturnType<typeof storeOf>, locale: 'it' | 'en') =>
    askOf(store)(link, { type: 'article', id, locale });
  expect(lead(storeOf(), 'it')).not.toBeNull();
  expect(lead(storeOf({ without: [id] }), 'it')).toBeNull();
  const italian = fixture('article');
  delete italian.locales.en;
  expect(lead(storeOf({ changed: [italian] }), 'en')).toBeNull();
});
