// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Article } from '@portico/shared/contract/article';
import { describe, expect, test } from 'vitest';
import { latestArticles, organisationArticles, topicArticles } from '../../src/queries/articles.ts';
import { newestCourses } from '../../src/queries/courses.ts';
import { home } from '../../src/queries/home.ts';
import { itemsOf } from '../../src/queries/listed.ts';
import { overdue } from '../../src/queries/verification.ts';
import { answerAt, partsReadAt, textOf } from './compiled.ts';
import { askOf, fixture, fixtures, type Setting, storeOf } from './portal.ts';

const DAY = '2027-03-03';
const LINE =
  'Questo testo doveva essere ricontrollato entro il 3 marzo 2027: può non essere più attuale.';

const articles = fixtures.filter((one): one is Article => one.type === 'article');

/** All articles are checked but one, which was to be checked by the 3rd of March. */
function setting(id: string, today: string, more: object = {}): Setting {
  const changed = articles.map((one) => ({
    ...one,
    verifiedOn: one.id === id ? '2026-03-03' : '2027-03-01',
    ...(one.id === id && more),
  }));
  return { changed, today };
}

const chosen = articles.find(({ id }) => fixture('home').chosen[0]?.id === id) as Article;
const pageOf = ({ locales }: Article) => `/articoli/${locales.it.slug}/`;
const ofDay = (today: string, more?: object) => storeOf(setting(chosen.id, today, more));
const overdueOf = (today: string, more?: object) =>
  askOf(ofDay(today, more))(overdue, { type: 'article', id: chosen.id });

test('a text is overdue from the day after, by the months of its type or the day that was chosen', () => {
  expect([DAY, '2027-03-04'].map((today) => overdueOf(today))).toEqual([null, DAY]);
  expect(overdueOf('2026-12-02', { verifyBy: '2026-12-01' })).toBe('2026-12-01');
  expect(overdueOf('2027-03-04', { verifyBy: '2027-06-01' })).toBeNull();
});

test('the settings of the city count, and a text without a day of a check is as old as its approval', () => {
  const settings = { ...fixture('settings'), verifyMonths: { article: 3, term: 0 } };
  const { verifiedOn: _checked, ...never } = chosen;
  const changed = [settings, never as Article];
  const at = (today: string) =>
    askOf(storeOf({ changed, today }))(overdue, { type: 'article', id: chosen.id });
  // The store has approved it on the first of January.
  expect([at('2026-04-01'), at('2026-04-02')]).toEqual([null, '2026-04-01']);
  const term = fixture('term');
  const of = (more: Setting) =>
    askOf(storeOf({ today: '2030-01-01', ...more }))(overdue, { type: 'term', id: term.id });
  expect(of({ changed })).toBeNull();
  expect(of({})).toBe('2028-11-26');
});

test('a past event, a press item and the report of a year are never overdue', () => {
  const ask = askOf(storeOf({ today: '2040-01-01' }));
  for (const { type, id } of fixtures)
    if (['event', 'press', 'report', 'edition', 'home'].includes(type))
      expect(ask(overdue, { type, id }), `${type} ${id}`).toBeNull();
});

