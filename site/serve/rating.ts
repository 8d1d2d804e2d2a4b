// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream';
import { DEFAULT_LOCALE, HELP_LOCALES, type HelpLocale } from '@portico/shared/locales';
import { RATING_PATH, ratedPath } from '@portico/shared/paths';
import type { RequestCounter } from '../counts/request-counter.ts';
import type { Table } from '../release/table.ts';
import { handOver, readForm } from './hand-over-rating.ts';
import { plain } from './plain.ts';
import { type Exchange, sendContent } from './send-content.ts';

/** What the file server does besides sending files. */
export interface SiteOptions {
  /** Origin of the program that takes ratings; without it readers are told that it does not answer. */
  readonly ratings?: string;
  /** Counts what is answered. */
  readonly counter?: RequestCounter;
}

/** The form is not looked into, so the language of its page is not known. */
const localeFor = ({ headers }: IncomingMessage): HelpLocale =>
  HELP_LOCALES.find((locale) => headers['accept-language']?.startsWith(locale)) ?? DEFAULT_LOCALE;

/** Says that the program that takes ratings does not answer, and how to write instead. */
function answerLost(exchange: Exchange, table: Table | undefined): void {
  const { request, response } = exchange;
  // What is left of the form is not read.
  response.setHeader('Connection', 'close');
  const row =
    table?.rows[ratedPath('lost', localeFor(request))] ??
    table?.rows[ratedPath('lost', DEFAULT_LOCALE)];
  if (row) sendContent(exchange, [row[0], 502, row[2], row[3]], 'no-store');
  else plain(response, 502, 'La valutazione non è arrivata. The rating has not arrived.');
}

/** Headers between two programs, not for the reader. */
const BETWEEN = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

function passOn({ request, response, onError }: Exchange, answer: IncomingMessage): void {
  const { headers, statusCode = 502 } = answer;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !BETWEEN.has(name)) response.setHeader(name, value);
  if (!request.complete) response.setHeader('Connection', 'close');
  response.writeHead(statusCode);
  pipeline(answer, response, (error) => {
    // Whoever asked has gone: that is no error of ours.
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') onError(error);
  });
}

/**
 * Answers for the address to which ratings are sent: the program that takes them answers, and where it does not, a page says
 * so (502). Nothing else of the site depends on it, so that is no error of the file server.
 */
async function answerForm(
  exchange: Exchange,
  table: Table | undefined,
  { ratings, counter }: SiteOptions,
): Promise<void> {
  const { request, response } = exchange;
  let form: Buffer;
  try {
    form = await readForm(request);
  } catch {
    // Who sent it has gone.
    return;
  }
  const answer =
    ratings === undefined
      ? undefined
      : await handOver(request, form, ratings).catch(() => undefined);
  if (!answer) {
    answerLost(exchange, table);
    return;
  }
  passOn(exchange, answer);
  counter?.count(request, response.statusCode, RATING_PATH);
}

/** Answers a request for the address to which ratings are sent. */
export function answerRating(
  exchange: Exchange,
  table: Table | undefined,
  options: SiteOptions,
): void {
  const { request, response, onError } = exchange;
  if (request.method === 'POST') {
    answerForm(exchange, table, options).catch(onError);
    return;
  }
  response.setHeader('Allow', 'POST');
  plain(response, 405, 'Method not allowed');
}
