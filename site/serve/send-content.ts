// SPDX-License-Identifier: AGPL-3.0-or-later
import { createReadStream } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { isCompressible } from '../release/contents.ts';
import { headersFor } from '../release/headers.ts';
import type { Row } from '../release/table.ts';
import { codingsFor } from './coding.ts';
import { type Part, partOf, statusFor } from './condition.ts';
import type { Form, HeldContents } from './held-contents.ts';
import { ALWAYS, plain } from './plain.ts';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly contents: HeldContents;
  readonly onError: (error: unknown) => void;
}

/** The best form of a content that a reader takes and that is there. */
function formFor({ request, contents }: Exchange, [hash, , type, bytes]: Row): Form | undefined {
  const codings = codingsFor(request.headers['accept-encoding']);
  for (const coding of codings) {
    const isMade = coding === 'identity' || isCompressible(type);
    const form = isMade ? contents.form(hash, coding, bytes) : undefined;
    if (form) return form;
  }
  return undefined;
}

/** A compressed form may be replaced by a smaller one of the same text: its tag is a weak one. */
const tagOf = (hash: string, { coding }: Form): string =>
  coding === 'identity' ? `"${hash}"` : `W/"${hash}-${coding}"`;

/** Sends the body, or a part of it. A file is opened only when somebody takes it, and closed when they give up. */
function sendBody({ request, response, onError }: Exchange, form: Form, part?: Part): void {
  if (request.method === 'HEAD') response.end();
  else if (form.body)
    response.end(part ? form.body.subarray(part.first, part.last + 1) : form.body);
  else {
    const range = part && { start: part.first, end: part.last };
    pipeline(createReadStream(form.file, range), response, (error) => {
      // Whoever asked has gone: that is no error of ours.
      if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') onError(error);
    });
  }
}

/** The content cannot be sent: nothing that is there can be taken, or nothing is there. */
function sendNothing(exchange: Exchange, [hash]: Row): void {
  const { request, response, onError } = exchange;
  const codings = codingsFor(request.headers['accept-encoding']);
  if (!codings.includes('identity')) {
    plain(response, 406, 'Not acceptable');
    return;
  }
  onError(new Error(`The content ${hash} is not there, or not whole.`));
  plain(response, 503, 'Riprova tra un momento. Please try again in a moment.');
}

/** Answers with the content of a row: whole or in part, or says that the reader has it. */
export function sendContent(exchange: Exchange, row: Row, cache: string): void {
  const { request, response } = exchange;
  const [hash, status, type] = row;
  const form = formFor(exchange, row);
  if (!form) {
    sendNothing(exchange, row);
    return;
  }
  const tag = tagOf(hash, form);
  const headers: OutgoingHttpHeaders = {
    ...ALWAYS,
    ...headersFor(type),
    'Cache-Control': cache,
    ETag: tag,
  };
  if (isCompressible(type)) headers['Vary'] = 'Accept-Encoding';
  const asked = status === 200 ? statusFor(request.headers, tag) : 200;
  if (asked === 412) plain(response, 412, 'Precondition failed');
  else if (asked === 304) response.writeHead(304, headers).end();
  else sendWith(exchange, row, form, headers);
}

/** Sends a content, or the part of it that is asked for, with the headers that it has so far. */
function sendWith(
  exchange: Exchange,
  [, status, type]: Row,
  form: Form,
  headers: OutgoingHttpHeaders,
): void {
  const { request, response } = exchange;
  const hasParts = status === 200 && form.coding === 'identity';
  const isWhole = !hasParts || request.method !== 'GET';
  const part = isWhole ? undefined : partOf(request.headers, String(headers['ETag']), form.bytes);
  if (part === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${form.bytes}`);
    plain(response, 416, 'Range not satisfiable');
    return;
  }
  response.writeHead(part ? 206 : status, {
    ...headers,
    'Content-Type': type,
    'Content-Length': part ? part.last - part.first + 1 : form.bytes,
    ...(form.coding !== 'identity' && { 'Content-Encoding': form.coding }),
    ...(hasParts && { 'Accept-Ranges': 'bytes' }),
    ...(part && { 'Content-Range': `bytes ${part.first}-${part.last}/${form.bytes}` }),
  });
  sendBody(exchange, form, part);
}
