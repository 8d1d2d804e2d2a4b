// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import {
  type AcceptedFile,
  type AcceptedSet,
  advance,
  type Change,
  type Line,
  NOTHING,
} from './accepted.ts';
import { type Difference, differenceTo, wayBack } from './changes.ts';
import { type Clock, civilDate } from './clock.ts';
import { type Cms, CmsUnavailable } from './cms.ts';
import type { Contents } from './contents.ts';
import type { Documents } from './documents.ts';
import type { Folder } from './folder.ts';
import { doubt, doubtOfAccepted, doubtOfHistory } from './guard.ts';
import { setAt } from './history.ts';
import { type Hold, nextOrder, type Order, readHold, writeHold } from './hold.ts';
import { takeIn } from './intake.ts';
import type { Log } from './log.ts';
import type { Media } from './media.ts';
import { Notebook, type Page } from './notebook.ts';
import type { Online } from './online.ts';
import { readAccepted } from './read-accepted.ts';
import { refusedByPage } from './refused.ts';
import type { Row } from './release.ts';
import type { Render } from './render.ts';
import type { Search } from './search.ts';
import { settle, type Settled } from './settle.ts';
import { emptySite, type ParsedChange, removals, type Site } from './site.ts';
import { createStore } from './store.ts';

export interface Parts {
  readonly folder: Folder;
  readonly clock: Clock;
  readonly cms: Cms;
  readonly documents: Documents;
  readonly media: Media;
  readonly contents: Contents;
  readonly accepted: AcceptedFile;
  readonly online: Online;
  readonly render: Render;
  readonly search: Search;
  readonly assets: Readonly<Record<string, Row>>;
  readonly log: Log;
}

/** What a look at the CMS came to. */
export type Outcome = 'published' | 'unchanged' | 'held';

/** Keeps the site what the CMS says is published. One call at a time: `loop.ts` sees to that. */
export class Publisher {
  readonly parts: Parts;
  #site: Site;
  #set: AcceptedSet = NOTHING;
  #hold: Hold | null = null;
  /** Something is accepted that no release shows yet: a switch failed, or the search index is new. */
  #owed = false;
  /** What was refused before the start is tried once more: the code may be another one. */
  #retry = true;
  /** What an operator told us to believe. */
  #offer: Hold['offered'];

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

  #at(): string {
    return new Date(this.parts.clock()).toISOString();
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
    const withdrawals = this.#set.withdrawn;
    const store = createStore({ entries, withdrawals, today });
    const { former } = this.#set;
    this.#site = { entries, withdrawals, former, store, book: new Notebook() };
    // With nothing accepted there is nothing to show: the first look at the CMS decides.
    if (this.#set.line > 0) await this.#show(await this.#settle([], []), { changes: [] });
  }

  #settle(given: readonly ParsedChange[], groups: Parameters<typeof settle>[1]): Promise<Settled> {
    const { render, contents, clock } = this.parts;
    const today = civilDate(clock());
    const former = (path: string): Page | undefined => this.#formerPage(path);
    return settle({ site: this.#site, given, today, render, contents, former }, groups);
  }

  #formerPage(path: string): Page | undefined {
    const row = this.parts.online.table?.rows[path];
    if (!row) return undefined;
    const [content, status, type, bytes] = row;
    return { path, route: { kind: 'sitemap' }, content, status, type, bytes, asked: new Set() };
  }

