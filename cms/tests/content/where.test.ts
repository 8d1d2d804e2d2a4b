// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { expect, test } from 'vitest';
import { readFixtures } from '../../seed/fixtures.ts';
import { checkContract } from '../../workflow/requirements/contract.ts';

const fixtures = await readFixtures();

// biome-ignore lint/suspicious/noExplicitAny: documents that the contract refuses have no type.
type Any = any;

/** What the contract says of a document of the demo after a change. */
function said(type: DocumentType, change: (document: Any) => void, language?: string) {
  const found = fixtures.find((one) => one.type === type);
  return found ? saidOf(found, change, language) : [];
}

function saidOf(found: object, change: (document: Any) => void, language?: string) {
  const document: Any = structuredClone(found);
  change(document);
  return checkContract(document.type, document, language).issues.map(({ field, message }) => [
    field,
    message,
  ]);
}

const quizFor = (use: string): object => {
  const found = fixtures.find((one) => one.type === 'quiz' && one.use === use);
  if (!found) throw new Error(`The demo has no quiz for ${use}.`);
  return found;
};

const questions = (document: Any, locale = 'it'): Any[] => document.locales[locale].questions;

test('what lacks in an answer is said with its question and its answer', () => {
  const lacking = (document: Any): void => {
    delete questions(document)[0].answers[1].reason;
    delete questions(document)[1].text;
    questions(document)[2].answers[0].reason = 'a'.repeat(601);
    questions(document)[3].answers = [{ ...questions(document)[3].answers[0], right: true }];
  };
  expect(saidOf(quizFor('level'), lacking)).toEqual([
    ['questions.0.answers.1.reason', 'Domanda 1, risposta 2: manca il perché.'],
    ['questions.1.text', 'Domanda 2: manca la domanda.'],
    [
      'questions.2.answers.0.reason',
      'Domanda 3, risposta 1: il perché ha 601 caratteri: al massimo 600.',
    ],
    ['questions.3.answers', 'Domanda 4, le risposte: c’è solo una voce, ne servono almeno 2.'],
  ]);
  expect(saidOf(quizFor('level'), lacking, 'en')[0]).toEqual([
    'questions.0.answers.1.reason',
    'Question 1, answer 2: “Why” is missing.',
  ]);
});

test('so is what concerns several fields: right answers, a sign that the message has not, weights', () => {
  const [first] = saidOf(quizFor('level'), (document) => {
    for (const answer of questions(document)[1].answers) answer.right = false;
  });
  expect(first).toEqual([
    'questions.1.answers',
    'Domanda 2: nessuna risposta è segnata come giusta. Segna quella giusta.',
  ]);
  expect(
    saidOf(quizFor('spot'), (document) => {
      questions(document)[2].message.signs[0].words = 'parole che non ci sono';
    }),
  ).toContainEqual([
    'questions.2.message.signs.0.words',
    'Domanda 3, segnale 1: le parole del segnale non sono nel messaggio. Copiale come sono scritte lì.',
  ]);
  expect(
    saidOf(quizFor('level'), (document) => {
      delete questions(document)[4].topic;
      delete questions(document, 'en')[6].weights;
    }),
  ).toEqual([
    [
      'questions.4.topic',
      'Domanda 5: nel test di livello ogni domanda ha un argomento e un peso: completali.',
    ],
    [
      'questions.6.weights',
      'Domanda 7 (inglese): nel test di livello ogni domanda ha un argomento e un peso: completali.',
    ],
  ]);
});

test('and so is every other row of a list', () => {
  expect(
    said('course', (document) => {
      document.locales.it.outcomes[1] = 'a'.repeat(161);
    }),
  ).toEqual([['outcomes.1', 'Risultato 2 ha 161 caratteri: al massimo 160.']]);
  expect(
    said('path', (document) => {
      delete document.locales.it.steps[1].why;
    })[0]?.[1],
  ).toMatch(/^Tappa 2: manca /);
  expect(
    said('term', (document) => {
      document.locales.it.alsoCalled = ['', 'b'];
    })[0]?.[1],
  ).toMatch(/^Altro nome 1/);
});
