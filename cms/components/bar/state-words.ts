// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Moments } from '../../i18n/moments.ts';
import type { Act } from '../../desk/history.ts';
import type { Status } from '../../desk/status.ts';

/** Of the sign beside the words. */
export type Tone = 'draft' | 'pending' | 'returned' | 'online' | 'withdrawn';

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

export function stateWords(status: StateFacts, speaking: Speaking): StateWords {
  const { say, moments, now } = speaking;
  const since = moments.since(status.submission?.at ?? now.toISOString(), now);
  const returnedAt = moments.at(status.returned?.at ?? now.toISOString(), now);
  const withdrawnAt = moments.at(status.withdrawn?.at ?? now.toISOString(), now);
  const changed = status.changed && status.state !== 'draft' ? say.state.changed : undefined;
  switch (status.state) {
    case 'draft':
    case 'recalled':
      return { tone: 'draft', main: say.states.draft.label };
    case 'pending':
      return { tone: 'pending', main: `${say.states.pending.label} ${since}`, changed };
    case 'returned':
      return { tone: 'returned', main: `${say.states.returned.label} ${returnedAt}`, changed };
    case 'live':
      return { tone: 'online', main: online(status, speaking), changed };
    case 'live-pending':
      return {
        tone: 'online',
        main: online(status, speaking),
        more: `${say.states['live-pending'].label} ${since}`,
        changed,
      };
    case 'live-returned':
      return {
        tone: 'returned',
        main: online(status, speaking),
        more: `${say.states['live-returned'].label} ${returnedAt}`,
        changed,
      };
    case 'withdrawn':
      return {
        tone: 'withdrawn',
        main: `${say.states.withdrawn.label} ${withdrawnAt}`,
        changed,
      };
  }
}
