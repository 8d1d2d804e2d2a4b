// SPDX-License-Identifier: AGPL-3.0-or-later
import { drawBlocks } from './draw-blocks.ts';
import { MARGIN, Paper } from './paper.ts';
import { drawEnd, drawFeet } from './sheet-ends.ts';
import type { SheetJob } from './sheet-job.ts';
import { sheetText } from './sheet-text.ts';

/** A sheet without its feet. */
function draw(job: SheetJob, isTight: boolean) {
  const paper = new Paper(job, isTight);
  const { root } = paper;
  drawBlocks(paper, sheetText(job.document, job.locale, job.links), { parent: root, x: MARGIN });
  const written = paper.pages;
  drawEnd(paper, job);
  root.end();
  return { paper, endsAlone: paper.pages > written };
}

/** No page for whom to call alone, when the lines can stand a little closer instead. */
function drawn(job: SheetJob): Paper {
  const { paper, endsAlone } = draw(job, false);
  if (!endsAlone) return paper;
  const { paper: tight } = draw(job, true);
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
