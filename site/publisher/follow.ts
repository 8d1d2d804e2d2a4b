// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import type { Change, Line } from './accepted.ts';
import { differenceTo, type Group } from './changes.ts';
import {
  type Doubt,
  doubt,
  doubtOfAccepted,
  doubtOfHistory,
  doubtOfLoss,
  doubtOfStuck,
} from './guard.ts';
import type { Hold } from './hold.ts';
import { takeIn } from './intake.ts';
import { lostPages, stuckPages } from './loss.ts';
import type { Publisher } from './publisher.ts';
import { refusedByPage } from './refused.ts';
import type { Settled } from './settle.ts';
import { type ParsedChange, removals } from './site.ts';

/** What a look at the CMS came to. */
export type Outcome = 'published' | 'unchanged' | 'held';

const changeOf = ({ change }: ParsedChange): Change => change;

/** Follows the CMS: compares its manifest with what is accepted, and publishes what differs. */
export class Follower {
  readonly #publisher: Publisher;
  /** What was refused before the start is tried once more: the code may be another one. */
  #retry = true;
  /** What an operator told us to believe. */
  #offer: Hold['offered'];
  /** The manifest that would have cost pages, by its hash: it is not tried again every 15 s. */
  #costly: { readonly hash: string; readonly found: Doubt } | undefined;

  constructor(publisher: Publisher) {
    this.#publisher = publisher;
  }

  /** Believes what the CMS offers, as an operator said. */
  believe(offer: Hold['offered']): void {
    this.#offer = offer;
  }

  /** Looks at the CMS and publishes what differs. Throws when the CMS does not answer, or nothing can be written. */
  async sync(): Promise<Outcome> {
    // What is owed and what the date changes need no CMS, and no order of an operator.
    const paid = (await this.#publisher.turnDay()) || (await this.#publisher.payDebt());
    const outcome = await this.#look();
    return outcome === 'unchanged' && paid ? 'published' : outcome;
  }

  async #look(): Promise<Outcome> {
    const started = performance.now();
    const { set, parts } = this.#publisher;
    const manifest = await parts.cms.manifest(set.seen?.revision, set.entries);
    const found = this.#doubtOf(manifest);
    if (found) return this.#wait(found, manifest);
    const outcome = await this.#follow(manifest, started);
    if (outcome === 'held') return outcome;
    const { hold, site } = this.#publisher;
    const stuck = doubtOfStuck(stuckPages(site.book));
    if (stuck) await this.#wait(stuck, manifest);
    else if (hold && hold.reason !== 'operator') await this.#publisher.sayHold(null);
    this.#offer = undefined;
    return outcome;
  }

  #doubtOf(manifest: Manifest): Doubt | undefined {
    const { set, hold, parts } = this.#publisher;
    const now = parts.clock();
    if (hold?.reason !== 'operator' && this.#isAccepted(manifest))
      return doubtOfAccepted(set, manifest);
    const lines = hold?.reason === 'operator' ? [] : parts.accepted.lines;
    const costly = this.#costly?.hash === manifest.hash ? this.#costly.found : undefined;
    return doubt(set, manifest, lines, now) ?? costly;
  }

  async #wait(found: Doubt, manifest: Manifest): Promise<'held'> {
    // What an operator has ordered stands until they say otherwise.
    if (this.#publisher.hold?.reason !== 'operator')
      await this.#publisher.sayHold(this.#holdFor(found, manifest));
    return 'held';
  }

