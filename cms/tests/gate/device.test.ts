// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backgroundWorkDone } from '../../gate/login/account-routes.ts';
import { deliveries } from '../../notifications/deliver.ts';
import { outbox } from '../../records/outbox.ts';
import { addPerson, GOOD_PASSWORD } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

/** Each test has a person and sources of its own: counts last for an hour. */
let count = 0;
let email = '';
beforeEach(async () => {
  count += 1;
  email = `reviewer${count}@example.org`;
  await addPerson(cms, { role: 'reviewer', email });
});
const from = (host: number): string => `10.${count}.${host >> 8}.${host & 255}`;

function attempt(login: object, source: string, device?: string): Promise<Response> {
  return cms.fetch('/api/users/login', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Forwarded-For': source,
      ...(device && { Cookie: device }),
    },
    body: JSON.stringify(login),
  });
}

const login = (who = email) => ({ email: who, password: GOOD_PASSWORD });

/** What a browser keeps after a login. */
async function deviceCookie(): Promise<string> {
  const cookies = (await attempt(login(), from(1))).headers.getSetCookie();
  return cookies.find((cookie) => cookie.includes('-device=')) ?? 'none';
}

const deviceOf = (cookie: string): string => cookie.split(';')[0] ?? '';

/** A stranger tries passwords for an account, each time from somewhere else. */
async function attackFromEverywhere(): Promise<void> {
  for (let n = 0; n < 120; n += 1) await attempt({ email, password: '' }, from(1000 + n));
}

describe('B08: the browser in which a reviewer has logged in stays open to them', () => {
  test('when an attack comes from everywhere', async () => {
    const device = deviceOf(await deviceCookie());
    await attackFromEverywhere();
    expect((await attempt(login(), from(2))).status).toBe(429);
    expect((await attempt(login(), from(2), device)).status).toBe(200);
  });

  test('when it comes from their own address: an office has one for all', async () => {
    const device = deviceOf(await deviceCookie());
    for (let n = 0; n < 120; n += 1) await attempt({ email: `nobody${n}@x.org` }, from(1));
    expect((await attempt(login(), from(1))).status).toBe(429);
    expect((await attempt(login(), from(1), device)).status).toBe(200);
  });

  test('when their address floods us without a session', async () => {
    const device = deviceOf(await deviceCookie());
    const ask = (cookie: string) =>
      cms.fetch('/api/users/me', { headers: { 'X-Forwarded-For': from(1), Cookie: cookie } });
    for (let n = 0; n < 320; n += 1) await ask('');
    expect((await ask('')).status).toBe(429);
    expect((await ask(device)).status).toBe(200);
  });
});

test('B08: nor can a stranger keep the link to a new password from them', async () => {
  const device = deviceOf(await deviceCookie());
  const ask = (source: string, cookie: string) =>
    cms.fetch('/api/users/forgot-password', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': source, Cookie: cookie },
      body: JSON.stringify({ email }),
    });
  const mails = async () => {
    await backgroundWorkDone();
    await deliveries(cms.payload);
    return (await outbox.find(cms, { where: { to: { equals: email } } })).length;
  };
  for (let n = 0; n < 6; n += 1) await ask(from(100 + n), '');
  expect(await mails()).toBe(3);
  for (let n = 0; n < 6; n += 1) await ask(from(1), device);
  expect(await mails()).toBe(6);
});

test('a known browser is no way to guess: it has few attempts, from wherever it sends them', async () => {
  const device = deviceOf(await deviceCookie());
  const statuses: number[] = [];
  for (let n = 0; n < 12; n += 1)
    statuses.push((await attempt({ email, password: '' }, from(n + 2), device)).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
});

test('the browser of one account opens nothing for another', async () => {
  const device = deviceOf(await deviceCookie());
  count += 1;
  const stranger = await addPerson(cms, { role: 'reviewer', email: 'stranger@example.org' });
  email = stranger.email;
  await attackFromEverywhere();
  expect((await attempt(login(), from(2), device)).status).toBe(429);
});

test('a device cookie that is altered, cut, extended or empty counts for nothing', async () => {
  const device = deviceOf(await deviceCookie());
  await attackFromEverywhere();
  const forged = [
    device.replace(/=../, '=xx'),
    device.replace(/\.[^.]*\./, '.other.'),
    device.replace(/\.[^.]*$/, '.'),
    `${device.slice(0, -8)}AAAAAAAA`,
    `${device}.more`,
    device.replace(/=.*/, '='),
  ];
  for (const one of forged) expect((await attempt(login(), from(2), one)).status, one).toBe(429);
  expect((await attempt(login(), from(2), device)).status).toBe(200);
});

test('B12: scripts do not see a device cookie, other sites do not send it, it names nobody', async () => {
  const cookie = await deviceCookie();
  expect(cookie).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
  expect(cookie).not.toContain('reviewer');
  expect((await attempt({ email, password: 'wrong' }, from(1))).headers.getSetCookie()).toEqual([]);
});

test('B12: over TLS it is Secure and bound to the host', async () => {
  const tls = await startCms({ env: { CMS_URL: 'https://redazione.example.org' } });
  try {
    await addPerson(tls, { role: 'reviewer', email });
    const answer = await tls.fetch('/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(login()),
    });
    expect(answer.headers.getSetCookie().at(-1)).toMatch(/^__Host-portico-device=.*; Secure$/);
  } finally {
    await tls.stop();
  }
});