describe('readers', () => {
  test('read one line above the text, from the midnight after, and search knows it', async () => {
    expect(textOf(await answerAt(pageOf(chosen), ofDay(DAY)))).not.toContain('ricontrollato entro');
    const html = await answerAt(pageOf(chosen), ofDay('2027-03-04'));
    expect(textOf(html)).toContain(LINE);
    expect(html).toContain('data-pagefind-filter="rank[content]"');
    expect(html.indexOf('ricontrollato entro')).toBeLessThan(html.indexOf('<h1'));
    // The clock of the site decides: the page looks at the day.
    expect(await partsReadAt(pageOf(chosen), ofDay(DAY))).toContain('today');
  });

  test('do not read of a check before it was published', async () => {
    const checkedOn = async (verifiedOn: string): Promise<string> => {
      const changed = [{ ...chosen, verifiedOn }];
      return textOf(await answerAt(pageOf(chosen), storeOf({ changed, today: '2026-06-01' })));
    };
    expect(await checkedOn('2025-12-31')).not.toContain('Ricontrollato');
    expect(await checkedOn('2026-05-01')).toContain('Ricontrollato 1 maggio 2026');
  });

  test('of the English page read it in English', async () => {
    const [english] = articles.filter(({ locales }) => locales.en);
    if (!english?.locales.en) throw new Error('No article is in English.');
    const store = storeOf(setting(english.id, '2027-03-04'));
    const html = await answerAt(`/en/articles/${english.locales.en.slug}/`, store);
    expect(textOf(html)).toContain('This text should have been checked again by 3 March 2027');
  });

  test('do not find it on the first page, where it was chosen', async () => {
    const titles = (today: string) =>
      askOf(ofDay(today))(home, { locale: 'it' })?.chosen.map(({ title }) => title);
    const { title } = chosen.locales.it;
    expect(titles(DAY)).toContain(title);
    expect(titles('2027-03-04')).not.toContain(title);
    expect(textOf(await answerAt('/', ofDay('2027-03-04')))).not.toContain(title);
  });
});

test('it stands last in lists: of a topic, of an organisation, of all', () => {
  const newest = articles.toReversed()[0] as Article;
  const [topic] = newest.topics;
  const lists = (today: string): string[][] => {
    const ask = askOf(storeOf(setting(newest.id, today)));
    const locale = 'it' as const;
    const limit = 1000;
    return [
      ask(latestArticles, { locale, limit }).cards,
      ask(topicArticles, { topic: topic?.id ?? '', locale, limit }).cards,
      ask(organisationArticles, { organisation: newest.organisation.id, locale, limit }).cards,
    ].map((cards) => cards.map(({ id }) => id));
  };
  const before = lists(DAY);
  const after = lists('2027-03-04');
  for (const [index, ids] of after.entries()) {
    expect(before[index]?.[0]).toBe(newest.id);
    expect(ids.at(-1)).toBe(newest.id);
    expect([...ids].sort()).toEqual([...(before[index] ?? [])].sort());
  }
});

test('an overdue course leaves the newest of the first page, and stands last among all', () => {
  const courses = fixtures.filter(({ type }) => type === 'course');
  const last = courses.at(-1);
  const changed = courses.map((one) => ({
    ...one,
    verifiedOn: one.id === last?.id ? '2026-03-03' : '2027-03-01',
  })) as Setting['changed'];
  const store = (today: string) => storeOf({ ...(changed && { changed }), today });
  const newestIds = (today: string) =>
    askOf(store(today))(newestCourses, { locale: 'it', limit: 99 }).map(({ id }) => id);
  expect(newestIds(DAY)[0]).toBe(last?.id);
  expect(newestIds('2027-03-04')).not.toContain(last?.id);
  const all = itemsOf(store('2027-03-04'), 'courses', 'it').map(({ card }) => card.id);
  expect(all.at(-1)).toBe(last?.id);
});

test('numbers of help carry no such line, however old their check is', async () => {
  const html = await answerAt('/aiuto/', storeOf({ today: '2032-01-01' }));
  expect(textOf(html)).not.toContain('doveva essere ricontrollato');
});

test('an article says at its foot where its facts were read, and on which day, in every language', async () => {
  const article = articles.find(({ locales }) => locales.en) as Article;
  const [source] = article.sources ?? [];
  if (!source || !article.locales.en) throw new Error('The demonstration has no such article.');
  const pages = {
    [pageOf(article)]: `<a href="${source.url}">${source.title}</a>`,
    [`/en/articles/${article.locales.en.slug}/`]: `<a href="${source.url}" lang="it">${source.title}</a>`,
  };
  for (const [page, link] of Object.entries(pages)) {
    const html = await answerAt(page, storeOf());
    const [, after = ''] = html.split(link);
    expect(after).toMatch(new RegExp(`^\\s*· <time datetime="${source.checkedOn}">`));
  }
  const { sources: _none, ...without } = article;
  const html = await answerAt(pageOf(article), storeOf({ changed: [without] }));
  expect(html).not.toContain('class="sources"');
});
