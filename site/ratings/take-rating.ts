// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage } from 'node:http';
import { MAX_RATING_BYTES } from '@portico/shared/contract/rating';
import { DEFAULT_LOCALE, HELP_LOCALES, type HelpLocale } from '@portico/shared/locales';
import { ratedPath } from '@portico/shared/paths';
import { type IsProxy, sourceAddress } from '@portico/shared/proxies';
import { bodyOf } from '../http/body.ts';
import type { Log } from '../log.ts';
import type { Folder } from '../release/folder.ts';
import type { Table } from '../release/table.ts';
import { headersRefused, pageIn, ratingIn } from './form.ts';
import type { RatingThrottle } from './limits.ts';
import { MonthFull, type RatingFiles } from './rating-files.ts';
import type { Refusal } from './refusals.ts';
import { localeOf, whyPage } from './release-online.ts';

export interface Taking {
  readonly folder: Folder;
  readonly files: RatingFiles;
  readonly throttle: RatingThrottle;
  readonly table: () => Table | undefined;
  /** Origin of the site. */
  readonly site: string;
  readonly isProxy: IsProxy;
  readonly log: Log;
  readonly now: () => number;
}

/** What became of a form: the page to show, or why it was not taken. */
export type Outcome =
  | { readonly location: string }
  /** A page that asks for reasons. */
  | { readonly why: string }
  | { readonly refusal: Refusal; readonly locale: HelpLocale; readonly retryAfter?: number };

/** Takes a rating: headers, source, body, form; then it is on the disk. */
export async function takeRating(taking: Taking, request: IncomingMessage): Promise<Outcome> {
  const { headers, socket } = request;
  const [spoken = ''] = (headers['accept-language'] ?? '').split(/[-,;]/);
  let locale = HELP_LOCALES.find((one) => one === spoken) ?? DEFAULT_LOCALE;
  const refused = headersRefused(headers, taking.site);
  if (refused) return { refusal: refused, locale };
  const forwarded = headers['x-forwarded-for'];
  const claimed = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  const source = sourceAddress(socket.remoteAddress ?? '', claimed, taking.isProxy);
  const retryAfter = taking.throttle.take(source);
  if (retryAfter > 0) return { refusal: 'too-many', locale, retryAfter };
  const body = await bodyOf(request, MAX_RATING_BYTES);
  if (!body) return { refusal: 'too-large', locale };
  const form = new URLSearchParams(body.toString('utf8'));
  locale = localeOf(pageIn(form));
  const table = taking.table();
  if (!table) return { refusal: 'closed', locale, retryAfter: 60 };
  const rating = ratingIn(form, table, taking.now());
  if (typeof rating === 'string') return { refusal: rating, locale };
  const why = form.has('star') ? await whyPage(taking.folder, table, rating) : undefined;
  if (why !== undefined) return { why };
  try {
    await taking.files.add(rating);
  } catch (error) {
    const what = error instanceof MonthFull ? 'this month is full' : 'a rating cannot be written';
    taking.log.error(what, { error });
    return { refusal: 'closed', locale, retryAfter: 3600 };
  }
  return { location: ratedPath('received', locale) };
}
