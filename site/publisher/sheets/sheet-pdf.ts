// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import PDFDocument from 'pdfkit';
import { day } from '../../src/i18n/dates.ts';
import { messages } from '../../src/i18n/index.ts';
import { QUIET_ZONE, qrOf } from '../../src/qr.ts';
import { type FontRun, FONTS, runsIn } from './fonts.ts';
import type { SheetJob } from './sheet-job.ts';
import { type SheetBlock, type SheetRun, sheetText } from './sheet-text.ts';

/** Points. 18 is what a reader without glasses, or one metre from the wall, can read. */
const SIZE = 18;
/** For whoever hands the sheet out, and keeps this part. */
const SMALLER = 14;
const SMALL = 11;
const HEADINGS = { 1: 30, 2: 24, 3: 20 } as const;
const MARGIN = 54;
const INDENT = 32;
const QR_SIDE = 140;
/** The column of the code. */
const ASIDE = 160;

type Doc = InstanceType<typeof PDFDocument>;
type Parent = ReturnType<Doc['struct']>;

/** Where a block stands. */
interface Place {
  readonly parent: Parent;
  readonly x: number;
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
  return lines.filter((line) => line.length > 0);
}

/** Draws a sheet from top to bottom. */
class Sheet {
  readonly doc: Doc;
  readonly root: Parent;
  readonly #locale: ActiveLocale;
  /** Of what is being drawn. */
  #size = SIZE;

  constructor(job: SheetJob) {
    this.#locale = job.locale;
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

  get #bottom(): number {
    return this.doc.page.height - MARGIN;
  }

  /** Begins a page when less than so many points are left. */
  room(points: number): void {
    if (this.doc.y + points > this.#bottom) this.doc.addPage();
  }

  /** Puts a part with its content under another. */
  add(parent: Parent, type: string, draw: () => void, options = {}): void {
    const element = this.doc.struct(type, options, draw);
    parent.add(element);
    element.end();
  }

  /** A part that holds parts. */
  under(parent: Parent, type: string, fill: (element: Parent) => void): void {
    const element = this.doc.struct(type);
    parent.add(element);
    fill(element);
    element.end();
  }

  get #right(): number {
    return this.doc.page.width - MARGIN;
  }

