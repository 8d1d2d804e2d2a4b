// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { homePath, RATING_PATH } from '@portico/shared/paths';
import type { Folder } from '../release/folder.ts';
import type { RequestCounter } from '../counts/request-counter.ts';
import { cacheControl } from '../release/headers.ts';
import type { Row, Table } from '../release/table.ts';
import { redirectFor, type Target, targetOf } from './address.ts';
import { currentTable } from '../release/current-table.ts';
import { HeldContents } from './held-contents.ts';
import { inTurn } from './in-turn.ts';
import { plain } from './plain.ts';
import { answerRating, type SiteOptions } from './rating.ts';
import { type Exchange, sendContent } from './send-content.ts';

/** An address leads to another for so many seconds: its page may be withdrawn. */
const REDIRECT_CACHE = 'public, max-age=3600';

const HOMES = ACTIVE_LOCALES.map(homePath).sort((a, b) => b.length - a.length);

/** The page that says «not found», in the language of the address. */
function notFound({ rows }: Table, pathname: string): Row | undefined {
  const home = HOMES.find((base) => pathname.startsWith(base));
  return rows[`${home ?? '/'}404.html`] ?? rows['/404.html'];
}

/** Is there more than one `Host`, or one that is no host? Programs before this one may have read another (RFC 9112, 3.2). */
function hasWrongHost({ rawHeaders, headers: { host = '' } }: IncomingMessage): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1 || /[\s/?#@\\,]/.test(host);
}

/** Answers for an address that is not in the table. */
function answerMissing(exchange: Exchange, table: Table, target: Target): void {
  const { response } = exchange;
  const location = redirectFor(table, target);
  const missing = notFound(table, target.pathname);
  if (location !== undefined) {
    response.setHeader('Location', location);
    plain(response, 301, 'Moved permanently', REDIRECT_CACHE);
  } else if (missing) sendContent(exchange, missing, cacheControl('/404.html'));
  else plain(response, 404, 'Pagina non trovata. Page not found.');
}

function answerFrom(exchange: Exchange, table: Table, counter: RequestCounter | undefined): void {
  const { request, response, contents } = exchange;
  const target = targetOf(request.url ?? '');
  if (!target) {
    plain(response, 400, 'Bad request');
    return;
  }
  const { pathname, query } = target;
  contents.serves(table);
  const row = Object.hasOwn(table.rows, pathname) ? table.rows[pathname] : undefined;
  if (row) {
    sendContent(exchange, row, cacheControl(pathname, query));
    counter?.count(request, response.statusCode, pathname, query);
  } else answerMissing(exchange, table, target);
}

const isRating = ({ url = '' }: IncomingMessage): boolean =>
  url.startsWith(RATING_PATH) && targetOf(url)?.pathname === RATING_PATH;

function answer(exchange: Exchange, table: Table | undefined, options: SiteOptions): void {
  const { request, response } = exchange;
  if (hasWrongHost(request)) plain(response, 400, 'Bad request');
  else if (isRating(request)) answerRating(exchange, table, options);
  else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    plain(response, 405, 'Method not allowed');
  } else if (table) answerFrom(exchange, table, options.counter);
  else {
    response.setHeader('Retry-After', '5');
    plain(response, 503, 'Il portale sta per aprire. The portal is about to open.');
  }
}

/** How often a release that nobody asks for is looked at: what was withdrawn must leave memory by itself. */
const LOOK_MS = 1000;

/** The file server: the table of the release that is online, contents by hash, and nothing else. */
export function createSite(
  folder: Folder,
  onError: (error: unknown) => void,
  options: SiteOptions = {},
): Server {
  const table = currentTable(folder, onError);
  const contents = new HeldContents(folder);
  const server = createServer(
    // Nobody reads the body of a request that has none.
    { optimizeEmptyRequests: true },
    inTurn((request, response) => {
      response.on('error', onError);
      try {
        answer({ request, response, contents, onError }, table(), options);
      } catch (error) {
        // One request must not end the others.
        onError(error);
        if (response.headersSent) response.destroy();
        else plain(response, 500, 'Internal error');
      }
    }),
  );
  const look = setInterval(() => {
    const now = table();
    if (now) contents.serves(now);
  }, LOOK_MS).unref();
  server.once('close', () => clearInterval(look));
  server.keepAliveTimeout = 10_000;
  return server;
}
