// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { AUDIENCES } from '../audiences.ts';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { Picture } from './picture.ts';
import { check, Line, perLocale, Prose, reference, Slug } from './values.ts';
import { verification } from './verification.ts';

/**
 * What a quiz is for: `check` what was learnt in a lesson, `level` the level test, `spot` real and false messages to
 * tell apart.
 */
export const QUIZ_USES = ['check', 'level', 'spot'] as const;

/**
 * How a question is answered: `one` right answer, `several` right answers, `trap` or true, `order` in which things are
 * done.
 */
export const QUESTION_KINDS = ['one', 'several', 'trap', 'order'] as const;

/** How a message comes, and is drawn. */
export const CHANNELS = ['sms', 'email', 'chat', 'call'] as const;

/** A message of the kind that people get. It is invented, and leads nowhere. */
export const Message = z.strictObject({
  channel: z.enum(CHANNELS),
  /** Who it says that it comes from: a name, a number, an address. */
  from: Line.max(120),
  /** Subject, of an e-mail. */
  subject: Line.max(160).optional(),
  /** Its words; of a call, what the voice says. */
  text: Prose.max(1200),
  /** The signs by which it is known: words of the text, and what they give away. */
  signs: z
    .array(z.strictObject({ words: Line.max(160), why: Line }))
    .min(1)
    .max(8)
    .optional(),
});

/** One answer, and why it is right or not. */
export const Answer = z.strictObject({
  text: Line,
  /** Of a question of kind `order` always true. */
  right: z.boolean(),
  reason: Prose.max(600),
});

/** How much a right answer says about each level, 0 (nothing) to 3. */
export const Weights = z.strictObject({
  base: z.int().min(0).max(3),
  intermediate: z.int().min(0).max(3),
  advanced: z.int().min(0).max(3),
});

const rightOf = (answers: readonly { readonly right: boolean }[]): number =>
  answers.filter(({ right }) => right).length;

export const Question = z
  .strictObject({
    kind: z.enum(QUESTION_KINDS),
    /** The question itself. */
    text: Line,
    /** Something to look at first. */
    message: Message.optional(),
    picture: Picture.optional(),
    /** In the order in which they are shown; of kind `order` in the right order, and shown in another. */
    answers: z.array(Answer).min(2).max(8),
    /** Subject under which a level test counts it. */
    topic: reference('topic').optional(),
    /** Weight in a level test. */
    weights: Weights.optional(),
  })
  .refine(
    ({ kind, answers }) => kind === 'order' || answers.length === 0 || rightOf(answers) > 0,
    check('right-answer-missing', 'one answer must be right', ['answers']),
  )
  .refine(
    ({ kind, answers }) => (kind !== 'one' && kind !== 'trap') || rightOf(answers) <= 1,
    check('one-right-answer', 'only one answer may be right', ['answers']),
  )
  .refine(
    ({ kind, answers }) => kind !== 'order' || rightOf(answers) === answers.length,
    check('order-all-right', 'the things to put in order are all right', ['answers']),
  )
  .refine(
    ({ kind, answers }) => kind !== 'trap' || answers.length === 2,
    check('true-or-trap', 'true or trap has two answers', ['answers']),
  )
  .superRefine(({ message }, context) => {
    if (!message) return;
    const { from, subject, text, signs = [] } = message;
    const written = `${from}\n${subject ?? ''}\n${text}`;
    for (const [index, { words }] of signs.entries())
      if (!written.includes(words))
        context.addIssue({
          code: 'custom',
          ...check('sign-not-in-message', 'a sign must be words of the message'),
          path: ['message', 'signs', index, 'words'],
        });
  });

export const QuizContent = z.strictObject({
  slug: Slug,
  title: Line.max(120),
  summary: Summary,
  questions: z.array(Question).min(1).max(40),
});

/** Questions with reasons. Nothing that a reader answers leaves the browser. Source: schema.org Quiz. */
export const Quiz = z
  .strictObject({
    ...envelope('quiz'),
    organisation: reference('organisation'),
    use: z.enum(QUIZ_USES),
    topics: z.array(reference('topic')).min(1).max(5),
    audiences: z.array(z.enum(AUDIENCES)).min(1),
    ...verification,
    locales: perLocale(QuizContent),
  })
  .superRefine(({ use, locales }, context) => {
    if (use !== 'level') return;
    for (const [locale, content] of Object.entries(locales))
      for (const [index, { topic, weights }] of (content?.questions ?? []).entries())
        if (!topic || !weights)
          context.addIssue({
            code: 'custom',
            ...check(
              'level-question-weight',
              'a question of the level test has a topic and weights',
            ),
            path: ['locales', locale, 'questions', index, topic ? 'weights' : 'topic'],
          });
  });

export type Question = z.infer<typeof Question>;
export type Message = z.infer<typeof Message>;
export type Quiz = z.infer<typeof Quiz>;
