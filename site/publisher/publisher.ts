// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { type AcceptedSet, advance, type Change, type Line, NOTHING } from './accepted.ts';
import { type Hold, readHold, writeHold } from './hold.ts';
import { contentsOf, keptPage, materialOf } from './material.ts';
import { Notebook, type Page } from './notebook.ts';
import type { Parts } from './parts.ts';
import { readAccepted } from './read-accepted.ts';
import { type ParsedGroup, settle, type Settled } from './settle.ts';
import { emptySite, type ParsedChange, type Site } from './site.ts';
import { createStore } from './store.ts';

/**
 * What is accepted and what is online: tries changes out, accepts them, shows them. What shall change is said by
 * `follow.ts` (the CMS) and `orders.ts` (an operator). One call at a time: `loop.ts` sees to that.
 */
export class Publisher {
  readonly parts: Parts;
  #site: Site;
  #set: AcceptedSet = NOTHING;
  #hold: Hold | null = null;
  /** Something is accepted that no release shows yet: a switch failed, or the search index is new. */
  #owed = false;

  constructor(parts: Parts) {
    this.parts = parts;
    this.#site = emptySite(civilDate(parts.clock()));
  }

  get site(): Site {
    return this.#site;
  }

  get set(): AcceptedSet {
    return this.#set;
  }

  get hold(): Hold | null {
    return this.#hold;
  }

  /** Now, as texts say it. */
  get at(): string {
    return new Date(this.parts.clock()).toISOString();
  }

  /** The civil date has changed since the pages were rendered. */
  get isStale(): boolean {
    return civilDate(this.parts.clock()) !== this.#site.store.today;
  }

  /** Takes up what was accepted before the start, and renders all of it with the code of today. */
  async start(): Promise<void> {
    const { accepted, online, folder } = this.parts;
    this.#set = await accepted.load();
    this.#hold = await readHold(folder);
    await online.load();
    await accepted.compact(this.#set);
    const { set, entries } = await readAccepted(this.#set, this.parts);
    this.#set = set;
    const today = civilDate(this.parts.clock());
    const { withdrawn: withdrawals, former } = set;
    const store = createStore({ entries, withdrawals, today });
    this.#site = { entries, withdrawals, former, store, book: new Notebook() };
    // With nothing accepted there is nothing to show: the first look at the CMS decides.
    if (this.#set.line > 0) await this.show(await this.settle([], []), { changes: [] });
  }

  /** Tries out what the site would be. Nothing is changed. @param given changes that are done in any case */
  settle(given: readonly ParsedChange[], groups: readonly ParsedGroup[]): Promise<Settled> {
    const { render, contents, online, clock } = this.parts;
    const today = civilDate(clock());
    // Asked for at the start. Who waits then may be waiting because of a withdrawal that this page shows.
    const kept = this.#hold ? 'withdrawal' : 'defect';
    const former = (path: string): Page | undefined => keptPage(online, path, kept);
    return settle({ site: this.#site, given, today, render, contents, former }, groups);
  }

  /** Accepts: from here on, whatever happens, the site will show it. @param another drops the way back */
  async accept(line: Omit<Line, 'number'>, another = false): Promise<void> {
    const { accepted } = this.parts;
    if (another) {
      const next = advance(this.#set, line);
      await accepted.begin(next);
      this.#set = next;
    } else this.#set = await accepted.append(this.#set, line);
    this.#owed = true;
  }

  /** Commits what was rendered and puts it online. */
  async show(
    { trial, defects, refused }: Settled,
    { changes }: { readonly changes: readonly Change[] },
    more: { readonly syncMs?: number } = {},
  ): Promise<void> {
    const { log, documents } = this.parts;
    trial.draft.commit();
    const { entries, withdrawals, former, store } = trial.target;
    this.#site = { entries, withdrawals, former, store, book: this.#site.book };
    documents.remember(entries);
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
  }

  /** Makes a release of what is accepted and rendered. */
  async publish(): Promise<void> {
    const { online, search, clock } = this.parts;
    this.#owed = true;
    const { at } = this;
    const moment = { at, site: this.#site, set: this.#set, hold: this.#hold };
    const material = materialOf(moment, this.parts);
    await search.hides(material.searchState.hidden);
    await online.publish(material, clock());
    this.#owed = false;
    await search.request(this.#site, this.#set);
    await search.isOnline(material.search);
  }

  /** Contents that the next release will name. */
  contents(): string[] {
    return contentsOf(this.#site, this.parts);
  }

  /** Makes up for a release that could not be written. @returns false when none is owed. */
  async payDebt(): Promise<boolean> {
    if (!this.#owed) return false;
    await this.publish();
    return true;
  }

  /** Waits for an operator, or waits no more. The next release says so. @returns false when nothing is new in that. */
  async noteHold(hold: Hold | null): Promise<boolean> {
    if (JSON.stringify(this.#hold) === JSON.stringify(hold)) return false;
    const same = this.#hold?.reason === hold?.reason && this.#hold?.detail === hold?.detail;
    await writeHold(this.parts.folder, hold);
    this.#hold = hold;
    if (same) return false;
    if (hold)
      this.parts.log.warn('waiting for an operator', { reason: hold.reason, detail: hold.detail });
    return true;
  }

  /** Waits for an operator, or waits no more, and says so at once. */
  async sayHold(hold: Hold | null): Promise<void> {
    if (await this.noteHold(hold)) await this.publish();
  }

  /** Renders again what depends on the date. Needs no CMS. */
  async turnDay(): Promise<boolean> {
    if (this.#set.line === 0 || !this.isStale) return false;
    await this.show(await this.settle([], []), { changes: [] });
    return true;
  }
}
