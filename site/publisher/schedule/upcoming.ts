// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Withdrawal } from '@portico/shared/contract/manifest';
import type { Schedule, Scheduled, Step } from '@portico/shared/contract/schedule';
import type { Entry } from '../../src/queries/query.ts';
import { byPublication } from '../accepted/by-publication.ts';

/** A document of the schedule, with the texts that its steps show, by digest. */
export interface UpcomingDocument extends Scheduled {
  readonly entries: ReadonlyMap<string, Entry>;
}

/** When the publisher was first told of a withdrawal, an instant in ISO 8601, by document and moment. */
export type Learned = ReadonlyMap<string, string>;

/** The schedule, with its texts parsed. */
export interface Upcoming {
  /** `null`: something of it has not come yet, and it is asked for again. */
  readonly hash: string | null;
  readonly schedule: Schedule | null;
  readonly documents: ReadonlyMap<string, UpcomingDocument>;
  readonly learned: Learned;
}

export const NOTHING_UPCOMING: Upcoming = {
  hash: null,
  schedule: null,
  documents: new Map(),
  learned: new Map(),
};

/** Documents and withdrawals, as accepted or as shown. */
export interface Shown {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly withdrawals: ReadonlyMap<string, Withdrawal>;
}

/** The last step whose moment has come. */
export const dueStep = (steps: readonly Step[], now: number): Step | undefined =>
  steps.findLast(({ at }) => Date.parse(at) <= now);

/** The steps before the first text that comes online. */
function beforeTexts(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex((step) => 'show' in step);
  return first < 0 ? steps : steps.slice(0, first);
}

/** When a schedule is looked at. */
export interface When {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** An operator holds the site at a revision: no text comes online by itself, what goes offline goes. */
  readonly isHeld: boolean;
}

function show(
  { id, type, revision, entries }: UpcomingDocument,
  step: Step,
  shown: { entries: Map<string, Entry>; withdrawals: Map<string, Withdrawal> },
): void {
  if ('withdraw' in step) {
    shown.entries.delete(id);
    const { at, withdraw } = step;
    shown.withdrawals.set(id, { id, type, revision: Math.max(revision, 1), at, ...withdraw });
    return;
  }
  const entry = entries.get(step.show.digest);
  if (!entry) return;
  shown.entries.set(id, entry);
  shown.withdrawals.delete(id);
}

/**
 * What the site shows at a moment: what is accepted, and the steps of the schedule whose moment has come. A pure function
 * of state and clock, so that it does not matter who was off in between, or for how long.
 */
export function shownAt(accepted: Shown, { documents }: Upcoming, { at, isHeld }: When): Shown {
  const shown = {
    entries: new Map(accepted.entries),
    withdrawals: new Map(accepted.withdrawals),
  };
  let any = false;
  for (const document of documents.values()) {
    const { id, revision, steps } = document;
    const stands = accepted.entries.get(id) ?? accepted.withdrawals.get(id);
    const step = dueStep(isHeld ? beforeTexts(steps) : steps, at);
    // What was approved or withdrawn since then counts, not these steps.
    if (!step || (stands?.revision ?? 0) !== revision) continue;
    show(document, step, shown);
    any = true;
  }
  return any ? { ...shown, entries: byPublication(shown.entries) } : accepted;
}

/** Is a moment of the schedule between two times, the later one included? A clock that was put back undoes its moments. */
export const isDue = ({ documents }: Upcoming, since: number, now: number): boolean => {
  const [from, to] = [Math.min(since, now), Math.max(since, now)];
  const isBetween = ({ at }: Step) => Date.parse(at) > from && Date.parse(at) <= to;
  return [...documents.values()].some(({ steps }) => steps.some(isBetween));
};

const stepsOf = ({ id, revision, steps }: Scheduled): string =>
  JSON.stringify([id, revision, steps]);

export const saysTheSame = (a: Upcoming, b: Upcoming): boolean =>
  JSON.stringify([...a.documents.values()].map(stepsOf)) ===
  JSON.stringify([...b.documents.values()].map(stepsOf));

/** The last approval or withdrawal of a document, as a manifest names it. */
interface Standing {
  readonly revision: number;
  /** When it happened; that of a scheduled step is the moment of the step. */
  readonly at: string;
}

/** What the CMS says of what the site has scheduled. */
export interface Confirmation {
  readonly schedule: Schedule;
  readonly standings: ReadonlyMap<string, Standing>;
}

/** A document of the schedule with only some of its steps; `[]` when none is left. */
const only = (document: UpcomingDocument, steps: readonly Step[]): UpcomingDocument[] =>
  steps.length === 0 ? [] : [{ ...document, steps: [...steps] }];

/** What another schedule leaves of a document: what is done already, and what it still names. */
function leftOf(
  document: UpcomingDocument,
  { schedule, standings }: Confirmation,
): UpcomingDocument[] {
  const next = schedule.documents.find(({ id }) => id === document.id);
  if (next && stepsOf(next) === stepsOf(document)) return [document];
  const standing = standings.get(document.id);
  // Nothing happened to it since: it was taken out, or moved.
  if (!standing || standing.revision <= document.revision) return [];
  const isDone = ({ at }: Step): boolean => Date.parse(at) <= Date.parse(standing.at);
  const named = new Set(next?.steps.map((step) => JSON.stringify(step)));
  const steps = document.steps.filter((step) => isDone(step) || named.has(JSON.stringify(step)));
  return document.steps.some(isDone) ? only(document, steps) : [];
}

const leave = (upcoming: Upcoming, left: readonly UpcomingDocument[]): Upcoming => {
  const steps = (documents: Iterable<UpcomingDocument>) => [...documents].map(stepsOf).join();
  if (steps(left) === steps(upcoming.documents.values())) return upcoming;
  return { ...upcoming, hash: null, documents: new Map(left.map((one) => [one.id, one])) };
};

/**
 * The schedule without what was taken out of it. What the CMS has done meanwhile stays: it has a higher revision there,
 * and the site that waits does not know it yet.
 */
export const stillIn = (upcoming: Upcoming, confirmation: Confirmation): Upcoming =>
  leave(
    upcoming,
    [...upcoming.documents.values()].flatMap((document) => leftOf(document, confirmation)),
  );

/**
 * The schedule of a history that the CMS does not have any more: nobody could take a text out of it, so none comes. What
 * has happened by its moments stays, and what goes offline goes.
 */
export const withoutTexts = (upcoming: Upcoming, now: number): Upcoming =>
  leave(
    upcoming,
    [...upcoming.documents.values()].flatMap((document) => {
      const first = document.steps.findIndex((step) => 'show' in step && Date.parse(step.at) > now);
      return first < 0 ? [document] : only(document, document.steps.slice(0, first));
    }),
  );

/** All texts that the steps show. */
export const upcomingEntries = ({ documents }: Upcoming): Entry[] =>
  [...documents.values()].flatMap(({ entries }) => [...entries.values()]);
