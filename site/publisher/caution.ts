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
import type { Hold } from './hold.ts';
import { lostPages, stuckPages } from './loss.ts';
import type { Publisher } from './publisher.ts';
import type { Settled } from './settle.ts';

/** When the publisher waits for an operator instead of following the CMS, and what the operator has told it. */
export class Caution {
  readonly #publisher: Publisher;
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

  #isAccepted({ lineage, revision }: Manifest): boolean {
    return this.#offer?.lineage === lineage && revision >= this.#offer.revision;
  }

  /** Is this another history, accepted by an operator? Only that drops what it does not name, and the way back with it. */
  isAnother(manifest: Manifest): boolean {
    return (
      this.#isAccepted(manifest) && doubtOfHistory(this.#publisher.set, manifest) !== undefined
    );
  }

  /** Was the operator told of pages that are stuck, and accepted that they go? */
  #isLossAccepted(manifest: Manifest): boolean {
    return this.#publisher.hold?.reason === 'lost-pages' && this.#isAccepted(manifest);
  }

  /** Are there pages to be taken away, as an operator said? */
  hasUnwanted(manifest: Manifest): boolean {
    return this.#isLossAccepted(manifest) && stuckPages(this.#publisher.site.book).length > 0;
  }

  /** Is there a reason not to believe this manifest? */
  doubtOf(manifest: Manifest): Doubt | undefined {
    const { set, hold, parts } = this.#publisher;
    const now = parts.clock();
    if (hold?.reason !== 'operator' && this.#isAccepted(manifest))
      return doubtOfAccepted(set, manifest);
    const lines = hold?.reason === 'operator' ? [] : parts.accepted.lines;
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

  /** Waits for an operator. What one has ordered stands until they say otherwise. */
  async wait(found: Doubt, manifest: Manifest): Promise<'held'> {
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
  async noteStuck({ trial }: Settled, manifest: Manifest): Promise<void> {
    const stuck = stuckPages(trial.draft);
    if (this.#isLossAccepted(manifest)) {
      for (const path of stuck) trial.draft.removePage(path);
      return;
    }
    const found = doubtOfStuck(stuck);
    if (found && this.#publisher.hold?.reason !== 'operator')
      await this.#publisher.noteHold(this.#holdFor(found, manifest));
  }

  /** A manifest was followed: waits no more, unless pages are stuck. */
  async followed(manifest: Manifest): Promise<void> {
    const { hold, site } = this.#publisher;
    const stuck = doubtOfStuck(stuckPages(site.book));
    if (stuck) await this.wait(stuck, manifest);
    else if (hold && hold.reason !== 'operator') await this.#publisher.sayHold(null);
    this.#offer = undefined;
  }
}
