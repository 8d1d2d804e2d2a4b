// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import { missedLimits } from '@portico/shared/reading-level';
import { expect, test } from 'vitest';
import { adviceOn } from '../../desk/advice.ts';
import { missedSaid } from '../../i18n/reading-level.ts';
import { readFixtures } from '../../seed/fixtures.ts';
import { readingLevel } from '../../workflow/requirements/reading-level.ts';

const quizzes = (await readFixtures()).filter(
  (document): document is DocumentOf<'quiz'> => document.type === 'quiz',
);
const spot = quizzes.find(({ use }) => use === 'spot');
if (!spot) throw new Error('The demo has no messages to tell apart.');

type Question = DocumentOf<'quiz'>['locales']['it']['questions'][number];

/** The quiz, easy as it is, with one question changed. */
const withQuestion = (index: number, change: (question: Question) => Question) => ({
  ...spot,
  locales: {
    it: {
      ...spot.locales.it,
      questions: spot.locales.it.questions.map((question, at) =>
        at === index ? change(question) : question,
      ),
    },
  },
});

/** Sentences of eight words, each above the limit of a sentence, and all too hard for the over-65. */
const HARD =
  'Verifica attentamente la provenienza effettiva del messaggio ricevuto. Confronta sempre il mittente dichiarato con quello consueto. Conserva qualche documentazione prima della segnalazione formale.';

const hardReasons = (times: number) =>
  withQuestion(3, (question) => ({
    ...question,
    answers: question.answers.map((answer) => ({ ...answer, reason: HARD.repeat(times) })),
  }));

const advice = (quiz: object, language = 'it') =>
  adviceOn('quiz', quiz, language).map(({ code, field, message }) => [code, field, message]);

test('one hard question among easy ones is named with its place, which the mean of the quiz hides', () => {
  const quiz = hardReasons(1);
  const level = readingLevel(quiz);
  expect(level?.index).toBeGreaterThanOrEqual(level?.needed ?? 100);
  expect(advice(quiz)).toEqual([
    ['hard-question', 'questions.3.text', expect.stringMatching(/^Domanda 4: leggibilità \d+, /)],
  ]);
  expect(advice(quiz, 'en')[0]?.[2]).toMatch(/^Question 4: reading level \d+, /);
});

test('the reasons, the answers, the message and its signs are parts of the question', () => {
  const parts: readonly ((question: Question) => Question)[] = [
    (question) => ({ ...question, text: HARD.repeat(4) }),
    (question) => ({
      ...question,
      answers: question.answers.map((answer) => ({ ...answer, text: HARD.repeat(2) })),
    }),
    (question) =>
      question.message
        ? { ...question, message: { ...question.message, text: HARD.repeat(4) } }
        : question,
    (question) =>
      question.message
        ? {
            ...question,
            message: { ...question.message, signs: [{ words: 'x', why: HARD.repeat(4) }] },
          }
        : question,
  ];
  for (const change of parts)
    expect(advice(withQuestion(1, change)).map(([, field]) => field)).toEqual(['questions.1.text']);
});

test('a short question is advice only; one of a hundred words needs a reason, as a text does', () => {
  const short = readingLevel(
    withQuestion(3, (question) => ({ ...question, text: 'Autenticazione multifattoriale?' })),
  );
  expect(short?.below).toBe(false);
  const long = readingLevel(hardReasons(4));
  expect(long && missedLimits(long)).toContain('questions');
  expect(long?.below).toBe(true);
  expect(long && missedSaid(long).it).toMatch(
    /Domande difficili da leggere: 4 \(leggibilità \d+\)\./,
  );
});

test('a hard sentence is told with the question in which it stands', () => {
  const sentence = `${'Il responsabile del procedimento amministrativo provvede alla comunicazione telematica '.repeat(4)}entro domani.`;
  const quiz = withQuestion(6, (question) => ({ ...question, text: sentence }));
  expect(advice(quiz).map(([, field]) => field)).toEqual(['questions.6.text']);
  expect(advice(quiz)[0]?.[2]).toContain('«Il responsabile del procedimento');
});

test('no question of the demo is hard, and what is half written is no error', () => {
  for (const quiz of quizzes) expect(readingLevel(quiz)).toMatchObject({ below: false });
  for (const quiz of quizzes) expect(advice(quiz)).toEqual([]);
  const half = { audiences: ['over65'], locales: { it: { questions: [{}, { answers: [{}] }] } } };
  expect(advice(half)).toEqual([]);
  expect(advice({ locales: { it: { questions: [{ text: HARD }] } } })).toEqual([]);
});
