// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outbox } from '../../records/outbox.ts';
import { startCms, type TestCms } from '../harness.ts';
import {
  addPerson,
  confirmed,
  get,
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
let reviewer: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  administrator = await addPerson(cms, { role: 'administrator', email: 'admin@example.org' });
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'reviewer@example.org' });
});
afterAll(() => cms.stop());

interface Refused {
  readonly errors: readonly { readonly code: string }[];
}

const OTHER_PASSWORD = 'cometa lavagna prezzemolo';

test.each([
  ['password', { password: OTHER_PASSWORD }],
  ['e-mail', { email: 'thief@example.org' }],
])('B05: one’s own %s does not change without the present password', async (_what, change) => {
  const path = `/api/users/${reviewer.id}`;
  const without = await patch(cms, path, change, reviewer.cookie);
  expect(without.status).toBe(403);
  expect(await reasons(without)).toContain('password attuale');
  const wrong = { ...change, currentPassword: 'not this one at all' };
  expect((await patch(cms, path, wrong, reviewer.cookie)).status).toBe(403);
  expect(await login(cms, reviewer.email, GOOD_PASSWORD)).not.toBe('');
});

test('B05: an administrator needs it for their own account as well', async () => {
  const path = `/api/users/${administrator.id}`;
  const answer = await patch(cms, path, { password: OTHER_PASSWORD }, administrator.cookie);
  expect(answer.status).toBe(403);
});

test('B05: with it the password changes, and all other sessions end', async () => {
  const person = await addPerson(cms, { role: 'reviewer', email: 'changing@example.org' });
  const elsewhere = await login(cms, person.email, GOOD_PASSWORD);
  const change = { password: OTHER_PASSWORD, currentPassword: GOOD_PASSWORD };
  const answer = await patch(cms, `/api/users/${person.id}`, change, person.cookie);
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain(OTHER_PASSWORD);
  expect(await whoIs(cms, person.cookie)).toBe(person.id);
  expect(await whoIs(cms, elsewhere)).toBeNull();
  expect(
    (await post(cms, '/api/users/login', { email: person.email, password: GOOD_PASSWORD })).status,
  ).toBe(401);
});

test('B05: with it the address changes, one stays logged in, and the former address is told', async () => {
  const person = await addPerson(cms, { role: 'reviewer', email: 'moving@example.org' });
  const change = { email: 'moved@example.org', currentPassword: GOOD_PASSWORD };
  expect((await patch(cms, `/api/users/${person.id}`, change, person.cookie)).status).toBe(200);
  expect(await whoIs(cms, person.cookie)).toBe(person.id);
  const told = await outbox.find(cms, { where: { to: { equals: person.email } } });
  expect(told.map(({ subject }) => subject)).toEqual(['L’indirizzo del tuo account è cambiato']);
});

test('B05: an administrator’s open session alone opens no account: another’s address, another administrator, a link to a password', async () => {
  const other = await addPerson(cms, { role: 'reviewer', email: 'target@example.org' });
  const path = `/api/users/${other.id}`;
  const { cookie } = administrator;
  const third = { name: 'Terza', email: 'third@example.org', role: 'administrator' };
  const verbs = [
    () => post(cms, `${path}/invite`, {}, cookie),
    () => patch(cms, path, { role: 'administrator' }, cookie),
    () => post(cms, '/api/users', third, cookie),
    () => patch(cms, path, { email: 'thief-2@example.org' }, cookie),
  ];
  for (const verb of verbs) {
    const refused = await verb();
    expect(refused.status).toBe(403);
    expect(((await refused.json()) as Refused).errors[0]?.code).toBe('confirm-first');
    await confirmed(cms, administrator);
    expect((await verb()).ok).toBe(true);
  }
  // What opens nothing asks nothing.
  expect((await patch(cms, path, { name: 'Altro nome' }, cookie)).status).toBe(200);
  await cms.payload.delete({ collection: 'users', where: { email: { equals: third.email } } });
  await cms.payload.delete({ collection: 'users', id: other.id });
});

test('everybody may change their own name, and nobody else’s', async () => {
  const mine = await patch(
    cms,
    `/api/users/${reviewer.id}`,
    { name: 'Nome nuovo' },
    reviewer.cookie,
  );
  expect(mine.status).toBe(200);
  const theirs = await patch(cms, `/api/users/${administrator.id}`, { name: 'X' }, reviewer.cookie);
  expect(theirs.status).toBe(403);
});

