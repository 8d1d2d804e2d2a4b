// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import { expect, test } from 'vitest';
import type { ComparedField, ComparedLine } from '../../components/review/compare.ts';
import { differenceOf } from '../../components/review/difference.ts';
import { labelAt } from '../../i18n/words/index.ts';
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

const any = (await readFixtures()).find(({ type }) => type === 'quiz');

const quiz = (...questions: Question[]): Quiz => {
  if (any?.type !== 'quiz') throw new Error('The demo has no quiz.');
  const { slug, title, summary } = any.locales.it;
  return { ...any, locales: { it: { slug, title, summary, questions } } };
};

const changed = (before: Quiz | null, after: Quiz): ComparedField | undefined =>
  differenceOf(before, after, { names: {}, language: 'it' }).find(
    ({ label }) => label === 'Domande',
  );

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
  const lines = changed(null, quiz(bank))?.lines.map(({ form, pieces }) =>
    [form.split(', ').at(-1), pieces.map(({ text }) => text).join('')].join(': '),
  );
  expect(lines).toEqual([
    'Domanda: Domanda 1',
    'Come si risponde: Una sola risposta giusta',
    'Domanda: La banca ti chiede il codice. Che cosa fai?',
    'Risposta: Risposta 1',
    'Risposta: Chiudo e chiamo io.',
    'È giusta: sì',
    'Perché: Il numero lo scegli tu.',
    'Risposta: Risposta 2',
    'Risposta: Do il codice.',
    'È giusta: no',
    'Perché: La banca vera non lo chiede mai.',
  ]);
});

test('another right answer is said in words, with its question', () => {
  const turned = {
    ...parcel,
    answers: parcel.answers.map((one) => ({ ...one, right: !one.right })),
  };
  expect(told(with2(parcel), with2(turned))).toEqual([
    ['Domanda 2, Risposta 1', 'È giusta', '-no-+sì+', 'Questa risposta ora è giusta.'],
    ['Domanda 2, Risposta 2', 'È giusta', '-sì-+no+', 'Questa risposta non è più giusta.'],
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
    ['Domanda 2, Risposta 2', 'Perché', 'Lì vedi se il pacco -esiste-+arriva+.'],
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
    ['Domanda 1, Risposta 2', 'Perché', 'Nessuno regala -telefoni-+computer+.'],
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
