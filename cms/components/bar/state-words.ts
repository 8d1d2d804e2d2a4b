// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Moments } from '../../i18n/moments.ts';
import type { Act } from '../../desk/history.ts';
import type { State } from '../../records/states.ts';
import type { Outcome } from '../ui/outcome.tsx';
import type { Status } from '../../desk/status.ts';

/** Of the sign beside the words. */
export type Tone = 'draft' | 'pending' | 'scheduled' | 'returned' | 'online' | 'withdrawn';

export interface StateWords {
  readonly tone: Tone;
  /** «Online dal 3 ottobre». */
  readonly main: string;
  /** «modifiche in revisione da ieri». */
  readonly more?: string | undefined;
  /** «modifiche non inviate». */
  readonly changed?: string | undefined;
}

type At = Pick<Act, 'at'> | null;

/** The facts that the words are made of. */
export interface StateFacts extends Pick<Status, 'state' | 'changed' | 'silent'> {
  readonly submission: At;
  readonly returned: At;
  readonly withdrawn: At;
  readonly published: {
    readonly firstPublished: string;
    /** When the text online was last approved; a list does not read it. */
    readonly modified?: string;
  } | null;
  readonly online: { readonly since: string } | null;
  /** When an approved text comes online, and when it goes; a list does not read them. */
  readonly moments?: Status['moments'];
}

interface Speaking {
  readonly say: DeskMessages;
  readonly moments: Moments;
  readonly now: Date;
}

/** Milliseconds within which the site normally shows an approved text. */
const SOON_MS = 2 * 60_000;

/** Since when the page is online; of a new page the seconds are counted. */
function onlineSince(
  shown: string,
  published: { readonly firstPublished: string },
  { moments, now }: Speaking,
): string {
  const first = now.getTime() - Date.parse(published.firstPublished);
  return first < SOON_MS
    ? moments.counting(shown, now)
    : moments.since(published.firstPublished, now);
}

function online(status: StateFacts, speaking: Speaking): string {
  const { say, moments, now } = speaking;
  const { published } = status;
  if (!published) return say.state.approved;
  // Until the site shows the newest text, the former one is online, if there is one.
  if (status.online)
    return `${say.states.live.label} ${onlineSince(status.online.since, published, speaking)}`;
  // The site did not answer: only the approval is certain.
  if (status.silent) return say.state.published(moments.since(published.firstPublished, now));
  const approved = published.modified ?? published.firstPublished;
  const age = now.getTime() - Date.parse(approved);
  return age < SOON_MS ? say.state.approved : say.state.notShown(moments.at(approved, now));
}

/** The sign of each state. */
export const TONES: Readonly<Record<State, Tone>> = {
  draft: 'draft',
  recalled: 'draft',
  pending: 'pending',
  scheduled: 'scheduled',
  returned: 'returned',
  live: 'online',
  'live-pending': 'online',
  'live-scheduled': 'online',
  'live-returned': 'returned',
  withdrawn: 'withdrawn',
};

/** The word of the vocabulary for a state, with its moment. */
function ownWords(status: StateFacts, speaking: Speaking) {
  const { state, submission, returned, withdrawn } = status;
  const { say, moments, now } = speaking;
  const { label } = say.states[state];
  const at = (act: At): string => `${label} ${moments.at(act?.at ?? now.toISOString(), now)}`;
  if (state.endsWith('pending'))
    return `${label} ${moments.since(submission?.at ?? now.toISOString(), now)}`;
  if (state.endsWith('scheduled'))
    return status.moments?.publishAt
      ? say.moments.onlineFrom(status.moments.publishAt, state === 'live-scheduled')
      : label;
  if (state.endsWith('returned')) return at(returned);
  return state === 'withdrawn' ? at(withdrawn) : label;
}

export function stateWords(status: StateFacts, speaking: Speaking): StateWords {
  const { state } = status;
  const own = ownWords(status, speaking);
  return {
    tone: TONES[state],
    main: state.startsWith('live') ? online(status, speaking) : own,
    more: state.startsWith('live-') ? own : undefined,
    changed: status.changed && TONES[state] !== 'draft' ? speaking.say.state.changed : undefined,
  };
}

/** Why the site does not show an approved text. @param slow it takes longer than it should */
export function siteOutcome(status: Status, slow: boolean, say: DeskMessages): Outcome | undefined {
  if (status.refused) return { kind: 'failed', text: say.result.refused(status.refused.reason) };
  if (status.holdReason && status.online?.digest !== status.published?.digest)
    return { kind: 'failed', text: say.heldBecause[status.holdReason] };
  return slow ? { kind: 'done', text: say.result.slow } : undefined;
}
