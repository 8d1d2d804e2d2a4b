// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload, TypedUser } from 'payload';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { Refusal } from '../../http/refusal.ts';
import { spoken } from '../../i18n/said.ts';
import type { JsonObject } from '../../values/json.ts';
import { attempting, type LoginAttempt } from '../../users/second-factor/login-attempt.ts';
import {
  pendingCookie,
  pendingIn,
  type PendingLogin,
} from '../../users/second-factor/pending-login.ts';
import { accountEmail } from '../../values/visible.ts';
import { deviceCookie } from './device.ts';
import { type Attempt, mayMailLink, throttleLogin, throttleStep } from './login.ts';
import { takeOrRefuse, type Throttles } from './throttles.ts';

/** A request about an account that may go on to Payload. */
export interface AccountRequest {
  readonly payload: Payload;
  readonly throttles: Throttles;
  readonly attempt: Attempt;
  readonly headers: Headers;
  /** Who is logged in. */
  readonly user: TypedUser | null;
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
  ['/users/second-step', secondStep],
  ['/users/second-factor/app/confirm', finishSetUp],
  ['/users/second-factor/passkey/confirm', finishSetUp],
  ['/users/second-factor/confirm', confirmOwner],
]);

async function login(request: AccountRequest): Promise<Response> {
  const { throttles, attempt, data, forward } = request;
  const counted = throttleLogin(throttles, attempt, data);
  const login: LoginAttempt = { onlyWithSecondFactor: counted.busyFor !== undefined };
  const response = await attempting(login, forward);
  if (login.pending && response.status === 403) {
    counted.forgive();
    return pendingAnswer(request, login.pending);
  }
  // The same for every account, and whether the password was right.
  if (counted.busyFor !== undefined)
    throw new Refusal('too-many-requests', GATE_MESSAGES.tooManyLogins, counted.busyFor);
  if (response.ok) {
    counted.forgive();
    response.headers.append('Set-Cookie', counted.known());
  }
  return response;
}

/** Nobody is logged in: the browser gets the cookie that opens the second step, and nothing else. */
function pendingAnswer({ payload, language }: AccountRequest, pending: PendingLogin): Response {
  const message = spoken(GATE_MESSAGES.secondStep, language);
  const headers = { 'Set-Cookie': pendingCookie(payload, pending) };
  return Response.json({ message, user: null, secondStep: true }, { headers });
}

async function secondStep(request: AccountRequest): Promise<Response> {
  const { payload, attempt, headers, forward } = request;
  const pending = pendingIn(payload, headers);
  if (pending === undefined) return forward();
  const counted = await throttleStep(payload, attempt, pending);
  const response = await forward();
  if (response.ok) {
    await counted.forgive();
    response.headers.append('Set-Cookie', counted.known());
  }
  return response;
}

/** Where it finishes a login, the browser is known from then on. */
async function finishSetUp(request: AccountRequest): Promise<Response> {
  const { payload, attempt, headers, user, forward } = request;
  const pending = user === null ? pendingIn(payload, headers) : undefined;
  const response = await forward();
  if (response.ok && pending)
    response.headers.append(
      'Set-Cookie',
      deviceCookie(accountEmail(pending.email), attempt.devices),
    );
  return response;
}

/** Guesses in a session that was left open are counted with those at the login. */
async function confirmOwner(request: AccountRequest): Promise<Response> {
  const { payload, attempt, user, forward } = request;
  if (user === null) return forward();
  const { forgive } = await throttleStep(payload, attempt, { email: user.email, user: user.id });
  const response = await forward();
  if (response.ok) await forgive();
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
  const reset: LoginAttempt = { onlyWithSecondFactor: false };
  const response = await attempting(reset, request.forward);
  // The password is set. What Payload answers has a token that opens nothing, and what is stored of the account.
  if (response.ok && reset.pending) return pendingAnswer(request, reset.pending);
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
