// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Pages whose address has a secret behind this: the link to an opinion, and that to a new password. */
const SECRET_BEHIND = /^(\/+(?:parere|admin\/+reset)\/+).+/i;

/** A path without a secret, and without its query: that of `/oidc/callback` has a code of the provider in it. */
const pathForLog = (url: string): string =>
  (url.split(/[?#]/)[0] ?? '').replace(SECRET_BEHIND, '$1…');

/** Answers 500 where Next gave up, with a line in the log. */
export const orNotAnswered =
  (
    handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  ): RequestListener =>
  (request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error('Next did not answer', pathForLog(request.url ?? ''), error);
      response.statusCode = 500;
      response.end();
    });
  };
