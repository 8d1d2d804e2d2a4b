// SPDX-License-Identifier: AGPL-3.0-or-later
import { findQuote, flat, type Quote, type Quoted } from '../../values/quote.ts';

/** What a field of the shown text is, by the attribute that its element has. */
export const ENTRY = 'data-entry';

/** Inside a field, what is not its text: removed words, names for screen readers, what a line is, whether a box is ticked. */
const NOT_TEXT =
  'del, figcaption, .desk-hidden, .desk-diff__form, .desk-diff__note, .desk-diff__line--mark, [data-field$=".right"]';
/** The lines of a field. */
const LINE = '.desk-diff__line';
/** The target behind a link, which the shown text says and the text itself does not. */
export const TARGET = / \(→ [^)]*\)/g;
/** Characters that are kept around a selection. */
const AROUND = 60;

/** The text nodes of a field in their order. */
function* textNodes(entry: Element): Generator<Text> {
  const walker = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (parentElement?.closest(LINE) && !parentElement.closest(NOT_TEXT)) yield node as Text;
  }
}

/** The words of a field up to a point, from a point on, or between two. */
function wordsIn(entry: Element, range: Range): string {
  let words = '';
  let line: Element | null = null;
  for (const node of textNodes(entry)) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const own = node.parentElement?.closest(LINE) ?? null;
    words += (line && own !== line ? '\n' : '') + node.data.slice(from, to);
    line = own;
  }
  return words;
}

const entryOf = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest(`[${ENTRY}]`) ?? null;

/** Words of the shown text that somebody selected. */
export interface Selected {
  /** `<language>:<field>`; without a language for what all share. */
  readonly entry: string;
  readonly quote: Quote;
  /** Where they stand on the screen. */
  readonly at: DOMRect;
}

/** The selection, when it lies in one field of the shown text. */
export function selectedIn(root: Element): Selected | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const entry = entryOf(range.startContainer);
  if (!entry || !root.contains(entry)) return undefined;
  // A selection by three clicks ends before the first word of the next line.
  if (entryOf(range.endContainer) !== entry) range.setEndAfter(entry.lastChild ?? entry);
  const exact = flat(wordsIn(entry, range));
  if (exact === '') return undefined;
  const before = document.createRange();
  before.setStart(entry, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(entry, entry.childNodes.length);
  return {
    entry: entry.getAttribute(ENTRY) ?? '',
    quote: {
      exact,
      prefix: flat(wordsIn(entry, before)).slice(-AROUND),
      suffix: flat(wordsIn(entry, after)).slice(0, AROUND),
    },
    at: range.getBoundingClientRect(),
  };
}

/** The words of a field, each character with its node. */
interface Mapped {
  readonly text: string;
  readonly places: readonly (readonly [Text, number])[];
}

/** White space counts once, as in `flat`. */
function shownWords(entry: Element): Mapped {
  let text = '';
  const places: (readonly [Text, number])[] = [];
  let line: Element | null = null;
  for (const node of textNodes(entry)) {
    const own = node.parentElement?.closest(LINE) ?? null;
    const apart = line !== null && own !== line;
    line = own;
    `${apart ? ' ' : ''}${node.data}`.split('').forEach((sign, index) => {
      const space = /\s/.test(sign);
      if (space && (text === '' || text.endsWith(' '))) return;
      text += space ? ' ' : sign;
      places.push([node, Math.max(0, index - (apart ? 1 : 0))]);
    });
  }
  return { text, places };
}

/** … without the targets of links, which are not among the words that somebody wrote. */
function mapped(entry: Element): Mapped {
  const { text, places } = shownWords(entry);
  const targets = [...text.matchAll(TARGET)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  const isWritten = (at: number): boolean =>
    targets.every(([from = 0, to = 0]) => at < from || at >= to);
  return {
    text: text.replaceAll(TARGET, ''),
    places: places.filter((_, at) => isWritten(at)),
  };
}

function rangeAt(
  { places }: Mapped,
  at: number | undefined,
  { length }: string,
): Range | undefined {
  const [first, last] = at === undefined ? [] : [places[at], places[at + length - 1]];
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}

/** The range of quoted words in a field of the shown text. */
function rangeOf(entry: Element, quote: Quoted): Range | undefined {
  const words = mapped(entry);
  return rangeAt(words, findQuote(words.text, quote), flat(quote.exact));
}

/** Opens what is folded around some words of a field, marks them, and scrolls there. */
function show(entry: Element, range: Range | undefined): void {
  const target = range?.startContainer.parentElement ?? entry;
  for (let at: Element | null = target; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  if (range) CSS.highlights.set('desk-remark', new Highlight(range));
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** Shows where quoted words stand; the field, where they are not in it, or nothing of it is quoted. */
export function showWords(root: ParentNode, entryKey: string, quote: Quoted | null): void {
  const entry = root.querySelector(`[${ENTRY}="${CSS.escape(entryKey)}"]`);
  if (!entry) return;
  const range = quote ? rangeOf(entry, quote) : undefined;
  if (!range) for (const details of entry.querySelectorAll('details')) details.open = true;
  show(entry, range);
}

/** Every place of a sentence in the fields of the shown text. */
function placesOf(root: ParentNode, sentence: string): (readonly [Element, Range])[] {
  const wanted = flat(sentence);
  const found: (readonly [Element, Range])[] = [];
  for (const entry of root.querySelectorAll(`[${ENTRY}]`)) {
    const words = mapped(entry);
    for (let at = words.text.indexOf(wanted); at >= 0; at = words.text.indexOf(wanted, at + 1)) {
      const range = rangeAt(words, at, wanted);
      if (range) found.push([entry, range]);
    }
  }
  return found;
}

/**
 * Shows a sentence of the shown text.
 * @param which of its places; after the last comes the first again
 * @returns whether it is there
 */
export function showSentence(root: ParentNode, sentence: string, which: number): boolean {
  const found = placesOf(root, sentence);
  const place = found[which % Math.max(found.length, 1)];
  if (place) show(...place);
  return place !== undefined;
}
