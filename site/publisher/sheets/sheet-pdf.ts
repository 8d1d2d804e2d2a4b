// SPDX-License-Identifier: AGPL-3.0-or-later
import { drawBlocks } from './draw-blocks.ts';
import { MARGIN, Paper } from './paper.ts';
import { drawEnd, drawFeet } from './sheet-ends.ts';
import type { SheetJob } from './sheet-job.ts';
import { sheetText, titleOf } from './sheet-text.ts';

/** The documents of a file, each as a sheet of its own. */
const documentsOf = ({ parts = [], ...first }: SheetJob): SheetJob[] => [
  // The licence is of one document, not of those after it.
  { ...first, parts },
  ...parts.map((part) => ({
    locale: first.locale,
    frame: first.frame,
    updated: first.updated,
    ...part,
  })),
];

/** Draws one document. @returns whether whom to call stands on a page alone */
function drawDocument(paper: Paper, job: SheetJob): boolean {
  const { document, locale, links, parts } = job;
  try {
    const place = { parent: paper.root, x: MARGIN };
    drawBlocks(paper, sheetText(document, locale, links, parts), place);
    const written = paper.pages;
    drawEnd(paper, job);
    return paper.pages > written;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`«${titleOf(document, locale)}»: ${reason}`, { cause: error });
  }
}

/** A file without its feet. */
interface Drawn {
  readonly paper: Paper;
  /** Of each document: on which page it begins, from 0, and whether whom to call stands on a page alone. */
  readonly begins: readonly number[];
  readonly endsAlone: readonly boolean[];
}

/** @param tight which documents stand a little closer */
function draw(job: SheetJob, tight: readonly boolean[] = []): Drawn {
  const paper = new Paper(job);
  const begins: number[] = [];
  const endsAlone = documentsOf(job).map((one, index) => {
    if (index > 0) paper.newLeaf();
    begins.push(paper.pages - 1);
    paper.isTight = tight[index] ?? false;
    // A reader of PDF lists the sheets of a kit beside it.
    if (job.parts) paper.doc.outline.addItem(titleOf(one.document, one.locale));
    return drawDocument(paper, one);
  });
  paper.root.end();
  return { paper, begins, endsAlone };
}

/** No page for whom to call alone, when the lines can stand a little closer instead. */
function drawn(job: SheetJob): Drawn {
  const loose = draw(job);
  if (!loose.endsAlone.includes(true)) return loose;
  const tight = draw(job, loose.endsAlone);
  const useful = loose.endsAlone.map((alone, index) => alone && !tight.endsAlone[index]);
  if (!useful.includes(true)) return loose;
  return useful.every((one, index) => one === loose.endsAlone[index]) ? tight : draw(job, useful);
}

/** Makes the PDF of a sheet. @throws Error when the fonts lack one of its letters */
export async function sheetPdf(job: SheetJob): Promise<{ pdf: Buffer; pages: number }> {
  const { paper, begins } = drawn(job);
  const { doc } = paper;
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const pages = drawFeet(paper, job, begins);
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.end();
  await ended;
  return { pdf: Buffer.concat(chunks), pages };
}
