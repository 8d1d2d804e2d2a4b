// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inline, Link, Text } from '@portico/shared/contract/rich-text';
import { idIn } from '../../values/relation-id.ts';
import { linkAddress } from './links.ts';
import { visibleWords } from './words.ts';
import { FORM_MESSAGES } from '../codec/messages.ts';
import { noteHidden, noteIssue, type Presenting, typeOf } from '../codec/presenting.ts';
import {
  BOLD,
  childrenOf,
  isNode,
  ITALIC,
  languageOf,
  type Node,
  typeOfNode,
  unknownNode,
} from './lexical.ts';

function presentText(node: Node): Text[] {
  const text = visibleWords(String(node['text'] ?? ''));
  if (text === '') return [];
  const format = typeof node['format'] === 'number' ? node['format'] : 0;
  const language = languageOf(node);
  return [
    {
      type: 'text',
      text,
      ...(format & BOLD && { strong: true as const }),
      ...(format & ITALIC && { emphasis: true as const }),
      ...(language && { language }),
    },
  ];
}

/** Words that name a link in a sentence. */
const MAX_WORDS = 60;

const wordsOf = (children: readonly Text[]): string => {
  const words = children
    .map(({ text }) => text)
    .join('')
    .trim();
  return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words;
};

function webTarget(at: Presenting, typed: unknown, words: string): Link['to'] | undefined {
  const url = linkAddress(typed);
  if (url !== undefined) {
    noteHidden(at, url);
    return { url };
  }
  const text = typeof typed === 'string' ? typed.trim() : '';
  const message =
    text === '' ? FORM_MESSAGES.linkNowhere(words) : FORM_MESSAGES.linkUnfinished(words, text);
  noteIssue(at, 'link', message);
  return undefined;
}

function target(at: Presenting, node: Node, words: string): Link['to'] | undefined {
  const fields = isNode(node['fields']) ? node['fields'] : {};
  if (fields['linkType'] !== 'internal') return webTarget(at, fields['url'], words);
  const id = idIn(isNode(fields['doc']) ? fields['doc']['value'] : undefined);
  if (id === undefined) {
    noteIssue(at, 'link', FORM_MESSAGES.linkNowhere(words));
    return undefined;
  }
  const type = typeOf(at, id);
  // Settings have no page; the contract refuses the type and says so.
  return type && ({ type, id } as Link['to']);
}

function presentLink(at: Presenting, node: Node): Inline[] {
  const children = childrenOf(node).flatMap((child): Text[] =>
    typeOfNode(child) === 'text' ? presentText(child) : [{ type: 'text', text: ' ' }],
  );
  // A link without words is one that nobody can see.
  if (children.every(isBlank)) return children;
  const to = target(at, node, wordsOf(children));
  // A link that leads nowhere stops the submission (the issue above); its words stay.
  return to ? [{ type: 'link', to, children }] : children;
}

function presentInline(at: Presenting, node: Node): Inline[] {
  switch (typeOfNode(node)) {
    case 'text':
      return presentText(node);
    case 'linebreak':
      return [{ type: 'break' }];
    case 'tab':
      return [{ type: 'text', text: ' ' }];
    case 'link':
    case 'autolink':
      return presentLink(at, node);
    default:
      return unknownNode(at, node);
  }
}

const isBlank = (node: Inline): boolean =>
  node.type === 'break' || (node.type === 'text' && node.text.trim() === '');

/** The inline nodes of a line: text, line breaks, links. A line of spaces alone has none. */
export function presentInlines(at: Presenting, nodes: readonly Node[]): Inline[] {
  const inlines = nodes.flatMap((node) => presentInline(at, node));
  const first = inlines.findIndex((node) => !isBlank(node));
  if (first < 0) return [];
  return inlines.slice(first, inlines.findLastIndex((node) => !isBlank(node)) + 1);
}
