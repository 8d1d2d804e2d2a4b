// SPDX-License-Identifier: AGPL-3.0-or-later
import { Secret, TOTP } from 'otpauth';
import { vi } from 'vitest';
import type { TestCms } from '../harness.ts';
import { get, GOOD_PASSWORD, post, type TestPerson } from './people.ts';

const PERIOD_MS = 30_000;

/** Stops the clock, so that a code does not grow old while a busy machine computes. */
export const stopClock = (): unknown => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });

/** Lets so many steps of an app's clock pass. */
export const passSteps = (steps: number): unknown =>
  vi.setSystemTime(Date.now() + steps * PERIOD_MS);

/** The code that an app shows, so many steps from now. */
export const codeOf = (secret: string, steps = 0): string =>
  TOTP.generate({
    secret: Secret.fromBase32(secret),
    timestamp: Date.now() + steps * PERIOD_MS,
  });

/** The cookies that an answer sets, as a browser sends them back; those that it ends are left out. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .filter((cookie) => !cookie.includes('Max-Age=0'))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** An answer whose body a test looks at. */
export async function bodyOf<T = Record<string, unknown>>(answer: Response): Promise<T> {
  return (await answer.json()) as T;
}

export async function addApp(cms: TestCms, cookie: string) {
  const offered = await post(cms, '/api/users/second-factor/app', {}, cookie);
  if (offered.status !== 200) return { secret: '', answer: offered };
  const { secret, offer } = await bodyOf<{ secret: string; offer: string }>(offered);
  // The step before: that of now is left for the test.
  const confirmation = { offer, code: codeOf(secret, -1), name: 'Telefono' };
  const answer = await post(cms, '/api/users/second-factor/app/confirm', confirmation, cookie);
  return { secret, answer };
}

export const confirm = (cms: TestCms, cookie: string, proof: object): Promise<Response> =>
  post(cms, '/api/users/second-factor/confirm', proof, cookie);

/** A person who sets an app up in their session. */
export async function withApp(cms: TestCms, person: TestPerson) {
  await confirm(cms, person.cookie, { password: person.password });
  const { secret, answer } = await addApp(cms, person.cookie);
  if (answer.status !== 200) throw new Error(await answer.text());
  const { codes } = await bodyOf<{ codes: string[] }>(answer);
  return { secret, codes };
}

/** The first step of a login: its answer, and the cookie for the second. */
export async function firstStep(cms: TestCms, email: string, password = GOOD_PASSWORD) {
  const answer = await post(cms, '/api/users/login', { email, password });
  return { answer, cookie: cookiesOf(answer) };
}

export const secondStep = (cms: TestCms, cookie: string, proof: object): Promise<Response> =>
  post(cms, '/api/users/second-step', proof, cookie);

interface State {
  readonly factors: readonly { readonly id: string; readonly kind: string }[];
  readonly codesLeft: number;
  readonly events: readonly { readonly kind: string; readonly reason: string | null }[];
}

export const stateOf = async (cms: TestCms, id: string, cookie: string): Promise<State> =>
  bodyOf<State>(await get(cms, `/api/users/${id}/second-factor`, cookie));
