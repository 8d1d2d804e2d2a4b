// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import {
  type Doubt,
  doubt,
  doubtOfAccepted,
  doubtOfHistory,
  doubtOfLoss,
  doubtOfStuck,
} from './guard.ts';
import { heldAt, type Hold } from './hold.ts';
import { lostPages, stuckPages } from './loss.ts';
import type { Publisher } from './publisher.ts';
import type { Settled } from './settle.ts';

/** When the publisher waits for an operator instead of following the CMS, and what the operator has told it. */
export class Caution {
  readonly #publisher: Publisher;
  /** The manifest that would have cost pages, by its hash: it is not tried again every 15 s. */
  #costly: { readonly hash: string; readonly found: Doubt } | undefined;

  constructor(publisher: Publisher) {
    this.#publisher = publisher;
  }

  /** Believes what the CMS offers, as an operator said. Written down: a crash must not forget it. */
  async believe(): Promise<void> {
    const { hold, parts } = this.#publisher;
    if (!hold?.offered) parts.log.warn('there is nothing to accept');
    else {
      const believed = { ...hold.offered, reason: hold.reason };
      await this.#publisher.noteHold({ ...hold, believed });
    }
  }

  #isAccepted({ lineage, revision }: Manifest): boolean {
    const believed = this.#publisher.hold?.believed;
    return believed?.lineage === lineage && revision >= believed.revision;
  }

  /** Is this another history, accepted by an operator? Only that drops what it does not name, and the way back with it. */
  isAnother(manifest: Manifest): boolean {
    return (
      this.#isAccepted(manifest) && doubtOfHistory(this.#publisher.set, manifest) !== undefined
    );
  }

  /** Was the operator told of pages that are stuck, and accepted that they go? */
  #isLossAccepted(manifest: Manifest): boolean {
    return this.#publisher.hold?.believed?.reason === 'lost-pages' && this.#isAccepted(manifest);
  }

  /** Are there pages to be taken away, as an operator said? */
  hasUnwanted(manifest: Manifest): boolean {
    return this.#isLossAccepted(manifest) && stuckPages(this.#publisher.site.book).length > 0;
  }

  /** Is there a reason not to believe this manifest? */
  doubtOf(manifest: Manifest): Doubt | undefined {
    const { set, hold, parts } = this.#publisher;
    const now = parts.clock();
    const isHeld = hold?.reason === 'operator';
    if (this.#isAccepted(manifest)) {
      // Who holds at a revision can accept withdrawals, not another history: that would drop all that it does not name.
      const history = isHeld ? doubtOfHistory(set, manifest) : undefined;
      return history ?? doubtOfAccepted(set, manifest);
    }
    const lines = isHeld ? [] : parts.accepted.lines;
    const costly = this.#costly?.hash === manifest.hash ? this.#costly.found : undefined;
    return doubt(set, manifest, lines, now) ?? costly;
  }

  /** Would pages go that nobody has withdrawn? Only an operator may want that. */
  doubtOfLoss({ trial }: Settled, manifest: Manifest): Doubt | undefined {
    if (this.#isAccepted(manifest)) return undefined;
    const found = doubtOfLoss(lostPages(this.#publisher.site, trial));
    this.#costly = found && { hash: manifest.hash, found };
    return found;
  }

  /** Waits for an operator. */
  async wait(found: Doubt, manifest: Manifest): Promise<'held'> {
    await this.#publisher.sayHold(this.#stillBelieving(this.#holdFor(found, manifest)));
    return 'held';
  }

  /** What one has ordered stands until they say otherwise; what waits besides is said. */
  #holdFor(found: Doubt, { lineage, revision, hash }: Manifest): Hold {
    const { hold, at, set } = this.#publisher;
    const offered = { lineage, revision, hash };
    if (hold?.reason !== 'operator')
      return { ...found, since: hold?.reason === found.reason ? hold.since : at, offered };
    const held = heldAt(hold.at ?? set.revision, hold.since);
    const said = { ...held, detail: `${held.detail} ${found.detail}` };
    if (found.reason !== 'too-many-withdrawals') return said;
    return { ...said, detail: `${said.detail} To accept means to carry them out.`, offered };
  }

  /** An operator's acceptance holds until it is done. */
  #stillBelieving(next: Hold): Hold {
    const believed = this.#publisher.hold?.believed;
    return believed ? { ...next, believed } : next;
  }

  /**
   * What is withdrawn goes at once. Pages that cannot be rendered without it stay as they are, and an operator is told:
   * before it is accepted, so that a crash does not forget them. Whoever accepts that takes them away.
   */
  async noteStuck({ trial }: Settled, manifest: Manifest): Promise<void> {
    const stuck = stuckPages(trial.draft);
    if (this.#isLossAccepted(manifest)) {
      for (const path of stuck) trial.draft.removePage(path);
      return;
    }
    const found = doubtOfStuck(stuck);
    if (found) await this.#publisher.noteHold(this.#stillBelieving(this.#holdFor(found, manifest)));
  }

  /** A manifest was followed, and what was believed is done: waits no more, unless pages are stuck. */
  async followed(manifest: Manifest): Promise<void> {
    const { hold, site, set } = this.#publisher;
    const stuck = doubtOfStuck(stuckPages(site.book));
    const standing =
      hold?.reason === 'operator' ? heldAt(hold.at ?? set.revision, hold.since) : null;
    await this.#publisher.sayHold(stuck ? this.#holdFor(stuck, manifest) : standing);
  }
}
