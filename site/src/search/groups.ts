// SPDX-License-Identifier: AGPL-3.0-or-later

/** Types that take place on a day. Whoever asks what to do reads first, and goes there later. */
const EVENTS = ['event', 'edition'] as const;

/** The groups in which results stand below each other. */
export type Group = 'texts' | 'events';

export const groupOf = (type: string | undefined): Group =>
  (EVENTS as readonly (string | undefined)[]).includes(type) ? 'events' : 'texts';

/** Full of examples of everything, so that every question finds them; or for those who teach. No answer by themselves. */
const ASIDE = ['quiz', 'kit'] as const;

const isAside = (type: string | undefined, first: string | undefined): boolean =>
  type !== first && (ASIDE as readonly (string | undefined)[]).includes(type);

/** What is needed of a result to know where it stands. */
interface Placed {
  readonly type: string | undefined;
  /** An event that is over. */
  readonly isPast: boolean;
}

/**
 * Results that are shown together, group by group, each group in its order: quizzes and materials behind what explains, past events
 * last. What belongs to the first group goes on at once; the others wait for it, so that nothing moves down when a result
 * comes.
 * @param first the type that was asked for; without it texts stand first
 */
export async function* grouped<R extends Placed>(
  results: AsyncIterable<R>,
  first: string | undefined,
): AsyncGenerator<R> {
  const place = ({ type, isPast }: R): number =>
    (groupOf(type) === groupOf(first) ? 0 : 2) + Number(isPast || isAside(type, first));
  const waiting: R[] = [];
  for await (const result of results) {
    if (place(result) === 0) yield result;
    else waiting.push(result);
  }
  yield* waiting.sort((a, b) => place(a) - place(b));
}
