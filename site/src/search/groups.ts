// SPDX-License-Identifier: AGPL-3.0-or-later

/** Types that take place on a day. Whoever asks what to do reads first, and goes there later. */
const EVENTS = ['event', 'edition'] as const;

/** The groups in which results stand below each other. */
export type Group = 'texts' | 'events';

export const groupOf = (type: string | undefined): Group =>
  (EVENTS as readonly (string | undefined)[]).includes(type) ? 'events' : 'texts';

/** What is needed of a result to know where it stands. */
interface Placed {
  readonly type: string | undefined;
  /** An event that is over. */
  readonly isPast: boolean;
}

/**
 * Results that are shown together, group by group, each group in its order, past events last. What belongs to the first
 * group goes on at once; the others wait for it, so that nothing moves down when a result comes.
 */
export async function* grouped<R extends Placed>(
  results: AsyncIterable<R>,
  first: Group,
): AsyncGenerator<R> {
  const waiting: R[] = [];
  for await (const result of results) {
    if (groupOf(result.type) === first && !result.isPast) yield result;
    else waiting.push(result);
  }
  const place = ({ type, isPast }: R): number => (groupOf(type) === first ? 0 : 2) + Number(isPast);
  yield* waiting.sort((a, b) => place(a) - place(b));
}
