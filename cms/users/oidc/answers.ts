// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { createThrottle, type Throttle } from '@portico/shared/throttle';
import { createLocalReq, type Payload } from 'payload';
import { getSafeRedirect } from 'payload/shared';
import { sourceOf } from '../../http/source.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { asciiWay } from '../../values/ascii-way.ts';
import type { CmsEnv } from '../../values/env.ts';
import { confirmAtProvider } from '../second-factor/confirmation.ts';
import { neededStep } from '../second-factor/needed-step.ts';
import { useOnce } from '../second-factor/once.ts';
import { noPendingCookie, pendingCookie, pendingFor } from '../second-factor/pending-login.ts';
import { noteProviderStep } from '../second-factor/provider-step.ts';
import { openSession } from '../session/open-session.ts';
import { accountOfIdentity } from './account-of.ts';
import { answering, DESK, redirect, requireOwnPage } from './answering.ts';
import {
  LOGIN_LIFE,
  noLoginCookie,
  type UnderWay,
  underWayCookie,
  underWayIn,
} from './login-cookie.ts';
import { ProviderError } from './messages.ts';
import {
  beginAt,
  type Identity,
  identityAt,
  logoutAt,
  providerIn,
  type ProviderSettings,
  callbackOf,
} from './provider.ts';

const eachSource = () => createThrottle({ limit: 60, windowMs: 15 * 60_000 });
const logins = eachSource();
const callbacks = eachSource();
const logouts = eachSource();

/** By state: each asks the provider, and a login that was begun here is not counted with those that were made up. */
const ofOneLogin = createThrottle({ limit: 5, windowMs: LOGIN_LIFE });

/** @throws ProviderError `busy` */
function count(throttle: Throttle, key: string): void {
  if (!throttle.take(key).allowed) throw new ProviderError('busy');
}

/** Characters of the address to which a login leads: it stands in the cookie, of which browsers keep 4096 bytes. */
const MAX_WAY = 1000;

/** @throws ProviderError `off` */
function requireProvider(env: CmsEnv): ProviderSettings {
  const provider = providerIn(env);
  if (!provider) throw new ProviderError('off');
  return provider;
}

/** Where in the desk a login leads that was asked for with an address. */
function wayFor(request: Request): string {
  const redirectTo = new URL(request.url).searchParams.get('redirect') ?? '';
  const way = asciiWay(getSafeRedirect({ fallbackTo: DESK, redirectTo }));
  return way.length > MAX_WAY ? DESK : way;
}

/** `GET /oidc/login?redirect=…`: begins a login at the provider; with `again=1` it asks also whom it knows. */
export const beginLogin = (env: CmsEnv, payload: Payload, request: Request): Promise<Response> =>
  answering(payload, request, async () => {
    count(logins, sourceOf(request));
    const provider = requireProvider(env);
    const again = new URL(request.url).searchParams.get('again') === '1';
    const { address, begun } = await beginAt(env, provider, { again });
    return redirect(address, [underWayCookie(payload, { ...begun, again, to: wayFor(request) })]);
  });

/** The session, or where its second step is missing what leads to that. */
async function admit(env: CmsEnv, work: Work, identity: Identity, { again }: UnderWay) {
  const account = await accountOfIdentity(work, identity);
  const { payload } = work.req;
  const step = identity.hasSecondFactor ? 'nothing' : await neededStep(env, work.req, account);
  if (step !== 'nothing')
    return { isIn: false, cookies: [pendingCookie(payload, pendingFor(account))] };
  const session = randomUUID();
  if (identity.hasSecondFactor) await noteProviderStep(work, session);
  if (again) await confirmAtProvider(work, account, session);
  return {
    isIn: true,
    cookies: [await openSession(work.req, account.id, session), noPendingCookie(payload)],
  };
}

/** `GET /oidc/callback?code=…&state=…`: the provider sent the browser back. */
export const finishLogin = (env: CmsEnv, payload: Payload, request: Request): Promise<Response> =>
  answering(payload, request, async () => {
    const login = underWayIn(payload, request.headers);
    const { search, searchParams } = new URL(request.url);
    const isOwn = login !== undefined && searchParams.get('state') === login.state;
    if (isOwn) count(ofOneLogin, login.state);
    else count(callbacks, sourceOf(request));
    const provider = requireProvider(env);
    if (!isOwn) throw new ProviderError('over');
    const identity = await identityAt(provider, new URL(callbackOf(env) + search), login);
    const req = await createLocalReq({}, payload);
    const { isIn, cookies } = await inTransaction(req, async (work) => {
      if (!(await useOnce(work, `provider:${login.state}`, LOGIN_LIFE)))
        throw new ProviderError('over');
      return admit(env, work, identity, login);
    });
    const step = `${DESK}/secondo-passaggio?redirect=${encodeURIComponent(login.to)}`;
    return redirect(isIn ? login.to : step, [...cookies, noLoginCookie(payload)]);
  });

/** `GET /oidc/logout`: logs out at the provider, after the session of the desk was ended. */
export const leaveProvider = (env: CmsEnv, payload: Payload, request: Request): Promise<Response> =>
  answering(payload, request, async () => {
    requireOwnPage(request);
    count(logouts, sourceOf(request));
    const provider = requireProvider(env);
    return redirect((await logoutAt(env, provider)) ?? `${DESK}/login`);
  });
