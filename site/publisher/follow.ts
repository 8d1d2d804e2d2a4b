// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import type { Change, Line } from './accepted.ts';
import { Caution } from './caution.ts';
import { differenceTo, type Group } from './changes.ts';
import { takeIn } from './intake.ts';
import type { Publisher } from './publisher.ts';
import { refusedByPage } from './refused.ts';
import { type ParsedChange, removals } from './site.ts';

/** What a look at the CMS came to. */
export type Outcome = 'published' | 'unchanged' | 'held';

const changeOf = ({ change }: ParsedChange): Change => change;

/** Follows the CMS: compares its manifest with what is accepted, and publishes what differs. */
export class Follower {
  readonly #publisher: Publisher;
  /** What was refused before the start is tried once more: the code may be another one. */
  #retry = true;
  readonly #caution: Caution;

  constructor(publisher: Publisher) {
    this.#publisher = publisher;
    this.#caution = new Caution(publisher);
  }

  /** Believes what the CMS offers, as an operator said. */
  believe(): Promise<void> {
    return this.#caution.believe();
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
    const found = this.#caution.doubtOf(manifest);
    if (found) return this.#caution.wait(found, manifest);
    const outcome = await this.#follow(manifest, started);
    if (outcome === 'held') return outcome;
    await this.#caution.followed(manifest);
    return outcome;
  }

  async #follow(manifest: Manifest, started: number): Promise<Outcome> {
    const { set, site, hold, parts, at } = this.#publisher;
    const another = this.#caution.isAnother(manifest);
    const held = hold?.reason === 'operator';
    const unwanted = this.#caution.hasUnwanted(manifest);
    const difference = differenceTo(set, manifest, at, another);
    const { withdrawals } = difference;
    const groups = held ? [] : difference.groups;
    if (withdrawals.length === 0 && !another && !unwanted && (held || this.#isKnown(manifest))) {
      if (held || !(await this.#canBeReadNow(groups))) return 'unchanged';
    }
    if (withdrawals.length > 0 && groups.length > 0 && set.seen && !another) {
      const { revision, seen } = set;
      await this.#withdrawFirst(withdrawals, manifest, { revision, seen });
      return this.#follow(manifest, started);
    }
    const intake = await takeIn({ groups }, site, parts.documents, parts.media);
    const syncMs = performance.now() - started;
    const removed = removals(site, withdrawals);
    const settled = await this.#publisher.settle(removed, intake.groups);
    const loss = this.#caution.doubtOfLoss(settled, manifest);
    if (loss) return this.#caution.wait(loss, manifest);
    await this.#caution.noteStuck(settled, manifest);
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
  ): Promise<void> {
    const { set, site, at } = this.#publisher;
    const gone = new Set(withdrawals.map(({ id }) => id));
    const removed = removals(site, withdrawals);
    const settled = await this.#publisher.settle(removed, []);
    await this.#caution.noteStuck(settled, manifest);
    const line = {
      at,
      lineage: manifest.lineage,
      ...where,
      changes: removed.map(changeOf),
      refused: set.refused.filter(({ id }) => !gone.has(id)),
    };
    await this.#publisher.accept(line);
    await this.#publisher.show(settled, line);
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
    const intake = await takeIn({ groups: wanted }, site, documents, media);
    return intake.groups.length > 0;
  }
}
