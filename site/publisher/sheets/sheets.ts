// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { Contents } from '../../release/contents.ts';
import { readIfThere, writeWhole } from '../../release/disk.ts';
import type { Folder } from '../../release/folder.ts';
import type { Row } from '../../release/table.ts';
import type { Site } from '../render/site.ts';
import { type Debouncer, debouncer } from '../debouncer.ts';
import { MadeSheet, type MadeSheets, NO_SHEETS } from '../render/made-sheets.ts';
import { DIED, SheetRun } from './run-sheets.ts';
import type { SheetAnswer } from './sheet-job.ts';
import { sheetAddresses, type WantedSheet, wantedSheets } from './wanted-sheets.ts';

/** Sheets that one child makes, and that go online together. */
const BATCH = 200;

const PDF = 'application/pdf';

/** When sheets are made, in milliseconds: nobody waits for one as for a page. */
export const SHEET_TIMINGS = {
  /** Quiet after a publication. */
  quietMs: 1500,
  /** Wait after the first publication of a burst, at most. */
  maxWaitMs: 10_000,
  /** Wait after a failure. */
  retryMs: 10_000,
};
export type SheetTimings = Readonly<typeof SHEET_TIMINGS>;

const Stored = z.record(z.string(), MadeSheet);

interface SheetsOptions {
  readonly folder: Folder;
  readonly contents: Contents;
  readonly log: Log;
  /** Of the site, without a slash at the end. */
  readonly origin: string;
  readonly isOn: boolean;
  readonly timings?: SheetTimings;
}

/**
 * The A4 sheets of documents as PDF: a version of their own beside the pages, as the search index is. A page is online
 * before its sheet is made, and names it in a release after.
 */
export class Sheets {
  readonly #file: string;
  readonly #contents: Contents;
  readonly #log: Log;
  readonly #origin: string;
  #made: MadeSheets = NO_SHEETS;
  /** Sheets at which a child has died: each is drawn alone, since others or somebody may have ended it. */
  readonly #died = new Set<string>();
  /** Those at which a child of its own died too. They are not stored: the next publisher tries them again. */
  readonly #givenUp = new Set<string>();
  #run: SheetRun | undefined;
  #running: Promise<void> = Promise.resolve();
  /** What is online now, when that changed while a child was working. */
  #site: Site | undefined;
  #stopped = false;
  /** Did the last child leave some to the next one? */
  #hasMore = false;
  readonly #timings: SheetTimings;
  readonly #debouncer: Debouncer;
  /** Called when sheets are made that no release names yet. */
  onReady: () => void = () => {};

