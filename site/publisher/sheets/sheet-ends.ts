// SPDX-License-Identifier: AGPL-3.0-or-later
import { day } from '../../src/i18n/dates.ts';
import { messages } from '../../src/i18n/index.ts';
import { QUIET_ZONE, qrOf } from '../../src/qr.ts';
import { runsIn } from './fonts.ts';
import { HEADINGS, MARGIN, type Paper, SIZE, SMALLER } from './paper.ts';
import type { SheetJob } from './sheet-job.ts';

const SMALL = 11;
const QR_SIDE = 140;
/** The column of the code. */
const ASIDE = 160;
/** Between the columns. */
const GAP = 32;

/** The end of a sheet, in one piece: whom to call, and beside it where the page is online. */
export function drawEnd(paper: Paper, job: SheetJob): void {
  const { sheet } = messages(job.locale);
  const lines = job.frame.numbers.map(({ name, phone }) => [
    { text: `${name}: ` },
    { text: phone.replaceAll(' ', '\u00A0'), strong: true },
  ]);
  const more = [{ text: sheet.more(job.frame.help.replace(/^https?:\/\//, '')) }];
  const edge = paper.right - ASIDE - GAP;
  const sum = [...lines, more].reduce(
    (all, runs) => all + paper.heightOf(runs, MARGIN, SIZE, edge),
    HEADINGS[2] * 3,
  );
  paper.together(Math.max(sum, heightOfCode(paper, job, edge + GAP)));
  const top = paper.doc.y;
  const [page, pages] = [paper.doc.page, paper.pages];
  paper.heading(2, sheet.call, { right: edge });
  paper.under(paper.root, 'L', (list) => {
    for (const runs of lines) {
      paper.room(paper.heightOf(runs, MARGIN, SIZE, edge));
      paper.under(list, 'LI', (li) =>
        paper.add(li, 'LBody', () => paper.write(runs, MARGIN, SIZE, edge)),
      );
    }
  });
  paper.add(paper.root, 'P', () => paper.write(more, MARGIN, SIZE, edge));
  const below = paper.doc.y;
  // So many numbers that they fill pages: the code stands on the last.
  paper.doc.y = paper.doc.page === page || paper.pages === pages ? top : MARGIN;
  drawCode(paper, job, edge + GAP);
  paper.doc.x = MARGIN;
  paper.doc.y = Math.max(below, paper.doc.y);
}

/** What is said below the code. */
const belowCode = ({ address, locale }: SheetJob) => [
  { text: messages(locale).sheet.scan },
  { text: `\n${address.replace(/^https?:\/\//, '')}`, strong: true },
];

/** Points that {@link drawCode} takes. */
const heightOfCode = (paper: Paper, job: SheetJob, x: number): number =>
  2 * HEADINGS[2] + QR_SIDE + paper.heightOf(belowCode(job), x, SMALLER);

/** Where the page is online, to be read by a telephone; a column beside whom to call. */
function drawCode(paper: Paper, job: SheetJob, x: number): void {
  const { address, locale } = job;
  const { sheet } = messages(locale);
  paper.size = SMALLER;
  paper.heading(2, sheet.online, { x });
  const { size, rows } = qrOf(address, 'M');
  const [top, module] = [paper.doc.y, QR_SIDE / (size + 2 * QUIET_ZONE)];
  const bbox = [x, top, x + QR_SIDE, top + QR_SIDE];
  const draw = (): void => {
    for (const [y, row] of rows.entries()) {
      const rowTop = top + (y + QUIET_ZONE) * module;
      let at = QUIET_ZONE;
      for (const { dark, length } of row) {
        if (dark) paper.doc.rect(x + at * module, rowTop, length * module, module);
        at += length;
      }
    }
    paper.doc.fill('#000');
  };
  paper.add(paper.root, 'Figure', draw, { alt: sheet.code(address), bbox });
  paper.doc.y = top + QR_SIDE;
  paper.add(paper.root, 'P', () => paper.write(belowCode(job), x));
  paper.size = SIZE;
}

/**
 * At the foot of each page: whose sheet it is, of which day, under which licence, which page.
 * @param begins the page on which each document of the file begins, from 0: the first may have a licence of its own
 */
export function drawFeet(paper: Paper, job: SheetJob, begins: readonly number[]): number {
  const { frame, updated, locale, licence = frame.licence } = job;
  const { sheet, footer } = messages(locale);
  const count = paper.pages;
  const of = `${frame.portalName} · ${frame.city} · ${footer.updated}: ${day(updated, locale)}`;
  for (let page = 0; page < count; page += 1) {
    const said = `${of} · ${page < (begins[1] ?? count) ? licence : frame.licence}`;
    paper.doc.switchToPage(page);
    paper.doc.page.margins.bottom = 0;
    paper.doc.markContent('Artifact', { type: 'Pagination' });
    paper.doc.fillColor('#333');
    drawFoot(
      paper,
      `${said} · ${sheet.page(page + 1, count)}`,
      paper.doc.page.height - MARGIN + 14,
    );
    paper.doc.endMarkedContent();
  }
  return count;
}

/** One line of small text. */
function drawFoot(paper: Paper, text: string, y: number): void {
  const { doc } = paper;
  let x = MARGIN;
  for (const { font, text: run } of runsIn(text, 'regular', paper.locale)) {
    doc.font(font).fontSize(SMALL).text(run, x, y, { lineBreak: false });
    x += doc.widthOfString(run);
  }
}
