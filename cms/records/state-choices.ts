// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Where } from 'payload';
import type { State } from './states.ts';

interface Choice {
  readonly states: readonly State[];
  /** Changed since it was sent, or not; absent: either. */
  readonly unsent?: boolean;
}

const LIVE = ['live', 'live-pending', 'live-scheduled', 'live-returned'] as const;

/**
 * What one may ask for in lists and in the search, with the states that each stands for: the broad ones first, for what
 * is online may be in review as well; then each state by itself.
 */
export const STATE_CHOICES = {
  draft: { states: ['draft', 'recalled'] },
  pending: { states: ['pending', 'live-pending'] },
  returned: { states: ['returned', 'live-returned'] },
  scheduled: { states: ['scheduled', 'live-scheduled'] },
  live: { states: LIVE },
  withdrawn: { states: ['withdrawn'] },
  'live-unchanged': { states: ['live'], unsent: false },
  'live-unsent': { states: LIVE, unsent: true },
  'live-pending': { states: ['live-pending'] },
  'live-scheduled': { states: ['live-scheduled'] },
  'live-returned': { states: ['live-returned'] },
  'new-pending': { states: ['pending'] },
  'new-scheduled': { states: ['scheduled'] },
  'new-returned': { states: ['returned'] },
} as const satisfies Record<string, Choice>;

export type StateChoice = keyof typeof STATE_CHOICES;

export const STATE_CHOICE_KEYS = Object.keys(STATE_CHOICES) as [StateChoice, ...StateChoice[]];

export const isStateChoice = (value: string): value is StateChoice =>
  Object.hasOwn(STATE_CHOICES, value);

/** The entries of the search that are in one of these states; none when there is none. */
export const inStates = (choices: readonly StateChoice[]): Where => ({
  or: [
    { state: { in: [] } },
    ...choices.map((choice): Where => {
      const { states, unsent }: Choice = STATE_CHOICES[choice];
      const inThem: Where = { state: { in: [...states] } };
      return unsent === undefined ? inThem : { and: [inThem, { unsent: { equals: unsent } }] };
    }),
  ],
});
