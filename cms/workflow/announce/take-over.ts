// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from '@portico/shared/canonical';
import { instantIn } from '../../fields/codec/values.ts';
import type { AnnouncedFields } from '../../records/announcements.ts';

/** From what to what an announcement, or its undoing, changes an event. */
export interface Step {
  readonly from: AnnouncedFields;
  readonly to: AnnouncedFields;
  /** Only what was approved before comes back: who does that writes nothing. */
  readonly isBack?: boolean;
}

type State = Pick<AnnouncedFields, 'status' | 'formerStart' | 'reasons'>;
type Times = Pick<AnnouncedFields, 'start' | 'end'>;

/** What another text of the event takes over of a step; what is absent stays there as it is. */
export interface TakenOver {
  readonly state?: State;
  readonly times?: Times;
  /** Is something lost that its writers had changed? */
  readonly overwrites: boolean;
}

/** What became of the event: from when and why belong together. */
const stateOf = ({ status, formerStart, reasons }: AnnouncedFields): State => ({
  status,
  ...(formerStart !== undefined && { formerStart }),
  reasons,
});

const timesOf = ({ start, end }: AnnouncedFields): Times => ({
  start,
  ...(end !== undefined && { end }),
});

const same = (a: State, b: State): boolean => canonicalJson(a) === canonicalJson(b);

/** Begins as announced, and lasts as long as its writers want: an announcement never changes that. */
function movedTo(start: string, theirs: AnnouncedFields): Times {
  if (theirs.end === undefined) return { start };
  const length = Date.parse(theirs.end) - Date.parse(theirs.start);
  if (Number.isNaN(length)) return { start, end: theirs.end };
  return { start, end: String(instantIn(new Date(Date.parse(start) + length).toISOString())) };
}

/**
 * What a text with these fields takes over: only what the step changes. A step back takes nothing from a text that says
 * something else since: that is its writers’, and is reviewed.
 */
export function takeOver(theirs: AnnouncedFields, { from, to, isBack = false }: Step): TakenOver {
  const changesState = !same(stateOf(from), stateOf(to));
  const changesStart = from.start !== to.start;
  const hasOwnState = changesState && !same(stateOf(theirs), stateOf(from));
  const hasOwnStart = changesStart && theirs.start !== from.start;
  if (isBack && (hasOwnState || hasOwnStart)) return { overwrites: false };
  return {
    ...(changesState && { state: stateOf(to) }),
    ...(changesStart && { times: movedTo(to.start, theirs) }),
    overwrites:
      (hasOwnState && !same(stateOf(theirs), stateOf(to))) ||
      (hasOwnStart && theirs.start !== to.start),
  };
}

/** The fields with what they take over. */
export const withTaken = (
  theirs: AnnouncedFields,
  { state, times }: TakenOver,
): AnnouncedFields => ({
  ...(state ?? stateOf(theirs)),
  ...(times ?? timesOf(theirs)),
});
