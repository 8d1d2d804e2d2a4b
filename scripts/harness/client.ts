// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import type { Login } from '../portal/demo-folder.ts';

export type Verb = 'submit' | 'recall' | 'approve' | 'return' | 'withdraw';

/** A document as Payload's REST API gives it, with the few fields that tests read. */
export interface Doc {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Thrown for an answer that is not 2xx. */
export class Refused extends Error {
  readonly status: number;
  readonly body: string;

  constructor(what: string, status: number, body: string) {
    super(`${what} answered ${status}: ${body.slice(0, 500)}`);
    this.status = status;
    this.body = body;
  }
}

/** One person's browser session at the CMS, over REST. */
export class Client {
  readonly #cms: string;
  #cookie = '';

  constructor(cms: string) {
    this.#cms = cms;
  }

  async login({ email, password }: Login): Promise<void> {
    const response = await this.send('POST', '/api/users/login', { email, password });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    const said = await response.text();
    if (cookies.length === 0) throw new Refused(`The login of ${email}`, response.status, said);
    this.#cookie = cookies.join('; ');
  }

  /** Sends a request as the person's own browser would. */
  async send(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.#cms}${path}`, {
      method,
      headers: {
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        origin: this.#cms,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(120_000),
    });
  }

  /** Sends, demands success, and gives the JSON; waits where the throttle says so. */
  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.send(method, path, body);
      const text = await response.text();
      // The answer is of the CMS itself; its shape is what the caller asserts on.
      if (response.ok) return JSON.parse(text) as T;
      if (response.status !== 429 || attempt === 5) {
        throw new Refused(`${method} ${path}`, response.status, text);
      }
      await sleep(Number(response.headers.get('retry-after') ?? 1) * 1000);
    }
  }

  async find(collection: string, query = 'limit=100'): Promise<Doc[]> {
    const found = await this.json<{ docs: Doc[] }>('GET', `/api/${collection}?depth=0&${query}`);
    return found.docs;
  }

  async get(collection: string, id: string, locale = 'it'): Promise<Doc> {
    const query = `depth=0&locale=${locale}&fallback-locale=none`;
    return this.json<Doc>('GET', `/api/${collection}/${id}?${query}`);
  }

  async create(collection: string, data: object): Promise<Doc> {
    const path = `/api/${collection}?depth=0&locale=it`;
    return (await this.json<{ doc: Doc }>('POST', path, data)).doc;
  }

  async save(collection: string, id: string, data: object, locale = 'it'): Promise<Doc> {
    const path = `/api/${collection}/${id}?depth=0&locale=${locale}`;
    return (await this.json<{ doc: Doc }>('PATCH', path, data)).doc;
  }

  /** @param others are sent with it. @returns the submission of the first */
  async submit(
    collection: string,
    id: string,
    others: readonly { readonly collection: string; readonly id: string }[] = [],
  ): Promise<{ id: string; digest: string }> {
    type Answer = { submission: { id: string; digest: string } };
    // A text that is online asks for a note to its readers.
    const body = { small: true, ...(others.length > 0 && { with: others }) };
    return (await this.verb<Answer>(collection, id, 'submit', body)).submission;
  }

  /** The digest that waits for approval. */
  async waitingDigest(collection: string, id: string): Promise<string> {
    type Status = { submission: { digest: string } | null };
    const { submission } = await this.json<Status>('GET', `/api/${collection}/${id}/status`);
    if (!submission) throw new Error(`Nothing of ${collection}/${id} waits.`);
    return submission.digest;
  }

  async approve(
    collection: string,
    id: string,
    digest: string,
    more: object = {},
  ): Promise<number> {
    const body = { digest, ...more };
    return (await this.verb<{ revision: number }>(collection, id, 'approve', body)).revision;
  }

  async verb<T>(collection: string, id: string, verb: Verb, body: object = {}): Promise<T> {
    return this.json<T>('POST', `/api/${collection}/${id}/${verb}`, body);
  }
}
