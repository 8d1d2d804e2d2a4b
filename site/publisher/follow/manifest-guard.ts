// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import type { Log } from '../../log.ts';
import type { AcceptedFile } from '../accepted/accepted-file.ts';
import { heldAt, type Hold } from '../accepted/hold.ts';
import type { Clock } from '../clock.ts';
import type { Publisher } from '../publish/publisher.ts';
import { lostPages, stuckPages } from '../render/lost-pages.ts';
import type { Settled } from '../render/settle.ts';
import {
  historyReason,
  type HoldReason,
  holdReason,
  lostPagesReason,
  reasonDespiteAcceptance,
  stuckPagesReason,
  withdrawalRoom,
  withdrawalsReason,
} from './hold-reasons.ts';

interface GuardOptions {
  readonly publisher: Publisher;
  readonly accepted: Pick<AcceptedFile, 'journal'>;
  readonly clock: Clock;
  readonly log: Log;
}

const offerOf = ({ lineage, revision, hash }: Manifest) => ({ lineage, revision, hash });

/** Decides when the publisher waits for an operator instead of following the CMS, and what an operator has accepted. */
export class ManifestGuard {
  readonly #publisher: Publisher;
  readonly #options: GuardOptions;
  /** The last manifest that would have cost pages, by its hash: it is not tried again every 15 s. */
  #costly: { readonly hash: string; readonly found: HoldReason } | undefined;

  readonly #isPlanned = (id: string): boolean => this.#publisher.isPlanned(id);

  constructor(options: GuardOptions) {
    this.#publisher = options.publisher;
    this.#options = options;
  }

  /**
   * Accepts what the CMS offers, as an operator said. Written to the disk: a crash must not forget it.
   * @param revision that must be offered, when one is named
   */
  async acceptOffer(revision?: number): Promise<void> {
    const { hold } = this.#publisher;
    const isOffered =
      hold?.offered && (revision ?? hold.offered.revision) === hold.offered.revision;
    if (!hold?.offered || !isOffered) this.#options.log.warn('there is nothing to accept');
    else {
      const acceptedOffer = { ...hold.offered, reason: hold.reason };
      await this.#publisher.setHold({ ...hold, acceptedOffer }, { publish: false });
    }
  }

