// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { Log } from '../../log.ts';
import { type Contents, isCompressible } from '../../release/contents.ts';
import type { Folder } from '../../release/folder.ts';
import type { AcceptedFile } from '../accepted/accepted-file.ts';
import { type AcceptedSet, advance, NOTHING } from '../accepted/accepted-set.ts';
import type { Change, JournalEntry, ParsedChange, ParsedGroup } from '../accepted/journal-entry.ts';
import type { Hold, HoldState } from '../accepted/hold.ts';
import type { Clock } from '../clock.ts';
import { eachOf } from '../each-of.ts';
import type { Documents } from '../intake/documents.ts';
import type { Media } from '../intake/media.ts';
import { readAccepted } from '../intake/read-accepted.ts';
import type { Page } from '../render/query-cache.ts';
import type { Render } from '../render/renderer.ts';
import { settle, type Settled } from '../render/settle.ts';
import { type Moment, type Site, unrendered } from '../render/site.ts';
import { NO_SHEETS } from '../render/made-sheets.ts';
import { readSchedule, writeSchedule } from '../schedule/schedule-file.ts';
import { takeSchedule } from '../intake/take-schedule.ts';
import { isPlanned } from '../schedule/sudden.ts';
import { isDue, NOTHING_UPCOMING, type Upcoming } from '../schedule/upcoming.ts';
import type { OnlineRelease } from './online-release.ts';
import { contentsOf, releaseInput, type ReleaseSources } from './release-input.ts';

export interface PublisherOptions extends ReleaseSources {
  readonly folder: Folder;
  readonly accepted: AcceptedFile;
  readonly holdState: HoldState;
  readonly documents: Documents;
  readonly media: Media;
  readonly contents: Contents;
  readonly online: OnlineRelease;
  readonly render: Render;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Holds what is accepted and what is online: tries changes out, accepts them, shows them. The follower of the CMS and
 * operator commands bring the changes. The loop makes one call at a time.
 */
export class Publisher {
  readonly #options: PublisherOptions;
  #site: Site;
  #set: AcceptedSet = NOTHING;
  /** Something is accepted that no release shows yet: a switch failed, or the search index is new. */
  #releasePending = false;
  /** The schedule that is on the disk. */
  #written = NOTHING_UPCOMING;

  constructor(options: PublisherOptions) {
    this.#options = options;
    const accepted = { entries: new Map(), withdrawals: new Map() };
    const at = options.clock();
    const moment = {
      today: civilDate(at),
      when: { at, isHeld: false },
      sheets: NO_SHEETS,
      upcoming: NOTHING_UPCOMING,
    };
    this.#site = unrendered({ accepted, former: new Map() }, moment);
  }

  get site(): Site {
    return this.#site;
  }

  get set(): AcceptedSet {
    return this.#set;
  }

  get hold(): Hold | null {
    return this.#options.holdState.hold;
  }

