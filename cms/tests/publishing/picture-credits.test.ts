// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import { expect, test } from 'vitest';
import { picture } from '../../fields/simple/picture.ts';
import type { MediaRow } from '../../fields/codec/presenting.ts';
import { libraryOf } from '../../present/import/pictures.ts';
import { readFixtures } from '../../seed/fixtures.ts';

const ITALIAN = 'Disegno di Maria Rossi, CC BY 4.0';
const ENGLISH = 'Drawing by Maria Rossi, CC BY 4.0';
const renditions = [{ sha256: 'a'.repeat(64), width: 480, height: 270, bytes: 900 }];

/** The credits of a row of the library, as each language shows them. */
function shown(row: Pick<MediaRow, 'credits' | 'creditsEn'>) {
  const at = (locale: 'it' | 'en') =>
    picture().present({ picture: 'x' }, 'picture', {
      locale,
      field: 'picture',
      issues: [],
      language: 'it',
      lookup: {
        media: () =>
          ({ ...row, alt: { it: 'Un lucchetto', en: 'A lock' }, renditions }) as MediaRow,
        file: () => undefined,
        typeOf: () => undefined,
      },
    }) as { credits?: string };
  return [at('it').credits, at('en').credits];
}

test('the credits of a picture are in the language of the page; one text is valid for both', () => {
  expect(shown({ credits: ITALIAN, creditsEn: ENGLISH })).toEqual([ITALIAN, ENGLISH]);
  expect(shown({ credits: ITALIAN })).toEqual([ITALIAN, ITALIAN]);
  expect(shown({ credits: ITALIAN, creditsEn: ' ' })).toEqual([ITALIAN, ITALIAN]);
  expect(shown({ creditsEn: ENGLISH })).toEqual([undefined, ENGLISH]);
  expect(shown({})).toEqual([undefined, undefined]);
});

type Article = DocumentOf<'article'>;
const [article] = (await readFixtures()).filter(
  (document): document is Article => document.type === 'article' && Boolean(document.locales.en),
);

/** The library of an article whose picture has these credits in Italian and in English. */
function library(it: string | undefined, en: string | undefined, alt: readonly [string, string]) {
  const english = article?.locales.en;
  if (!article || !english) throw new Error('No article of the demo is in English.');
  const of = (credits: string | undefined, words: string) => ({
    alt: words,
    ...(credits !== undefined && { credits }),
    renditions,
  });
  const locales = {
    it: { ...article.locales.it, body: [], picture: of(it, alt[0]) },
    en: { ...english, body: [], picture: of(en, alt[1]) },
  };
  return libraryOf({ ...article, locales } as Article);
}

test.each([
  [ITALIAN, ENGLISH, [{ credits: ITALIAN, creditsEn: ENGLISH }]],
  [ITALIAN, ITALIAN, [{ credits: ITALIAN }]],
  [undefined, ENGLISH, [{ creditsEn: ENGLISH }]],
  [undefined, undefined, [{}]],
  // In English it has none: of one picture English would show the Italian ones.
  [ITALIAN, undefined, [{ credits: ITALIAN }, {}]],
])('a picture with the credits «%s» and «%s» comes in as %j', (it, en, rows) => {
  const { pictures } = library(it, en, ['Un lucchetto', 'A lock']);
  expect(
    pictures.map(({ credits, creditsEn }) => ({
      ...(credits !== undefined && { credits }),
      ...(creditsEn !== undefined && { creditsEn }),
    })),
  ).toEqual(rows);
});

test('a picture and its translation are one row of the library, whatever language their credits are in', () => {
  expect(library(ITALIAN, ENGLISH, ['Un lucchetto', 'A lock']).pictures).toHaveLength(1);
});
