// SPDX-License-Identifier: AGPL-3.0-or-later
import * as client from 'openid-client';
import type { CmsEnv } from '../../values/env.ts';
import { textAt } from '../../values/text-at.ts';
import { LIFE_MS } from '../second-factor/confirmation.ts';
import { ProviderError, type ProviderFailure } from './messages.ts';

/** A provider of identities, as the environment names it. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the e-mail address; it has to be the one that is verified. */
  readonly emailClaim: string;
  /** Values of `acr` or `amr` that stand for a second factor. */
  readonly secondFactor: readonly string[];
}

/** The provider that the environment names; `undefined` when logging in there is off. */
export function providerIn(env: CmsEnv): ProviderSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer || !clientId || !clientSecret) return undefined;
  const values = (env.OIDC_SECOND_FACTOR ?? '').split(',').map((value) => value.trim());
  return {
    issuer,
    clientId,
    clientSecret,
    emailClaim: env.OIDC_EMAIL_CLAIM ?? 'email',
    secondFactor: values.filter((value) => value !== ''),
  };
}

/** Seconds in which the provider has to answer. */
const PATIENCE = 10;
/** Seconds that its clock may be ahead or behind. */
const CLOCK_TOLERANCE = 30;

/** Where the provider sends the browser back to. */
export const callbackOf = (env: CmsEnv): string => `${env.CMS_URL}/oidc/callback`;

const isLocal = (issuer: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname);

/** How the library calls it, in our words. */
const FAILURES: Readonly<Record<string, ProviderFailure>> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clock',
  OAUTH_TIMEOUT: 'down',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'down',
  OAUTH_AUTHORIZATION_RESPONSE_ERROR: 'stopped',
};

function failureOf(error: unknown): ProviderFailure {
  if (error instanceof client.AuthorizationResponseError) return 'stopped';
  // A code that was used, that is too old, or that was given to somebody else.
  if (error instanceof client.ResponseBodyError)
    return error.error === 'invalid_grant' ? 'over' : 'untrusted';
  // `fetch` had no answer.
  if (error instanceof TypeError) return 'down';
  return FAILURES[textAt(error, 'code')] ?? 'untrusted';
}

/** Asks the provider, and tells every failure in words. @throws ProviderError */
async function ask<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (cause) {
    throw new ProviderError(failureOf(cause), { cause });
  }
}

/** What the provider says of itself. It is asked at each login: that is rare, and keys change. */
const discover = ({ issuer, clientId, clientSecret }: ProviderSettings) =>
  ask(() =>
    client.discovery(
      new URL(issuer),
      clientId,
      { client_secret: clientSecret, [client.clockTolerance]: CLOCK_TOLERANCE },
      undefined,
      {
        timeout: PATIENCE,
        // Without TLS only on this machine: a provider that one tries things with.
        ...(isLocal(issuer) && { execute: [client.allowInsecureRequests] }),
      },
    ),
  );

/** What a login at the provider begins with; kept in the browser, sealed, until it comes back. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

interface Asking {
  /** The provider asks who somebody is, also where it knows (OIDC Core, 3.1.2.1). */
  readonly again: boolean;
}

/** Begins a login: code flow with PKCE, state and nonce. */
export async function beginAt(env: CmsEnv, provider: ProviderSettings, { again }: Asking) {
  const config = await discover(provider);
  const begun: Begun = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: callbackOf(env),
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
    state: begun.state,
    nonce: begun.nonce,
    ...(again && { prompt: 'login', max_age: '0' }),
  });
  return { address: address.href, begun };
}

/** A person, as the provider says. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** The address in the claim that the environment names. */
  readonly email: string;
  /** The one that the provider has verified: always that of `email`, whatever the claim (OIDC Core, 5.1); or empty. */
  readonly verifiedEmail: string;
  /** The provider has seen a second factor that counts here. */
  readonly hasSecondFactor: boolean;
}

const verifiedIn = (told: { readonly email_verified?: unknown }): string =>
  told.email_verified === true ? textAt(told, 'email') : '';

/** Ends a login: the identity behind the address to which the provider sent the browser. @throws ProviderError */
export async function identityAt(
  provider: ProviderSettings,
  returned: URL,
  { state, nonce, verifier, again }: Begun & Asking,
): Promise<Identity> {
  const config = await discover(provider);
  const tokens = await ask(() =>
    client.authorizationCodeGrant(config, returned, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      // Not all that are asked to ask anew do: `auth_time` says it.
      ...(again && { maxAge: LIFE_MS / 1000 }),
    }),
  );
  const claims = tokens.claims();
  if (!claims) throw new ProviderError('untrusted');
  const { emailClaim, secondFactor } = provider;
  const isWhole = ['email', emailClaim].every((name) => name in claims);
  const info = isWhole
    ? {}
    : await ask(() => client.fetchUserInfo(config, tokens.access_token, claims.sub));
  const toldWith = (name: string): object => (name in claims ? claims : info);
  const methods = [claims['acr'], claims['amr']].flat();
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: textAt(toldWith(emailClaim), emailClaim),
    verifiedEmail: verifiedIn(toldWith('email')),
    hasSecondFactor: methods.some((method) => secondFactor.includes(String(method))),
  };
}

/** Where one logs out at the provider; `undefined` when it has no such page. @throws ProviderError */
export async function logoutAt(
  env: CmsEnv,
  provider: ProviderSettings,
): Promise<string | undefined> {
  const config = await discover(provider);
  if (!config.serverMetadata().end_session_endpoint) return undefined;
  const back = { post_logout_redirect_uri: `${env.CMS_URL}/admin/login` };
  return client.buildEndSessionUrl(config, back).href;
}
