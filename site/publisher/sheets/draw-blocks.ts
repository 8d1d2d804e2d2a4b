// SPDX-License-Identifier: AGPL-3.0-or-later
import { MARGIN, type Paper, type Place, SIZE, SMALLER } from './paper.ts';
import type { SheetBlock } from './sheet-blocks.ts';

const INDENT = 32;

type Of<K extends SheetBlock['kind']> = Extract<SheetBlock, { kind: K }>;

/** Points that a block takes at most. */
function needs(paper: Paper, block: SheetBlock, x: number): number {
  const all = (blocks: readonly SheetBlock[], from: number): number =>
    blocks.reduce((sum, one) => sum + needs(paper, one, from), 0);
  switch (block.kind) {
    case 'heading': {
      const runs = [{ text: block.text, strong: true }];
      return paper.heightOf(runs, MARGIN, paper.sizeOf(block.level)) + 0.4 * paper.line;
    }
    case 'paragraph':
      return paper.heightOf(block.runs, x);
    case 'list':
      return block.items.reduce((sum, { blocks }) => sum + all(blocks, x + INDENT), 0);
    case 'box':
      return all(block.blocks, x + INDENT / 2) + 0.4 * paper.line;
    case 'whole':
    case 'smaller':
      return all(block.blocks, x);
    case 'new-leaf':
      return 0;
  }
}

/**
 * Points that must stand together of what is not cut. What is longer than a third of a page and ends in a list would
 * leave pages half empty: its list may be cut between two items, after the first.
 */
function uncut(paper: Paper, block: Of<'whole'>, x: number): number {
  const all = needs(paper, block, x);
  const last = block.blocks.at(-1);
  if (last?.kind !== 'list' || all <= (paper.bottom - MARGIN) / 3) return all;
  return all - needs(paper, { kind: 'list', items: last.items.slice(1) }, x);
}

/** Draws blocks one below the other; a heading goes along with what must not be cut. */
export function drawBlocks(paper: Paper, blocks: readonly SheetBlock[], place: Place): void {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.kind === 'heading' && (next?.kind === 'box' || next?.kind === 'whole'))
      paper.together(
        needs(paper, block, place.x) +
          (next.kind === 'whole' ? uncut(paper, next, place.x) : needs(paper, next, place.x)),
      );
    drawBlock(paper, block, place);
  }
}

function drawBlock(paper: Paper, block: SheetBlock, { parent, x }: Place): void {
  switch (block.kind) {
    case 'heading':
      paper.heading(block.level, block.text, { parent });
      return;
    case 'paragraph':
      paper.room(paper.line);
      paper.add(parent, 'P', () => paper.write(block.runs, x));
      return;
    case 'list':
      paper.under(parent, 'L', (list) => {
        for (const item of block.items) drawItem(paper, item, { parent: list, x });
      });
      return;
    case 'box':
      paper.under(parent, 'Div', (div) => drawBox(paper, block, { parent: div, x }));
      return;
    case 'whole':
      paper.together(uncut(paper, block, x));
      drawBlocks(paper, block.blocks, { parent, x });
      return;
    case 'smaller':
      paper.size = SMALLER;
      drawBlocks(paper, block.blocks, { parent, x });
      paper.size = SIZE;
      return;
    case 'new-leaf':
      paper.newLeaf();
  }
}

function drawItem(paper: Paper, item: Of<'list'>['items'][number], { parent, x }: Place): void {
  const all = needs(paper, { kind: 'list', items: [item] }, x);
  // A step keeps its text beside its title; of a long one more than that stands on the page.
  const whole = item.blocks.length > 1 ? all : 0;
  if (item.blocks[0]?.kind === 'whole') paper.together(all);
  else paper.room(Math.min(Math.max(whole, paper.line * 2), paper.line * 4));
  paper.under(parent, 'LI', (li) => {
    const { y } = paper.doc;
    paper.add(li, 'Lbl', () => paper.write([{ text: item.marker, strong: true }], x));
    paper.doc.y = y;
    paper.under(li, 'LBody', (body) => {
      drawBlocks(paper, item.blocks, { parent: body, x: x + INDENT });
    });
  });
}

/** Set in, with a line beside it; one that is longer than a page has a line on each. */
function drawBox(paper: Paper, box: Of<'box'>, { parent, x }: Place): void {
  paper.together(needs(paper, box, x));
  const pageOf = () => paper.doc.bufferedPageRange().count - 1;
  const [first, top] = [pageOf(), paper.doc.y];
  drawBlocks(paper, box.blocks, { parent, x: x + INDENT / 2 });
  const [last, bottom] = [pageOf(), paper.doc.y - paper.size * 0.4];
  for (let page = first; page <= last; page += 1) {
    paper.doc.switchToPage(page);
    paper.doc.markContent('Artifact', { type: 'Layout' });
    paper.doc.lineWidth(3);
    paper.doc.moveTo(x + 3, page === first ? top : MARGIN);
    paper.doc.lineTo(x + 3, page === last ? bottom : paper.bottom);
    paper.doc.stroke('#0066cc');
    paper.doc.endMarkedContent();
  }
  paper.doc.y = bottom + paper.size * 0.4;
  paper.doc.moveDown(0.3);
}
