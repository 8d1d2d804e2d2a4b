// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { spoken } from '../../i18n/said.ts';
import type { JsonObject } from '../../values/json.ts';
import { type Attempt, mayMailLink, throttleLogin } from './login.ts';
import { takeOrRefuse, type Throttles } from './throttles.ts';

/** A request about an account that may go on to Payload. */
export interface AccountRequest {
  readonly payload: Payload;
  readonly throttles: Throttles;
  readonly attempt: Attempt;
  readonly data: JsonObject;
  readonly language: string;
  readonly forward: () => Promise<Response>;
}

type Answer = (request: AccountRequest) => Promise<Response>;

/** The routes that need more than Payload gives them. */
export const ACCOUNT_ROUTES: ReadonlyMap<string, Answer> = new Map([
  ['/users/login', login],
  ['/users/forgot-password', forgotPassword],
  ['/users/reset-password', resetPassword],
  ['/users/invitation', invitation],
  ['/users/accept-invitation', invitation],
]);

async function login({ throttles, attempt, data, forward }: AccountRequest): Promise<Response> {
  const succeeded = throttleLogin(throttles, attempt, data);
  const response = await forward();
  if (response.ok) response.headers.append('Set-Cookie', succeeded());
  return response;
}

/** Answers before it looks: neither words nor time tell whether the account exists (B07). */
async function forgotPassword(request: AccountRequest): Promise<Response> {
  const { payload, throttles, attempt, data, language, forward } = request;
  if (mayMailLink(throttles, attempt, data)) inBackground(payload, 'forgot-password', forward);
  return Response.json({ message: spoken(GATE_MESSAGES.mailOnItsWay, language) });
}

/** Payload says of a link that was used or has expired that a token is not valid, in English. */
async function resetPassword(request: AccountRequest): Promise<Response> {
  takeOrRefuse(request.throttles.resetSource, request.attempt.counted);
  const response = await request.forward();
  if (response.status !== 403) return response;
  const message = spoken(GATE_MESSAGES.deadLink, request.language);
  return Response.json({ errors: [{ message }] }, { status: 403 });
}

/** Nobody tries links out. */
function invitation({ throttles, attempt, forward }: AccountRequest): Promise<Response> {
  takeOrRefuse(throttles.invitationSource, attempt.counted);
  return forward();
}

const underWay = new Set<Promise<void>>();

/** Does work without waiting for it; a failure goes to the log. */
function inBackground(payload: Payload, what: string, work: () => Promise<Response>): void {
  const done = work()
    .then((response) => {
      if (response.status >= 500)
        payload.logger.error({ msg: `${what} failed in the background`, status: response.status });
    })
    .catch((err: unknown) => {
      payload.logger.error({ msg: `${what} failed in the background`, err });
    })
    .finally(() => underWay.delete(done));
  underWay.add(done);
}

/** Waits for all such work: before the database closes. */
export async function backgroundWorkDone(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}
