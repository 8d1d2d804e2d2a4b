// SPDX-License-Identifier: AGPL-3.0-or-later
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { isCompressible } from '../release/contents.ts';
import type { Row } from '../release/table.ts';
import { codingsFor } from './coding.ts';
import { type Part, partOf, statusFor } from './condition.ts';
import { type ContentHeaders, contentHeaders, hasParts } from './content-headers.ts';
import type { Form, HeldContents } from './held-contents.ts';
import { plain } from './plain.ts';

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
  response.setHeader('Retry-After', '1');
  plain(response, 503, 'Riprova tra un momento. Please try again in a moment.');
}

/** Answers with the content of a row: whole or in part, or says that the reader has it. */
export function sendContent(exchange: Exchange, row: Row, cache: string): void {
  const { request, response } = exchange;
  const [, status] = row;
  const form = formFor(exchange, row);
  if (!form) {
    sendNothing(exchange, row);
    return;
  }
  const headers = contentHeaders(row, form, cache);
  const asked = status === 200 ? statusFor(request.headers, headers.tag) : 200;
  if (asked === 412) plain(response, 412, 'Precondition failed');
  else if (asked === 304) response.writeHead(304, headers.common as string[]).end();
  else if (
    hasParts(status, form) &&
    request.headers.range !== undefined &&
    request.method === 'GET'
  )
    sendPart(exchange, row, form, headers);
  else sendWhole(exchange, status, form, headers);
}

function sendWhole(
  exchange: Exchange,
  status: number,
  form: Form,
  { whole }: ContentHeaders,
): void {
  exchange.response.writeHead(status, whole as string[]);
  sendBody(exchange, form);
}

/** Sends the part of a content that is asked for. */
function sendPart(
  exchange: Exchange,
  [, status, type]: Row,
  form: Form,
  headers: ContentHeaders,
): void {
  const { request, response } = exchange;
  const part = partOf(request.headers, headers.tag, form.bytes);
  if (part === undefined) sendWhole(exchange, status, form, headers);
  else if (part === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${form.bytes}`);
    plain(response, 416, 'Range not satisfiable');
  } else {
    const { first, last } = part;
    response.writeHead(206, [
      ...headers.common,
      ...['Content-Type', type, 'Content-Length', String(last - first + 1)],
      ...['Accept-Ranges', 'bytes', 'Content-Range', `bytes ${first}-${last}/${form.bytes}`],
    ]);
    sendBody(exchange, form, part);
  }
}
