// SPDX-License-Identifier: AGPL-3.0-or-later
import { documentPath } from '@portico/shared/paths';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/queries/content.ts';
import { learningToSuggest } from '../../src/queries/quizzes.ts';
import { rereads } from '../../src/queries/reread.ts';
import { routesOf } from '../../publisher/render/routes.ts';
import { answerAt } from './compiled.ts';
import { askOf, fixtures, storeOf } from './portal.ts';

const store = storeOf();
const ask = askOf(store);
const quizzes = store.all('quiz');

/** The quiz of the demo with a title, and its page. */
async function pageOf(title: string) {
  const quiz = quizzes.find((one) => contentOf(one, 'it')?.title === title);
  if (!quiz) throw new Error(`The demo has no quiz «${title}».`);
  const html = await answerAt(documentPath('quiz', quiz.document.locales.it.slug, 'it'), store);
  return { quiz, html };
}

describe('after a wrong answer the page says what to read again', () => {
  test.each(quizzes.map((quiz) => [quiz.document.locales.it.title, quiz] as const))(
    '%s: each question has a way to a page and a section that are there',
    async (_title, quiz) => {
      for (const locale of ['it', 'en'] as const) {
        if (!contentOf(quiz, locale)) continue;
        const parts = ask(rereads, { id: quiz.id, locale });
        expect(parts).toHaveLength(contentOf(quiz, locale)?.questions.length ?? 0);
        for (const part of parts) {
          const [path = '', anchor] = part?.path.split('#') ?? [];
          expect(routesOf(store).has(path), part?.path).toBe(true);
          if (anchor) expect(await answerAt(path, store)).toContain(` id="${anchor}"`);
        }
      }
    },
  );

  test.each([
    ['Verifica: il telefono', 1, 'Aggiornare senza paura', 'Come si fa'],
    ['Verifica: il telefono', 5, 'Wi-Fi e rete del telefono', 'Il Wi-Fi fuori casa'],
    ['Verifica: i tuoi dati', 5, 'Le foto degli altri', 'Quando è un reato'],
    ['Verifica: link e indirizzi', 0, 'Il link che non va aperto', 'Come si legge un indirizzo'],
    [
      'Verifica: dire di no alle truffe',
      5,
      'Ho cliccato: che cosa faccio adesso?',
      'Poi, se hai perso soldi o dati',
    ],
    // Their wrong answers have the words of other lessons.
    [
      'Verifica: dire di no alle truffe',
      1,
      'La telefonata del finto amico',
      'Il numero e la voce non bastano',
    ],
    ['Scopri il tuo livello', 7, 'Wi-Fi e rete del telefono', 'Se manca il segnale'],
    ['Scopri il tuo livello', 8, 'Quanto vale un dato', 'Dare di meno'],
    ['Scopri il tuo livello', 9, 'Perché le truffe funzionano', 'Se il guadagno è facile'],
  ])('%s, question %i from 0: «%s», «%s»', async (title, index, lesson, section) => {
    const { quiz } = await pageOf(title);
    expect(ask(rereads, { id: quiz.id, locale: 'it' })[index]).toMatchObject({
      title: lesson,
      section,
    });
  });

  test('no check leads to a lesson that comes after it', async () => {
    const { quiz } = await pageOf('Verifica: link e indirizzi');
    const titles = ask(rereads, { id: quiz.id, locale: 'it' }).map((part) => part?.title);
    expect(titles).not.toContain('Ho cliccato: che cosa faccio adesso?');
  });

  test('a check of words that its lesson lacks leads to the lesson; a quiz without lessons to its topic', () => {
    const lesson = fixtures.find((one) => one.type === 'lesson' && one.quiz);
    const check = fixtures.find(({ id }) => lesson?.type === 'lesson' && id === lesson.quiz?.id);
    if (lesson?.type !== 'lesson' || check?.type !== 'quiz') throw new Error('No check.');
    const odd = structuredClone(check);
    const [question] = odd.locales.it.questions;
    if (!question) throw new Error('No question.');
    odd.locales.it.questions = [
      {
        kind: 'one',
        text: 'Xyzzy?',
        answers: [
          { text: 'Plugh', right: true, reason: 'Frobozz.' },
          { text: 'Plover', right: false, reason: 'Grue.' },
        ],
      },
    ];
    const withOdd = askOf(storeOf({ changed: [odd] }));
    const [part] = withOdd(rereads, { id: odd.id, locale: 'it' });
    expect(part).toEqual({
      title: lesson.locales.it.title,
      path: documentPath('lesson', lesson.locales.it.slug, 'it'),
    });
    const without = fixtures.filter(({ type }) => type === 'lesson').map(({ id }) => id);
    const [topic] = askOf(storeOf({ without }))(rereads, { id: odd.id, locale: 'it' });
    expect(topic?.path).toMatch(/^\/argomenti\//);
  });

  test('the reasons of each question name it, and the result offers the lesson first when too little was right', async () => {
    const { html } = await pageOf('Verifica: dire di no alle truffe');
    expect(html.match(/<p class="reread">/g)).toHaveLength(6);
    const less = /<div data-when="less">(.*?)<\/div>/s.exec(html)?.[1] ?? '';
    const enough = /<div data-when="enough">(.*?)<\/div>/s.exec(html)?.[1] ?? '';
    expect(less).toMatch(/btn-primary"[^>]*> Torna alla lezione/);
    expect(less).toMatch(/<li>\s*<a href="[^"]*#attestato"/);
    expect(enough).toMatch(/btn-primary"[^>]*#attestato"> Prepara/);
    // Below the questions nothing stands out: there it says nothing of what was answered.
    expect(html.match(/btn-primary"[^>]*#attestato"/g)).toHaveLength(1);
  });
});

test('a level test proposes a few lessons of each level and topic, those for its readers before those for others', async () => {
  const { quiz } = await pageOf('Scopri il tuo livello');
  const { lessons } = ask(learningToSuggest, { id: quiz.id, locale: 'it' });
  const forThem = store
    .all('lesson')
    .filter(({ document }) =>
      document.audiences.some((audience) => quiz.document.audiences.includes(audience)),
    )
    .map(({ document }) => document.locales.it.title);
  const theirs = lessons.filter(({ aside }) => !aside).map(({ title }) => title);
  expect(theirs.length).toBeGreaterThanOrEqual(3);
  expect(forThem).toEqual(expect.arrayContaining(theirs));
  expect(theirs.length).toBeLessThan(forThem.length);
  expect(lessons.length).toBeGreaterThan(theirs.length);
  const topics = lessons.flatMap((one) => one.topics.map((topic) => `${one.level} ${topic}`));
  const others = lessons.filter(({ aside }) => aside);
  for (const { level, topics: own } of others)
    expect(
      own.some((topic) => topics.filter((one) => one === `${level} ${topic}`).length <= 3),
    ).toBe(true);
});

describe('without script', () => {
  test('things to put in order are numbered by the reader, and stand numbered where they are explained', async () => {
    const { quiz, html } = await pageOf('Verifica: il telefono');
    const question = quiz.document.locales.it.questions.find(({ kind }) => kind === 'order');
    const list = /<ol class="in-order">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
    expect(list.match(/<select/g)).toHaveLength(question?.answers.length ?? 0);
    for (const [, label = ''] of list.matchAll(/<select[^>]* aria-labelledby="([^"]+)"/g))
      expect(list).toContain(` id="${label}"`);
    expect(html).toContain('Scegli a che posto va ciascuno.');
    expect(html).toMatch(/<ol class="reasons" data-ordered/);
  });

  test('a picture of a question says in words what it shows', async () => {
    const { quiz, html } = await pageOf('Verifica: link e indirizzi');
    const [alt = ''] = quiz.document.locales.it.questions.flatMap((one) => one.picture?.alt ?? []);
    expect(alt).toContain('banca.example.accesso.example');
    const [, fieldset = ''] = /id="question-6">(.*?)<\/fieldset>/s.exec(html) ?? [];
    expect(/<img[^>]* alt="([^"]*)"/.exec(fieldset)?.[1]).toBe(alt);
    expect(fieldset).toContain('Disegno della Redazione dimostrativa');
  });

  test('a quiz says how to count the result', async () => {
    expect((await pageOf('Verifica: il telefono')).html).toMatch(
      /<noscript>.*Con almeno 4 risposte giuste su 6/s,
    );
    expect((await pageOf('Scopri il tuo livello')).html).toMatch(
      /<noscript>.*Con meno di 10 risposte giuste su 15.*href="\/corsi\/"/s,
    );
  });
});
