// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_LOCALES } from '@portico/shared/locales';
import { documentPath, helpPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { helpWords } from '../../src/i18n/help/index.ts';
import { answerAt } from './compiled.ts';
import { fixture, fixtures, storeOf } from './portal.ts';

const shareOf = (html: string): string => /<div class="share".*?<\/details>/s.exec(html)?.[0] ?? '';

test.each(HELP_LOCALES)(
  'help in «%s» is printed from under its title: by a script, or else it says how',
  async (language) => {
    const html = await answerAt(helpPath(language), storeOf());
    const { print, howToPrint } = helpWords(language).print;
    const share = shareOf(html);
    expect(share).toMatch(/<summary[^>]* data-print>/);
    expect(share).toContain(print);
    expect(share).toContain(`<p>${howToPrint}</p>`);
    expect(html.indexOf(share)).toBeLessThan(html.indexOf('class="situation"'));
    expect(html.match(/<script type="module" src="[^"]+"/g)).toHaveLength(1);
  },
);

test('an article whose sheet is not made says how to print the page, without a script', async () => {
  const { slug } = fixture('article').locales.it;
  const html = await answerAt(documentPath('article', slug, 'it'), storeOf());
  expect(shareOf(html)).toContain(helpWords('it').print.howToPrint);
  expect(html).not.toContain('<script type="module"');
});

test('a lesson prints by its script', async () => {
  const { slug } = fixture('lesson').locales.it;
  const html = await answerAt(documentPath('lesson', slug, 'it'), storeOf());
  expect(shareOf(html)).toMatch(/<summary[^>]* data-print>/);
});

test('on paper a kit says where its sheets are', async () => {
  for (const kit of fixtures) {
    if (kit.type !== 'kit') continue;
    const html = await answerAt(documentPath('kit', kit.locales.it.slug, 'it'), storeOf());
    const addresses = html.match(
      /<span class="d-none d-print-block">\s*portale\.example\/[^<]+<\/span>/g,
    );
    expect(addresses, kit.locales.it.title).toHaveLength(kit.sheets.length);
  }
});

test.each(['kit', 'quiz'] as const)('a %s is printed in the type of a page', async (type) => {
  const { slug } = fixture(type).locales.it;
  expect(await answerAt(documentPath(type, slug, 'it'), storeOf())).toMatch(
    /<article class="container article" data-page/,
  );
});
