// SPDX-License-Identifier: AGPL-3.0-or-later
import { SHEET_TYPES } from '@portico/shared/contract/types';
import { HELP_LOCALES } from '@portico/shared/locales';
import { documentPath, helpPath, qrCodePath } from '@portico/shared/paths';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { helpWords } from '../../src/i18n/help/index.ts';
import { answerAt } from './compiled.ts';
import { fixture, fixtures, ORIGIN, storeOf } from './portal.ts';

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
    const addresses = html.match(/<span class="d-print-block">\s*portale\.example\/[^<]+<\/span>/g);
    expect(addresses, kit.locales.it.title).toHaveLength(kit.sheets.length);
  }
});

test.each(['kit', 'quiz'] as const)('a %s is printed in the type of a page', async (type) => {
  const { slug } = fixture(type).locales.it;
  expect(await answerAt(documentPath(type, slug, 'it'), storeOf())).toMatch(
    /<article class="container article" data-page/,
  );
});

/** The modules of a QR code as an SVG draws it, row by row: dark ones are lines, one module wide. */
function modulesOf(svg: string): boolean[][] {
  const [, side = '', path = ''] = /viewBox="-4 -4\.5 (\d+) \d+"><path d="([^"]+)"/.exec(svg) ?? [];
  const size = Number(side) - 8;
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, from = '', y = '', runs = ''] of path.matchAll(/M(\d+) (\d+)([^M]*)/g)) {
    let x = Number(from);
    for (const [, kind, length = ''] of runs.matchAll(/([hm])(\d+)/g)) {
      if (kind === 'h') modules[Number(y)]?.fill(true, x, x + Number(length));
      x += Number(length);
    }
  }
  return modules;
}

test.each(SHEET_TYPES)(
  'the paper of each %s ends with whom to call, and with the QR code of its page: a file that only paper asks for',
  async (type) => {
    const { help } = fixture('settings').locales.it;
    const store = storeOf();
    const { slug } = fixture(type).locales.it;
    const html = await answerAt(documentPath(type, slug, 'it'), store);
    const [end = ''] = /<div class="print-end".*?<\/div>/s.exec(html) ?? [];
    for (const { name, phone } of help)
      if (phone) expect(end).toContain(`${name}: <strong>${phone.replaceAll(' ', '\u00A0')}<`);
    const code = qrCodePath(type, slug, 'it');
    expect(end).toMatch(new RegExp(`<img [^>]*src="${code}"[^>]* alt="" loading="lazy">`));
    const address = ORIGIN + documentPath(type, slug, 'it');
    const { data } = encode(address, { ecc: 'M', border: 0, boostEcc: false, maskPattern: 3 });
    expect(modulesOf(await answerAt(code, store))).toEqual(data);
  },
);
