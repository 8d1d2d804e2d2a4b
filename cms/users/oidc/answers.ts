// SPDX-License-Identifier: AGPL-3.0-or-later
import { createThrottle } from '@portico/shared/throttle';
import { createLocalReq, type Payload } from 'payload';
import { getSafeRedirect } from 'payload/shared';
import { sourceOf } from '../../http/source.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { asciiWay } from '../../values/ascii-way.ts';
import type { CmsEnv } from '../../values/env.ts';
import { type AccountRow, neededStep } from '../second-factor/needed-step.ts';
import { useOnce } from '../second-factor/once.ts';
import { noPendingCookie, pendingCookie, pendingFor } from '../second-factor/pending-login.ts';
import { openSession } from '../session/open-session.ts';
import { accountOfIdentity } from './account-of.ts';
import { LOGIN_LIFE, noLoginCookie, underWayCookie, underWayIn } from './login-cookie.ts';
import { ProviderError, type ProviderFailure } from './messages.ts';
import {
  beginAt,
  type Identity,
  identityAt,
  logoutAt,
  providerIn,
  callbackOf,
} from './provider.ts';

/** Each of them asks the provider: so many from one source. */
const logins = createThrottle({ limit: 60, windowMs: 15 * 60_000 });

const DESK = '/admin';

/** Characters of the address to which a login leads: it stands in the cookie, of which browsers keep 4096 bytes. */
const MAX_WAY = 1000;

function redirect(to: string, cookies: readonly string[] = []): Response {
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

/** Answers with a redirect, whatever happens: to the provider, into the desk, or to the login page with the reason. */
async function answering(
  payload: Payload,
  request: Request,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (!logins.take(sourceOf(request)).allowed) return failed(payload, 'busy');
  try {
    return await answer();
  } catch (error) {
    if (error instanceof VerbError && error.code === 'busy') return failed(payload, 'busy');
    if (!(error instanceof ProviderError)) throw error;
    const { failure, cause } = error;
    if (failure !== 'stopped')
      payload.logger.warn({ msg: `Login at the provider: ${failure}`, err: cause });
    return failed(payload, failure);
  }
}

/** Where in the desk a login leads that was asked for with an address. */
function wayFor(request: Request): string {
  const redirectTo = new URL(request.url).searchParams.get('redirect') ?? '';
  const way = asciiWay(getSafeRedirect({ fallbackTo: DESK, redirectTo }));
  return way.length > MAX_WAY ? DESK : way;
}

/** `GET /oidc/login?redirect=…`: begins a login at the provider. */
export const beginLogin = (env: CmsEnv, payload: Payload, request: Request): Promise<Response> =>
  answering(payload, request, async () => {
    const provider = providerIn(env);
    if (!provider) throw new ProviderError('off');
    const { address, begun } = await beginAt(env, provider);
    return redirect(address, [underWayCookie(payload, { ...begun, to: wayFor(request) })]);
  });

/** The session, or where its second step is missing what leads to that. */
async function admit(env: CmsEnv, work: Work, account: AccountRow, identity: Identity) {
  const { payload } = work.req;
  const step = identity.hasSecondFactor ? 'nothing' : await neededStep(env, work.req, account);
  if (step !== 'nothing')
    return { isIn: false, cookies: [pendingCookie(payload, pendingFor(account))] };
  return {
    isIn: true,
    cookies: [await openSession(work.req, account.id), noPendingCookie(payload)],
  };
}

/** `GET /oidc/callback?code=…&state=…`: the provider sent the browser back. */
export const finishLogin = (env: CmsEnv, payload: Payload, request: Request): Promise<Response> =>
  answering(payload, request, async () => {
    const provider = providerIn(env);
    if (!provider) throw new ProviderError('off');
    const login = underWayIn(payload, request.headers);
    const { search, searchParams } = new URL(request.url);
    if (!login || searchParams.get('state') !== login.state) throw new ProviderError('over');
    const identity = await identityAt(provider, new URL(callbackOf(env) + search), login);
    const req = await createLocalReq({}, payload);
    const { isIn, cookies } = await inTransaction(req, async (work) => {
      if (!(await useOnce(work, `provider:${login.state}`, LOGIN_LIFE)))
        throw new ProviderError('over');
      return admit(env, work, await accountOfIdentity(work, identity), identity);
    });
    const step = `${DESK}/secondo-passaggio?redirect=${encodeURIComponent(login.to)}`;
    return redirect(isIn ? login.to : step, [...cookies, noLoginCookie(payload)]);
  });

/** `GET /oidc/logout`: logs out at the provider, after the session of the desk was ended. */
export const leaveProvider = (env: CmsEnv, payload: Payload, request: Request): Promise<Response> =>
  answering(payload, request, async () => {
    const provider = providerIn(env);
    if (!provider) throw new ProviderError('off');
    return redirect((await logoutAt(env, provider)) ?? `${DESK}/login`);
  });