  /** Points of a line of the type, which has its own distance between lines. */
  get #line(): number {
    return this.#size * 1.5;
  }

  /** Writes runs as one paragraph up to an edge; a line break in a run begins a line. */
  write(runs: readonly SheetRun[], x: number, size = this.#size, right = this.#right): void {
    const width = right - x;
    for (const line of linesOf(runs, this.#locale)) {
      this.doc.x = x;
      for (const [index, { font, text }] of line.entries()) {
        const continued = index < line.length - 1;
        this.doc.font(font).fontSize(size).text(text, { width, continued });
      }
    }
    this.doc.moveDown(0.4);
  }

  /** Points that runs take as one paragraph: as many as `write` needs, or a line more where heavy type is wider. */
  #heightOf(runs: readonly SheetRun[], x: number, size = this.#size, right = this.#right): number {
    const height = linesOf(runs, this.#locale).reduce((sum, line) => {
      const [first] = line;
      if (!first) return sum;
      const text = line.map((run) => run.text).join('');
      const heaviest = line.find(({ font }) => font !== first.font) ?? first;
      this.doc.font(heaviest.font).fontSize(size);
      return sum + this.doc.heightOfString(text, { width: right - x });
    }, 0);
    return height + 0.4 * this.doc.fontSize(size).currentLineHeight(true);
  }

  /** Points that a block takes at most. */
  #needs(block: SheetBlock, x: number): number {
    const all = (blocks: readonly SheetBlock[], from: number): number =>
      blocks.reduce((sum, one) => sum + this.#needs(one, from), 0);
    switch (block.kind) {
      case 'heading': {
        const runs = [{ text: block.text, strong: true }];
        return this.#heightOf(runs, MARGIN, this.#sizeOf(block.level)) + 0.4 * this.#line;
      }
      case 'paragraph':
        return this.#heightOf(block.runs, x);
      case 'list':
        return block.items.reduce((sum, { blocks }) => sum + all(blocks, x + INDENT), 0);
      case 'box':
        return all(block.blocks, x + INDENT / 2) + 0.4 * this.#line;
      case 'whole':
      case 'smaller':
        return all(block.blocks, x);
      case 'new-page':
        return 0;
    }
  }

  #sizeOf(level: 1 | 2 | 3): number {
    return (HEADINGS[level] * this.#size) / SIZE;
  }

  /** Begins a page where what follows would be cut in two, but could stand on one. */
  #together(points: number): void {
    this.room(Math.min(points, this.#bottom - MARGIN));
  }

  heading(
    level: 1 | 2 | 3,
    text: string,
    { parent, x, right }: Partial<Place> & { readonly right?: number } = {},
  ): void {
    const size = this.#sizeOf(level);
    if (level > 1) this.doc.moveDown(0.3);
    // A heading at the foot of a page, without two lines below it, is lost.
    this.room(size * 2 + 2 * this.#line);
    this.add(parent ?? this.root, `H${level}`, () =>
      this.write([{ text, strong: true }], x ?? MARGIN, size, right),
    );
  }

  /** Draws blocks one below the other; a heading goes along with what must not be cut. */
  blocks(blocks: readonly SheetBlock[], place: Place): void {
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      if (block.kind === 'heading' && (next?.kind === 'box' || next?.kind === 'whole'))
        this.#together(this.#needs(block, place.x) + this.#needs(next, place.x));
      this.#block(block, place);
    }
  }

  #block(block: SheetBlock, { parent, x }: Place): void {
    switch (block.kind) {
      case 'heading':
        this.heading(block.level, block.text, { parent });
        return;
      case 'paragraph':
        this.room(this.#line);
        this.add(parent, 'P', () => this.write(block.runs, x));
        return;
      case 'list':
        this.under(parent, 'L', (list) => {
          for (const item of block.items) this.#item(item, { parent: list, x });
        });
        return;
      case 'box':
        this.under(parent, 'Div', (div) => this.#box(block, { parent: div, x }));
        return;
      case 'whole':
        this.#together(this.#needs(block, x));
        this.blocks(block.blocks, { parent, x });
        return;
      case 'smaller':
        this.#size = SMALLER;
        this.blocks(block.blocks, { parent, x });
        this.#size = SIZE;
        return;
      case 'new-page':
        this.doc.addPage();
    }
  }

  #item(item: Extract<SheetBlock, { kind: 'list' }>['items'][number], { parent, x }: Place): void {
    // A step keeps its text beside its title; of a long one more than that stands on the page.
    const whole = item.blocks.length > 1 ? this.#needs({ kind: 'list', items: [item] }, x) : 0;
    this.room(Math.min(Math.max(whole, this.#line * 2), this.#line * 4));
    this.under(parent, 'LI', (li) => {
      const { y } = this.doc;
      this.add(li, 'Lbl', () => this.write([{ text: item.marker, strong: true }], x));
      this.doc.y = y;
      this.under(li, 'LBody', (body) => {
        this.blocks(item.blocks, { parent: body, x: x + INDENT });
      });
    });
  }

  /** Set in, with a line beside it; one that is longer than a page has a line on each. */
  #box(box: Extract<SheetBlock, { kind: 'box' }>, { parent, x }: Place): void {
    this.#together(this.#needs(box, x));
    const pageOf = () => this.doc.bufferedPageRange().count - 1;
    const [first, top] = [pageOf(), this.doc.y];
    this.blocks(box.blocks, { parent, x: x + INDENT / 2 });
    const [last, bottom] = [pageOf(), this.doc.y - this.#size * 0.4];
    for (let page = first; page <= last; page += 1) {
      this.doc.switchToPage(page);
      this.doc.markContent('Artifact', { type: 'Layout' });
      this.doc.lineWidth(3);
      this.doc.moveTo(x + 3, page === first ? top : MARGIN);
      this.doc.lineTo(x + 3, page === last ? bottom : this.#bottom);
      this.doc.stroke('#0066cc');
      this.doc.endMarkedContent();
    }
    this.doc.y = bottom + this.#size * 0.4;
    this.doc.moveDown(0.3);
  }

  /** The end of a sheet, in one piece: whom to call, and beside it where the page is online. */
  end(job: SheetJob): void {
    const { sheet } = messages(job.locale);
    const lines = job.frame.numbers.map(({ name, phone }) => [
      { text: `${name}: ` },
      { text: phone.replaceAll(' ', '\u00A0'), strong: true },
    ]);
    const more = [{ text: sheet.more(job.frame.help.replace(/^https?:\/\//, '')) }];
    const edge = this.#right - ASIDE - INDENT;
    const sum = [...lines, more].reduce(
      (all, runs) => all + this.#heightOf(runs, MARGIN, SIZE, edge),
      HEADINGS[2] * 3,
    );
    this.#together(Math.max(sum, HEADINGS[2] * 3 + QR_SIDE + 6 * this.#line));
    const top = this.doc.y;
    const [page, pages] = [this.doc.page, this.doc.bufferedPageRange().count];
    this.heading(2, sheet.call, { right: edge });
    this.under(this.root, 'L', (list) => {
      for (const runs of lines) {
        this.room(this.#heightOf(runs, MARGIN, SIZE, edge));
        this.under(list, 'LI', (li) =>
          this.add(li, 'LBody', () => this.write(runs, MARGIN, SIZE, edge)),
        );
      }
    });
    this.add(this.root, 'P', () => this.write(more, MARGIN, SIZE, edge));
    const below = this.doc.y;
    // So many numbers that they fill pages: the code stands on the last.
    this.doc.y =
      this.doc.page === page || this.doc.bufferedPageRange().count === pages ? top : MARGIN;
    this.#online(job, edge + INDENT);
    this.doc.x = MARGIN;
    this.doc.y = Math.max(below, this.doc.y);
  }

  /** Where the page is online, to be read by a telephone; a column beside whom to call. */
  #online({ address, locale }: SheetJob, x: number): void {
    const { sheet } = messages(locale);
    this.#size = SMALLER;
    this.heading(2, sheet.online, { x });
    const { size, rows } = qrOf(address, 'M');
    const [top, module] = [this.doc.y, QR_SIDE / (size + 2 * QUIET_ZONE)];
    const bbox = [x, top, x + QR_SIDE, top + QR_SIDE];
    const draw = (): void => {
      for (const [y, row] of rows.entries()) {
        const rowTop = top + (y + QUIET_ZONE) * module;
        let at = QUIET_ZONE;
        for (const { dark, length } of row) {
          if (dark) this.doc.rect(x + at * module, rowTop, length * module, module);
          at += length;
        }
      }
      this.doc.fill('#000');
    };
    this.add(this.root, 'Figure', draw, { alt: sheet.code(address), bbox });
    this.doc.y = top + QR_SIDE;
    const runs = [
      { text: sheet.scan },
      { text: `\n${address.replace(/^https?:\/\//, '')}`, strong: true },
    ];
    this.add(this.root, 'P', () => this.write(runs, x));
    this.#size = SIZE;
  }

  /** At the foot of each page: whose sheet it is, of which day, which page. */
  feet({ frame, updated, locale }: SheetJob): number {
    const { sheet, footer } = messages(locale);
    const { count } = this.doc.bufferedPageRange();
    const said = `${frame.portalName} · ${frame.city} · ${footer.updated}: ${day(updated, locale)} · ${frame.licence}`;
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      this.doc.page.margins.bottom = 0;
      this.doc.markContent('Artifact', { type: 'Pagination' });
      this.doc.fillColor('#333');
      this.#foot(`${said} · ${sheet.page(page + 1, count)}`, this.doc.page.height - MARGIN + 14);
      this.doc.endMarkedContent();
    }
    return count;
  }

  /** One line of small text. */
  #foot(text: string, y: number): void {
    const { doc } = this;
    let x = MARGIN;
    for (const { font, text: run } of runsIn(text, 'regular', this.#locale)) {
      doc.font(font).fontSize(SMALL).text(run, x, y, { lineBreak: false });
      x += doc.widthOfString(run);
    }
  }
}

/** Makes the PDF of a sheet. @throws Error when the fonts lack one of its letters */
export async function sheetPdf(job: SheetJob): Promise<{ pdf: Buffer; pages: number }> {
  const sheet = new Sheet(job);
  const { doc, root } = sheet;
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  sheet.blocks(sheetText(job.document, job.locale, job.links), { parent: root, x: MARGIN });
  sheet.end(job);
  root.end();
  const pages = sheet.feet(job);
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.end();
  await ended;
  return { pdf: Buffer.concat(chunks), pages };
}
