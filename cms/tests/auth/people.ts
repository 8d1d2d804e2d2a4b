// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role } from '../../access/roles.ts';
import type { TestCms } from '../harness.ts';

/** A person of the desk, with a browser's session. */
export interface TestPerson {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly cookie: string;
}

export const GOOD_PASSWORD = 'semaforo zattera ginepro';

interface NewPerson {
  readonly role: Role;
  readonly email: string;
  readonly organisation?: string;
  readonly editions?: string[];
}

export async function addPerson(cms: TestCms, person: NewPerson): Promise<TestPerson> {
  const { id } = await cms.payload.create({
    collection: 'users',
    data: { name: 'Persona di prova', password: GOOD_PASSWORD, ...person },
  });
  const cookie = await login(cms, person.email, GOOD_PASSWORD);
  return { id: String(id), email: person.email, password: GOOD_PASSWORD, cookie };
}

export function post(
  cms: TestCms,
  path: string,
  body: unknown,
  cookie?: string,
): Promise<Response> {
  return send(cms, 'POST', path, body, cookie);
}

export function patch(
  cms: TestCms,
  path: string,
  body: unknown,
  cookie?: string,
): Promise<Response> {
  return send(cms, 'PATCH', path, body, cookie);
}

export function get(cms: TestCms, path: string, cookie?: string): Promise<Response> {
  return cms.fetch(path, { headers: cookie ? { Cookie: cookie } : {} });
}

function send(
  cms: TestCms,
  method: string,
  path: string,
  body: unknown,
  cookie: string | undefined,
): Promise<Response> {
  return cms.fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(cookie && { Cookie: cookie }) },
    body: JSON.stringify(body),
  });
}

/** Logs in as a browser would, and gives the cookie to send from then on. */
export async function login(cms: TestCms, email: string, password: string): Promise<string> {
  const answer = await post(cms, '/api/users/login', { email, password });
  if (answer.status !== 200) throw new Error(`login: ${answer.status} ${await answer.text()}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Shows again that a session is its owner's, by their password, as for one change that asks for it. */
export const confirmed = (cms: TestCms, { cookie, password }: TestPerson): Promise<Response> =>
  post(cms, '/api/users/second-factor/confirm', { password }, cookie);

/** The id of the person that a cookie stands for; `null` when it stands for nobody. */
export async function whoIs(cms: TestCms, cookie: string): Promise<string | null> {
  const answer = await get(cms, '/api/users/me', cookie);
  const { user } = (await answer.json()) as { user: { id: string } | null };
  return user?.id ?? null;
}

/** The sentences of an answer that refuses. */
export async function reasons(answer: Response): Promise<string> {
  return JSON.stringify(await answer.json());
}
