// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { languageOf } from '../../http/language.ts';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { Refusal, refusalResponse } from '../../http/refusal.ts';
import { VerbError } from '../../records/verb-error.ts';
import { noLoginCookie } from './login-cookie.ts';
import { ProviderError, type ProviderFailure } from './messages.ts';

export const DESK = '/admin';

export function redirect(to: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({
    Location: to,
    'Cache-Control': 'no-store',
    // The address at which the provider sends the browser back has a code in it.
    'Referrer-Policy': 'no-referrer',
  });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

const failed = (payload: Payload, failure: ProviderFailure): Response =>
  redirect(`${DESK}/login?accesso=${failure}`, [noLoginCookie(payload)]);

const otherOrigin = (): Refusal => new Refusal('other-origin', GATE_MESSAGES.otherOrigin);

/**
 * Refuses what a person does not see: a picture, a frame or a script, with which another site makes a browser ask over
 * and over (B12). Browsers say what a request is for; programs, and pages without TLS, do not.
 * @throws Refusal
 */
function requireSeen({ headers }: Request): void {
  const mode = headers.get('Sec-Fetch-Mode') ?? 'navigate';
  const destination = headers.get('Sec-Fetch-Dest') ?? 'document';
  if (mode !== 'navigate' || destination !== 'document') throw otherOrigin();
}

/** Refuses what another site, also a sibling, leads a browser to (B12). @throws Refusal */
export function requireOwnPage({ headers }: Request): void {
  const site = headers.get('Sec-Fetch-Site') ?? 'none';
  if (site !== 'same-origin' && site !== 'none') throw otherOrigin();
}

/** Answers with a redirect: to the provider, into the desk, or to the login page with the reason; with 403 to another site. */
export async function answering(
  payload: Payload,
  request: Request,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    requireSeen(request);
    return await answer();
  } catch (error) {
    if (error instanceof Refusal)
      return refusalResponse(error, languageOf(request.headers, payload.config));
    if (error instanceof VerbError && error.code === 'busy') return failed(payload, 'busy');
    if (!(error instanceof ProviderError)) throw error;
    const { failure, cause } = error;
    if (failure !== 'stopped' && failure !== 'busy')
      payload.logger.warn({ msg: `Login at the provider: ${failure}`, err: cause });
    return failed(payload, failure);
  }
}
