// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChangeNote } from '@portico/shared/contract/change-note';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { PAGE_TYPES } from '@portico/shared/contract/types';
import { documentPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { files } from '../../src/files/index.ts';
import { answerAt, textOf } from './compiled.ts';
import { askOf, fixture, fixtures, ORIGIN, storeOf } from './portal.ts';

const NOTES: ChangeNote[] = [
  {
    on: '2025-12-03',
    text: { it: 'Cambia il numero da chiamare.', en: 'Another number to call.' },
  },
  { text: { it: 'C’è un <segno> in più.' } },
];

const changed = (document: PublishedDocument): PublishedDocument => ({
  ...document,
  changes: NOTES,
});

/** What the disclosure says, a line each. */
const told = (html: string): string[] =>
  [
    ...(/<details[^>]*>\s*<summary[^>]*>\s*(?:Che cosa|What has).*?<\/details>/s
      .exec(html)?.[0]
      .matchAll(/<(?:summary|li)[^>]*>(.*?)<\/(?:summary|li)>/gs) ?? []),
  ].map(([, words = '']) => textOf(words).replaceAll(/\s+/g, ' ').trim());

test('every page says what has changed, newest first, with the day of the last approval', async () => {
  for (const type of PAGE_TYPES) {
    const document = fixture(type);
    const address = documentPath(type, document.locales.it.slug, 'it');
    expect(told(await answerAt(address, storeOf())), type).toEqual([]);
    expect(told(await answerAt(address, storeOf({ changed: [changed(document)] }))), type).toEqual([
      'Che cosa è cambiato: 1 gennaio 2026',
      '1 gennaio 2026: C’è un <segno> in più.',
      '3 dicembre 2025: Cambia il numero da chiamare.',
    ]);
  }
});

test('a page in another language tells what concerns its readers, or nothing', async () => {
  const article = fixtures.find(({ type, locales }) => type === 'article' && locales.en);
  const english = article?.type === 'article' ? article.locales.en : undefined;
  if (!article || !english) throw new Error('No article has an English page.');
  const address = documentPath('article', english.slug, 'en');
  expect(told(await answerAt(address, storeOf({ changed: [changed(article)] })))).toEqual([
    'What has changed: 3 December 2025',
    '3 December 2025: Another number to call.',
  ]);
  const other = { ...article, changes: NOTES.slice(1) };
  expect(told(await answerAt(address, storeOf({ changed: [other] })))).toEqual([]);
});

test('the feed says what the last approved edit changed, and nothing of edits before', () => {
  const event = fixture('event');
  const bodyWith = (changes: ChangeNote[]): string => {
    const store = storeOf({ changed: [{ ...event, changes }] });
    return String(files.feed(askOf(store), { kind: 'feed', locale: 'it' }, ORIGIN).body);
  };
  const toldBy = (changes: ChangeNote[]) =>
    /Che cosa è cambiato: [^.]*\./.exec(bodyWith(changes))?.[0];
  expect(toldBy(NOTES)).toBe('Che cosa è cambiato: C’è un &lt;segno&gt; in più.');
  expect(toldBy(NOTES.slice(0, 1))).toBeUndefined();
});
