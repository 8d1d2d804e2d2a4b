// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kit } from '@portico/shared/contract/kit';
import type { Message, Question, Quiz } from '@portico/shared/contract/quiz';
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from '../../src/i18n/index.ts';
import { alertBlocks } from './sheet-alert.ts';
import {
  heading,
  paragraph,
  pictureOf,
  type Print,
  section,
  type SheetBlock,
  strong,
  textOf,
  type Words,
} from './sheet-blocks.ts';
import type { SheetDocument, SheetLinks, SheetPart } from './sheet-job.ts';

function messageOf({ channel, from, subject, text }: Message, words: Words): SheetBlock {
  const { quiz } = words;
  return {
    kind: 'box',
    blocks: [
      paragraph(
        strong(`${quiz.channels[channel]}\n${quiz.from}: `),
        { text: from },
        ...(subject ? [strong(`\n${quiz.subject}: `), { text: subject }] : []),
      ),
      paragraph({ text: text.replaceAll(/\n+/g, '\n') }),
    ],
  };
}

const LETTERS = 'ABCDEFGH';

/** What stands on one page; a long one may be cut between the items of its list. */
const whole = (...blocks: readonly SheetBlock[]): SheetBlock => ({ kind: 'whole', blocks });

/** Things to put in order stand by their words, so that the order gives nothing away; as on the page. */
const shownOf = ({ kind, answers }: Question): Question['answers'] =>
  kind === 'order' ? [...answers].sort((a, b) => a.text.localeCompare(b.text)) : answers;

/** What is asked, and the message that it is about. */
const askedIn = (
  { text, message, picture }: Question,
  number: number,
  of: number,
  words: Words,
): SheetBlock[] => [
  heading(3, `${words.quiz.question(number, of)}. ${text}`),
  ...(message ? [messageOf(message, words)] : []),
  ...(picture ? pictureOf(picture, undefined, words) : []),
];

function questionOf(question: Question, number: number, of: number, words: Words): SheetBlock {
  const { inOrder, several } = words.quiz;
  const hint = { order: inOrder, several, one: '', trap: '' }[question.kind];
  const items = shownOf(question).map((answer, index) => ({
    marker: `${LETTERS[index]}.`,
    blocks: [whole(paragraph({ text: answer.text }))],
  }));
  // True or trap: two short answers stand in one line.
  const line = items.map(({ marker }, index) => `${marker} ${question.answers[index]?.text}`);
  const answers: SheetBlock =
    question.kind === 'trap'
      ? paragraph({ text: line.join('\u2003\u2003') })
      : { kind: 'list', items };
  return {
    kind: 'whole',
    blocks: [
      ...askedIn(question, number, of, words),
      ...(hint ? [paragraph({ text: hint })] : []),
      answers,
    ],
  };
}

/** The answers stand below what they answer: nobody has to turn pages back. */
function answersOf(question: Question, number: number, of: number, words: Words): SheetBlock[] {
  const { quiz } = words;
  const { kind, answers, message } = question;
  const verdict = (right: boolean) => (kind === 'order' ? '' : right ? quiz.right : quiz.isWrong);
  const signs = message?.signs ?? [];
  const shown = shownOf(question);
  const items = answers.map((answer) => ({
    marker: `${LETTERS[shown.indexOf(answer)]}.`,
    blocks: [
      whole(
        paragraph(strong([answer.text, verdict(answer.right)].filter(Boolean).join(' — ')), {
          text: `\n${answer.reason}`,
        }),
      ),
    ],
  }));
  const given = signs.flatMap((sign) => [strong(`\n«${sign.words}»: `), { text: sign.why }]);
  const asked = [...askedIn(question, number, of, words), { kind: 'list' as const, items }];
  return [
    { kind: 'whole', blocks: asked },
    ...(given.length > 0
      ? [{ kind: 'whole' as const, blocks: [paragraph(strong(quiz.signs), ...given)] }]
      : []),
  ];
}

/** The questions, then the answers on leaves of their own: who hands the sheet out keeps them back. */
function quizBlocks({ questions }: Quiz['locales']['it'], words: Words): SheetBlock[] {
  const of = questions.length;
  const answers = questions.flatMap((question, index) => answersOf(question, index + 1, of, words));
  return [
    ...questions.map((question, index) => questionOf(question, index + 1, of, words)),
    { kind: 'new-leaf' },
    { kind: 'smaller', blocks: [heading(2, words.quiz.answers), ...answers] },
  ];
}

/** How to use it, for whoever explains: smaller than what they hand out. */
function kitBlocks(
  { forWhom, body }: Kit['locales']['it'],
  titles: readonly string[],
  print: Print,
): SheetBlock[] {
  const { kit } = print.words;
  const items = titles.map((text, index) => ({
    marker: `${index + 1}.`,
    blocks: [paragraph({ text })],
  }));
  const blocks = [
    paragraph(strong(`${kit.where}: `), { text: forWhom }),
    ...section(kit.how, textOf(body, print, 1)),
    ...section(kit.inThisFile, items.length > 0 ? [{ kind: 'list', items }] : []),
  ];
  return [{ kind: 'smaller', blocks }];
}

/** The title of a document as its sheet prints it. */
export const titleOf = ({ locales }: SheetDocument, locale: ActiveLocale): string =>
  (locales[locale] ?? locales.it).title;

function bodyOf(
  document: SheetDocument,
  locale: ActiveLocale,
  print: Print,
  parts: readonly SheetPart[],
): SheetBlock[] {
  const { words } = print;
  switch (document.type) {
    case 'article': {
      const { inBrief = [], body, doNow } = document.locales[locale] ?? document.locales.it;
      const points = inBrief.map((text) => ({ marker: '•', blocks: [paragraph({ text })] }));
      return [
        ...section(
          words.article.inBrief,
          points.length > 0 ? [{ kind: 'list', items: points }] : [],
        ),
        ...textOf(body, print),
        ...section(words.article.doNow, textOf(doNow, print, 1)),
      ];
    }
    case 'alert':
      return alertBlocks(document, locale, print);
    case 'lesson': {
      const { body, exercise } = document.locales[locale] ?? document.locales.it;
      return [
        ...textOf(body, print),
        ...section(words.lesson.exercise, textOf(exercise, print, 1)),
      ];
    }
    case 'quiz':
      return quizBlocks(document.locales[locale] ?? document.locales.it, words);
    case 'kit': {
      const titles = parts.map((part) => titleOf(part.document, locale));
      return kitBlocks(document.locales[locale] ?? document.locales.it, titles, print);
    }
  }
}

/**
 * The text of one document of a sheet. It is of that document alone, but for the addresses of what it links to, and for the
 * titles of the sheets of a kit, which are in its file: what else other documents say may be withdrawn while it stands.
 * @param parts of a kit
 */
export function sheetText(
  document: SheetDocument,
  locale: ActiveLocale,
  links: SheetLinks = {},
  parts: readonly SheetPart[] = [],
): SheetBlock[] {
  const print = { words: messages(locale), links };
  const { title, summary } = document.locales[locale] ?? document.locales.it;
  return [
    heading(1, title),
    paragraph({ text: summary }),
    ...bodyOf(document, locale, print, parts),
  ];
}
