// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  CHANNELS,
  QUESTION_KINDS,
  QUIZ_USES,
  type Message,
  type Question,
} from '@portico/shared/contract/quiz';
import { adjusted, type Codec } from '../fields/codec/codec.ts';
import { filled } from '../fields/codec/values.ts';
import { audiences, checkbox, choice, number } from '../fields/simple/choice.ts';
import { shownWhere } from '../fields/simple/condition.ts';
import { group, list } from '../fields/simple/list.ts';
import { picture } from '../fields/simple/picture.ts';
import { owner, reference, references } from '../fields/simple/reference.ts';
import { codeText, summary, text, textarea } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { isObject } from '../values/json.ts';
import { form } from './form.ts';

type Answer = Question['answers'][number];

const message = group<Message>({
  channel: choice(CHANNELS),
  from: text(),
  subject: text(),
  text: textarea(),
  signs: list({ words: text(), why: text() }, { optional: true }),
});

const isFilled = (value: unknown): boolean =>
  isObject(value) ? Object.values(value).some(isFilled) : value !== undefined && value !== null;

/** A check asks about its lesson; elsewhere, and where a trap is asked about, there may be a message to look at first. */
const withMessage = shownWhere(
  ({ use }, { kind, message: held }) =>
    use !== 'check' ||
    kind === 'trap' ||
    (isObject(held) && isFilled({ from: held['from'], text: held['text'] })),
);

/** Only a level test counts topics and weights. */
const ofLevelTest = (name: string) =>
  shownWhere(({ use }, row) => use === 'level' || isFilled(row[name]));

/** Of things to put in order all are right: there is nothing to tick. */
const notInOrder = shownWhere(({ questions }, _answer, [, question]) => {
  const asked: unknown = Array.isArray(questions) ? questions[Number(question)] : undefined;
  return !isObject(asked) || asked['kind'] !== 'order';
});

const answers = list<Answer>(
  { text: text(), right: adjusted(checkbox(), notInOrder), reason: textarea() },
  { mark: 'right', order: { name: 'kind', is: 'order' } },
);

const questionFields = list<Question>(
  {
    text: text(),
    kind: choice(QUESTION_KINDS, 'one'),
    message: adjusted(message, withMessage),
    answers,
    picture: picture(),
    topic: adjusted(reference('topic'), ofLevelTest('topic')),
    weights: adjusted(
      group({ base: number(), intermediate: number(), advanced: number() }),
      ofLevelTest('weights'),
    ),
  },
  { order: true },
);

/** Of things to put in order all are right: nobody ticks them. */
const inOrder = (answers: readonly Answer[] | undefined): Answer[] =>
  (answers ?? []).map((answer) => ({ ...answer, right: true }));

/** The answers of an empty row hold a box that nobody ticked: such a row is left out. */
const answered = ({ answers, ...question }: Partial<Question>): object | undefined => {
  const kept = answers?.filter(({ text: words, reason }) => words ?? reason);
  return filled({ ...question, answers: question.kind === 'order' ? inOrder(kept) : (kept ?? []) });
};

const questions: Codec<readonly Question[]> = {
  ...questionFields,
  present: (held, name, at) =>
    (questionFields.present(held, name, at) as Partial<Question>[])
      .map(answered)
      .filter((question) => question !== undefined),
};

export const quiz = form(
  'quiz',
  {
    title: text(),
    summary: summary(),
    use: choice(QUIZ_USES, 'check'),
    audiences: audiences(),
    topics: references('topic'),
    questions,
    ...verification(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['use', 'organisation'] },
);
