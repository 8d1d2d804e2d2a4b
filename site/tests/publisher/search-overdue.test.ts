// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Alert } from '@portico/shared/contract/alert';
import type { Article } from '@portico/shared/contract/article';
import { afterEach, expect, test } from 'vitest';
import { fixtures, storeOf } from '../pages/portal.ts';
import { type SearchOver, searchOver } from './search-over.ts';

let search: SearchOver | undefined;
afterEach(() => search?.stop());

const articles = fixtures.filter((one): one is Article => one.type === 'article');

/** What is found first, when one of two articles that say the same is overdue. */
async function firstWhenOverdue(overdue: string): Promise<string | undefined> {
  const [first, second] = articles as [Article, Article];
  const texts = [first, second].map((one, index) => ({
    ...one,
    verifiedOn: one.locales.it.slug === overdue ? '2026-01-01' : '2027-06-01',
    locales: { it: { ...first.locales.it, slug: one.locales.it.slug, title: `Testo ${index}` } },
  }));
  const others = articles.slice(2, 5).map((one) => ({ ...one, verifiedOn: '2027-06-01' }));
  const changed = [...texts, ...others];
  const urls = changed.map(({ locales }) => `/articoli/${locales.it.slug}/`);
  search = await searchOver(urls, storeOf({ changed, today: '2027-06-02' }));
  const found = await search.found({ query: 'aggiornamento telefono', filters: {}, locale: 'it' });
  const ours = found.filter(({ title }) => /^Testo [01]$/.test(title));
  expect(ours).toHaveLength(2);
  return ours[0]?.path;
}

test('a text that nobody has checked in time stands behind one that says the same', async () => {
  const [one = '', other = ''] = articles.map(({ locales }) => locales.it.slug);
  expect(await firstWhenOverdue(one)).toBe(`/articoli/${other}/`);
  await search?.stop();
  expect(await firstWhenOverdue(other)).toBe(`/articoli/${one}/`);
});

/** In which order an alert and an article that say the same are found. */
async function orderOn(today: string): Promise<(string | undefined)[]> {
  const [article] = articles as [Article];
  const alert = fixtures.find((one): one is Alert => one.type === 'alert');
  if (!alert) throw new Error('There is no alert.');
  const { title, summary, body } = article.locales.it;
  const content = { ...alert.locales.it, title, summary, body };
  const changed = [
    { ...article, verifiedOn: '2027-06-01' },
    { ...alert, verifiedOn: '2027-06-01', over: '2027-06-10', locales: { it: content } },
  ];
  const urls = [
    `/articoli/${article.locales.it.slug}/`,
    `/avvisi/${alert.locales.it.slug}/`,
  ] as const;
  search = await searchOver(urls, storeOf({ changed, today }));
  const found = await search.found({ query: 'aggiornamento telefono', filters: {}, locale: 'it' });
  await search.stop();
  return found.map(({ path }) => path.split('/')[1]);
}

test('an alert in force stands before an article on the same words, and behind it when it is over', async () => {
  expect(await orderOn('2027-06-09')).toEqual(['avvisi', 'articoli']);
  expect(await orderOn('2027-06-10')).toEqual(['articoli', 'avvisi']);
});
