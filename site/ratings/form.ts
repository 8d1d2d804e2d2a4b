// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingHttpHeaders } from 'node:http';
import { civilDate } from '@portico/shared/civil-date';
import { Rating, reasonsFor } from '@portico/shared/contract/rating';
import { RATED_PATHS } from '@portico/shared/paths';
import type { Table } from '../release/table.ts';
import type { Refusal } from './refusals.ts';
import { scrub } from './scrub.ts';

const FORM_TYPE = /^application\/x-www-form-urlencoded(?:\s*;|$)/i;

/**
 * Why a form with these headers is not read. A browser that sends `Sec-Fetch-Site` says where the form stood; another one
 * says `Origin`, which is `null` from pages with our referrer policy.
 * @param site origin of the site
 */
export function headersRefused(headers: IncomingHttpHeaders, site: string): Refusal | undefined {
  const { origin = 'null', 'content-type': type = '', 'sec-fetch-site': from } = headers;
  if (!FORM_TYPE.test(type)) return 'form';
  const isOwn = from === undefined ? origin === 'null' || origin === site : from === 'same-origin';
  return isOwn ? undefined : 'elsewhere';
}

/** Can an address be rated? It has a page that is there. */
const canBeRated = ({ rows }: Table, page: string): boolean => {
  const [, status, type] = (Object.hasOwn(rows, page) && rows[page]) || [];
  return status === 200 && !RATED_PATHS.has(page) && type?.startsWith('text/html') === true;
};

/** The page that a form names, as it says. */
export const pageIn = (form: URLSearchParams): string => form.get('page') ?? '';

/** The rating in a form, as it is kept, or why there is none. */
export function ratingIn(form: URLSearchParams, table: Table, now: number): Rating | Refusal {
  const page = pageIn(form);
  if (!canBeRated(table, page)) return 'page';
  // Stars that come alone, from a text, have another name: then the reader is asked why.
  const [stars = '', ...others] = [...form.getAll('stars'), ...form.getAll('star')];
  if (others.length > 0 || !/^[1-5]$/.test(stars)) return 'stars';
  const given = new Set(form.getAll('reason'));
  const text = scrub(form.get('text') ?? '');
  return Rating.parse({
    page,
    day: civilDate(now),
    stars: Number(stars),
    reasons: reasonsFor(Number(stars)).filter((reason) => given.has(reason)),
    ...(text !== '' && { text }),
  });
}