  #holdFor(found: Doubt, { lineage, revision, hash }: Manifest): Hold {
    const { hold, at } = this.#publisher;
    const since = hold?.reason === found.reason ? hold.since : at;
    return { ...found, since, offered: { lineage, revision, hash } };
  }

  /**
   * What is withdrawn goes at once. Pages that cannot be rendered without it stay as they are, and an operator is told:
   * before it is accepted, so that a crash does not forget them. Whoever accepts that takes them away.
   */
  async #noteStuck({ trial }: Settled, manifest: Manifest): Promise<void> {
    const stuck = stuckPages(trial.draft);
    if (this.#isUnwanted(manifest)) {
      for (const path of stuck) trial.draft.removePage(path);
      return;
    }
    const found = doubtOfStuck(stuck);
    if (found && this.#publisher.hold?.reason !== 'operator')
      await this.#publisher.noteHold(this.#holdFor(found, manifest));
  }

  #isAccepted(manifest: Manifest): boolean {
    return this.#offer?.lineage === manifest.lineage && manifest.revision >= this.#offer.revision;
  }

  /** Was the operator told of pages that are stuck, and accepted that they go? */
  #isUnwanted(manifest: Manifest): boolean {
    return this.#publisher.hold?.reason === 'lost-pages' && this.#isAccepted(manifest);
  }

  async #follow(manifest: Manifest, started: number): Promise<Outcome> {
    const { set, site, hold, parts, at } = this.#publisher;
    // Only another history drops what it does not name, and the way back with it.
    const another = this.#isAccepted(manifest) && doubtOfHistory(set, manifest) !== undefined;
    const held = hold?.reason === 'operator';
    const unwanted = this.#isUnwanted(manifest) && stuckPages(site.book).length > 0;
    const difference = differenceTo(set, manifest, at, another);
    const { withdrawals } = difference;
    const groups = held ? [] : difference.groups;
    if (withdrawals.length === 0 && !another && !unwanted && (held || this.#isKnown(manifest))) {
      if (held || !(await this.#canBeReadNow(groups))) return 'unchanged';
    }
    if (withdrawals.length > 0 && groups.length > 0 && set.seen && !another) {
      const { revision, seen } = set;
      const outcome = await this.#withdrawFirst(withdrawals, manifest, { revision, seen });
      return outcome === 'held' ? outcome : this.#follow(manifest, started);
    }
    const intake = await takeIn({ groups }, site.entries, parts.documents, parts.media);
    const syncMs = performance.now() - started;
    const removed = removals(site, withdrawals);
    const settled = await this.#publisher.settle(removed, intake.groups);
    const loss = this.#lossIn(settled, manifest);
    if (loss) return this.#wait(loss, manifest);
    await this.#noteStuck(settled, manifest);
    const { revision, hash, lineage } = manifest;
    const gone = new Set(withdrawals.map(({ id }) => id));
    const line = {
      at,
      lineage,
      revision: held ? set.revision : revision,
      seen: { revision, hash },
      changes: [...removed, ...settled.accepted.flatMap(({ parsed }) => parsed)].map(changeOf),
      refused: held
        ? set.refused.filter(({ id }) => !gone.has(id))
        : [...intake.refused, ...settled.refused.flatMap(refusedByPage)],
    };
    await this.#publisher.accept(line, another);
    await this.#publisher.show(settled, line, { syncMs });
    this.#retry = false;
    return 'published';
  }

  #isKnown({ hash, revision }: Manifest): boolean {
    const { seen, revision: shown, refused } = this.#publisher.set;
    return seen?.hash === hash && shown === revision && !(this.#retry && refused.length > 0);
  }

  /**
   * Withdrawals are accepted before anything is fetched: no text and no picture that does not come may hold them up.
   * What the site shows and has seen stays where it was, so that a crash before the rest forgets nothing of it.
   */
  async #withdrawFirst(
    withdrawals: readonly Change[],
    manifest: Manifest,
    where: Pick<Line, 'revision' | 'seen'>,
  ): Promise<Outcome> {
    const { set, site, at } = this.#publisher;
    const gone = new Set(withdrawals.map(({ id }) => id));
    const removed = removals(site, withdrawals);
    const settled = await this.#publisher.settle(removed, []);
    const loss = this.#lossIn(settled, manifest);
    if (loss) return this.#wait(loss, manifest);
    await this.#noteStuck(settled, manifest);
    const line = {
      at,
      lineage: manifest.lineage,
      ...where,
      changes: removed.map(changeOf),
      refused: set.refused.filter(({ id }) => !gone.has(id)),
    };
    await this.#publisher.accept(line);
    await this.#publisher.show(settled, line);
    return 'published';
  }

  /** Would pages go that nobody has withdrawn? Only an operator may want that. */
  #lossIn({ trial }: Settled, manifest: Manifest): Doubt | undefined {
    if (this.#isAccepted(manifest)) return undefined;
    const found = doubtOfLoss(lostPages(this.#publisher.site, trial));
    this.#costly = found && { hash: manifest.hash, found };
    return found;
  }

  /**
   * Can something be read now that could not be had at an earlier look? One bad answer must not last until the next
   * approval. What a page refused was read well: only another text can mend it.
   */
  async #canBeReadNow(groups: readonly Group[]): Promise<boolean> {
    const { set, site, parts } = this.#publisher;
    const unread = new Set(set.refused.filter(({ page }) => page === '').map(({ id }) => id));
    const wanted = groups.filter(({ changes }) => changes.some(({ id }) => unread.has(id)));
    if (wanted.length === 0) return false;
    const { documents, media } = parts;
    const intake = await takeIn({ groups: wanted }, site.entries, documents, media);
    return intake.groups.length > 0;
  }
}
