// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import { expect, test } from 'vitest';
import type { ComparedField, ComparedLine } from '../../components/review/compare.ts';
import { differenceOf } from '../../components/review/difference.ts';
import { labelAt } from '../../i18n/words/index.ts';
import { comparisonOf } from '../../components/review/sections.ts';
import { readFixtures } from '../../seed/fixtures.ts';

type Quiz = DocumentOf<'quiz'>;
type Question = Quiz['locales']['it']['questions'][number];

const answer = (text: string, right: boolean, reason: string) => ({ text, right, reason });

const question = (text: string, ...answers: Question['answers']): Question => ({
  kind: 'one',
  text,
  answers,
});

const bank = question(
  'La banca ti chiede il codice. Che cosa fai?',
  answer('Chiudo e chiamo io.', true, 'Il numero lo scegli tu.'),
  answer('Do il codice.', false, 'La banca vera non lo chiede mai.'),
);
const parcel = question(
  'Un messaggio dice che un pacco ti aspetta. Che cosa fai?',
  answer('Apro il link.', false, 'Il link porta a un sito falso.'),
  answer('Guardo nell’app del negozio.', true, 'Lì vedi se il pacco esiste.'),
);
const prize = question(
  'Hai vinto un premio a un concorso mai fatto. Che cosa fai?',
  answer('Pago le spese di spedizione.', false, 'Un premio vero non si paga.'),
  answer('Cancello il messaggio.', true, 'Nessuno regala telefoni.'),
);

const fixtures = await readFixtures();
const any = fixtures.find(({ type }) => type === 'quiz');

const reading = { names: {}, language: 'it' } as const;

const quiz = (...questions: Question[]): Quiz => {
  if (any?.type !== 'quiz') throw new Error('The demo has no quiz.');
  const { slug, title, summary } = any.locales.it;
  return { ...any, locales: { it: { slug, title, summary, questions } } };
};

const changed = (before: Quiz | null, after: Quiz): ComparedField | undefined =>
  differenceOf(before, after, reading).find(({ label }) => label === 'Domande');

/** A new quiz, line by line, each with its name where that is shown. */
const read = (one: Quiz): string[] =>
  (changed(null, one)?.lines ?? []).map(({ kind, form, pieces }) =>
    [kind === 'mark' ? '' : form, pieces.map(({ text }) => text).join('')]
      .filter(Boolean)
      .join(': '),
  );

/** The lines of the questions that are not folded, besides one beside a change. */
const shownOf = (before: Quiz, after: Quiz): string[] =>
  comparisonOf(differenceOf(before, after, reading))
    .groups.flatMap((group) => group.changed)
    .flatMap(({ parts }) => parts.filter(({ number, near }) => near ?? number !== undefined))
    .flatMap(({ lines }) => lines.map(words));

