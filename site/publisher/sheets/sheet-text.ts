// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Alert } from '@portico/shared/contract/alert';
import type { Picture } from '@portico/shared/contract/picture';
import type { Message, Question, Quiz } from '@portico/shared/contract/quiz';
import { type Block, type Inline, type List, listsIn } from '@portico/shared/contract/rich-text';
import type { ActiveLocale } from '@portico/shared/locales';
import { day } from '../../src/i18n/dates.ts';
import { messages } from '../../src/i18n/index.ts';
import { linkAddress } from './link-address.ts';
import { affectedTable } from '../../src/queries/affected.ts';
import type { SheetDocument, SheetLinks } from './sheet-job.ts';

/** A run of text. */
export interface SheetRun {
  readonly text: string;
  readonly strong?: boolean;
}

/** A part of a sheet: what is left of a text when it is only to be read on paper. */
export type SheetBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly SheetRun[] }
  | {
      readonly kind: 'list';
      readonly items: readonly {
        readonly marker: string;
        readonly blocks: readonly SheetBlock[];
      }[];
    }
  /** Set in, with a line beside it: a message, a callout. */
  | { readonly kind: 'box'; readonly blocks: readonly SheetBlock[] }
  /** On one page, where it fits on one; a long one may be cut between the items of its last list. */
  | { readonly kind: 'whole'; readonly blocks: readonly SheetBlock[] }
  /** In smaller print: for whoever hands the sheet out. */
  | { readonly kind: 'smaller'; readonly blocks: readonly SheetBlock[] }
  /** What follows begins on a page of its own. */
  | { readonly kind: 'new-page' };

type Words = ReturnType<typeof messages>;

const heading = (level: 1 | 2 | 3, text: string): SheetBlock => ({ kind: 'heading', level, text });

const paragraph = (...runs: readonly SheetRun[]): SheetBlock => ({ kind: 'paragraph', runs });

const strong = (text: string): SheetRun => ({ text, strong: true });

/** What a text is printed with. */
interface Print {
  readonly words: Words;
  readonly links: SheetLinks;
}

function linkRuns(link: Extract<Inline, { type: 'link' }>, { links }: Print): SheetRun[] {
  const runs = link.children.map(({ text, strong: bold }) => ({
    text,
    ...(bold && { strong: true }),
  }));
  const address = linkAddress(link, links);
  return address === undefined ? runs : [...runs, { text: ` (${address})` }];
}

const runsOf = (children: readonly Inline[], print: Print): SheetRun[] =>
  children.flatMap((node): SheetRun[] => {
    if (node.type === 'break') return [{ text: '\n' }];
    if (node.type === 'link') return linkRuns(node, print);
    return [{ text: node.text, ...(node.strong && { strong: true }) }];
  });

/** Runs as one line of one kind. */
const lineOf = (children: readonly Inline[], print: Print): string =>
  runsOf(children, print)
    .map(({ text }) => text.replace('\n', ' '))
    .join('');

const listOf = (list: List, print: Print): SheetBlock => ({
  kind: 'list',
  items: list.items.map((item, index) => ({
    marker: list.ordered ? `${(list.start ?? 1) + index}.` : '•',
    blocks: [
      paragraph(...runsOf(item.children, print)),
      ...listsIn(item).map((inner) => listOf(inner, print)),
    ],
  })),
});

/** Pictures are not printed: a sheet says in words what they show. */
const pictureOf = ({ alt }: Picture, caption: string | undefined, words: Words): SheetBlock[] =>
  [alt ? words.sheet.picture(alt) : '', caption ?? '']
    .filter(Boolean)
    .map((text) => paragraph({ text }));

/** A row of a table in large type is a paragraph: each cell after the name of its column. */
function tableOf(
  { caption, header, rows }: Extract<Block, { type: 'table' }>,
  print: Print,
): SheetBlock[] {
  const names = header.map((cell) => lineOf(cell, print));
  return [
    ...(caption ? [paragraph(strong(caption))] : []),
    ...rows.map((row) =>
      paragraph(
        ...row.flatMap((cell, index) => [
          strong(`${index === 0 ? '' : '\n'}${names[index] ?? ''}: `),
          ...runsOf(cell, print),
        ]),
      ),
    ),
  ];
}

