// SPDX-License-Identifier: AGPL-3.0-or-later
import { CIVIL_MINUTE, momentsAt } from '@portico/shared/civil-moment';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { isSingle } from '@portico/shared/contract/types';
import { Instant } from '@portico/shared/contract/values';
import type { Said } from '../../i18n/said.ts';
import { VerbError } from '../../records/verb-error.ts';
import { needsWhole } from '../requirements/listed-parts.ts';
import { MOMENT_MESSAGES } from './messages.ts';

/** Moments as a request names them: absent stays as it is, `null` is none. */
export interface WantedMoments {
  readonly publishAt?: string | null | undefined;
  readonly withdrawAt?: string | null | undefined;
}

/** Moments as they are stored, ISO 8601 in UTC. */
export interface Moments {
  readonly publishAt: string | null;
  readonly withdrawAt: string | null;
}

const YEARS_MS = 2 * 366 * 24 * 3_600_000;

const refuse = (said: Said): VerbError => new VerbError('moment', said);

/** A minute on the clocks of Italy. @throws VerbError when that night has none, or two, of them */
function civilMoment(civil: string): string {
  const [moment, second] = momentsAt(civil);
  if (second !== undefined) throw refuse(MOMENT_MESSAGES.twice(civil));
  if (moment !== undefined) return moment;
  const isDay = momentsAt(`${civil.slice(0, 10)}T12:00`).length > 0;
  throw refuse(isDay ? MOMENT_MESSAGES.leftOut(civil) : MOMENT_MESSAGES.unreadable(civil));
}

/**
 * A moment that is still to come, from an instant with its offset or a minute on the clocks of Italy.
 * @throws VerbError `moment`
 */
function readMoment(text: string, now: string): string {
  if (!CIVIL_MINUTE.test(text) && !Instant.safeParse(text).success)
    throw refuse(MOMENT_MESSAGES.unreadable(text.slice(0, 60)));
  const moment = CIVIL_MINUTE.test(text) ? civilMoment(text) : new Date(text).toISOString();
  if (moment <= now) throw refuse(MOMENT_MESSAGES.past(moment));
  if (Date.parse(moment) - Date.parse(now) > YEARS_MS) throw refuse(MOMENT_MESSAGES.tooFar(moment));
  return moment;
}

/** Does it come and go with others, by rules that look at all of them at once? */
const isTogether = (document: PublishedDocument): boolean =>
  document.type === 'course' || document.type === 'pillar' || needsWhole(document);

/** A carried moment that has passed meanwhile is none. */
const stillToCome = (moment: string | null | undefined, now: string): string | null =>
  moment && moment > now ? moment : null;

/**
 * The moments of a document from now on.
 * @param former what stands where the request says nothing
 * @throws VerbError `moment` when one cannot be
 */
export function wantedMoments(
  document: PublishedDocument,
  wanted: WantedMoments,
  former: Partial<WantedMoments>,
  now: string,
): Moments {
  const read = (key: keyof WantedMoments): string | null => {
    const text = wanted[key];
    if (text === undefined) return stillToCome(former[key], now);
    return text === null ? null : readMoment(text, now);
  };
  const moments = { publishAt: read('publishAt'), withdrawAt: read('withdrawAt') };
  const { publishAt, withdrawAt } = moments;
  if ((publishAt || withdrawAt) && isTogether(document)) throw refuse(MOMENT_MESSAGES.notOfType);
  if (withdrawAt && isSingle(document.type)) throw refuse(MOMENT_MESSAGES.alwaysOnline);
  if (publishAt && withdrawAt && withdrawAt <= publishAt) throw refuse(MOMENT_MESSAGES.endsFirst);
  return moments;
}