  #isAccepted({ lineage, revision }: Manifest): boolean {
    const accepted = this.#publisher.hold?.acceptedOffer;
    return accepted?.lineage === lineage && revision >= accepted.revision;
  }

  /** Is this another history, accepted by an operator? Only that drops what it does not name, and the way back with it. */
  isAcceptedHistory(manifest: Manifest): boolean {
    return this.#isAccepted(manifest) && historyReason(this.#publisher.set, manifest) !== undefined;
  }

  /** Was the operator told of pages that are stuck, and accepted that they go? */
  #isLossAccepted(manifest: Manifest): boolean {
    const accepted = this.#publisher.hold?.acceptedOffer;
    return accepted?.reason === 'lost-pages' && this.#isAccepted(manifest);
  }

  /** Are there stuck pages to remove, as an operator said? */
  mustRemovePages(manifest: Manifest): boolean {
    return this.#isLossAccepted(manifest) && stuckPages(this.#publisher.site.cache).length > 0;
  }

  /** Who agreed to withdrawals did not see those of a later revision. */
  #laterWithdrawals(manifest: Manifest): HoldReason | undefined {
    const { set, hold } = this.#publisher;
    const { reason, revision } = hold?.acceptedOffer ?? {};
    if (reason !== 'too-many-withdrawals' && reason !== 'operator') return undefined;
    const { accepted, clock } = this.#options;
    return withdrawalsReason(set, manifest, accepted.journal, clock(), {
      isPlanned: this.#isPlanned,
      accepted: revision ?? 0,
    });
  }

  /** How many documents may be withdrawn now without anybody agreeing to it. */
  get withdrawalRoom(): number {
    const { accepted, clock } = this.#options;
    return withdrawalRoom(this.#publisher.set, accepted.journal, clock());
  }

  /** The reason not to follow this manifest, if there is one. */
  reasonAgainst(manifest: Manifest): HoldReason | undefined {
    const { set, hold } = this.#publisher;
    const isHeld = hold?.reason === 'operator';
    if (this.#isAccepted(manifest)) {
      // During a hold at a revision withdrawals can be accepted, not another history: that would drop all that it
      // does not name.
      const history = isHeld ? historyReason(set, manifest) : undefined;
      return history ?? reasonDespiteAcceptance(set, manifest) ?? this.#laterWithdrawals(manifest);
    }
    const journal = isHeld ? [] : this.#options.accepted.journal;
    const costly = this.#costly?.hash === manifest.hash ? this.#costly.found : undefined;
    return holdReason(set, manifest, journal, this.#options.clock(), this.#isPlanned) ?? costly;
  }

  /** The reason to hold when pages would go without a withdrawal: only an operator may want that. */
  lossIn({ trial }: Settled, manifest: Manifest): HoldReason | undefined {
    if (this.#isAccepted(manifest)) return undefined;
    const found = lostPagesReason(lostPages(this.#publisher.site, trial));
    this.#costly = found && { hash: manifest.hash, found };
    return found;
  }

  /** Waits for a CMS whose manifest cannot be read: there is nothing that an operator could accept. */
  async waitFor(found: HoldReason): Promise<void> {
    await this.#publisher.setHold(this.#withAcceptedOffer(this.#holdFor(found)));
  }

  /** Waits for an operator. */
  async wait(found: HoldReason, manifest: Manifest): Promise<'held'> {
    await this.#publisher.setHold(this.#withAcceptedOffer(this.#holdFor(found, manifest)));
    return 'held';
  }

  /** The hold for a reason. The hold of an operator stands, and its detail names the reason too. */
  #holdFor(found: HoldReason, manifest?: Manifest): Hold {
    const { hold, at, set } = this.#publisher;
    const offer = manifest && { offered: offerOf(manifest) };
    if (hold?.reason !== 'operator')
      return { ...found, since: hold?.reason === found.reason ? hold.since : at, ...offer };
    const held = heldAt(hold.at ?? set.revision, hold.since);
    const both = { ...held, detail: `${held.detail} ${found.detail}` };
    if (found.reason !== 'too-many-withdrawals') return both;
    return { ...both, detail: `${both.detail} To accept means to carry them out.`, ...offer };
  }

  /** Keeps the offer that an operator has accepted until it is done. */
  #withAcceptedOffer(next: Hold): Hold {
    const accepted = this.#publisher.hold?.acceptedOffer;
    return accepted ? { ...next, acceptedOffer: accepted } : next;
  }

  /**
   * Pages that cannot be rendered without what is withdrawn stay as they are, and an operator is told: before the
   * withdrawal is accepted, so that a crash does not forget them. When the operator has accepted that, they go.
   */
  async handleStuck({ trial }: Settled, manifest: Manifest): Promise<void> {
    const stuck = stuckPages(trial.transaction);
    if (this.#isLossAccepted(manifest)) {
      for (const path of stuck) trial.transaction.removePage(path);
      return;
    }
    const found = stuckPagesReason(stuck);
    if (!found) return;
    const hold = this.#withAcceptedOffer(this.#holdFor(found, manifest));
    await this.#publisher.setHold(hold, { publish: false });
  }

  /** Ends the hold when a manifest was followed, unless pages are stuck or an operator holds. */
  async followed(manifest: Manifest): Promise<void> {
    const { hold, site, set } = this.#publisher;
    const stuck = stuckPagesReason(stuckPages(site.cache));
    const standing =
      hold?.reason === 'operator' ? heldAt(hold.at ?? set.revision, hold.since) : null;
    await this.#publisher.setHold(stuck ? this.#holdFor(stuck, manifest) : standing);
  }
}
