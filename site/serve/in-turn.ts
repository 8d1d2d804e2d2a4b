// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Answers the requests of one connection one after the other. Node hands over pipelined requests all at once; were they
 * answered at once, each would have a file open until its turn comes, and for good when the connection ends before.
 */
export function inTurn(answer: RequestListener): RequestListener {
  const unanswered = new WeakMap<Socket, Promise<void>>();
  return (request: IncomingMessage, response: ServerResponse & { req: IncomingMessage }) => {
    const { socket } = request;
    const before = unanswered.get(socket);
    const { promise, resolve } = Promise.withResolvers<void>();
    unanswered.set(socket, promise);
    response.once('close', () => {
      if (unanswered.get(socket) === promise) unanswered.delete(socket);
      resolve();
    });
    if (before === undefined) answer(request, response);
    else void before.then(() => socket.destroyed || answer(request, response));
  };
}
