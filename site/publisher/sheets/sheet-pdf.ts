// SPDX-License-Identifier: AGPL-3.0-or-later
import { drawBlocks } from './draw-blocks.ts';
import { MARGIN, Paper } from './paper.ts';
import { drawEnd, drawFeet } from './sheet-ends.ts';
import type { SheetJob } from './sheet-job.ts';
import { sheetText } from './sheet-text.ts';

/** Makes the PDF of a sheet. @throws Error when the fonts lack one of its letters */
export async function sheetPdf(job: SheetJob): Promise<{ pdf: Buffer; pages: number }> {
  const paper = new Paper(job);
  const { doc, root } = paper;
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  drawBlocks(paper, sheetText(job.document, job.locale, job.links), { parent: root, x: MARGIN });
  drawEnd(paper, job);
  root.end();
  const pages = drawFeet(paper, job);
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.end();
  await ended;
  return { pdf: Buffer.concat(chunks), pages };
}
