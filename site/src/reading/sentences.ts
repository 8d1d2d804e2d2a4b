// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is read aloud as one thing, with a pause after it. */
const BLOCKS = 'h1,h2,h3,h4,p,li,dt,dd,th,td,caption,figcaption,blockquote,summary,div,section';

/** What nobody wants to hear: controls, navigation, what only the eye needs. */
const SILENT =
  'nav,button:not(.term),label,input,[aria-hidden=true],[hidden],script,.category-top,.share,.metadata,.head-tags,[data-side]>div';

/** One sentence of the page. */
export interface Sentence {
  readonly text: string;
  /** Where it stands. */
  readonly range: Range;
}

interface Piece {
  readonly node: Text;
  /** Where its text begins in that of its block. */
  readonly from: number;
}

/** The texts of a block of the page, in order; those of blocks inside it are blocks of their own. */
function blocksOf(root: Element): Piece[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement && !parentElement.closest(SILENT) && parentElement.checkVisibility()
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  const blocks: Piece[][] = [];
  let owner: Element | null = null;
  let end = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS) ?? root;
    if (block !== owner) {
      blocks.push([]);
      end = 0;
    }
    owner = block;
    blocks.at(-1)?.push({ node, from: end });
    end += node.data.length;
  }
  return blocks;
}

/** The place in the page of a place in the text of a block. */
function pointAt(pieces: readonly Piece[], at: number): readonly [Text, number] | undefined {
  const piece = pieces.findLast(({ from }) => from <= at);
  return piece && [piece.node, Math.min(at - piece.from, piece.node.data.length)];
}

function rangeOf(pieces: readonly Piece[], from: number, to: number): Range | undefined {
  const start = pointAt(pieces, from);
  // The end belongs to the text before it.
  const end = pointAt(pieces, to - 1);
  if (!start || !end) return undefined;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(end[0], end[1] + 1);
  return range;
}

/** The sentences that a reader sees in `root`, in their order. */
export function sentencesOf(root: Element, locale: string): Sentence[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return blocksOf(root).flatMap((pieces) => {
    const text = pieces.map(({ node }) => node.data).join('');
    return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
      const words = segment.trim();
      const from = index + segment.indexOf(words);
      const range = rangeOf(pieces, from, from + words.length);
      return /[\p{L}\d]/u.test(words) && range ? [{ text: words, range }] : [];
    });
  });
}
