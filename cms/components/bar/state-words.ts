// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Moments } from '../../i18n/moments.ts';
import type { Act } from '../../desk/act.ts';
import type { Status } from '../../desk/status.ts';

/** Colour of the sign beside the words; the words say the same. */
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

/** What the words are made of. */
export interface Told extends Pick<Status, 'state' | 'changed' | 'silent'> {
  readonly submission: At;
  readonly returned: At;
  readonly withdrawn: At;
  readonly published: {
    readonly firstPublished: string;
    /** When the newest text was approved; a list does not ask. */
    readonly modified?: string;
  } | null;
  readonly online: { readonly since: string } | null;
}

interface Speech {
  readonly say: DeskMessages;
  readonly moments: Moments;
  readonly now: Date;
}

/** Milliseconds within which an approved text normally appears. */
const SOON = 2 * 60_000;

/** The page has been there since it was first published; in the first minute of a text its seconds count. */
function sinceWhen(
  shown: string,
  published: { readonly firstPublished: string },
  { moments, now }: Speech,
): string {
  const first = now.getTime() - Date.parse(published.firstPublished);
  return first < SOON ? moments.counting(shown, now) : moments.since(published.firstPublished, now);
}

function online(status: Told, speech: Speech): string {
  const { say, moments, now } = speech;
  const { published } = status;
  if (!published) return say.state.approved;
  // Until the site shows the newest text, the former one is what is online; with no former one, nothing is.
  if (status.online)
    return `${say.states.live.label} ${sinceWhen(status.online.since, published, speech)}`;
  // Nobody can be asked: what is sure is that it was published.
  if (status.silent) return say.state.published(moments.since(published.firstPublished, now));
  const approved = published.modified ?? published.firstPublished;
  const age = now.getTime() - Date.parse(approved);
  return age < SOON ? say.state.approved : say.state.notShown(moments.at(approved, now));
}

/** The state of a document in words. */
export function stateWords(status: Told, speech: Speech): StateWords {
  const { say, moments, now } = speech;
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
      return { tone: 'online', main: online(status, speech), changed };
    case 'live-pending':
      return {
        tone: 'online',
        main: online(status, speech),
        more: `${say.states['live-pending'].label} ${since}`,
        changed,
      };
    case 'live-returned':
      return {
        tone: 'returned',
        main: online(status, speech),
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