  constructor({ folder, contents, log, origin, isOn, timings = SHEET_TIMINGS }: SheetsOptions) {
    this.#file = path.join(folder.root, 'sheets.json');
    this.#contents = contents;
    this.#log = log;
    this.#origin = origin;
    this.#stopped = !isOn;
    this.#timings = timings;
    this.#debouncer = debouncer(() => {
      const site = this.#site;
      this.#running = this.#work().catch((error: unknown) => {
        this.#run = undefined;
        this.#log.error('the sheets could not be made', { error });
        this.#site ??= site;
        if (!this.#stopped) this.#debouncer.schedule(timings.retryMs, timings.retryMs);
      });
    });
  }

  /** The newest sheets. */
  get made(): MadeSheets {
    return this.#made;
  }

  async load(): Promise<void> {
    const text = await readIfThere(this.#file);
    if (text === undefined) return;
    try {
      const stored = Object.entries(parseOrThrow(Stored, JSON.parse(text), this.#file));
      const whole: [string, MadeSheet][] = [];
      for (const [key, sheet] of stored) {
        const { file } = sheet;
        if (!file || (await this.#contents.has(file.content, file.bytes))) whole.push([key, sheet]);
      }
      this.#made = new Map(whole);
    } catch (error) {
      // A power cut may leave less than was written; sheets can be made again.
      this.#log.error('the sheets are made again', { error });
    }
  }

  /** The sheets of a site, by address: those that its pages were rendered with. */
  rows(site: Pick<Site, 'entries' | 'sheets' | 'store'>): Record<string, Row> {
    const rows: Record<string, Row> = {};
    for (const { key, path: address } of sheetAddresses(site)) {
      const file = site.sheets.get(key)?.file;
      if (file) rows[address] = [file.content, 200, PDF, file.bytes];
    }
    return rows;
  }

  /** Asks for the sheets of what is online now, and forgets the others. */
  request(site: Site): void {
    this.#site = site;
    this.#forget(site);
    const { quietMs, maxWaitMs } = this.#timings;
    if (!this.#run && !this.#stopped)
      this.#debouncer.schedule(this.#hasMore ? 0 : quietMs, maxWaitMs);
  }

  /** The sheets that the next child makes: as many as it can, and after these one alone at which another child died. */
  #nextOf(site: Site): WantedSheet[] {
    const wanted: WantedSheet[] = [];
    let alone: WantedSheet | undefined;
    for (const one of wantedSheets(site, this.#origin)) {
      if (this.#made.get(one.key)?.frame === one.frame) continue;
      if (this.#died.has(one.key)) alone ??= one;
      else wanted.push(one);
      if (wanted.length === BATCH) break;
    }
    return wanted.length === 0 && alone ? [alone] : wanted;
  }

  async #work(): Promise<void> {
    const site = this.#site;
    this.#site = undefined;
    if (!site) return;
    const wanted = this.#nextOf(site);
    this.#hasMore = wanted.length === BATCH;
    if (wanted.length === 0) return;
    const started = performance.now();
    this.#run = new SheetRun(wanted.map(({ job }) => job()));
    const answers = await this.#run.make();
    await this.#put(site, wanted, answers);
    this.#run = undefined;
    if (this.#stopped) return;
    const ms = Math.round(performance.now() - started);
    this.#log.info('sheets made', { sheets: answers.length, ms });
    // The release that names these asks for the next.
    this.onReady();
    if (!answers.some((answer) => 'reason' in answer && answer.reason === DIED)) return;
    this.#site ??= site;
    await this.#work();
  }

  async #put(site: Site, wanted: readonly WantedSheet[], answers: readonly SheetAnswer[]) {
    const next = new Map(this.#made);
    for (const [index, answer] of answers.entries()) {
      const { key, document, frame } = wanted[index] as WantedSheet;
      if ('reason' in answer) {
        this.#log.warn('a sheet could not be made', { key, document, reason: answer.reason });
        const isFirstDeath = answer.reason === DIED && !this.#died.has(key);
        if (answer.reason === DIED) (isFirstDeath ? this.#died : this.#givenUp).add(key);
        if (!isFirstDeath) next.set(key, { frame, file: null });
      } else {
        const { pdf, pages } = answer;
        const content = await this.#contents.put(pdf);
        this.#died.delete(key);
        next.set(key, { frame, file: { content, bytes: pdf.length, pages } });
      }
    }
    this.#made = next;
    this.#forget(this.#site ?? site);
    const stored = [...this.#made].filter(([key, { file }]) => file || !this.#givenUp.has(key));
    await writeWhole(this.#file, JSON.stringify(Object.fromEntries(stored)));
  }

  /** Forgets the sheets of texts that are not online: their files leave the disk with the release that named them. */
  #forget(site: Site): void {
    const needed = new Set<string>();
    for (const { key } of sheetAddresses(site)) needed.add(key);
    const left = [...this.#made].filter(([key]) => needed.has(key));
    if (left.length < this.#made.size) this.#made = new Map(left);
  }

  /** Contents that the next release of a site may name. */
  contents(site: Pick<Site, 'entries' | 'sheets' | 'store'>): string[] {
    const contents: string[] = [];
    for (const { key } of sheetAddresses(site)) {
      for (const made of [site.sheets, this.#made]) {
        const file = made.get(key)?.file;
        if (file) contents.push(file.content);
      }
    }
    return contents;
  }

  /** Are all sheets of a site made, and do its pages name them? */
  areOnline(site: Site): boolean {
    for (const { key, frame } of wantedSheets(site, this.#origin)) {
      const made = this.#made.get(key);
      if (made?.frame !== frame || site.sheets.get(key) !== made) return false;
    }
    return true;
  }

  /** Waits until no child works. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Ends the child and waits for it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#debouncer.stop();
    this.#run?.stop();
    await this.#running;
  }
}
