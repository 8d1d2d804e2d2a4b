// SPDX-License-Identifier: AGPL-3.0-or-later
import { findQuote, flat, type Quote } from '../../values/quote.ts';

/** What a field of the shown text is, by the attribute that its element has. */
export const ENTRY = 'data-entry';

/** Inside a field, what is not its text: removed words, names for screen readers, what a line is, whether a box is ticked. */
const NOT_TEXT =
  'del, figcaption, .desk-hidden, .desk-diff__form, .desk-diff__note, .desk-diff__line--mark, [data-field$=".right"]';
/** The lines of a field. */
const LINE = '.desk-diff__line';
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

/** The words of a field, each character with its node: white space counts once, as in `flat`. */
function mapped(entry: Element): { text: string; places: (readonly [Text, number])[] } {
  let text = '';
  const places: (readonly [Text, number])[] = [];
  let line: Element | null = null;
  for (const node of textNodes(entry)) {
    const own = node.parentElement?.closest(LINE) ?? null;
    const apart = line !== null && own !== line;
    line = own;
    [...(apart ? ' ' : ''), ...node.data].forEach((sign, index) => {
      const space = /\s/.test(sign);
      if (space && (text === '' || text.endsWith(' '))) return;
      text += space ? ' ' : sign;
      places.push([node, Math.max(0, index - (apart ? 1 : 0))]);
    });
  }
  return { text, places };
}

/** The range of quoted words in a field of the shown text. */
export function rangeOf(entry: Element, exact: string): Range | undefined {
  const { text, places } = mapped(entry);
  const at = findQuote(text, { exact });
  if (at === undefined) return undefined;
  const first = places[at];
  const last = places[at + flat(exact).length - 1];
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}

/** Shows where quoted words stand: opens what is folded around them, marks them, and scrolls there. */
export function showWords(root: ParentNode, entryKey: string, exact: string | null): void {
  const entry = root.querySelector(`[${ENTRY}="${CSS.escape(entryKey)}"]`);
  if (!entry) return;
  for (let at: Element | null = entry; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  for (const details of entry.querySelectorAll('details')) details.open = true;
  const range = exact === null ? undefined : rangeOf(entry, exact);
  if (range) CSS.highlights.set('desk-remark', new Highlight(range));
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  (range?.startContainer.parentElement ?? entry).scrollIntoView({
    block: 'center',
    behavior: still ? 'auto' : 'smooth',
  });
}
