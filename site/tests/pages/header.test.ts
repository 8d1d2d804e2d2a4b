// SPDX-License-Identifier: AGPL-3.0-or-later
import { documentPath, homePath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { answerAt } from './compiled.ts';
import { fixtures, storeOf } from './portal.ts';

const pageAt = (path: string): Promise<string> => answerAt(path, storeOf());

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What stands on the language menu of a page. */
const languageSign = (html: string): string =>
  /<nav class="dropdown"[^>]*>.*?<summary>(.*?)<\/summary>/s.exec(html)?.[1] ?? '';

test('who has no Italian finds the language menu of an Italian page: it names a language, and itself in two', async () => {
  const sign = languageSign(await pageAt(homePath('it')));
  expect(textOf(sign)).toBe('English Lingue, Languages');
  expect(sign).toMatch(/<span lang="en">English<\/span>/);
  expect(textOf(languageSign(await pageAt(homePath('en'))))).toBe('Languages');
});

test('the last part of the breadcrumb keeps its spaces: what must not break is no box of its own', async () => {
  const article = fixtures.find(({ locales: { it: content } }) =>
    'title' in content ? content.title.startsWith('Wi-Fi ') : false,
  );
  if (article?.type !== 'article') throw new Error('No article begins with Wi-Fi.');
  const html = await pageAt(documentPath('article', article.locales.it.slug, 'it'));
  expect(html).toMatch(/aria-current="page">\s*<span><span class="text-nowrap">Wi-Fi<\/span> pub/);
});

test.each([
  ['it', 'Cosa fare subito, Impara, Eventi, Per chi sei, Argomenti, Chi siamo'],
  ['en', 'What to do now, Learn, Events, Choose your path, Topics, Who we are'],
] as const)(
  'the row of a wide screen leads to places that are there: %s',
  async (locale, names) => {
    const html = await pageAt(homePath(locale));
    const [, row = ''] =
      /<nav class="it-header-navbar-wrapper"[^>]*>(.*?)<\/nav>/s.exec(html) ?? [];
    const links = [...row.matchAll(/<a href="([^"#]+)#?([^"]*)">(.*?)<\/a>/g)];
    expect(links.map(([, , , name]) => name).join(', ')).toBe(names);
    for (const [, path = '', id] of links) {
      const target = await pageAt(path);
      if (id) expect(target).toContain(` id="${id}"`);
    }
  },
);
