// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Nudge, WithdrawalsAccepted } from '@portico/shared/contract/webhook';
import type { Log } from '../../log.ts';
import { jsonReply, parseJson, problem, type Reply } from '../../http/reply.ts';
import { send } from '../../http/send.ts';
import { readSigned } from '../../http/signed-body.ts';
import { verifier } from '../../http/verify-signature.ts';

export interface Receiver {
  readonly secrets: readonly string[];
  readonly onNudge: () => void;
  /** @returns false when no withdrawals of this revision wait */
  readonly onAccept: (accepted: WithdrawalsAccepted['data']) => Promise<boolean>;
  /** False while the site is still being loaded: there is nothing to preview against. */
  readonly isReady: () => boolean;
  readonly onPreview: (body: Buffer) => Promise<Reply>;
  readonly health: () => unknown;
  readonly log: Log;
}

const MAX_NUDGE_BYTES = 65_536;
const MAX_PREVIEW_BYTES = 8 * 1_048_576;
/** Previews at once, so that their bodies take 32 MB at most before any signature was checked. */
const MAX_PREVIEWS = 4;
/** Milliseconds for headers and body of a request. */
const REQUEST_TIMEOUT_MS = 5000;

/** State that all requests share. */
interface Shared {
  readonly verify: ReturnType<typeof verifier>;
  /** Previews that are being read or rendered. */
  previews: number;
}

function nudged(receiver: Receiver, body: Buffer): Reply {
  const data = parseJson(body);
  if (data === undefined) return problem(400, 'not-json', 'The body is not JSON.');
  if (!Nudge.safeParse(data).success)
    return problem(400, 'not-a-nudge', 'The body is not a nudge.');
  receiver.onNudge();
  return { status: 202 };
}

async function accepted(receiver: Receiver, body: Buffer): Promise<Reply> {
  const { data } = WithdrawalsAccepted.safeParse(parseJson(body));
  if (!data) return problem(400, 'not-an-acceptance', 'The body is not an acceptance.');
  return (await receiver.onAccept(data.data)) ? { status: 202 } : NOTHING_WAITS;
}

const NOTHING_WAITS = problem(409, 'nothing-waits', 'No withdrawals of this revision wait.');

const retryLater = (code: string, message: string, seconds: number): Reply => ({
  ...problem(503, code, message),
  retryAfter: seconds,
});

const NOT_FOUND = problem(
  404,
  'not-found',
  'There is POST /nudge, POST /accept, POST /preview and GET /health.',
);

async function answer(
  receiver: Receiver,
  shared: Shared,
  request: IncomingMessage,
): Promise<Reply> {
  const { method, url } = request;
  if (method === 'GET' && url === '/health') {
    return jsonReply(200, receiver.health());
  }
  const small = (handle: (body: Buffer) => Reply | Promise<Reply>) =>
    readSigned(shared.verify, request, MAX_NUDGE_BYTES, handle);
  if (method === 'POST' && url === '/nudge') return small((body) => nudged(receiver, body));
  if (method === 'POST' && url === '/accept') return small((body) => accepted(receiver, body));
  if (method !== 'POST' || url !== '/preview') return NOT_FOUND;
  if (shared.previews >= MAX_PREVIEWS) {
    return retryLater('busy', 'Too many previews at once. Try again in a second.', 1);
  }
  shared.previews += 1;
  try {
    return await readSigned(shared.verify, request, MAX_PREVIEW_BYTES, (body) =>
      receiver.isReady()
        ? receiver.onPreview(body)
        : retryLater('starting', 'The publisher is still starting. Try again in a few seconds.', 2),
    );
  } finally {
    shared.previews -= 1;
  }
}

/** The HTTP server of the publisher, on the loopback interface only: limit → verify → do. */
export function createReceiver(receiver: Receiver): Server {
  const shared: Shared = { verify: verifier(receiver.secrets), previews: 0 };
  // Timeouts are checked every second.
  const server = createServer({ connectionsCheckingInterval: 1000 }, (request, response) => {
    answer(receiver, shared, request).then(
      (reply) => send(request, response, reply),
      (error: unknown) => {
        if (request.destroyed && !request.complete) return;
        receiver.log.error('request failed', { url: request.url, error });
        send(request, response, problem(500, 'internal', 'See the log of the publisher.'));
      },
    );
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = REQUEST_TIMEOUT_MS;
  server.maxConnections = 256;
  return server;
}