function blockOf(block: Block, print: Print, shift: 0 | 1): SheetBlock[] {
  const { words } = print;
  const inside = (blocks: readonly Block[]) => blocks.flatMap((one) => blockOf(one, print, shift));
  switch (block.type) {
    case 'paragraph':
      return [paragraph(...runsOf(block.children, print))];
    case 'heading': {
      const level = block.level + shift > 2 ? 3 : 2;
      return [heading(level, lineOf(block.children, print))];
    }
    case 'list':
      return [listOf(block, print)];
    case 'quote': {
      const source = block.source ? [paragraph({ text: `— ${block.source}` })] : [];
      return [{ kind: 'box', blocks: [paragraph(...runsOf(block.children, print)), ...source] }];
    }
    case 'callout': {
      const title = block.title ?? words.tones[block.tone];
      return [{ kind: 'box', blocks: [paragraph(strong(title)), ...inside(block.children)] }];
    }
    case 'image':
      return pictureOf(block.picture, block.caption, words);
    case 'table':
      return tableOf(block, print);
    case 'steps':
      return [
        {
          kind: 'list',
          items: block.items.map(({ title, children }, index) => ({
            marker: `${index + 1}.`,
            blocks: [paragraph(strong(title)), ...inside(children)],
          })),
        },
      ];
    case 'definition':
      return [paragraph(strong(`${block.term}: `), ...runsOf(block.children, print))];
  }
}

const textOf = (blocks: readonly Block[] | undefined, print: Print, shift: 0 | 1 = 0) =>
  (blocks ?? []).flatMap((block) => blockOf(block, print, shift));

/** A part with a heading of its own; nothing without a text. */
const section = (title: string, blocks: readonly SheetBlock[]): SheetBlock[] =>
  blocks.length > 0 ? [heading(2, title), ...blocks] : [];

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

/** The questions, then the answers on pages of their own: who hands the sheet out keeps them back. */
function quizBlocks({ questions }: Quiz['locales']['it'], words: Words): SheetBlock[] {
  const of = questions.length;
  const answers = questions.flatMap((question, index) => answersOf(question, index + 1, of, words));
  return [
    ...questions.map((question, index) => questionOf(question, index + 1, of, words)),
    { kind: 'new-page' },
    { kind: 'smaller', blocks: [heading(2, words.quiz.answers), ...answers] },
  ];
}

/** What to do stands first, as on the page; a day that has not come yet says nothing on paper. */
function alertBlocks(document: Alert, locale: ActiveLocale, print: Print): SheetBlock[] {
  const { article, alert } = print.words;
  const { doNow, body, signs } = document.locales[locale] ?? document.locales.it;
  const table = affectedTable(document, locale);
  return [
    paragraph(strong(alert.of(day(document.since, locale)))),
    ...section(article.doNow, textOf(doNow, print, 1)),
    ...section(alert.body, textOf(body, print, 1)),
    ...section(alert.signs, textOf(signs, print, 1)),
    ...section(alert.products, textOf(table && [table], print, 1)),
  ];
}

function bodyOf(document: SheetDocument, locale: ActiveLocale, print: Print): SheetBlock[] {
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
  }
}

/**
 * The text of a sheet. It is of its document alone, but for the addresses of what it links to: what other documents say
 * may be withdrawn while it stands.
 */
export function sheetText(
  document: SheetDocument,
  locale: ActiveLocale,
  links: SheetLinks = {},
): SheetBlock[] {
  const print = { words: messages(locale), links };
  const { title, summary } = document.locales[locale] ?? document.locales.it;
  return [heading(1, title), paragraph({ text: summary }), ...bodyOf(document, locale, print)];
}
