// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import type { Log } from '../../log.ts';
import type { Cms, Scheduling } from './cms.ts';
import type { Documents } from './documents.ts';
import type { Media } from './media.ts';
import { takeSchedule } from './take-schedule.ts';
import { learnedOf, withoutSudden } from '../schedule/sudden.ts';
import {
  NOTHING_UPCOMING,
  saysTheSame,
  stillIn,
  type Upcoming,
  withoutTexts,
} from '../schedule/upcoming.ts';

interface Sources {
  readonly cms: Pick<Cms, 'schedule'>;
  readonly documents: Documents;
  readonly media: Media;
  readonly log: Log;
}

/** What a new schedule may bring. */
interface Allowed {
  /** Now, as an instant in ISO 8601. */
  readonly at: string;
  /** Withdrawals that nobody needs to agree to. */
  readonly room: number;
}

/** Asks the CMS for the schedule, and makes it the next one. `undefined` stands for one that is not new. */
export class NextSchedule {
  readonly #sources: Sources;

  /** Why the schedule could not be asked for or taken at the last look, if so: the known one stands. */
  failure: unknown;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** A question that fails is {@link failure}: it must not keep the site from following what is published now. */
  async ask({ hash }: Upcoming): Promise<Scheduling | undefined> {
    this.failure = undefined;
    try {
      return await this.#sources.cms.schedule(hash);
    } catch (error) {
      this.failure = error;
      return undefined;
    }
  }

  /** The schedule from now on. One of another history than the manifest's says nothing. */
  async take(
    known: Upcoming,
    next: Scheduling | undefined,
    manifest: Pick<Manifest, 'lineage'>,
    allowed: Allowed,
  ): Promise<Upcoming> {
    if (!next) return known;
    try {
      return await this.#take(known, next, manifest, allowed);
    } catch (error) {
      this.failure = error;
      return known;
    }
  }

  async #take(
    known: Upcoming,
    { schedule, texts }: Scheduling,
    { lineage }: Pick<Manifest, 'lineage'>,
    { at, room }: Allowed,
  ): Promise<Upcoming> {
    if (schedule?.lineage !== lineage) return known.schedule ? NOTHING_UPCOMING : known;
    await this.#sources.documents.keep(texts);
    const learned = learnedOf(schedule, known.learned, at);
    const whole = await takeSchedule(schedule, learned, this.#sources);
    const taken = withoutSudden(whole, known, room);
    if (taken.documents.size < whole.documents.size)
      this.#sources.log.warn('planned withdrawals wait for the list of what is published', {
        documents: whole.documents.size - taken.documents.size,
      });
    // What could not come whole is asked for at every look: nothing new is shown for that.
    return taken.hash === null && saysTheSame(taken, known) ? known : taken;
  }

  /** … while the manifest is not followed: nothing is added. @param now milliseconds since 1970 */
  without(
    known: Upcoming,
    next: Scheduling | undefined,
    manifest: Pick<Manifest, 'lineage' | 'documents' | 'withdrawn'>,
    now: number,
  ): Upcoming {
    const { schedule } = next ?? {};
    if (schedule?.lineage !== manifest.lineage) return known;
    if (schedule.lineage !== known.schedule?.lineage) return withoutTexts(known, now);
    const online = manifest.documents.map(
      ({ id, revision, modified }) => [id, { revision, at: modified }] as const,
    );
    const gone = manifest.withdrawn.map((withdrawal) => [withdrawal.id, withdrawal] as const);
    return stillIn(known, { schedule, standings: new Map([...online, ...gone]) });
  }
}
