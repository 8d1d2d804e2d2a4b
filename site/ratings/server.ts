// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { civilDate } from '@portico/shared/civil-date';
import {
  type CountsAnswer,
  DeskQuestion,
  type RatingsAnswer,
} from '@portico/shared/contract/rating';
import { DEFAULT_LOCALE, isActive } from '@portico/shared/locales';
import { RATING_PATH } from '@portico/shared/paths';
import type { CountFiles } from '../counts/count-files.ts';
import { jsonReply, parseJson, problem, type Reply } from '../http/reply.ts';
import { send } from '../http/send.ts';
import { readSigned } from '../http/signed-body.ts';
import { verifier } from '../http/verify-signature.ts';
import { SECURITY_HEADERS } from '../release/headers.ts';
import { REFUSALS, type Refusal } from './refusals.ts';
import { ratingDays, refusalPage } from './release-online.ts';
import { summaryOf } from './summary.ts';
import { type Outcome, takeRating, type Taking } from './take-rating.ts';

const DAY_MS = 86_400_000;
/** Milliseconds for headers and body of a request: a form is 2 kB. */
const REQUEST_TIMEOUT_MS = 5000;
const MAX_QUESTION_BYTES = 4096;

export interface RatingsOptions extends Taking {
  readonly secrets: readonly string[];
  /** What was counted, for the desk. */
  readonly counts: CountFiles;
}

/** The first day of which ratings are kept. */
async function firstDay({ folder, table, now }: RatingsOptions): Promise<[string, number]> {
  const days = await ratingDays(folder, table());
  return [civilDate(now() - days * DAY_MS), days];
}

/** Deletes what has been kept for as long as the privacy page says. */
export async function deleteOld(options: RatingsOptions): Promise<void> {
  const [day] = await firstDay(options);
  await options.files.deleteBefore(day);
}

async function viewsOfMonth({ counts, now }: RatingsOptions): Promise<CountsAnswer> {
  const month = civilDate(now()).slice(0, 7);
  const views: Record<string, number> = {};
  for (const day of await counts.of(month))
    for (const [page, times] of Object.entries(day.views)) views[page] = (views[page] ?? 0) + times;
  return { month, views };
}

async function answerDesk(options: RatingsOptions, body: Buffer): Promise<Reply> {
  const { data } = DeskQuestion.safeParse(parseJson(body));
  if (!data) return problem(400, 'not-a-question', 'The body is no question of the desk.');
  if (data.type === 'counts.read') return jsonReply(200, await viewsOfMonth(options));
  const [day, days] = await firstDay(options);
  const answer: RatingsAnswer = { days, pages: await summaryOf(options.files.since(day)) };
  return jsonReply(200, answer);
}

async function refuse(
  { folder, table }: RatingsOptions,
  refusal: Refusal,
  locale: Parameters<typeof refusalPage>[3],
): Promise<Reply> {
  const { status, words } = REFUSALS[refusal];
  const page = await refusalPage(folder, table(), refusal, locale);
  if (page === undefined)
    return {
      status,
      type: 'text/plain; charset=utf-8',
      body: `${words[isActive(locale) ? locale : DEFAULT_LOCALE]}\n`,
    };
  return { status, type: 'text/html; charset=utf-8', body: page };
}

/**
 * What was typed on the page that asks for reasons is still there for whoever comes back to it from a refusal: a browser
 * throws away a page that was posted for and that nobody may keep, and with it what stood in its form.
 */
const WHY_CACHE = 'private, no-cache';

async function outcomeReply(options: RatingsOptions, outcome: Outcome): Promise<Reply> {
  if ('why' in outcome) {
    const { why: body } = outcome;
    return { status: 200, type: 'text/html; charset=utf-8', body, cache: WHY_CACHE };
  }
  if ('location' in outcome) return { status: 303, location: outcome.location };
  const { refusal, locale, retryAfter } = outcome;
  const reply = await refuse(options, refusal, locale);
  return { ...reply, ...(retryAfter !== undefined && { retryAfter }) };
}

async function answer(
  options: RatingsOptions,
  verify: ReturnType<typeof verifier>,
  request: IncomingMessage,
): Promise<Reply> {
  const { method, url = '' } = request;
  const [path] = url.split('?');
  if (path === RATING_PATH) {
    if (method === 'POST') return outcomeReply(options, await takeRating(options, request));
    return { ...(await refuse(options, 'method', DEFAULT_LOCALE)), allow: 'POST' };
  }
  if (method === 'GET' && path === '/health') return jsonReply(200, { ready: true });
  if (method === 'POST' && path === '/desk')
    return readSigned(verify, request, MAX_QUESTION_BYTES, (body) => answerDesk(options, body));
  return problem(404, 'not-found', `There is POST ${RATING_PATH}, POST /desk and GET /health.`);
}

/** The program that takes ratings, on the loopback interface only: the file server hands them over. */
export function createRatings(options: RatingsOptions): Server {
  const verify = verifier(options.secrets);
  const reply = (request: IncomingMessage, response: ServerResponse, made: Reply): void => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    send(request, response, made);
  };
  const server = createServer({ connectionsCheckingInterval: 1000 }, (request, response) => {
    answer(options, verify, request).then(
      (made) => reply(request, response, made),
      (error: unknown) => {
        // Who asked has gone.
        if (request.destroyed && !request.complete) return;
        options.log.error('request failed', { error });
        reply(request, response, problem(500, 'internal', 'See the log of the ratings.'));
      },
    );
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = REQUEST_TIMEOUT_MS;
  server.maxConnections = 256;
  return server;
}
