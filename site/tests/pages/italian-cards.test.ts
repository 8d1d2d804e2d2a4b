// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { audiencePath, documentPath, listPath, portalPath } from '@portico/shared/paths';
import { describe, expect, test } from 'vitest';
import { cardOf } from '../../src/queries/card.ts';
import { menuLinks } from '../../src/queries/pages.ts';
import { answerAt } from './compiled.ts';
import { askOf, fixtures, storeOf } from './portal.ts';

const main = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? '';
const cardsIn = (html: string): string[] =>
  main(html).match(/<li class="card"[^>]*>.*?<\/li>/gs) ?? [];

/** The topics of the demonstration in English, by whether something under them is. */
function topicsInEnglish(): { readonly full: string[]; readonly empty: string[] } {
  const store = storeOf();
  const full: string[] = [];
  const empty: string[] = [];
  for (const entry of store.all('topic')) {
    const content = entry.document.locales.en;
    if (!content) continue;
    const under = [
      ...store.by('articlesByTopic', entry.id),
      ...store.by('alertsByTopic', entry.id),
      ...store.by('coursesByTopic', entry.id),
      ...store.by('lessonsByTopic', entry.id),
      ...store.by('quizzesByTopic', entry.id),
      ...store.by('kitsByTopic', entry.id),
      ...store.by('pathsByTopic', entry.id),
    ];
    const isFull = under.some(({ document }) => document.locales.en);
    (isFull ? full : empty).push(documentPath('topic', content.slug, 'en'));
  }
  return { full, empty };
}

test('a card of what lacks the language is the Italian one, and says so', () => {
  const store = storeOf();
  const italian = store.all('article').find(({ document }) => !document.locales.en);
  const english = store.all('article').find(({ document }) => document.locales.en);
  if (!italian || !english) throw new Error('The demonstration has articles of both kinds.');
  expect(cardOf(italian, 'en')).toMatchObject({
    language: 'it',
    title: italian.document.locales.it.title,
    path: documentPath('article', italian.document.locales.it.slug, 'it'),
  });
  expect(cardOf(italian, 'it')).not.toHaveProperty('language');
  expect(cardOf(english, 'en')).not.toHaveProperty('language');
});

describe('on an English page', () => {
  test.each(AUDIENCES)(
    'the audience «%s» lists something, and shows the way to help',
    async (audience) => {
      const html = main(await answerAt(audiencePath(audience, 'en'), storeOf()));
      expect(cardsIn(html).length).toBeGreaterThan(0);
      expect(html).toContain('href="/en/help/#link"');
    },
  );

  test('what is in Italian says so, for the eye and for a screen reader, and stands last', async () => {
    const { empty } = topicsInEnglish();
    for (const address of [...empty, portalPath('articles', 'en'), audiencePath('over65', 'en')]) {
      const cards = cardsIn(await answerAt(address, storeOf()));
      expect(cards.length, address).toBeGreaterThan(0);
      for (const card of cards) {
        const isItalian = !/<a href="\/en\//.test(card);
        // On the card of an event «In Italian» is what is spoken there.
        const mark = card.includes('data-event') ? 'Text in Italian' : 'In Italian';
        expect(card.includes(mark), card).toBe(isItalian);
        expect(/<a href="[^"]+" lang="it" hreflang="it">/.test(card), card).toBe(isItalian);
      }
    }
    const articles = cardsIn(await answerAt(portalPath('articles', 'en'), storeOf()));
    const marks = articles.map((card) => card.includes('In Italian'));
    expect(marks).toEqual([...marks].sort((a, b) => Number(a) - Number(b)));
  });

  test('a list of which nothing is in English says so, with the way to help', async () => {
    const [topic = ''] = topicsInEnglish().empty;
    for (const address of [topic, portalPath('kits', 'en')]) {
      const html = main(await answerAt(address, storeOf()));
      expect(html).toContain('what follows is in Italian');
      expect(html).toMatch(/If it is urgent:\s*<a href="\/en\/help\/">/);
      expect(html).not.toMatch(/There is no (?:article|kit)/);
    }
    expect(await answerAt(audiencePath('citizens', 'en'), storeOf())).not.toContain(
      'what follows is in Italian',
    );
  });

  test('a filter of a list finds what is in Italian too', async () => {
    const address = listPath('courses', { facet: 'level', value: 'base' }, 1, 'en');
    expect(cardsIn(await answerAt(address, storeOf())).length).toBeGreaterThan(1);
  });
});

test('a topic under which nothing is in a language is in no menu, tile or index of it, and keeps its page', async () => {
  const { full, empty } = topicsInEnglish();
  expect(empty.length).toBeGreaterThan(0);
  const menu = askOf(storeOf())(menuLinks, { locale: 'en' }).topics.map(({ path }) => path);
  expect([...menu].sort()).toEqual([...full].sort());
  const index = await answerAt(portalPath('index', 'en'), storeOf());
  for (const topic of full) expect(index).toContain(`href="${topic}"`);
  for (const topic of empty) {
    expect(index).not.toContain(`href="${topic}"`);
    expect(await answerAt(topic, storeOf())).toContain('<h1');
  }
});

test('in Italian, too, a topic under which there is nothing hides', () => {
  const { id } = fixtures.find(({ type }) => type === 'topic') ?? { id: '' };
  const under = fixtures.flatMap((document) =>
    'topics' in document && document.topics.some((topic) => topic.id === id) ? [document.id] : [],
  );
  const count = (without: readonly string[]) =>
    askOf(storeOf({ without }))(menuLinks, { locale: 'it' }).topics.length;
  expect(count(under)).toBe(count([]) - 1);
});
