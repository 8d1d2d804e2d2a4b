// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backgroundWorkDone } from '../../gate/login/account-routes.ts';
import { withRealHashes } from '../cheap-hashes.ts';
import { startCms, type TestCms } from '../harness.ts';
import { addPerson, post, type TestPerson } from './people.ts';

let cms: TestCms;
let person: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  person = await withRealHashes(() =>
    addPerson(cms, { role: 'reviewer', email: 'here@example.org' }),
  );
});
afterAll(async () => {
  await backgroundWorkDone();
  await cms.stop();
});

interface Seen {
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
}

async function see(path: string, body: unknown, source: string): Promise<Seen> {
  const begin = process.cpuUsage();
  const answer = await cms.fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': source },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  // The clock says how busy the machine is; the time that was computed is what an attacker could learn from.
  return { status: answer.status, text, milliseconds: process.cpuUsage(begin).user / 1000 };
}

const least = (all: readonly Seen[]): number => Math.min(...all.map((one) => one.milliseconds));

test('B07: a login tells neither in words nor in time whether the account exists', async () => {
  const known: Seen[] = [];
  const unknown: Seen[] = [];
  await withRealHashes(async () => {
    for (let round = 0; round < 5; round += 1) {
      const password = `wrong password ${round}`;
      known.push(await see('/api/users/login', { email: person.email, password }, '192.0.2.1'));
      unknown.push(
        await see('/api/users/login', { email: 'no@example.org', password }, '192.0.2.1'),
      );
    }
  });
  expect(new Set([...known, ...unknown].map(({ status, text }) => `${status} ${text}`)).size).toBe(
    1,
  );
  expect(known[0]?.status).toBe(401);
  // The least of several says most about the work.
  expect(least(unknown) / least(known)).toBeGreaterThan(0.5);
  expect(least(unknown) / least(known)).toBeLessThan(2);
});

test('B07: asking for a new password tells nothing either', async () => {
  const known = await see('/api/users/forgot-password', { email: person.email }, '192.0.2.2');
  const unknown = await see('/api/users/forgot-password', { email: 'no@example.org' }, '192.0.2.2');
  expect({ ...unknown, milliseconds: 0 }).toEqual({ ...known, milliseconds: 0 });
  expect(known.status).toBe(200);
});

test('B07: too many attempts are answered the same whether the account exists', async () => {
  const last = async (email: string, source: string): Promise<Seen> => {
    let seen = await see('/api/users/login', { email, password: '' }, source);
    for (let attempt = 0; attempt < 11; attempt += 1)
      seen = await see('/api/users/login', { email, password: '' }, source);
    return seen;
  };
  const known = await last(person.email, '192.0.2.3');
  const unknown = await last('no@example.org', '192.0.2.3');
  expect(known.status).toBe(429);
  expect(unknown.status).toBe(429);
  expect(unknown.text).toBe(known.text);
});

test('a refusal for too many attempts says when to come back', async () => {
  const answer = await cms.fetch('/api/users/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '192.0.2.3' },
    body: JSON.stringify({ email: person.email, password: '' }),
  });
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  await post(cms, '/api/users/logout', {}, person.cookie);
});