  /** Are all sheets made, and named by the pages of the release that is online? Not before there are pages. */
  get areSheetsOnline(): boolean {
    if (this.#releasePending || this.#site.entries.size === 0) return false;
    return this.#options.sheets.areOnline(this.#site);
  }

  /** Is the search index of exactly the pages that are online, without a small one beside it? */
  get isIndexWhole(): boolean {
    if (this.#releasePending || this.#site.entries.size === 0) return false;
    return this.#options.search.isWhole(this.#site);
  }

  /** Now, as an instant in ISO 8601. */
  get at(): string {
    return new Date(this.#options.clock()).toISOString();
  }

  /** Loads what was accepted before the start, and renders all of it with the code of today. */
  async start(): Promise<void> {
    const { accepted, online, holdState, folder, log } = this.#options;
    this.#set = await accepted.load();
    await holdState.load();
    await online.load();
    await accepted.compact(this.#set);
    const { set, entries } = await readAccepted(this.#set, this.#options);
    this.#set = set;
    const { withdrawn: withdrawals, former } = set;
    const stored = await readSchedule(folder, log);
    const upcoming = stored
      ? await takeSchedule(stored.schedule, stored.learned, this.#options)
      : NOTHING_UPCOMING;
    this.#written = upcoming;
    this.#site = unrendered({ accepted: { entries, withdrawals }, former }, this.#moment(upcoming));
    // With nothing accepted there is nothing to show: the first look at the CMS decides.
    if (this.#set.line > 0) await this.#renderAgain();
  }

  /** Does an operator hold the site at a revision? */
  get #isHeld(): boolean {
    return this.hold?.reason === 'operator';
  }

  #moment(upcoming: Upcoming, isHeld = this.#isHeld): Moment {
    const at = this.#options.clock();
    const when = { at, isHeld };
    return { today: civilDate(at), when, sheets: this.#options.sheets.made, upcoming };
  }

  /**
   * Tries out what the site would be. Nothing is changed.
   * @param given changes that are made in any case
   * @param upcoming the schedule; absent: that of now
   * @param isHeld does an operator hold the site? absent: as now
   */
  settle(
    given: readonly ParsedChange[],
    groups: readonly ParsedGroup[],
    upcoming = this.#site.upcoming,
    isHeld = this.#isHeld,
  ): Promise<Settled> {
    const { render, contents, online } = this.#options;
    const moment = this.#moment(upcoming, isHeld);
    // Asked for at the start. A hold then may be because of a withdrawal that this page shows.
    const kept = this.hold ? 'withdrawal' : 'defect';
    const formerPage = (path: string) => online.pageAt(path, kept);
    return settle({ site: this.#site, given, moment, render, contents, formerPage }, groups);
  }

  /** Writes a publication to the journal: from here on the site will show it. @param another drops the way back */
  async accept(entry: Omit<JournalEntry, 'number'>, another = false): Promise<void> {
    const { accepted } = this.#options;
    if (another) {
      const next = advance(this.#set, entry);
      await accepted.begin(next);
      this.#set = next;
    } else this.#set = await accepted.append(this.#set, entry);
    this.#releasePending = true;
  }

  /** Commits what was rendered and puts it online. */
  async show(
    { trial, defects, refused }: Settled,
    { changes }: { readonly changes: readonly Change[] },
    more: { readonly syncMs?: number } = {},
  ): Promise<void> {
    const { log, documents } = this.#options;
    trial.transaction.commit();
    const { causes: _causes, ...shown } = trial.target;
    this.#site = { ...shown, cache: this.#site.cache };
    documents.remember(shown.accepted.entries);
    for (const { path, error } of defects) log.error('page failed', { path, error });
    for (const { page, reason, culprits } of refused)
      log.warn('refused', { page, reason, culprits });
    const rendered = performance.now();
    await this.publish();
    log.info('published', {
      revision: this.#set.revision,
      documents: changes.length,
      questions: trial.questions,
      pages: trial.rendered,
      refused: refused.length,
      syncMs: Math.round(more.syncMs ?? 0),
      planMs: Math.round(trial.planMs),
      renderMs: Math.round(trial.renderMs),
      switchMs: Math.round(performance.now() - rendered),
    });
    if (trial.isCompressed) await this.#compressForOthers(trial.transaction.changed());
  }

  /** What is missing then is made when nothing else is to be done. */
  async #compressForOthers(pages: readonly Page[]): Promise<void> {
    const { contents, log } = this.#options;
    const hashes = pages.filter(({ type }) => isCompressible(type)).map(({ content }) => content);
    await eachOf(hashes, 4, (hash) =>
      contents
        .compressForOthers(hash)
        .catch((error: unknown) => log.error('a page could not be compressed', { hash, error })),
    );
  }

  /** Makes a release of what is accepted and rendered. */
  async publish(): Promise<void> {
    const { online, search, sheets, clock } = this.#options;
    this.#releasePending = true;
    await this.#writeSchedule();
    const moment = { at: this.at, site: this.#site, set: this.#set, hold: this.hold };
    const input = releaseInput(moment, this.#options);
    await search.hides(input.searchState.hidden, this.#site);
    await online.publish(input, clock());
    this.#releasePending = false;
    await search.request(this.#site, this.#set);
    await search.isOnline(input.search);
    sheets.request(this.#site);
  }

  /**
   * Writes the schedule when it is another one than that on the disk. After what was accepted: a crash in between leaves
   * steps that go on from another revision, and say nothing.
   */
  async #writeSchedule(): Promise<void> {
    const { upcoming } = this.#site;
    if (upcoming === this.#written) return;
    await writeSchedule(this.#options.folder, upcoming);
    this.#written = upcoming;
  }

  /** Contents that the next release will name. */
  contents(): string[] {
    return contentsOf(this.#site, this.#options);
  }

  /** Makes a release that could not be written before. @returns false when none is pending */
  async retryRelease(): Promise<boolean> {
    if (!this.#releasePending) return false;
    await this.publish();
    return true;
  }

  /** Begins, changes or ends a hold. @param publish says so with a release of its own, not only with the next one */
  async setHold(hold: Hold | null, { publish }: { publish: boolean } = { publish: true }) {
    const isNew = await this.#options.holdState.set(hold);
    if (isNew && publish) await this.publish();
  }

  /** Has the date changed, a moment of the schedule come, or a hold begun or ended since the site was last rendered? */
  get isDue(): boolean {
    const now = this.#options.clock();
    const { store, upcoming, when } = this.#site;
    if (this.#set.line === 0) return false;
    if (civilDate(now) !== store.today || when.isHeld !== this.#isHeld) return true;
    return isDue(upcoming, when.at, now);
  }

  /** Is the withdrawal of a document one that was approved before, for a moment that has come? */
  isPlanned(id: string): boolean {
    return isPlanned(this.#site.upcoming, id, this.#options.clock());
  }

  /** Renders what depends on the date or the schedule, when a moment has come. Needs no CMS. */
  async onDateChange(): Promise<boolean> {
    if (!this.isDue) return false;
    await this.#renderAgain();
    return true;
  }

  /** Shows sheets that were made since. @returns false when all are online */
  async onSheets(): Promise<boolean> {
    if (this.#set.line === 0 || this.#options.sheets.made === this.#site.sheets) return false;
    await this.#renderAgain();
    return true;
  }

  /** Shows another schedule, with what is accepted. */
  async showSchedule(upcoming: Upcoming): Promise<void> {
    await this.show(await this.settle([], [], upcoming), { changes: [] });
  }

  async #renderAgain(): Promise<void> {
    await this.showSchedule(this.#site.upcoming);
  }
}
