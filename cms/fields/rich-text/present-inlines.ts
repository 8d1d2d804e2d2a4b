// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inline, Link, Text } from '@portico/shared/contract/rich-text';
import { idIn } from '../../values/relation-id.ts';
import { linkAddress } from './links.ts';
import { FORM_MESSAGES } from '../codec/messages.ts';
import { noteIssue, type Presenting, typeOf } from '../codec/presenting.ts';
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

/** Characters that a text may not hold; Word brings some. */
const CONTROLS = /\p{Cc}+/gu;

function presentText(node: Node): Text[] {
  const text = String(node['text'] ?? '').replaceAll(CONTROLS, ' ');
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

function target(at: Presenting, node: Node): Link['to'] | undefined {
  const fields = isNode(node['fields']) ? node['fields'] : {};
  if (fields['linkType'] !== 'internal') {
    const url = linkAddress(fields['url']);
    if (url !== undefined) return { url };
    noteIssue(at, 'link', FORM_MESSAGES.link);
    return undefined;
  }
  const doc = isNode(fields['doc']) ? fields['doc']['value'] : undefined;
  const id = idIn(doc);
  const type = id === undefined ? undefined : typeOf(at, id);
  // Settings have no page; the contract refuses the type and says so.
  return id !== undefined && type !== undefined ? ({ type, id } as Link['to']) : undefined;
}

function presentLink(at: Presenting, node: Node): Inline[] {
  const children = childrenOf(node).flatMap((child): Text[] =>
    typeOfNode(child) === 'text' ? presentText(child) : [{ type: 'text', text: ' ' }],
  );
  if (children.length === 0) return [];
  const to = target(at, node);
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
