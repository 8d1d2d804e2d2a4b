// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import PDFDocument from 'pdfkit';
import { messages } from '../../src/i18n/index.ts';
import { type FontRun, FONTS, runsIn } from './fonts.ts';
import type { SheetJob } from './sheet-job.ts';
import type { SheetRun } from './sheet-blocks.ts';

/** Points. 18 is what a reader without glasses, or one metre from the wall, can read. */
export const SIZE = 18;
/** For whoever hands the sheet out, and keeps this part. */
export const SMALLER = 14;
export const HEADINGS = { 1: 30, 2: 24, 3: 20 } as const;
export const MARGIN = 54;

type Doc = InstanceType<typeof PDFDocument>;

/** A part of the tree that a screen reader follows. */
export type Part = ReturnType<Doc['struct']>;

/** Where something stands: under which part, and how far from the left edge, in points. */
export interface Place {
  readonly parent: Part;
  readonly x: number;
}

/** Neighbours in one font as one: the library may break a line between two runs, and would begin it with a full stop. */
function joined(runs: readonly FontRun[]): FontRun[] {
  const all: FontRun[] = [];
  for (const { font, text } of runs) {
    const last = all.at(-1);
    if (last?.font === font) all[all.length - 1] = { font, text: last.text + text };
    else all.push({ font, text });
  }
  return all;
}

/** Runs cut at line breaks, and into what one font can write. */
function linesOf(runs: readonly SheetRun[], locale: ActiveLocale): FontRun[][] {
  const lines: FontRun[][] = [[]];
  for (const { text, strong } of runs) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(...runsIn(part, strong ? 'strong' : 'regular', locale));
    }
  }
  return lines.filter((line) => line.length > 0).map(joined);
}

/** The pages of a sheet, what they are made of for a screen reader, and the place on them where the next words go. */
export class Paper {
  readonly doc: Doc;
  readonly root: Part;
  readonly locale: ActiveLocale;
  /** Of what is being drawn. */
  size: number = SIZE;
  /** With a little less between lines: where that saves a page. */
  isTight = false;

  constructor(job: SheetJob) {
    this.locale = job.locale;
    const { title } = job.document.locales[job.locale] ?? job.document.locales.it;
    const date = new Date(`${job.updated}T00:00:00Z`);
    this.doc = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      pdfVersion: '1.7',
      tagged: true,
      lang: job.locale,
      displayTitle: true,
      bufferPages: true,
      // The types of the library do not know this one yet.
      ...({ subset: 'PDF/UA' } as object),
      // The library writes the title into XML as it is.
      info: {
        Title: title.replaceAll('&', '＆').replaceAll('<', '‹').replaceAll('>', '›'),
        Author: job.frame.portalName.replace(/[&<>]/g, ' '),
        Producer: 'Portico',
        Creator: 'Portico',
        // The same text makes the same bytes.
        CreationDate: date,
        ModDate: date,
      },
    });
    for (const { name, font } of [...FONTS.regular, ...FONTS.strong]) {
      // The library takes an open font too, which its types do not know: opened once, not for each sheet.
      this.doc.registerFont(name, font as unknown as Buffer);
    }
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Below a paragraph, in lines. */
  get #gap(): number {
    return this.isTight ? 0.2 : 0.4;
  }

  /** Points between lines besides what the type has. */
  get #lineGap(): number {
    return this.isTight ? -2 : 0;
  }

  /** How many there are so far. */
  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  /** Where the words of a page end. */
  get bottom(): number {
    return this.doc.page.height - MARGIN;
  }

  /** Begins a page when less than so many points are left. */
  room(points: number): void {
    if (this.doc.y + points > this.bottom) this.doc.addPage();
  }

  /** Begins a page on the front of a leaf: the back before it may stay empty, and says so. */
  newLeaf(): void {
    this.doc.addPage();
    if (this.pages % 2 === 1) return;
    const { empty } = messages(this.locale).sheet;
    this.add(this.root, 'P', () => this.write([{ text: empty }], MARGIN, SMALLER));
    this.doc.addPage();
  }

  /** Puts a part with its content under another. */
  add(parent: Part, type: string, draw: () => void, options = {}): void {
    const element = this.doc.struct(type, options, draw);
    parent.add(element);
    element.end();
  }

  /** A part that holds parts. */
  under(parent: Part, type: string, fill: (element: Part) => void): void {
    const element = this.doc.struct(type);
    parent.add(element);
    fill(element);
    element.end();
  }

  /** Where lines end. */
  get right(): number {
    return this.doc.page.width - MARGIN;
  }

  /** Points of a line of the type, which has its own distance between lines. */
  get line(): number {
    return this.size * 1.5;
  }

  /** Writes runs as one paragraph up to an edge; a line break in a run begins a line. */
  write(runs: readonly SheetRun[], x: number, size = this.size, right = this.right): void {
    const [width, lineGap] = [right - x, this.#lineGap];
    for (const line of linesOf(runs, this.locale)) {
      this.doc.x = x;
      for (const [index, { font, text }] of line.entries()) {
        const continued = index < line.length - 1;
        this.doc.font(font).fontSize(size).text(text, { width, continued, lineGap });
      }
    }
    this.doc.moveDown(this.#gap);
  }

  /** Points that runs take as one paragraph: as many as `write` needs, or a line more where heavy type is wider. */
  heightOf(runs: readonly SheetRun[], x: number, size = this.size, right = this.right): number {
    const height = linesOf(runs, this.locale).reduce((sum, line) => {
      const [first] = line;
      if (!first) return sum;
      const text = line.map((run) => run.text).join('');
      const heaviest = line.find(({ font }) => font !== first.font) ?? first;
      this.doc.font(heaviest.font).fontSize(size);
      return sum + this.doc.heightOfString(text, { width: right - x, lineGap: this.#lineGap });
    }, 0);
    return height + this.#gap * this.doc.fontSize(size).currentLineHeight(true);
  }

  /** Points of a heading of a level. */
  sizeOf(level: 1 | 2 | 3): number {
    return (HEADINGS[level] * this.size) / SIZE;
  }

  /** Begins a page where what follows would be cut in two, but could stand on one. */
  together(points: number): void {
    this.room(Math.min(points, this.bottom - MARGIN));
  }

  /** Writes a heading as a part of its own. */
  heading(
    level: 1 | 2 | 3,
    text: string,
    { parent, x, right }: Partial<Place> & { readonly right?: number } = {},
  ): void {
    const size = this.sizeOf(level);
    if (level > 1) this.doc.moveDown(0.3);
    // A heading at the foot of a page, without two lines below it, is lost.
    this.room(size * 2 + 2 * this.line);
    this.add(parent ?? this.root, `H${level}`, () =>
      this.write([{ text, strong: true }], x ?? MARGIN, size, right),
    );
  }
}