  /** Looks at the CMS and publishes what differs. Throws when the CMS does not answer, or nothing can be written. */
  async sync(): Promise<Outcome> {
    // What is owed and what the date changes need no CMS, and no order of an operator.
    const paid = (await this.turnDay()) || (await this.#payDebt());
    const outcome = await this.#look();
    return outcome === 'unchanged' && paid ? 'published' : outcome;
  }

  async #look(): Promise<Outcome> {
    const started = performance.now();
    const { cms, accepted, clock } = this.parts;
    const manifest = await cms.manifest(this.#set.seen?.revision, this.#set.entries);
    if (this.#hold?.reason !== 'operator') {
      const found = this.#acceptedOffer(manifest)
        ? doubtOfAccepted(this.#set, manifest)
        : doubt(this.#set, manifest, accepted.lines, clock());
      if (found) {
        const { lineage, revision, hash } = manifest;
        const since = this.#hold?.reason === found.reason ? this.#hold.since : this.#at();
        await this.#setHold({ ...found, since, offered: { lineage, revision, hash } });
        return 'held';
      }
      if (this.#hold) await this.#setHold(null);
    } else if (doubt(this.#set, manifest, [], clock())) return 'held';
    const outcome = await this.#follow(manifest, started);
    this.#offer = undefined;
    return outcome;
  }

  #acceptedOffer(manifest: Manifest): boolean {
    return this.#offer?.lineage === manifest.lineage && manifest.revision >= this.#offer.revision;
  }

  async #follow(manifest: Manifest, started: number): Promise<Outcome> {
    // Only another history drops what it does not name, and the way back with it.
    const another =
      this.#acceptedOffer(manifest) && doubtOfHistory(this.#set, manifest) !== undefined;
    const at = this.#at();
    const held = this.#hold?.reason === 'operator';
    const wanted: Difference = differenceTo(this.#set, manifest, at, another);
    const groups = held ? [] : wanted.groups;
    const stale = civilDate(this.parts.clock()) !== this.#site.store.today;
    const retry = this.#retry && this.#set.refused.length > 0;
    const known =
      !retry && this.#set.seen?.hash === manifest.hash && this.#set.revision === manifest.revision;
    if (wanted.withdrawals.length === 0 && !stale && !another && (known || held)) {
      if (held || !(await this.#canBeReadNow(groups))) return 'unchanged';
    }
    if (wanted.withdrawals.length > 0 && groups.length > 0 && this.#set.seen && !another) {
      await this.#withdrawFirst(wanted.withdrawals, manifest);
      return this.#follow(manifest, started);
    }
    const intake = await takeIn(
      { groups },
      this.#site.entries,
      this.parts.documents,
      this.parts.media,
    );
    const fetched = performance.now();
    const removed = removals(this.#site, wanted.withdrawals);
    const settled = await this.#settle(removed, intake.groups);
    const changes: Change[] = removed.map(({ change }) => change);
    for (const group of settled.accepted) changes.push(...group.changes);
    const refused = held
      ? this.#set.refused
      : [...intake.refused, ...settled.refused.flatMap(refusedByPage)];
    const { revision, hash, lineage } = manifest;
    const line: Omit<Line, 'number'> = {
      at,
      lineage,
      revision: held ? this.#set.revision : revision,
      seen: { revision, hash },
      changes,
      refused: [...refused],
    };
    await this.#accept(line, another);
    await this.#show(settled, line, { syncMs: fetched - started });
    this.#retry = false;
    return 'published';
  }

  /**
   * Withdrawals are accepted before anything is fetched: no text and no picture that does not come may hold them up.
   * What the site shows and has seen stays where it was, so that a crash before the rest forgets nothing of it.
   */
  async #withdrawFirst(withdrawals: Difference['withdrawals'], manifest: Manifest): Promise<void> {
    const { revision, seen, refused } = this.#set;
    if (seen === null) throw new Error('Nothing was ever published.');
    const gone = new Set(withdrawals.map(({ id }) => id));
    const removed = removals(this.#site, withdrawals);
    const settled = await this.#settle(removed, []);
    const line = {
      at: this.#at(),
      lineage: manifest.lineage,
      revision,
      seen,
      changes: removed.map(({ change }) => change),
      refused: refused.filter(({ id }) => !gone.has(id)),
    };
    await this.#accept(line);
    await this.#show(settled, line);
  }

  /**
   * Can something be read now that could not be had at an earlier look? One bad answer must not last until the next
   * approval. What a page refused was read well: only another text can mend it.
   */
  async #canBeReadNow(groups: Difference['groups']): Promise<boolean> {
    const unread = new Set(this.#set.refused.filter(({ page }) => page === '').map(({ id }) => id));
    const wanted = groups.filter(({ changes }) => changes.some(({ id }) => unread.has(id)));
    if (wanted.length === 0) return false;
    const intake = await takeIn(
      { groups: wanted },
      this.#site.entries,
      this.parts.documents,
      this.parts.media,
    );
    return intake.groups.length > 0;
  }

  async #accept(line: Omit<Line, 'number'>, another = false): Promise<void> {
    const { accepted } = this.parts;
    if (another) {
      this.#set = advance(this.#set, line);
      await accepted.compact(this.#set);
      await accepted.forget();
    } else this.#set = await accepted.append(this.#set, line);
    this.#owed = true;
  }

  /** Commits what was rendered and puts it online. */
  async #show(
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
    const { online, media, assets, search, clock } = this.parts;
    this.#owed = true;
    const { rows } = search;
    await online.publish(
      {
        at: this.#at(),
        set: this.#set,
        hold: this.#hold,
        pages: this.#rows(),
        pictures: media.rows(this.#site.entries.values()),
        assets,
        search: rows,
        searchRevision: search.revision,
        searchState: search.state(this.#site, this.#set.revision),
        owners: media.owners(this.#site.entries.values()),
        dropFormerSearch: search.knowsOfWithdrawals(),
      },
      clock(),
    );
    this.#owed = false;
    search.request(this.#site, this.#set);
    await search.isOnline(rows);
  }

  *#rows(): Generator<readonly [string, Row]> {
    for (const { path, content, status, type, bytes } of this.#site.book.pages.values()) {
      yield [path, [content, status, type, bytes]];
    }
  }

  async #payDebt(): Promise<boolean> {
    if (!this.#owed) return false;
    await this.publish();
    return true;
  }

  async #setHold(hold: Hold | null): Promise<void> {
    const same = this.#hold?.reason === hold?.reason && this.#hold?.detail === hold?.detail;
    this.#hold = hold;
    await writeHold(this.parts.folder, hold);
    if (same) return;
    if (hold)
      this.parts.log.warn('waiting for an operator', { reason: hold.reason, detail: hold.detail });
    await this.publish();
  }

  /** Renders again what depends on the date. Needs no CMS. */
  async turnDay(): Promise<boolean> {
    if (this.#set.line === 0) return false;
    if (civilDate(this.parts.clock()) === this.#site.store.today) return false;
    await this.#show(await this.#settle([], []), { changes: [] });
    return true;
  }

  /** Carries out what an operator asked for. */
  async obey(): Promise<boolean> {
    const pending = await nextOrder(this.parts.folder);
    if (!pending) return false;
    try {
      await this.#carryOut(pending.order);
    } catch (error) {
      // What may succeed later stays; anything else would keep the orders after it waiting for ever.
      if (error instanceof CmsUnavailable || (error instanceof Error && 'code' in error))
        throw error;
      this.parts.log.error('order cannot be carried out', { ...pending.order, error });
    }
    await pending.done();
    return true;
  }

  async #carryOut(order: Order): Promise<void> {
    this.parts.log.info('order', { ...order });
    if (order.verb === 'accept') this.#offer = this.#hold?.offered;
    else if (order.verb === 'release') await this.#setHold(null);
    else await this.#goBack(order.revision);
  }

  async #goBack(revision: number): Promise<void> {
    const former = setAt(this.#set, this.parts.accepted.lines, revision);
    const at = this.#at();
    const changes = wayBack(this.#set, former, at);
    const groups = [{ revision: former.revision, changes }];
    const intake = await takeIn(
      { groups },
      this.#site.entries,
      this.parts.documents,
      this.parts.media,
    );
    const settled = await this.#settle([], intake.groups);
    const detail = `An operator went back to revision ${revision}.`;
    this.#hold = { reason: 'operator', detail, since: at, at: revision };
    await writeHold(this.parts.folder, this.#hold);
    const accepted = settled.accepted.flatMap((group) => group.changes);
    const refused = [...intake.refused, ...settled.refused.flatMap(refusedByPage)];
    const { lineage, seen } = this.#set;
    if (lineage === null || seen === null) throw new Error('Nothing was ever published.');
    const line = { at, lineage, revision: former.revision, seen, changes: accepted, refused };
    await this.#accept(line);
    await this.#show(settled, line);
  }
}