test('A14: nobody gives themselves a role, an organisation, a session or a hash', async () => {
  const gifts = {
    role: 'administrator',
    sessions: [{ id: 'mine', expiresAt: '2999-01-01T00:00:00Z' }],
    hash: 'x',
    salt: 'x',
    createdAt: '1999-01-01T00:00:00.000Z',
    resetPasswordToken: 'known',
    resetPasswordExpiration: '2999-01-01T00:00:00.000Z',
  };
  await patch(cms, `/api/users/${reviewer.id}`, gifts, reviewer.cookie);
  const stored = await cms.payload.findByID({
    collection: 'users',
    id: reviewer.id,
    showHiddenFields: true,
  });
  expect(stored['role']).toBe('reviewer');
  expect(stored['resetPasswordToken'] ?? null).toBeNull();
  expect(String(stored['createdAt'])).not.toContain('1999');
  expect(await whoIs(cms, reviewer.cookie)).toBe(reviewer.id);
  expect(await login(cms, reviewer.email, GOOD_PASSWORD)).not.toBe('');
});

test('A15: nobody registers, whether there is a user or none', async () => {
  const body = { email: 'first@example.org', password: GOOD_PASSWORD, role: 'administrator' };
  expect((await post(cms, '/api/users/first-register', body)).status).toBe(404);
  expect((await post(cms, '/api/users', body)).status).toBe(401);
  expect((await post(cms, '/api/users', body, reviewer.cookie)).status).toBe(403);
  const empty = await startCms();
  try {
    const two = [1, 2].map(() => post(empty, '/api/users/first-register', body));
    expect((await Promise.all(two)).map(({ status }) => status)).toEqual([404, 404]);
    expect((await post(empty, '/api/users', body)).status).toBe(401);
    expect((await empty.payload.count({ collection: 'users' })).totalDocs).toBe(0);
  } finally {
    await empty.stop();
  }
});

test('B02: there are no API keys', async () => {
  const { id } = reviewer;
  const change = { enableAPIKey: true, apiKey: 'chosen-by-me' };
  await patch(cms, `/api/users/${id}`, change, reviewer.cookie);
  const answer = await cms.fetch('/api/users/me', {
    headers: { Authorization: 'users API-Key chosen-by-me' },
  });
  expect(await answer.json()).toMatchObject({ user: null });
  expect((await post(cms, `/api/users/${id}/api-key/reveal`, {}, reviewer.cookie)).status).toBe(
    404,
  );
  const fields = cms.payload.collections['users']?.config.flattenedFields.map(({ name }) => name);
  expect(fields).not.toContain('apiKey');
});

test('the last administrator neither resigns nor is deleted', async () => {
  const path = `/api/users/${administrator.id}`;
  const resigning = await patch(cms, path, { role: 'reviewer' }, administrator.cookie);
  expect(resigning.status).toBe(409);
  const headers = { Cookie: administrator.cookie };
  expect((await cms.fetch(path, { method: 'DELETE', headers })).status).toBe(409);
  expect((await get(cms, path, administrator.cookie)).status).toBe(200);
});

test('an administrator who was only invited is no other administrator; one of before the invitations is', async () => {
  const path = `/api/users/${administrator.id}`;
  const resign = () => patch(cms, path, { role: 'reviewer' }, administrator.cookie);
  const body = { name: 'Invitata', email: 'invitata@example.org', role: 'administrator' };
  await confirmed(cms, administrator);
  const made = await post(cms, '/api/users', body, administrator.cookie);
  const { id } = ((await made.json()) as { doc: { id: string } }).doc;
  const refused = await resign();
  expect(refused.status).toBe(409);
  expect(await reasons(refused)).toContain('già entrata');
  const headers = { Cookie: administrator.cookie };
  expect((await cms.fetch(path, { method: 'DELETE', headers })).status).toBe(409);
  const { db } = cms.payload;
  await db.updateOne({ collection: 'users', id, data: { awaitsPassword: null } });
  expect((await resign()).status).toBe(200);
  const data = { role: 'administrator' } as const;
  await cms.payload.update({ collection: 'users', id: administrator.id, data });
  const { email, password } = administrator;
  administrator = { ...administrator, cookie: await login(cms, email, password) };
  await cms.payload.delete({ collection: 'users', id });
});

test('an organiser needs an organisation: without one their pictures would be everybody’s', async () => {
  const { payload } = cms;
  const { id } = await payload.create({
    collection: 'editions',
    data: { title: 'Edizione', start: '2027-01-01', end: '2027-01-02' },
    locale: 'it',
  });
  const base = { name: 'X', role: 'organiser', editions: [id] };
  const body = { ...base, email: 'senza@example.org' };
  const answer = await post(cms, '/api/users', body, administrator.cookie);
  expect(answer.status).toBe(400);
  expect(await reasons(answer)).toContain('organizzazione');
});

test('an editor needs an organisation, an organiser an edition', async () => {
  const base = { name: 'X' };
  const editor = { ...base, email: 'e@example.org', role: 'editor' };
  const organiser = { ...base, email: 'o@example.org', role: 'organiser' };
  const first = await post(cms, '/api/users', editor, administrator.cookie);
  expect(first.status).toBe(400);
  expect(await reasons(first)).toContain('organizzazione');
  expect((await post(cms, '/api/users', organiser, administrator.cookie)).status).toBe(400);
});
