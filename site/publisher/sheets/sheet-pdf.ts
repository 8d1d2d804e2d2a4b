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
const SMALL = 11;
const LINE_GAP = 4;
const HEADINGS = { 1: 30, 2: 24, 3: 20 } as const;
const MARGIN = 54;
const INDENT = 32;
const QR_SIDE = 140;

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

  /** Writes runs as one paragraph; a line break in a run begins a line. */
  write(runs: readonly SheetRun[], x: number, size = SIZE): void {
    const width = this.doc.page.width - MARGIN - x;
    for (const line of linesOf(runs, this.#locale)) {
      this.doc.x = x;
      for (const [index, { font, text }] of line.entries()) {
        const continued = index < line.length - 1;
        this.doc.font(font).fontSize(size).text(text, { width, lineGap: LINE_GAP, continued });
      }
    }
    this.doc.moveDown(0.4);
  }

  /** Points that runs take as one paragraph, at most: a line is seldom full to its end. */
  #heightOf(runs: readonly SheetRun[], x: number, size = SIZE): number {
    const width = this.doc.page.width - MARGIN - x;
    const count = linesOf(runs, this.#locale).reduce((sum, line) => {
      const wide = line.reduce(
        (all, { font, text }) => all + this.doc.font(font).fontSize(size).widthOfString(text),
        0,
      );
      return sum + Math.ceil((wide / width) * 1.15);
    }, 0);
    return (count + 0.4) * (this.doc.currentLineHeight(true) + LINE_GAP);
  }

  heading(
    level: 1 | 2 | 3,
    text: string,
    { parent }: Pick<Place, 'parent'> = { parent: this.root },
  ) {
    const size = HEADINGS[level];
    if (level > 1) this.doc.moveDown(0.3);
    // A heading at the foot of a page, without two lines below it, is lost.
    this.room(size * 2 + 2 * (SIZE + LINE_GAP) * 1.5);
    this.add(parent, `H${level}`, () => this.write([{ text, strong: true }], MARGIN, size));
  }

  block(block: SheetBlock, { parent, x }: Place): void {
    switch (block.kind) {
      case 'heading':
        this.heading(block.level, block.text, { parent });
        return;
      case 'paragraph':
        this.room((SIZE + LINE_GAP) * 1.6);
        this.add(parent, 'P', () => this.write(block.runs, x));
        return;
      case 'list':
        this.under(parent, 'L', (list) => {
          for (const item of block.items) this.#item(item, { parent: list, x });
        });
        return;
      case 'box':
        this.under(parent, 'Div', (div) => this.#box(block.blocks, { parent: div, x }));
        return;
      case 'new-page':
        this.doc.addPage();
    }
  }

  #item(item: Extract<SheetBlock, { kind: 'list' }>['items'][number], { parent, x }: Place): void {
    this.room((SIZE + LINE_GAP) * 3.2);
    this.under(parent, 'LI', (li) => {
      const { y } = this.doc;
      this.add(li, 'Lbl', () => this.write([{ text: item.marker, strong: true }], x));
      this.doc.y = y;
      this.under(li, 'LBody', (body) => {
        for (const block of item.blocks) this.block(block, { parent: body, x: x + INDENT });
      });
    });
  }

  /** Set in, with a line beside it; a box over several pages has one on each. */
  #box(blocks: readonly SheetBlock[], { parent, x }: Place): void {
    this.room((SIZE + LINE_GAP) * 4);
    const pageOf = () => this.doc.bufferedPageRange().count - 1;
    const [first, top] = [pageOf(), this.doc.y];
    for (const block of blocks) this.block(block, { parent, x: x + INDENT / 2 });
    const [last, bottom] = [pageOf(), this.doc.y - SIZE * 0.4];
    for (let page = first; page <= last; page += 1) {
      this.doc.switchToPage(page);
      this.doc.markContent('Artifact', { type: 'Layout' });
      this.doc.lineWidth(3);
      this.doc.moveTo(x + 3, page === first ? top : MARGIN);
      this.doc.lineTo(x + 3, page === last ? bottom : this.#bottom);
      this.doc.stroke('#0066cc');
      this.doc.endMarkedContent();
    }
    this.doc.y = bottom + SIZE * 0.4;
    this.doc.moveDown(0.3);
  }

  /** Where the page is online, to be read by a telephone. */
  online({ address, locale }: SheetJob): void {
    const { sheet } = messages(locale);
    this.room(QR_SIDE + HEADINGS[2] * 2 + 4 * SIZE);
    this.heading(2, sheet.online);
    const runs = [{ text: sheet.scan }, { text: `\n${address}`, strong: true }];
    const { size, rows } = qrOf(address, 'M');
    const [left, top, module] = [MARGIN, this.doc.y, QR_SIDE / (size + 2 * QUIET_ZONE)];
    this.add(this.root, 'P', () => this.write(runs, MARGIN + QR_SIDE + INDENT / 2));
    const below = this.doc.y;
    const bbox = [left, top, left + QR_SIDE, top + QR_SIDE];
    const draw = (): void => {
      for (const [y, row] of rows.entries()) {
        const rowTop = top + (y + QUIET_ZONE) * module;
        let x = QUIET_ZONE;
        for (const { dark, length } of row) {
          if (dark) this.doc.rect(left + x * module, rowTop, length * module, module);
          x += length;
        }
      }
      this.doc.fill('#000');
    };
    this.add(this.root, 'Figure', draw, { alt: sheet.code(address), bbox });
    this.doc.x = MARGIN;
    this.doc.y = Math.max(below, top + QR_SIDE);
    this.doc.moveDown(0.4);
  }

  numbers({ frame, locale }: SheetJob): void {
    const { sheet } = messages(locale);
    const { numbers, help } = frame;
    const lines = numbers.map(({ name, phone }) => [
      { text: `${name}: ` },
      { text: phone.replaceAll(' ', '\u00A0'), strong: true },
    ]);
    const more = [{ text: sheet.more(help) }];
    const height = (runs: readonly SheetRun[]): number => this.#heightOf(runs, MARGIN);
    const all = [...lines, more].reduce((sum, runs) => sum + height(runs), HEADINGS[2] * 3);
    // All on one page where they fit: a last page with a line is a sheet of paper for nothing.
    this.room(Math.min(all, this.#bottom - MARGIN));
    this.heading(2, sheet.call);
    this.under(this.root, 'L', (list) => {
      for (const [index, runs] of lines.entries()) {
        this.room(height(runs) + (index === lines.length - 1 ? height(more) : 0));
        this.under(list, 'LI', (li) => this.add(li, 'LBody', () => this.write(runs, MARGIN)));
      }
    });
    this.add(this.root, 'P', () => this.write(more, MARGIN));
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
      this.#line(`${said} · ${sheet.page(page + 1, count)}`, this.doc.page.height - MARGIN + 14);
      this.doc.endMarkedContent();
    }
    return count;
  }

  /** One line of small text. */
  #line(text: string, y: number): void {
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
  for (const block of sheetText(job.document, job.locale, job.links))
    sheet.block(block, { parent: root, x: MARGIN });
  sheet.online(job);
  sheet.numbers(job);
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
