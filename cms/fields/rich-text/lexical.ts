// SPDX-License-Identifier: AGPL-3.0-or-later
import { LOCALES, type LocaleCode } from '@portico/shared/locales';
import { isObject } from '../../values/json.ts';
import { FORM_MESSAGES } from '../codec/messages.ts';
import { noteIssue, type Presenting } from '../codec/presenting.ts';

/** Lexical's bits for the marks of a text; underline, colours and the like have no meaning in the portal. */
export const BOLD = 1;
export const ITALIC = 2;

/** A node of a stored text. Lexical's own types promise more than a database can. */
export type Node = Readonly<Record<string, unknown>>;

/** What Lexical keeps of every node that has children. */
export const element = { version: 1, direction: null, format: '', indent: 0 } as const;

/** A stored text. */
export const root = (children: readonly Node[]): Node => ({
  root: { ...element, type: 'root', children },
});

export const isNode = (value: unknown): value is Node => isObject(value);

export const childrenOf = (node: Node): readonly Node[] =>
  Array.isArray(node['children']) ? node['children'].filter(isNode) : [];

/** The blocks of a stored text; none when nothing was written. */
export function nodesIn(stored: unknown): readonly Node[] {
  if (!isNode(stored) || !isNode(stored['root'])) return [];
  return childrenOf(stored['root']);
}

export const typeOfNode = (node: Node): string => String(node['type']);

/** What may stand in a line. */
export const INLINES = ['text', 'linebreak', 'tab', 'link', 'autolink'];

export const isInline = (node: Node): boolean => INLINES.includes(typeOfNode(node));

/** The page's title is the only heading 1; what is deeper than 4 is 4. */
export const HEADING_LEVELS: ReadonlyMap<unknown, 2 | 3 | 4> = new Map([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 4],
  ['h6', 4],
]);

/** The language of words that are in another one than the text around them. */
export function languageOf({ $: state }: Node): LocaleCode | undefined {
  const language = isNode(state) ? state['language'] : undefined;
  return typeof language === 'string' && Object.hasOwn(LOCALES, language)
    ? (language as LocaleCode)
    : undefined;
}

/** Reports something that the closed list does not have: it is never dropped in silence. */
export function unknownNode(at: Presenting, node: Node): [] {
  noteIssue(at, 'unknown-node', FORM_MESSAGES.node(typeOfNode(node)));
  return [];
}
