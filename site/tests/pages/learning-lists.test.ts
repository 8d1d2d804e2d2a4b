// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { LEARNING_LISTS, listPath, portalPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { routesOf } from '../../publisher/render/routes.ts';
import { watched } from '../../publisher/render/store-parts.ts';
import { listFacets, listPage } from '../../src/queries/facet-lists.ts';
import { LIST_PAGE_SIZE } from '../../src/route.ts';
import { answerAt, textOf } from './compiled.ts';
import { askOf, fixture, fixtures, ORIGIN, storeOf } from './portal.ts';

const store = storeOf();
const ask = askOf(store);
const locale = 'it';

const cardsAt = async (path: string, of = store): Promise<number> =>
  (await answerAt(path, of)).match(/<li class="card"/g)?.length ?? 0;

/** Many lessons that no course lists. */
const manyLessons = (count: number): PublishedDocument[] =>
  Array.from({ length: count }, (_, n) => {
    const lesson = fixture('lesson');
    const { it } = lesson.locales;
    const id = `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;
    return { ...lesson, id, locales: { it: { ...it, slug: `fatta-${n}` } } };
  });

test('each value of a filter is a page of its own that shows as many as its link says', async () => {
  for (const list of LEARNING_LISTS) {
    const facets = ask(listFacets, { list, locale });
    const values = facets.flatMap((facet) => facet.values);
    expect(values.length, list).toBeGreaterThan(3);
    for (const { filter, count } of values) {
      const path = listPath(list, filter, 1, locale);
      expect(count, path).toBeGreaterThan(0);
      expect(await cardsAt(path), path).toBe(Math.min(count, LIST_PAGE_SIZE));
    }
  }
});

test('a filter says which it is, how many it leaves, and the way back to all', async () => {
  const html = await answerAt('/corsi/livello/base/', store);
  expect(html).toContain('<h1>Corsi · Livello: Base</h1>');
  expect(textOf(html)).toMatch(/2 corsi\.\s+Togli il filtro/);
  expect(html).toMatch(/<a href="\/corsi\/livello\/base\/" aria-current="page">Base<\/a>/);
  expect(html).toContain('<a href="/corsi/">Togli il filtro</a>');
  expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/corsi/livello/base/">`);
  expect(html).toContain(`hreflang="en" href="${ORIGIN}/en/courses/level/base/"`);
  expect(html).toMatch(/<meta name="description" content="Corsi · Livello: Base\./);
  expect(html.match(/<details name="facets" open/g)).toHaveLength(1);
});

test('the list itself links to every filter, without script', async () => {
  const html = await answerAt('/lezioni/', store);
  for (const { values } of ask(listFacets, { list: 'lessons', locale })) {
    for (const { filter, count } of values) {
      expect(html).toContain(`href="${listPath('lessons', filter, 1, locale)}"`);
      expect(html).toContain(`(${count})</a>`);
    }
  }
  expect(html.match(/<script(?! type="application\/ld\+json")/g)).toBeNull();
  expect(html).not.toContain('Togli il filtro');
});

test('kits stand under the audience that they are for first, what is for one alone before', async () => {
  const html = await answerAt('/materiali/', store);
  const headings = [...html.matchAll(/<h2>(Per [^<]*)<\/h2>/g)].map(([, words]) => words);
  expect(headings).toEqual([
    'Per chi studia',
    'Per chi ha un’impresa',
    'Per chi lavora in un ente',
    // These are for others too.
    'Per chi ha più di 65 anni',
  ]);
  const [, students = ''] = html.split('<h2>Per chi studia</h2>');
  expect(students).toMatch(/^.*Password in classe.*Una lezione sulle truffe, a scuola.*<h2>/s);
  // Filtered, it is one list.
  expect(await answerAt('/materiali/per/studenti/', store)).not.toMatch(/<h2>Per /);
});

test('a filter that would leave nothing has no page', () => {
  const advanced = fixtures.filter(
    (document) => document.type === 'course' && document.level === 'advanced',
  );
  const without = storeOf({ without: advanced.map(({ id }) => id) });
  expect(routesOf(store).has('/corsi/livello/avanzato/')).toBe(true);
  expect(routesOf(without).has('/corsi/livello/avanzato/')).toBe(false);
});

test('a long list has pages, filtered and not, and the site map names them', async () => {
  const many = storeOf({ changed: manyLessons(LIST_PAGE_SIZE * 2) });
  const count = many.all('lesson').length;
  const last = Math.ceil(count / LIST_PAGE_SIZE);
  const path = listPath('lessons', null, last, locale);
  expect(await cardsAt(portalPath('lessons', locale), many)).toBe(LIST_PAGE_SIZE);
  expect(await cardsAt(path, many)).toBe(count - LIST_PAGE_SIZE * (last - 1));
  const html = await answerAt(path, many);
  expect(html).toMatch(/<a[^>]*rel="prev"[^>]*href="\/lezioni\/pagina\/2\/"/);
  expect(html).not.toContain('rel="next"');
  const { audiences } = fixture('lesson');
  const [value = 'citizens'] = audiences;
  const filtered = listPath('lessons', { facet: 'audience', value }, 2, locale);
  expect(await cardsAt(filtered, many)).toBeGreaterThan(0);
  const sitemap = await answerAt('/sitemap.xml', many);
  for (const one of [path, filtered]) expect(sitemap).toContain(`<loc>${ORIGIN}${one}</loc>`);
});

test('I2: a page of a list is rendered again when a document of which its list is made changes', () => {
  const params = { list: 'lessons', locale, filter: null, page: 1 } as const;
  const partsRead = (): string[] => {
    const parts = new Set<string>();
    listPage.answer(
      watched(store, (part) => parts.add(part)),
      params,
    );
    return [...parts];
  };
  // The second time the list is there already: what it was made of is noted all the same.
  for (const parts of [partsRead(), partsRead()]) {
    expect(parts).toEqual(expect.arrayContaining(['all/lesson', 'all/course', 'all/quiz']));
  }
});
