// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { spoken } from '../i18n/said.ts';
import { fieldText } from '../present/field-texts.ts';
import { isObject } from '../values/json.ts';
import { hardQuestionsOf } from '../workflow/requirements/reading-level.ts';
import { ADVICE } from './advice-messages.ts';
import { countedIn } from './counted-words.ts';
import { onLicences, onPermissions } from './picture-permissions.ts';
import { personalLinks } from './personal-links.ts';

/** A line that somebody typed to open the editor's menu, and left: «/tito». A path or a date has a second slash. */
const COMMAND = /^\/\p{L}[\p{L}\p{N} -]{0,30}$/u;

const textOf = (nodes: readonly unknown[]): string =>
  nodes
    .filter(isObject)
    .map(({ text }) => (typeof text === 'string' ? text : ''))
    .join('');

interface Line {
  /** Path of its text, in the form. */
  readonly field: string;
  readonly text: string;
}

const isInline = (value: unknown): boolean =>
  isObject(value) && ['text', 'break', 'link'].includes(String(value['type']));

/** The paragraphs, headings and entries of the texts in a value. */
function linesIn(value: unknown, path: readonly string[]): Line[] {
  if (Array.isArray(value))
    return value.some(isInline)
      ? [
          {
            field: path.filter((part) => !/^\d+$|^children$|^items$/.test(part)).join('.'),
            text: textOf(value).trim(),
          },
        ]
      : value.flatMap((one, index) => linesIn(one, [...path, String(index)]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => linesIn(inner, [...path, name]));
}

/** A text counts its own parts in words: «quattro lezioni». */
interface Counted {
  readonly fields: readonly string[];
  readonly noun: 'lessons' | 'questions' | 'steps';
  readonly count: number;
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** What a document is made of, where its texts may say how many there are. */
function countedOf(type: DocumentType, document: object, content: unknown): Counted | undefined {
  const own = isObject(content) ? content : {};
  const fields = ['title', 'summary'];
  if (type === 'quiz') return { fields, noun: 'questions', count: lengthOf(own['questions']) };
  if (type === 'path') return { fields, noun: 'steps', count: lengthOf(own['steps']) };
  const delivery = 'delivery' in document ? document.delivery : undefined;
  if (type !== 'course' || !isObject(delivery) || delivery['kind'] !== 'here') return undefined;
  return {
    fields: [...fields, 'outcomes', 'forWhom', 'body', 'conditions'],
    noun: 'lessons',
    count: lengthOf(delivery['lessons']),
  };
}

/** Links that say from whom they were copied, each once. */
function onLinks(value: unknown, at: { readonly locale?: string }, language: string): Issue[] {
  const found = personalLinks(value).map(({ field, address, part }) => ({
    ...{ code: 'personal-link', field, ...at },
    message: spoken(ADVICE.personalLink(address, part), language),
  }));
  return [...new Map(found.map((issue) => [`${issue.field} ${issue.message}`, issue])).values()];
}
/** The questions that are hard to read; only Italian is measured. */
const onQuestions = (type: DocumentType, document: object, language: string): Issue[] =>
  hardQuestionsOf(type, document).map((question) => ({
    code: 'hard-question',
    field: `questions.${question.number - 1}.text`,
    message: spoken(ADVICE.hardQuestion(question), language),
  }));

/**
 * What somebody may want to look at before a document is sent; it stops nothing.
 * @param presented the document as it would be frozen @param issues what stops it, which is not said twice
 */
export function adviceOn(
  type: DocumentType,
  presented: unknown,
  language: string,
  issues: readonly Issue[] = [],
): Issue[] {
  if (!isObject(presented) || !isObject(presented['locales'])) return [];
  const { locales, ...shared } = presented;
  const asked = new Set(
    issues.filter(({ code }) => code === 'picture-licence').map(({ field }) => field),
  );
  const everywhere = onLinks(shared, {}, language);
  const byLanguage = Object.entries(locales).flatMap(([locale, content]): Issue[] => {
    const at = { ...(locale !== DEFAULT_LOCALE && { locale }) };
    const links = onLinks(content, at, language);
    const commands = linesIn(content, [])
      .filter(({ text }) => COMMAND.test(text))
      .map(({ field, text }) => ({
        ...{ code: 'command-left', field, ...at },
        message: spoken(ADVICE.commandLeft(text), language),
      }));
    const counted = countedOf(type, presented, content);
    if (!counted || counted.count === 0) return [...commands, ...links];
    const { fields, noun, count } = counted;
    const miscounted = fields.flatMap((field) =>
      countedIn(fieldText(presented, { locale, field }) ?? '', noun, locale)
        .filter((said) => said.count !== count)
        .map(({ words }) => ({
          ...{ code: 'miscounted', field, ...at },
          message: spoken(ADVICE.miscounted(words, noun, count), language),
        })),
    );
    return [...commands, ...links, ...miscounted];
  });
  return [
    ...everywhere,
    ...byLanguage,
    ...onPermissions(locales, language),
    ...onLicences(locales, language).filter(({ field }) => !asked.has(field)),
    ...onQuestions(type, presented, language),
  ];
}
