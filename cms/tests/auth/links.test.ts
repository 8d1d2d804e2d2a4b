// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backgroundWorkDone } from '../../gate/login/account-routes.ts';
import { startCms, type TestCms } from '../harness.ts';
import {
  addPerson,
  confirmed,
  get,
  GOOD_PASSWORD,
  patch,
  post,
  type TestPerson,
  whoIs,
} from './people.ts';

const NEW_PASSWORD = 'cometa lavagna prezzemolo';

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
}

let cms: TestCms;
let administrator: TestPerson;
let reviewer: TestPerson;
const mails: Mail[] = [];
beforeAll(async () => {
  cms = await startCms();
  // The end of the line: where Payload hands a mail over.
  cms.payload.email.sendEmail = (mail) => {
    mails.push({ to: String(mail.to), subject: String(mail.subject), html: String(mail.html) });
    return Promise.resolve();
  };
  administrator = await addPerson(cms, { role: 'administrator', email: 'admin@example.org' });
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'reviewer@example.org' });
});
afterAll(async () => {
  await backgroundWorkDone();
  await cms.stop();
});

interface Invitation {
  readonly link: string;
  readonly expiresAt: string;
}

async function invite(id: string): Promise<Invitation> {
  await confirmed(cms, administrator);
  const answer = await post(cms, `/api/users/${id}/invite`, {}, administrator.cookie);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Invitation;
}

const tokenIn = (text: string): string => /\/admin\/reset\/([0-9a-f]+)/.exec(text)?.[1] ?? '';

test('an administrator hands out a link that sets a password once, within 24 hours', async () => {
  const { link, expiresAt } = await invite(reviewer.id);
  expect(link).toMatch(/^http:\/\/localhost:3000\/admin\/reset\/[0-9a-f]{40}$/);
  const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(23.9);
  expect(hours).toBeLessThanOrEqual(24);
  const stored = await cms.payload.findByID({
    collection: 'users',
    id: reviewer.id,
    showHiddenFields: true,
  });
  expect(Date.parse(String(stored['resetPasswordExpiration']))).toBeLessThanOrEqual(
    Date.parse(expiresAt),
  );

  const body = { token: tokenIn(link), password: NEW_PASSWORD };
  expect((await post(cms, '/api/users/reset-password', body)).status).toBe(200);
  expect((await post(cms, '/api/users/reset-password', body)).status).toBe(403);
});

test('B01: after a reset every session from before is dead', async () => {
  const person = await addPerson(cms, { role: 'reviewer', email: 'stolen@example.org' });
  const { link } = await invite(person.id);
  await post(cms, '/api/users/reset-password', { token: tokenIn(link), password: NEW_PASSWORD });
  expect(await whoIs(cms, person.cookie)).toBeNull();
});

test('only administrators hand out links', async () => {
  const answer = await post(
    cms,
    `/api/users/${administrator.id}/invite`,
    {},
    (await addPerson(cms, { role: 'reviewer', email: 'curious@example.org' })).cookie,
  );
  expect(answer.status).toBe(403);
  expect((await post(cms, `/api/users/${administrator.id}/invite`, {})).status).toBe(401);
});

test('B10: a link that is out of date or made up is worth nothing', async () => {
  const { link } = await invite(reviewer.id);
  await cms.payload.update({
    collection: 'users',
    id: reviewer.id,
    data: { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() },
  });
  for (const token of [tokenIn(link), 'f'.repeat(40), '', null, { $ne: null }]) {
    const answer = await post(cms, '/api/users/reset-password', { token, password: NEW_PASSWORD });
    expect([400, 403]).toContain(answer.status);
  }
});

test('B10: the link in a mail points to the CMS whatever Host says, and works once', async () => {
  mails.length = 0;
  const answer = await cms.fetch('http://evil.example/api/users/forgot-password', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
    },
    body: JSON.stringify({ email: reviewer.email }),
  });
  expect(answer.status).toBe(200);
  await backgroundWorkDone();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.to).toBe(reviewer.email);
  expect(mails[0]?.html).toContain('http://localhost:3000/admin/reset/');
  expect(mails[0]?.html).not.toContain('evil');
  const body = { token: tokenIn(mails[0]?.html ?? ''), password: GOOD_PASSWORD };
  expect((await post(cms, '/api/users/reset-password', body)).status).toBe(200);
  const again = await post(cms, '/api/users/reset-password', body);
  expect(again.status).toBe(403);
  expect(await again.text()).toContain('Questo link è già stato usato');
});

test('the mail with a link is in the language of the desk in which it was asked for', async () => {
  mails.length = 0;
  for (const cookie of ['', 'portico-lng=en']) {
    await post(cms, '/api/users/forgot-password', { email: administrator.email }, cookie);
    await backgroundWorkDone();
  }
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Scegli una nuova password',
    'Choose a new password',
  ]);
  expect(mails[1]?.html).toMatch(/^The address expires: \d+ \p{L}+ \d{4} at \d\d:\d\d\.$/mu);
});

test('A01: a token is in no answer, and cannot be searched for', async () => {
  await invite(reviewer.id);
  const list = await get(
    cms,
    '/api/users?depth=2&select[resetPasswordToken]=true',
    administrator.cookie,
  );
  expect(await list.text()).not.toContain('resetPasswordToken');
  for (const query of [
    'where[resetPasswordToken][like]=a',
    'sort=resetPasswordToken',
    'where[hash][like]=a',
  ])
    expect((await get(cms, `/api/users?${query}`, administrator.cookie)).status).toBe(400);
});

test.each(['address', 'password'] as const)(
  'B01, B10: a link to a new password dies when the %s changes: the former mailbox opens nothing',
  async (what) => {
    const person = await addPerson(cms, { role: 'reviewer', email: `former-${what}@example.org` });
    const token = tokenIn((await invite(person.id)).link);
    const change =
      what === 'address' ? { email: 'new@example.org' } : { password: 'lanterna cobalto merenda' };
    const body = { ...change, currentPassword: GOOD_PASSWORD };
    expect((await patch(cms, `/api/users/${person.id}`, body, person.cookie)).status).toBe(200);
    const reset = { token, password: NEW_PASSWORD };
    expect((await post(cms, '/api/users/reset-password', reset)).status).toBe(403);
    // A change of something else leaves it alone.
    const next = tokenIn((await invite(person.id)).link);
    const named = await patch(
      cms,
      `/api/users/${person.id}`,
      { name: 'Un altro nome' },
      administrator.cookie,
    );
    expect(named.status).toBe(200);
    const again = { token: next, password: NEW_PASSWORD };
    expect((await post(cms, '/api/users/reset-password', again)).status).toBe(200);
  },
);
