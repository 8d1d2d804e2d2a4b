// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { homePath } from '@portico/shared/paths';
import send from 'send';
import { isCompressible } from '../release/contents.ts';
import { type Folder, sharded } from '../release/folder.ts';
import { cacheControl, SECURITY_HEADERS } from '../release/headers.ts';
import type { Row, Table } from '../release/table.ts';
import { redirectFor } from './redirect.ts';
import { inTurn } from './in-turn.ts';
import { currentTable } from './current-table.ts';
import { bestVariant, sizeOf } from './variant.ts';

function plain(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(status).end(`${text}\n`);
}

/** The page that says «not found», in the language of the address. */
function notFound({ rows }: Table, pathname: string): Row | undefined {
  const home = ACTIVE_LOCALES.map(homePath)
    .sort((a, b) => b.length - a.length)
    .find((base) => pathname.startsWith(base));
  return rows[`${home ?? '/'}404.html`] ?? rows['/404.html'];
}

interface Request {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly folder: Folder;
  readonly onError: (error: unknown) => void;
}

/** Answers an error of `send`: a condition that does not hold (412, 416), or a content that is not there (503). */
function fail(
  response: ServerResponse,
  error: Error & { readonly status?: number },
  onError: (error: unknown) => void,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of ['Content-Encoding', 'ETag', 'Vary']) response.removeHeader(name);
  if (error.status === 412) plain(response, 412, 'Precondition failed');
  else if (error.status === 416) plain(response, 416, 'Range not satisfiable');
  else {
    onError(error);
    plain(response, 503, 'Riprova tra un momento. Please try again in a moment.');
  }
}

function sendRow({ request, response, folder, onError }: Request, row: Row, cache: string): void {
  const [hash, status, type, bytes] = row;
  const file = sharded(folder.contents, hash);
  const compressible = isCompressible(type);
  const variant = compressible ? bestVariant(file, request.headers['accept-encoding']) : undefined;
  // A power cut may have left less than the release names: with its ETag a browser would keep that for good.
  if (!variant && sizeOf(file) !== bytes) {
    fail(response, new Error(`${file} is not whole.`), onError);
    return;
  }
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', cache);
  if (compressible) response.setHeader('Vary', 'Accept-Encoding');
  if (variant) response.setHeader('Content-Encoding', variant.encoding);
  // A compressed form may be replaced by a smaller one of the same text: its tag is a weak one.
  response.setHeader('ETag', variant ? `W/"${hash}-${variant.encoding}"` : `"${hash}"`);
  send(request, path.relative(folder.contents, file) + (variant?.ending ?? ''), {
    root: folder.contents,
    index: false,
    etag: false,
    lastModified: false,
    cacheControl: false,
    acceptRanges: status === 200 && !variant,
  })
    .on('error', (error: Error & { readonly status?: number }) => fail(response, error, onError))
    .pipe(response);
}

function answerFrom(context: Request, table: Table): void {
  const { request, response } = context;
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  const row = Object.hasOwn(table.rows, pathname) ? table.rows[pathname] : undefined;
  const location = redirectFor(table, pathname, query);
  const missing = notFound(table, pathname);
  if (row) sendRow(context, row, cacheControl(pathname, query));
  else if (location !== undefined) {
    response.setHeader('Location', location);
    plain(response, 301, 'Moved permanently');
  } else if (missing) sendRow(context, missing, cacheControl('/404.html'));
  else plain(response, 404, 'Pagina non trovata. Page not found.');
}

function answer(context: Request, table: Table | undefined): void {
  const { request, response } = context;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    plain(response, 405, 'Method not allowed');
  } else if (table) answerFrom(context, table);
  else {
    response.setHeader('Retry-After', '5');
    plain(response, 503, 'Il portale sta per aprire. The portal is about to open.');
  }
}

/** The file server: the table of the release that is online, contents by hash, and nothing else. */
export function createSite(folder: Folder, onError: (error: unknown) => void): Server {
  const table = currentTable(folder, onError);
  const server = createServer(
    inTurn((request, response) => {
      response.on('error', onError);
      try {
        answer({ request, response, folder, onError }, table());
      } catch (error) {
        // One request must not end the others.
        onError(error);
        if (!response.headersSent) plain(response, 500, 'Internal error');
      }
    }),
  );
  server.keepAliveTimeout = 10_000;
  return server;
}
