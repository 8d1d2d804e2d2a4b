// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { vi } from 'vitest';

/** Seconds. */
export const TOKEN_LIFE = 60;

export const CLIENT = { id: 'portico', secret: 'a secret between the provider and the portal' };

/** A person of the provider, and how they log in there. */
export interface Somebody {
  readonly subject: string;
  readonly email?: string;
  readonly verified?: boolean;
  /** A claim of the organisation's own, which nobody verifies. */
  readonly mail?: string;
  readonly amr?: string[];
}

/** A real provider of identities on a free port, where somebody logs in at once. */
export interface TestProvider {
  readonly issuer: string;
  /** Who logs in next; `undefined` cancels. */
  person: Somebody | undefined;
  /** Seconds that its clock is behind when it gives a token, which is good for {@link TOKEN_LIFE}. */
  secondsBehind: number;
  readonly stop: () => Promise<void>;
}

const people = new Map<string, Somebody>();

function configured(issuer: string, callback: string) {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [callback],
        post_logout_redirect_uris: [new URL('/admin/login', callback).href],
      },
    ],
    pkce: { required: () => true },
    claims: {
      openid: ['sub', 'acr', 'amr'],
      email: ['email', 'email_verified'],
      profile: ['name', 'mail'],
    },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['only for tests'] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      Grant: 300,
      IdToken: TOKEN_LIFE,
      Interaction: 300,
      Session: 300,
    },
    findAccount: (_context, subject) => {
      const { email, verified, mail } = people.get(subject) ?? {};
      const told = {
        ...(email !== undefined && { email, email_verified: verified ?? true }),
        ...(mail !== undefined && { mail }),
      };
      return { accountId: subject, claims: () => ({ sub: subject, ...told }) };
    },
  });
}

async function logIn(
  provider: Provider,
  { person }: Pick<TestProvider, 'person'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!person) {
    const refusal = { error: 'access_denied', error_description: 'cancelled' };
    return provider.interactionFinished(request, response, refusal);
  }
  people.set(person.subject, person);
  const grant = new provider.Grant({ accountId: person.subject, clientId: CLIENT.id });
  grant.addOIDCScope('openid email profile');
  const result = {
    login: { accountId: person.subject, amr: person.amr ?? ['pwd'] },
    consent: { grantId: await grant.save() },
  };
  return provider.interactionFinished(request, response, result);
}

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
};

export async function startProvider(callback: string): Promise<TestProvider> {
  const server = createServer();
  const issuer = `http://127.0.0.1:${await listening(server)}`;
  const test: TestProvider = {
    issuer,
    person: undefined,
    secondsBehind: 0,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const provider = configured(issuer, callback);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url === '/token' && test.secondsBehind > 0) {
      const now = Date.now();
      vi.setSystemTime(now - test.secondsBehind * 1000);
      response.once('finish', () => vi.setSystemTime(now));
    }
    if (request.url?.startsWith('/interaction/') !== true) return void answer(request, response);
    void logIn(provider, test, request, response);
  });
  return test;
}

/** Follows a browser through the provider. @returns the address at which it comes back to `origin` */
export async function through(address: string, origin: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  for (let step = 0; step < 10 && !next.startsWith(origin); step += 1) {
    const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { headers: { Cookie }, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const location = answer.headers.get('Location');
    if (location === null) throw new Error(`${answer.status} ${await answer.text()}`);
    next = new URL(location, next).href;
  }
  return next;
}
