// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../../i18n/said.ts';
import { BOLD, childrenOf, HEADING_LEVELS, type Node, nodesIn, typeOfNode } from '../lexical.ts';

/** What is wrong with a heading, and what it should be. */
export type HeadingFault =
  | { readonly code: 'heading-empty' }
  | { readonly code: 'heading-level'; readonly words: string; readonly level: number }
  | { readonly code: 'heading-bold'; readonly words: string; readonly level: number };

interface Read {
  readonly node: Node;
  readonly fault?: HeadingFault;
}

/** Characters of a line that may be a heading. */
const MAX_HEADING = 80;
const DEEPEST = 4;

const textsIn = (node: Node): readonly Node[] =>
  childrenOf(node).flatMap((child) => (typeOfNode(child) === 'text' ? [child] : textsIn(child)));

const wordsOf = (node: Node): string =>
  textsIn(node)
    .map(({ text }) => String(text))
    .join('')
    .trim();

const isBold = ({ text, format }: Node): boolean =>
  String(text).trim() === '' || (typeof format === 'number' && (format & BOLD) !== 0);

/** A short line all in bold, that is no sentence. */
function looksLikeHeading(node: Node): boolean {
  if (typeOfNode(node) !== 'paragraph') return false;
  if (childrenOf(node).some((child) => typeOfNode(child) === 'linebreak')) return false;
  const words = wordsOf(node);
  const isShort = words !== '' && words.length <= MAX_HEADING && !/[.!;,…]$/.test(words);
  return isShort && textsIn(node).every(isBold);
}

const isEmptyLine = (node: Node): boolean =>
  typeOfNode(node) === 'paragraph' && wordsOf(node) === '';

/** A bold line is a heading when something stands below it that is none. */
function isBoldHeading(nodes: readonly Node[], at: number): boolean {
  const node = nodes[at];
  if (!node || !looksLikeHeading(node)) return false;
  const next = nodes.slice(at + 1).find((one) => !isEmptyLine(one));
  return next !== undefined && typeOfNode(next) !== 'heading' && !looksLikeHeading(next);
}

/** The headings of a text: the first is of level 2, and each is at most one level below the one that it stands under. */
function read(nodes: readonly Node[]): Read[] {
  /** Levels as they were written, of the headings that are open. */
  const open: number[] = [];
  return nodes.map((node, at): Read => {
    const words = wordsOf(node);
    if (typeOfNode(node) !== 'heading') {
      const level = Math.min(open.length + 2, DEEPEST);
      return isBoldHeading(nodes, at)
        ? { node, fault: { code: 'heading-bold', words, level } }
        : { node };
    }
    if (words === '') return { node, fault: { code: 'heading-empty' } };
    const written = HEADING_LEVELS.get(node['tag']) ?? 2;
    while ((open.at(-1) ?? 0) >= written) open.pop();
    const level = open.length + 2;
    open.push(written);
    return level === written ? { node } : { node, fault: { code: 'heading-level', words, level } };
  });
}

export const headingFaults = (stored: unknown): HeadingFault[] =>
  read(nodesIn(stored)).flatMap(({ fault }) => fault ?? []);

const withoutBold = (node: Node): Node =>
  typeOfNode(node) === 'text'
    ? { ...node, format: Number(node['format']) & ~BOLD }
    : { ...node, children: childrenOf(node).map(withoutBold) };

function mendedNode({ node, fault }: Read): Node[] {
  if (!fault) return [node];
  if (fault.code === 'heading-empty') return [];
  const tag = `h${fault.level}`;
  if (fault.code === 'heading-level') return [{ ...node, tag }];
  const { textFormat: _format, textStyle: _style, ...rest } = node;
  return [{ ...rest, type: 'heading', tag, children: childrenOf(node).map(withoutBold) }];
}

/** A stored text whose headings are in order: empty ones are gone, levels follow each other, bold lines are headings. */
export function mendHeadings<T extends Node>(stored: T): T {
  const root = stored['root'] as Node;
  return { ...stored, root: { ...root, children: read(nodesIn(stored)).flatMap(mendedNode) } };
}

/** What is wrong, in words. */
export function saidOf(fault: HeadingFault): Said {
  if (fault.code === 'heading-empty')
    return {
      it: 'Nel testo c’è un titolo vuoto: scrivilo oppure toglilo.',
      en: 'There is an empty heading in the text: write it or remove it.',
    };
  const { words, level } = fault;
  if (fault.code === 'heading-level')
    return {
      it: `Il titolo «${words}» salta un livello: qui ci vuole un titolo di livello ${level}.`,
      en: `The heading “${words}” skips a level: here it should be a heading of level ${level}.`,
    };
  return {
    it: `La riga in grassetto «${words}» fa da titolo: rendila un titolo di livello ${level}, così la trova anche chi ascolta la pagina.`,
    en: `The bold line “${words}” serves as a heading: make it a heading of level ${level}, so that those who listen to the page find it too.`,
  };
}
