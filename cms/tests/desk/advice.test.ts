// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { adviceOn } from '../../desk/advice.ts';
import { readFixtures } from '../../seed/fixtures.ts';

const fixtures = await readFixtures();

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const said = (type: Parameters<typeof adviceOn>[0], document: object, language = 'it') =>
  adviceOn(type, document, language).map(({ field, message }) => [field, message]);

test('a line that was typed for the menu and left is noticed, wherever it stands in a text', () => {
  const list = { type: 'list', ordered: false, items: [paragraph('/elenco puntato')] };
  const body = [paragraph('/tito'), list, paragraph('Guarda chi scrive.')];
  const video = { kind: 'here', transcript: [paragraph('/citazione')] };
  expect(said('lesson', { locales: { it: { title: '/tito', body, video } } })).toEqual([
    ['body', expect.stringContaining('«/tito» è rimasto scritto nel testo')],
    ['body', expect.stringContaining('«/elenco puntato»')],
    ['video.transcript', expect.stringContaining('«/citazione»')],
  ]);
});

test('what only has a slash in it is left alone', () => {
  const lines = ['Il 3/4/2025', '/etc/passwd', '24/7', 'e/o', '/', 'Scrivi /tito qui.', '/2025'];
  expect(said('article', { locales: { it: { body: lines.map(paragraph) } } })).toEqual([]);
});

const course = (summary: string, lessons: number, locale = 'it') => ({
  delivery: { kind: 'here', lessons: Array.from({ length: lessons }, (_, id) => ({ id })) },
  locales: { [locale]: { title: 'Corso', summary } },
});

test('a course that says four lessons and has five is told so', () => {
  expect(said('course', course('Quattro lezioni per cominciare.', 5))).toEqual([
    ['summary', 'Il testo dice «Quattro lezioni», ma il corso ne ha 5: controlla il numero.'],
  ]);
  expect(said('course', course('In 4 brevi lezioni.', 5))[0]?.[1]).toContain('«4 brevi lezioni»');
  expect(said('course', course('Four lessons to begin.', 5, 'en'), 'en')).toEqual([
    ['summary', 'The text says “Four lessons”, but the course has 5: check the number.'],
  ]);
});

test('so is a quiz with its questions, and a path with its steps', () => {
  const quiz = { locales: { it: { summary: 'Sei domande.', questions: [{}, {}] } } };
  expect(said('quiz', quiz)[0]?.[1]).toContain('ma il quiz ne ha 2');
  const path = { locales: { it: { summary: 'Tre tappe.', steps: [{}] } } };
  expect(said('path', path)[0]?.[1]).toContain('ma il percorso ne ha una');
});

test('a number that is right, or counts only some, is left alone', () => {
  for (const summary of [
    'Cinque lezioni.',
    'Le prime tre lezioni si leggono in dieci minuti.',
    'Una lezione al giorno.',
    'Dopo due lezioni sai riconoscere un messaggio.',
  ])
    expect(said('course', course(summary, 5))).toEqual([]);
  const elsewhere = { ...course('Quattro lezioni.', 5), delivery: { kind: 'elsewhere' } };
  expect(said('course', elsewhere)).toEqual([]);
});

test('the demo needs no advice', () => {
  for (const document of fixtures) expect(said(document.type, document)).toEqual([]);
});
