// SPDX-License-Identifier: AGPL-3.0-or-later
import { idIn } from '../../../values/relation-id.ts';
import { formsOf } from '../../../values/word-forms.ts';
import { childrenOf, isNode, languageOf, type Node, typeOfNode } from '../lexical.ts';

/** A term of the glossary with all the words for it in the language of the text. */
export interface KnownTerm {
  readonly id: string;
  readonly words: readonly string[];
  /** Words that have one of these in them and mean something else: «permesso di soggiorno». */
  readonly others?: readonly string[] | undefined;
}

/** A word of a text that the glossary explains and the text does not. */
export interface Unexplained {
  /** Of the term. */
  readonly id: string;
  /** As it stands in the text. */
  readonly word: string;
  /** Place of the text among those that were looked at. */
  readonly text: number;
}

interface Match {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Without an id: words that are no term, in which none is looked for. */
type Finder = readonly (readonly [id: string | undefined, forms: RegExp])[];

const finderFor = (terms: readonly KnownTerm[], language: string): Finder =>
  terms.flatMap(({ id, words, others = [] }) => [
    ...words
      .filter((word) => word.trim() !== '')
      .map((word) => [id, formsOf(word, language)] as const),
    ...others
      .filter((other) => words.some((word) => formsOf(word, language).test(other)))
      .map((other) => [undefined, formsOf(other, language)] as const),
  ]);

/** An address of the web or of mail, written out: its words are names. Looked for where a word begins only. */
const ADDRESS = /(?<!\S)\S*(?:\/\/|@|\p{L}\.\p{L}{2})\S*/gu;

/** Terms in some words, in order. Inside a longer one, «password» of «gestore di password», there is no other. */
function matchesIn(text: string, finder: Finder): Match[] {
  const all = [...finder, [undefined, ADDRESS] as const]
    .flatMap(([id, forms]) =>
      [...text.matchAll(forms)].map(({ index, 0: word }) => ({
        id,
        start: index,
        end: index + word.length,
      })),
    )
    // What is no term by itself is one where another has exactly these words.
    .sort((a, b) => a.start - b.start || b.end - a.end || Number(!a.id) - Number(!b.id));
  let end = 0;
  return all.flatMap(({ id, ...at }) => {
    if (at.start < end) return [];
    end = at.end;
    return id === undefined ? [] : [{ id, ...at }];
  });
}

/** What is not looked into: a heading names what follows, a link leads somewhere already. */
const CLOSED = ['heading', 'link', 'autolink'];

/** The texts in the fields of a block, in order. */
function textsIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isNode(value)) return [];
  return isNode(value['root']) ? [value['root']] : Object.values(value).flatMap(textsIn);
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  const inside = typeOfNode(node) === 'block' ? textsIn(node['fields']) : childrenOf(node);
  for (const child of inside) yield* nodesOf(child);
}

const rootOf = (stored: unknown): Node =>
  isNode(stored) && isNode(stored['root']) ? stored['root'] : {};

/** The words in which a term may be explained, in reading order. */
function* openWords(node: Node, language: string): Generator<Node> {
  if (CLOSED.includes(typeOfNode(node))) return;
  const own = languageOf(node);
  if (typeOfNode(node) === 'text') {
    if (own === undefined || own === language) yield node;
    return;
  }
  const inside = typeOfNode(node) === 'block' ? textsIn(node['fields']) : childrenOf(node);
  for (const child of inside) yield* openWords(child, language);
}

const targetOf = ({ fields }: Node): string | undefined =>
  isNode(fields) && isNode(fields['doc']) ? idIn(fields['doc']['value']) : undefined;

/** What a text explains itself: by a link to the term, or by a definition of its own. */
function explainedIn(stored: unknown, finder: Finder): Set<string> {
  const ids = new Set<string>();
  for (const node of nodesOf(rootOf(stored))) {
    const target = CLOSED.includes(typeOfNode(node)) ? targetOf(node) : undefined;
    if (target !== undefined) ids.add(target);
    const { fields } = node;
    const defined = isNode(fields) && fields['blockType'] === 'definition' ? fields['term'] : '';
    for (const { id } of matchesIn(String(defined ?? ''), finder)) ids.add(id);
  }
  return ids;
}

/** The terms that texts use and do not explain, each where it stands first. @param texts in reading order */
export function unexplainedTerms(
  texts: readonly unknown[],
  terms: readonly KnownTerm[],
  language: string,
): Unexplained[] {
  const finder = finderFor(terms, language);
  const known = new Set(texts.flatMap((text) => [...explainedIn(text, finder)]));
  const found: Unexplained[] = [];
  for (const [text, stored] of texts.entries())
    for (const node of openWords(rootOf(stored), language)) {
      const words = String(node['text']);
      for (const { id, start, end } of matchesIn(words, finder)) {
        if (known.has(id)) continue;
        known.add(id);
        found.push({ id, word: words.slice(start, end), text });
      }
    }
  return found;
}

/** The words of a node with a link to the term in their middle. */
function linked(node: Node, { id, start, end }: Match): Node[] {
  const words = String(node['text']);
  const part = (text: string): Node[] => (text === '' ? [] : [{ ...node, text }]);
  const link = {
    type: 'link',
    version: 3,
    direction: null,
    format: '',
    indent: 0,
    fields: { linkType: 'internal', doc: { relationTo: 'catalogue', value: id } },
    children: part(words.slice(start, end)),
  };
  return [...part(words.slice(0, start)), link, ...part(words.slice(end))];
}

/** The words of a text where a term stands first. */
function firstWith(
  stored: unknown,
  { id, terms, language }: Explaining,
): { readonly node: Node; readonly match: Match } | undefined {
  const finder = finderFor(terms, language);
  for (const node of openWords(rootOf(stored), language)) {
    const match = matchesIn(String(node['text']), finder).find((one) => one.id === id);
    if (match) return { node, match };
  }
  return undefined;
}

/** All words of a stored text: two editors with the same words show the same text. */
export const wordsOf = (stored: unknown): string =>
  [...nodesOf(rootOf(stored))].map(({ text }) => (typeof text === 'string' ? text : '')).join(' ');

/** The text inside a block where a term stands first, which has an editor of its own; `undefined` when it stands outside. */
export function innerTextWith(stored: unknown, explaining: Explaining): object | undefined {
  const first = firstWith(stored, explaining)?.node;
  return childrenOf(rootOf(stored))
    .filter((node) => typeOfNode(node) === 'block')
    .flatMap(({ fields }) => textsIn(fields))
    .map((root) => ({ root }))
    .find((inner) => [...openWords(inner.root, explaining.language)].some((one) => one === first));
}

/** Which term is to be explained. */
export interface Explaining {
  readonly id: string;
  /** All terms, in the language of the text: a word inside a longer term is not this one. */
  readonly terms: readonly KnownTerm[];
  readonly language: string;
}

/**
 * A stored text in which a term is explained where it stands first; the same text when it does not use it.
 */
export function explainTerm<T extends Node>(stored: T, explaining: Explaining): T {
  const first = firstWith(stored, explaining);
  if (!first) return stored;
  const { node, match } = first;
  const change = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.flatMap((one) => (one === node ? linked(node, match) : [change(one)]));
    if (!isNode(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
  };
  return change(stored) as T;
}