const words = ({ pieces }: ComparedLine): string =>
  pieces
    .map(({ change, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[change])
    .join('');

/** The lines that changed: where, what, and what is said of it. */
const told = (before: Quiz, after: Quiz) =>
  changed(before, after)
    ?.lines.filter(({ change }) => change !== 'same')
    .map((line) => [line.context, line.form.split(', ').at(-1), words(line), ...line.notes]);

const with2 = (other: Question): Quiz => quiz(bank, other, prize);

test('a new quiz reads as it is: questions with their number, each answer with whether it is right and why', () => {
  expect(read(quiz(bank))).toEqual([
    'Domanda 1',
    'Una sola risposta giusta',
    'La banca ti chiede il codice. Che cosa fai?',
    'Risposta 1',
    'Chiudo e chiamo io.',
    '✓ Giusta',
    'Il numero lo scegli tu.',
    'Risposta 2',
    'Do il codice.',
    '✗ Non giusta',
    'La banca vera non lo chiede mai.',
  ]);
});

test('of things to put in order all are right: it is said of none', () => {
  const steps: Question = {
    ...bank,
    kind: 'order',
    answers: bank.answers.map((one) => ({ ...one, right: true })),
  };
  expect(read(quiz(steps)).join()).not.toContain('iusta');
});

test('a question of which something changes is read whole; the others are folded', () => {
  const [first, second] = parcel.answers;
  if (!first || !second) throw new Error('two answers');
  const reason = { ...parcel, answers: [first, { ...second, reason: 'Lì lo vedi.' }] };
  const moved = { ...parcel, answers: [second, first] };
  for (const other of [reason, moved]) {
    const shown = shownOf(quiz(bank, parcel, prize), quiz(bank, other, prize));
    expect(shown).toContain('Un messaggio dice che un pacco ti aspetta. Che cosa fai?');
    expect(shown).toContain('Apro il link.');
    expect(shown).not.toContain('La banca ti chiede il codice. Che cosa fai?');
  }
  // One that only moved says by its words which one it is.
  expect(shownOf(quiz(bank, parcel, prize), quiz(prize, bank, parcel))).toContain(prize.text);
});

test('so is an entry of any other list: a step of a path with the content that it leads to', () => {
  const path = fixtures.find(({ type }) => type === 'path');
  if (path?.type !== 'path') throw new Error('The demo has no path.');
  const [step, ...steps] = path.locales.it.steps;
  if (!step) throw new Error('The path has no step.');
  const it = { ...path.locales.it, steps: [{ ...step, why: 'Per cominciare bene.' }, ...steps] };
  const { groups } = comparisonOf(
    differenceOf(path, { ...path, locales: { ...path.locales, it } }, reading),
  );
  const parts = groups.flatMap(({ changed: sections }) => sections).flatMap((one) => one.parts);
  expect(parts.filter(({ near }) => near).flatMap(({ lines }) => lines.map(words))).toHaveLength(2);
});

test('another right answer is said in words, with its question', () => {
  const turned = {
    ...parcel,
    answers: parcel.answers.map((one) => ({ ...one, right: !one.right })),
  };
  expect(told(with2(parcel), with2(turned))).toEqual([
    ['Domanda 2, Risposta 1', '', '-✗ Non giusta-+✓ Giusta+', 'Questa risposta ora è giusta.'],
    ['Domanda 2, Risposta 2', '', '-✓ Giusta-+✗ Non giusta+', 'Questa risposta non è più giusta.'],
  ]);
});

test('another reason is marked word by word, with its question and answer', () => {
  const [first, second] = parcel.answers;
  if (!first || !second) throw new Error('two answers');
  const other = {
    ...parcel,
    answers: [first, { ...second, reason: 'Lì vedi se il pacco arriva.' }],
  };
  expect(told(with2(parcel), with2(other))).toEqual([
    ['Domanda 2, Risposta 2', '', 'Lì vedi se il pacco -esiste-+arriva+.'],
  ]);
});

test('a question that moved has moved, and nothing else has', () => {
  expect(told(quiz(bank, parcel, prize), quiz(prize, bank, parcel))).toEqual([
    [undefined, 'Domanda', 'Domanda 1', 'Ha cambiato posto: era al numero 3, ora è al numero 1.'],
  ]);
});

test('so has an answer; a question that moved and has another reason is both', () => {
  const back = { ...bank, answers: [...bank.answers].reverse() };
  expect(told(quiz(bank, parcel), quiz(back, parcel))).toEqual([
    [
      'Domanda 1',
      'Risposta',
      'Risposta 2',
      'Ha cambiato posto: era al numero 1, ora è al numero 2.',
    ],
  ]);
  const [first, second] = prize.answers;
  if (!first || !second) throw new Error('two answers');
  const other = { ...prize, answers: [first, { ...second, reason: 'Nessuno regala computer.' }] };
  expect(told(quiz(bank, parcel, prize), quiz(other, bank, parcel))).toEqual([
    [undefined, 'Domanda', 'Domanda 1', 'Ha cambiato posto: era al numero 3, ora è al numero 1.'],
    ['Domanda 1, Risposta 2', '', 'Nessuno regala -telefoni-+computer+.'],
  ]);
});

test('a question that is put in or taken out stands alone: the others are the same', () => {
  const texts = (before: Quiz, after: Quiz) =>
    new Set(
      changed(before, after)
        ?.lines.filter(({ change }) => change !== 'same')
        .map(({ change }) => change),
    );
  expect(texts(quiz(bank, prize), quiz(bank, parcel, prize))).toEqual(new Set(['added']));
  expect(texts(quiz(bank, parcel, prize), quiz(parcel, prize))).toEqual(new Set(['removed']));
});

test('a date as far as it is known is said in words: a year, a month, a day', async () => {
  const project = (await readFixtures()).find(({ type }) => type === 'project');
  if (project?.type !== 'project') throw new Error('The demo has no project.');
  const saidOf = (stateAsOf: string): string[] | undefined =>
    differenceOf(null, { ...project, stateAsOf }, { names: {}, language: 'it' })
      .find(({ label }) => label === labelAt('project', 'stateAsOf').it)
      ?.lines.map(words);
  expect(['2025', '2025-03', '2025-03-09'].map(saidOf)).toEqual([
    ['+2025+'],
    ['+marzo 2025+'],
    ['+9 marzo 2025+'],
  ]);
});
