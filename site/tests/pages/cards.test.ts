// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { answerAt, textOf } from './compiled.ts';
import { fixture, storeOf } from './portal.ts';

/** The cards of a page, each with its markup. */
const cardsOf = (html: string): string[] => html.match(/<li class="card".*?<\/li>/gs) ?? [];
/** The last line of a card. */
const lineOf = (card: string): string =>
  textOf(card.match(/<p class="card-signature">.*?<\/p>/s)?.[0] ?? '').trim();

test('the card of an article says its minutes and for whom it is in one line', async () => {
  const article = { ...fixture('article'), audiences: ['over65', 'citizens'] as const };
  const store = storeOf({ changed: [{ ...article, audiences: [...article.audiences] }] });
  const card = cardsOf(await answerAt('/articoli/', store)).find((one) =>
    one.includes(article.locales.it.slug),
  );
  expect(lineOf(card ?? '')).toMatch(/^\d+ minut[oi] · Over 65$/);
});

test('«Per tutti» stands on a card alone or not at all', async () => {
  const lines = cardsOf(await answerAt('/articoli/', storeOf())).map(lineOf);
  expect(lines.length).toBeGreaterThan(15);
  expect(lines.filter((line) => line.includes('Per tutti'))).not.toEqual([]);
  expect(lines.filter((line) => /Per tutti/.test(line) && line.split(' · ').length > 2)).toEqual(
    [],
  );
});

test('a card says of which type it is only among others', async () => {
  const store = storeOf();
  const alone = cardsOf(await answerAt('/articoli/', store));
  expect(alone.filter((card) => textOf(card).includes('Articolo'))).toEqual([]);
  // The first page has an edition among the articles that it recommends.
  const mixed = cardsOf(await answerAt('/', store)).filter((card) => card.includes('/articoli/'));
  expect(mixed.filter((card) => lineOf(card).startsWith('Articolo · '))).toHaveLength(5);
});

test('the first recommended text is the large one, and a course is no article', async () => {
  const home = cardsOf(await answerAt('/', storeOf()));
  expect(home.filter((card) => card.includes('data-kind="lead"'))).toHaveLength(1);
  const courses = cardsOf(await answerAt('/corsi/', storeOf()));
  expect(courses.filter((card) => !card.includes('data-kind="course"'))).toEqual([]);
});
