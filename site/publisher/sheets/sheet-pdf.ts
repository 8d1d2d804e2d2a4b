// SPDX-License-Identifier: AGPL-3.0-or-later
import { drawBlocks } from './draw-blocks.ts';
import { MARGIN, Paper } from './paper.ts';
import { drawEnd, drawFeet } from './sheet-ends.ts';
import type { SheetJob } from './sheet-job.ts';
import { sheetText } from './sheet-text.ts';

/** One document of a sheet. @returns the pages of its text, and those with its end */
function drawPart(paper: Paper, job: SheetJob): { written: number; ended: number } {
  const { document, locale, links, parts = [] } = job;
  // A reader of PDF lists the sheets of a kit beside it.
  paper.doc.outline.addItem((document.locales[locale] ?? document.locales.it).title);
  const place = { parent: paper.root, x: MARGIN };
  drawBlocks(paper, sheetText(document, locale, links, parts), place);
  const written = paper.pages;
  drawEnd(paper, job);
  return { written, ended: paper.pages };
}

/**
 * A sheet without its feet.
 * @param tight which of its documents stand a little closer
 * @returns also which of them end on a page that has only whom to call
 */
function draw(job: SheetJob, tight: readonly boolean[] = []) {
  const { parts = [], ...kit } = job;
  const paper = new Paper(job);
  const endsAlone = [job, ...parts.map((part) => ({ ...kit, ...part }))].map((part, index) => {
    if (index > 0) paper.newLeaf();
    paper.isTight = tight[index] ?? false;
    const { written, ended } = drawPart(paper, part);
    return ended > written;
  });
  paper.root.end();
  return { paper, endsAlone };
}

/** No page for whom to call alone, when the lines can stand a little closer instead. */
function drawn(job: SheetJob): Paper {
  const { paper, endsAlone } = draw(job);
  if (!endsAlone.includes(true)) return paper;
  const { paper: tight } = draw(job, endsAlone);
  return tight.pages < paper.pages ? tight : paper;
}

/** Makes the PDF of a sheet. @throws Error when the fonts lack one of its letters */
export async function sheetPdf(job: SheetJob): Promise<{ pdf: Buffer; pages: number }> {
  const paper = drawn(job);
  const { doc } = paper;
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const pages = drawFeet(paper, job);
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.end();
  await ended;
  return { pdf: Buffer.concat(chunks), pages };
}
