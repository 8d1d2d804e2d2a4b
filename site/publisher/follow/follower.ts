// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import type { Change, ChangeGroup, JournalEntry, ParsedChange } from '../accepted/journal-entry.ts';
import { refusedByPage } from '../accepted/refused.ts';
import type { Cms, Scheduling } from '../intake/cms.ts';
import { TooLarge } from '../intake/cms-request.ts';
import type { Intake } from '../intake/intake.ts';
import type { Publisher } from '../publish/publisher.ts';
import { removals } from '../render/site.ts';
import { differenceTo } from './differences.ts';
import { tooLargeReason } from './hold-reasons.ts';
import type { NextSchedule } from '../intake/next-schedule.ts';
import type { ManifestGuard } from './manifest-guard.ts';

/** The result of a look at the CMS. */
export type Outcome = 'published' | 'unchanged' | 'held';

interface FollowerOptions {
  readonly publisher: Publisher;
  readonly guard: ManifestGuard;
  readonly cms: Pick<Cms, 'manifest'>;
  readonly schedule: NextSchedule;
  readonly intake: Intake;
}

const changeOf = ({ change }: ParsedChange): Change => change;

/** Follows the CMS: compares its manifest with what is accepted, and publishes what differs. */
export class Follower {
  readonly #options: FollowerOptions;
  /** Tries once more what was refused before the start: the code may be another one. */
  #retry = true;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  /**
   * Looks at the CMS and publishes what differs.
   * @throws when the CMS does not answer, or nothing can be written; what failed with the schedule only, at the end
   */
  async sync(): Promise<Outcome> {
    // Publishes pending releases and date changes even if the CMS is down or an operator holds.
    const { publisher } = this.#options;
    const published = (await publisher.onDateChange()) || (await publisher.retryRelease());
    const outcome = await this.#look();
    const { failure } = this.#options.schedule;
    if (failure) throw failure;
    return outcome === 'unchanged' && published ? 'published' : outcome;
  }

  async #look(): Promise<Outcome> {
    const started = performance.now();
    const { publisher, guard, cms, schedule } = this.#options;
    const { set } = publisher;
    // Before the manifest: what leaves the schedule because it is done is in the manifest by then.
    const next = await schedule.ask(publisher.site.upcoming);
    const manifest = await cms
      .manifest(set.seen?.revision, set.entries)
      .catch(async (error: unknown) => {
        if (error instanceof TooLarge) await guard.waitFor(tooLargeReason(error.message));
        throw error;
      });
    const found = guard.reasonAgainst(manifest);
    const outcome = found
      ? await guard.wait(found, manifest)
      : await this.#follow(manifest, started, next);
    if (outcome === 'held') await this.#showLess(next, manifest);
    else await guard.followed(manifest);
    return outcome;
  }

  /** Takes out of the schedule what was taken out of it, even while the site waits for an operator. */
  async #showLess(next: Scheduling | undefined, manifest: Manifest): Promise<void> {
    const { publisher, schedule } = this.#options;
    const { site } = publisher;
    const upcoming = schedule.without(site.upcoming, next, manifest, site.when.at);
    if (upcoming !== site.upcoming) await publisher.showSchedule(upcoming);
  }

  async #follow(
    manifest: Manifest,
    started: number,
    next: Scheduling | undefined,
  ): Promise<Outcome> {
    const { publisher, guard, intake, schedule } = this.#options;
    const { set, site, hold, at } = publisher;
    const another = guard.isAcceptedHistory(manifest);
    const held = hold?.reason === 'operator';
    const difference = differenceTo(set, manifest, at, {
      whole: another,
      isPlanned: (id) => publisher.isPlanned(id),
    });
    const { withdrawals } = difference;
    const groups = held ? [] : difference.groups;
    const hasMore = groups.length > 0 || next !== undefined;
    if (withdrawals.length > 0 && hasMore && set.seen && !another) {
      const { revision, seen } = set;
      await this.#withdrawFirst(withdrawals, manifest, { revision, seen });
      return this.#follow(manifest, started, next);
    }
    const upcoming = await schedule.take(site.upcoming, next, manifest, {
      at,
      room: guard.withdrawalRoom,
    });
    const mustAct = withdrawals.length > 0 || another || guard.mustRemovePages(manifest);
    if (!mustAct && (held || this.#isKnown(manifest))) {
      if (held || !(await this.#canBeReadNow(groups))) {
        if (upcoming === site.upcoming) return 'unchanged';
        await publisher.showSchedule(upcoming);
        return 'published';
      }
    }
    const taken = await intake.take(groups, site);
    const syncMs = performance.now() - started;
    const removed = removals(site, withdrawals);
    const settled = await publisher.settle(removed, taken.groups, upcoming);
    const loss = guard.lossIn(settled, manifest);
    if (loss) return guard.wait(loss, manifest);
    await guard.handleStuck(settled, manifest);
    const { revision, hash, lineage } = manifest;
    const entry = {
      at,
      lineage,
      revision: held ? set.revision : revision,
      seen: { revision, hash },
      changes: [...removed, ...settled.accepted.flatMap(({ parsed }) => parsed)].map(changeOf),
      refused: held
        ? this.#refusedWithout(withdrawals)
        : [...taken.refused, ...settled.refused.flatMap(refusedByPage)],
    };
    await publisher.accept(entry, another);
    await publisher.show(settled, entry, { syncMs });
    this.#retry = false;
    return 'published';
  }

  #refusedWithout(withdrawals: readonly Change[]): JournalEntry['refused'] {
    const gone = new Set(withdrawals.map(({ id }) => id));
    return this.#options.publisher.set.refused.filter(({ id }) => !gone.has(id));
  }

  #isKnown({ hash, revision }: Manifest): boolean {
    const { seen, revision: shown, refused } = this.#options.publisher.set;
    return seen?.hash === hash && shown === revision && !(this.#retry && refused.length > 0);
  }

  /**
   * Accepts withdrawals before anything is fetched: no text and no picture that does not come may delay them.
   * The revisions shown and seen stay as they were, so that a crash before the rest forgets nothing of it.
   */
  async #withdrawFirst(
    withdrawals: readonly Change[],
    manifest: Manifest,
    point: Pick<JournalEntry, 'revision' | 'seen'>,
  ): Promise<void> {
    const { publisher, guard } = this.#options;
    const { site, at } = publisher;
    const removed = removals(site, withdrawals);
    const settled = await publisher.settle(removed, []);
    await guard.handleStuck(settled, manifest);
    const entry = {
      at,
      lineage: manifest.lineage,
      ...point,
      changes: removed.map(changeOf),
      refused: this.#refusedWithout(withdrawals),
    };
    await publisher.accept(entry);
    await publisher.show(settled, entry);
  }

  /**
   * Can something be read now that could not be fetched at an earlier look? One bad answer must not last until the
   * next approval. What a page refused was fetched well: only another text can mend it.
   */
  async #canBeReadNow(groups: readonly ChangeGroup[]): Promise<boolean> {
    const { set, site } = this.#options.publisher;
    const unread = new Set(set.refused.filter(({ page }) => page === null).map(({ id }) => id));
    const wanted = groups.filter(({ changes }) => changes.some(({ id }) => unread.has(id)));
    if (wanted.length === 0) return false;
    const taken = await this.#options.intake.take(wanted, site);
    return taken.groups.length > 0;
  }
}
