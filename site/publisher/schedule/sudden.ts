// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Schedule, Step } from '@portico/shared/contract/schedule';
import { isRequired } from '../accepted/required-types.ts';
import { dueStep, type Learned, type Upcoming, type UpcomingDocument } from './upcoming.ts';

const HOUR = 3_600_000;

const keyOf = (id: string, { at }: Step): string => `${id} ${at}`;

/** When the publisher was first told of each withdrawal of a schedule. @param at now */
export function learnedOf({ documents }: Schedule, former: Learned, at: string): Learned {
  const learned = new Map<string, string>();
  for (const { id, steps } of documents)
    for (const step of steps)
      if ('withdraw' in step) {
        const key = keyOf(id, step);
        learned.set(key, former.get(key) ?? at);
      }
  return learned;
}

/** Was the publisher told of a withdrawal less than an hour before its moment? Nobody had the time to see it coming. */
function isSudden(learned: Learned, id: string, step: Step): boolean {
  const since = learned.get(keyOf(id, step));
  return since === undefined || Date.parse(step.at) - Date.parse(since) < HOUR;
}

/** Is a withdrawal one that was planned in time, whose moment has come? @param now milliseconds since 1970 */
export function isPlanned({ documents, learned }: Upcoming, id: string, now: number): boolean {
  const step = dueStep(documents.get(id)?.steps ?? [], now);
  return step !== undefined && 'withdraw' in step && !isSudden(learned, id, step);
}

/**
 * A new schedule without the withdrawals that the clock must not carry out: they come with the manifest, where the
 * guards of the site look at them. These are those of types that no page can do without, and sudden ones when there are
 * more than may be withdrawn in an hour. What was in the known schedule stays: it may have happened.
 * @param room withdrawals that nobody needs to agree to
 */
export function withoutSudden(next: Upcoming, known: Upcoming, room: number): Upcoming {
  const isKnown = (id: string, { at }: Step): boolean =>
    known.documents.get(id)?.steps.some((step) => 'withdraw' in step && step.at === at) ?? false;
  const sudden = [...next.documents.values()].flatMap(({ id, steps }) =>
    steps.filter((step) => 'withdraw' in step && isSudden(next.learned, id, step)),
  );
  const isTooMany = sudden.length > room;
  const isLeft = ({ id, type }: UpcomingDocument, step: Step): boolean => {
    if (!('withdraw' in step)) return true;
    if (isRequired(type)) return false;
    return !isTooMany || !isSudden(next.learned, id, step) || isKnown(id, step);
  };
  const left = [...next.documents.values()].map((document) => {
    const steps = document.steps.filter((step) => isLeft(document, step));
    return { ...document, steps };
  });
  const documents = left.filter(({ steps }) => steps.length > 0);
  return { ...next, documents: new Map(documents.map((one) => [one.id, one])) };
}
