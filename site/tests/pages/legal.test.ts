// SPDX-License-Identifier: AGPL-3.0-or-later
import { DECLARATION_URL } from '@portico/shared/contract/settings';
import { expect, test } from 'vitest';
import { answerAt, textOf } from './compiled.ts';
import { fixture, fixtures, storeOf } from './portal.ts';

/** Source: Modello Comuni, criterion C.SI.3.4. */
const OFFICIAL =
  'In applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo 2005, n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati, i documenti e le informazioni pubblicati sul sito sono rilasciati con licenza CC-BY 4.0. Gli utenti sono quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di attribuzione, senza apporre restrizioni aggiuntive.';

/** The texts of the elements with that `data-element`, as a validator reads them. */
const elements = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<(\\w+)[^>]* data-element="${name}"[^>]*>(.*?)</\\1>`, 'gs'))].map(
    ([, , inner = '']) => textOf(inner).replaceAll(/\s+/g, ' ').trim(),
  );

test('the legal notes say the licence in the official words and nothing else (C.SI.3.4)', async () => {
  const html = await answerAt('/note-legali/', storeOf());
  expect(elements(html, 'legal-notes-section')).toEqual(['Licenza dei contenuti']);
  expect(elements(html, 'legal-notes-body')).toEqual([OFFICIAL]);
  // The heading stays in the index of the page.
  expect(html).toContain('href="#licenza-dei-contenuti"');
});

test('under another licence the official words, which would not be true, are not there', async () => {
  const settings = fixture('settings');
  settings.licence = {
    name: 'CC0',
    version: '1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.it',
  };
  const html = await answerAt('/note-legali/', storeOf({ changed: [settings] }));
  expect(elements(html, 'legal-notes-section')).toEqual(['Licenza dei contenuti']);
  expect(textOf(html)).not.toContain('CC-BY');
  expect(html).toContain('rel="license">CC0 1.0</a>');
});

test('a page links the licence in its own language, and names it the same to machines', async () => {
  const store = storeOf();
  const article = fixtures.find((one) => one.type === 'article' && one.locales.en);
  if (article?.type !== 'article')
    throw new Error('No article of the demonstration is in English.');
  const pages = {
    it: `/articoli/${article.locales.it.slug}/`,
    en: `/en/articles/${article.locales.en?.slug}/`,
  };
  for (const [language, address] of Object.entries(pages)) {
    const html = await answerAt(address, store);
    expect(html).toContain(
      `<a href="https://creativecommons.org/licenses/by/4.0/deed.${language}" rel="license">`,
    );
    expect(html).toContain('"license":"https://creativecommons.org/licenses/by/4.0/"');
  }
  expect(await answerAt('/en/legal-notes/', store)).not.toContain('deed.it');
});

test.each([
  ['https://form.agid.gov.it/view/456f9130-7655-11ef-8bbb-b18bddb46b52', true],
  ['https://form.agid.gov.it/view/7628e161-33c0-420f-8c80-4fe362d2c7c5/', true],
  ['https://form.agid.gov.it/', false],
  ['https://form.agid.gov.it/view/', false],
  ['https://form.agid.gov.it/view/xyz', false],
  ['http://form.agid.gov.it/view/456f9130-7655-11ef-8bbb-b18bddb46b52', false],
  ['https://form.agid.gov.it.evil.example/view/456f9130-7655-11ef-8bbb-b18bddb46b52', false],
])('a declaration of accessibility has its identifier: %s is %s', (address, isOne) => {
  expect(DECLARATION_URL.test(address)).toBe(isOne);
});

test('settings of before, with the address of the form alone, are still shown', async () => {
  const settings = { ...fixture('settings'), declarationUrl: 'https://form.agid.gov.it/' };
  expect(await answerAt('/', storeOf({ changed: [settings] }))).toContain(
    '<a href="https://form.agid.gov.it/" data-element="accessibility-link">',
  );
});
