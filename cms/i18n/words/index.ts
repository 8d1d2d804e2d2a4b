// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldsOf } from '@portico/shared/contract/document';
import type { DocumentType } from '@portico/shared/contract/types';
import type { Said } from '../said.ts';
import { alert } from './alert.ts';
import { article } from './article.ts';
import { blocks } from './blocks.ts';
import { common } from './common.ts';
import { course } from './course.ts';
import { edition } from './edition.ts';
import { event } from './event.ts';
import { home } from './home.ts';
import { kit } from './kit.ts';
import { lesson } from './lesson.ts';
import { organisation } from './organisation.ts';
import { page } from './page.ts';
import { path } from './path.ts';
import { pillar } from './pillar.ts';
import { press } from './press.ts';
import { project } from './project.ts';
import { quiz } from './quiz.ts';
import { report } from './report.ts';
import { settings } from './settings.ts';
import { term } from './term.ts';
import { topic } from './topic.ts';
import { venue } from './venue.ts';
import type { FieldWords, Pair, Words } from './words.ts';

export type { FieldWords };

/** A type has words for each of its fields that is not called alike everywhere. A missing one does not compile. */
type TypeWords<T extends DocumentType> = Words & {
  readonly [K in Exclude<keyof FieldsOf<T>, keyof typeof common>]-?: FieldWords;
};

/** The words of each type. A type without them does not compile. */
export const TYPE_WORDS: { readonly [T in DocumentType]: TypeWords<T> } = {
  settings,
  home,
  topic,
  organisation,
  venue,
  edition,
  event,
  article,
  alert,
  page,
  term,
  quiz,
  lesson,
  kit,
  course,
  path,
  project,
  press,
  pillar,
  report,
};

const COMMON: Words = common;
const BLOCKS: Words = blocks;

/** Where words are looked for: a type of document, or a block inside a text. */
export type Vocabulary = DocumentType | 'block';

/** The path of a field by name, without the numbers of list entries. */
const named = (path: string): string =>
  path.replaceAll(/(?:^|\.)\d+(?=\.|$)/g, '').replace(/^\./, '');

/**
 * The words of a field: those of its type at this path, else those of all types for its last name.
 * @param path as in the document, `speakers.1.role`, or with the name of a block, `callout.title`
 */
export function wordsAt(vocabulary: Vocabulary, path: string): FieldWords | undefined {
  const own: Words = vocabulary === 'block' ? BLOCKS : TYPE_WORDS[vocabulary];
  const name = named(path);
  return own[name] ?? COMMON[name] ?? COMMON[name.split('.').at(-1) ?? ''];
}

export const said = ([it, en]: Pair): Said => ({ it, en });

/** The label of a field; its name in the contract when nobody has given it words. */
export function labelAt(vocabulary: Vocabulary, path: string): Said {
  const words = wordsAt(vocabulary, path);
  const name = path.split('.').at(-1) ?? path;
  return words ? said(words.label) : { it: name, en: name };
}

/** The words for one value of a closed list; the value itself when it is none. */
export function optionAt(vocabulary: Vocabulary, path: string, value: string): Said {
  const option = wordsAt(vocabulary, path)?.options?.[value];
  return option ? said(option) : { it: value, en: value };
}
