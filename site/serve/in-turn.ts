// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Answers the requests of one connection one after the other. Node hands over pipelined requests all at once; were they
 * answered at once, each would have a file open until its turn comes, and for good when the connection ends before.
 */
export function inTurn(answer: RequestListener): RequestListener {
  /** What waits behind the request that is answered now; most often nothing. */
  const waiting = new WeakMap<Socket, (() => void)[]>();
  function answered(this: ServerResponse): void {
    const { socket } = this.req;
    const next = waiting.get(socket)?.shift();
    if (next === undefined || socket.destroyed) waiting.delete(socket);
    else next();
  }
  return (request: IncomingMessage, response: ServerResponse & { req: IncomingMessage }) => {
    response.on('close', answered);
    const behind = waiting.get(request.socket);
    if (behind === undefined) {
      waiting.set(request.socket, []);
      answer(request, response);
    } else behind.push(() => answer(request, response));
  };
}
