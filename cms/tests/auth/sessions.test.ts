// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type TestCms } from '../harness.ts';
import {
  addPerson,
  GOOD_PASSWORD,
  login,
  patch,
  post,
  reasons,
  type TestPerson,
  whoIs,
} from './people.ts';

let cms: TestCms;
let administrator: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  administrator = await addPerson(cms, { role: 'administrator', email: 'admin@example.org' });
});
afterAll(() => cms.stop());

test('B01: a session is dead after logout, and only that one', async () => {
  const person = await addPerson(cms, { role: 'reviewer', email: 'logout@example.org' });
  const other = await login(cms, person.email, GOOD_PASSWORD);
  expect((await post(cms, '/api/users/logout', {}, person.cookie)).status).toBe(200);
  expect(await whoIs(cms, person.cookie)).toBeNull();
  expect(await whoIs(cms, other)).toBe(person.id);
});

test('B01: every session is dead after a demotion, on the next request', async () => {
  const person = await addPerson(cms, { role: 'administrator', email: 'demoted@example.org' });
  const demotion = await patch(
    cms,
    `/api/users/${person.id}`,
    { role: 'reviewer' },
    administrator.cookie,
  );
  expect(demotion.status).toBe(200);
  expect(await whoIs(cms, person.cookie)).toBeNull();
});

test('B01: every session is dead after the account was deleted', async () => {
  const person = await addPerson(cms, { role: 'reviewer', email: 'deleted@example.org' });
  const deletion = await cms.fetch(`/api/users/${person.id}`, {
    method: 'DELETE',
    headers: { Cookie: administrator.cookie },
  });
  expect(deletion.status).toBe(200);
  expect(await whoIs(cms, person.cookie)).toBeNull();
});

test('B01: a token that was altered or is not signed is nobody', async () => {
  const [name, token = ''] = administrator.cookie.split('=');
  const [header, body] = token.split('.');
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  expect(await whoIs(cms, administrator.cookie)).toBe(administrator.id);
  expect(await whoIs(cms, `${name}=${token.slice(0, -2)}`)).toBeNull();
  expect(await whoIs(cms, `${name}=${none}.${body}.`)).toBeNull();
  expect(await whoIs(cms, `${name}=${header}.${body}`)).toBeNull();
});

test('B01: a demotion that comes while somebody logs in is not undone by the login', async () => {
  const person = await addPerson(cms, { role: 'administrator', email: 'race@example.org' });
  const { db } = cms.payload;
  const begin = db.beginTransaction;
  let demoted = 0;
  // The password is checked, the session not yet written: Payload begins its transaction only now.
  db.beginTransaction = async (...args) => {
    db.beginTransaction = begin;
    const change = { role: 'reviewer' };
    demoted = (await patch(cms, `/api/users/${person.id}`, change, administrator.cookie)).status;
    return begin(...args);
  };
  await login(cms, person.email, GOOD_PASSWORD);
  expect(demoted).toBe(200);
  const stored = await cms.payload.findByID({ collection: 'users', id: person.id });
  expect(stored['role']).toBe('reviewer');
});

test('B01: a session that ends while it is prolonged is not logged in any more', async () => {
  const person = await addPerson(cms, { role: 'reviewer', email: 'prolonged@example.org' });
  const { db } = cms.payload;
  const begin = db.beginTransaction;
  // It is known who asks; what is stored is read only now.
  db.beginTransaction = async (...args) => {
    db.beginTransaction = begin;
    await post(cms, '/api/users/logout', {}, person.cookie);
    return begin(...args);
  };
  const answer = await post(cms, '/api/users/refresh-token', {}, person.cookie);
  expect(answer.status).toBe(401);
  expect(await reasons(answer)).toContain('Accedi di nuovo');
  expect(await whoIs(cms, person.cookie)).toBeNull();
});

test('B01: ten logins at once are ten sessions', async () => {
  const person = await addPerson(cms, { role: 'reviewer', email: 'many@example.org' });
  const cookies = await Promise.all(
    Array.from({ length: 10 }, () => login(cms, person.email, GOOD_PASSWORD)),
  );
  const known = await Promise.all(cookies.map((cookie) => whoIs(cms, cookie)));
  expect(known).toEqual(cookies.map(() => person.id));
});
