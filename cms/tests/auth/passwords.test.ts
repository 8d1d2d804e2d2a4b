// SPDX-License-Identifier: AGPL-3.0-or-later
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { weaknessOf } from '../../users/password/policy.ts';
import { startCms, type TestCms } from '../harness.ts';
import {
  addPerson,
  GOOD_PASSWORD,
  login,
  patch,
  post,
  reasons,
  type TestPerson,
} from './people.ts';

const OWNER = { name: 'Giovanna Esposito', email: 'g.esposito@azienda.example' };

test.each([
  ['three characters', 'abc'],
  ['eleven characters', 'dkw92kfmq3x'],
  ['a common word with a year', 'password2026'],
  ['a common word in disguise', 'P@ssw0rd!2026'],
  ['a common Italian word', 'Juventus1897!'],
  ['the city and a year', 'Milano-2026-2027'],
  ['two common words', 'ciao Milano 2026!'],
  ['digits in a row', '123456789012'],
  ['digits backwards', '210987654321'],
  ['a row of keys', 'qwertyuiopas'],
  ['a walk over the keys', '1q2w3e4r5t6y'],
  ['one letter', 'aaaaaaaaaaaaaaaa'],
  ['three letters again and again', 'abcabcabcabcabc'],
  ['only digits', '190519841984'],
  ['the owner’s name', 'giovanna.esposito1'],
  ['the owner’s address', 'g.esposito@azienda'],
  ['the example of an advice page', 'correct horse battery staple'],
  ['more than anybody types', 'semaforo '.repeat(40)],
])('B06: %s is refused, with advice', (_what, password) => {
  expect(weaknessOf(password, OWNER)?.it).toMatch(/password/i);
  expect(weaknessOf(password, OWNER)?.en).toMatch(/password/i);
});

test.each([
  ['a sentence', 'il gatto dorme sul termosifone'],
  ['words that do not belong together', 'semaforo zattera ginepro'],
  ['what a password manager makes', 'x8#Kq!vN2$rTz'],
  ['letters of another script', 'кошка на подоконнике'],
  ['no capital, no digit, no sign', 'lavagnacometaprezzemolo'],
  ['the owner’s name within a sentence', 'la zia di giovanna vende meloni'],
])('B06: %s will do', (_what, password) => {
  expect(weaknessOf(password, OWNER)).toBeUndefined();
});

let cms: TestCms;
let administrator: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  administrator = await addPerson(cms, { role: 'administrator', email: 'admin@example.org' });
});
afterAll(() => cms.stop());

test('B06: a weak password is refused for a new account, in a change and in a reset', async () => {
  const data = {
    name: 'Nome',
    email: 'new@example.org',
    role: 'reviewer',
    password: 'abc',
  } as const;
  // Over HTTP nobody sets one for a new account: `invitations.test.ts`.
  const created = cms.payload.create({ collection: 'users', data });
  await expect(created).rejects.toThrow('almeno 12 caratteri');

  const { id, cookie } = await addPerson(cms, { role: 'reviewer', email: 'weak@example.org' });
  const change = { password: 'abc', currentPassword: GOOD_PASSWORD };
  const changed = await patch(cms, `/api/users/${id}`, change, cookie);
  expect(changed.status).toBe(400);

  const token = await cms.payload.forgotPassword({
    collection: 'users',
    data: { email: 'weak@example.org' },
    disableEmail: true,
  });
  const reset = await post(cms, '/api/users/reset-password', { token, password: 'password2026' });
  expect(reset.status).toBe(400);
  expect(await reasons(reset)).toContain('tra le prime');
});

test('who reads the desk in English is refused a weak password in English', async () => {
  const { id, cookie } = await addPerson(cms, { role: 'administrator', email: 'e@example.org' });
  const asked = { password: 'abc' };
  const answer = await patch(cms, `/api/users/${id}`, asked, `${cookie}; portico-lng=en`);
  expect(answer.status).toBe(403);
  expect(await reasons(answer)).toContain('enter your current password');

  const own = { password: 'abc', currentPassword: GOOD_PASSWORD };
  const weak = await patch(cms, `/api/users/${id}`, own, `${cookie}; portico-lng=en`);
  expect(weak.status).toBe(400);
  expect(await reasons(weak)).toContain('at least 12 characters');
  const other = { name: 'Name', email: 'o@example.org', role: 'reviewer', password: 'abc' };
  const created = await post(cms, '/api/users', other, `${cookie}; portico-lng=en`);
  expect(created.status).toBe(400);
  expect(await reasons(created)).toContain('The person chooses the password');
});

test('an account made without a password has none that anybody knows', async () => {
  const person = { name: 'Nome', email: 'invited@example.org', role: 'reviewer' };
  expect((await post(cms, '/api/users', person, administrator.cookie)).status).toBe(201);
  for (const password of ['', ' ', 'undefined', 'null'])
    expect(
      (await post(cms, '/api/users/login', { email: person.email, password })).status,
    ).not.toBe(200);
});

const COMPOSED = 'caffè nell’àncora però';
const DECOMPOSED = COMPOSED.normalize('NFD');

test('C5: a password is the same from every keyboard, when it is set, changed and asked for', async () => {
  const created = { name: 'Nome', email: 'nfd@example.org', role: 'administrator' } as const;
  await cms.payload.create({ collection: 'users', data: { ...created, password: DECOMPOSED } });
  const cookie = await login(cms, 'nfd@example.org', COMPOSED);
  await login(cms, 'nfd@example.org', DECOMPOSED);
  const me = await cms.payload.find({
    collection: 'users',
    where: { email: { equals: 'nfd@example.org' } },
  });
  const changed = await patch(
    cms,
    `/api/users/${me.docs[0]?.id}`,
    { password: `${COMPOSED} \ufb01ne`, currentPassword: DECOMPOSED },
    cookie,
  );
  expect(changed.status).toBe(200);
  await login(cms, 'nfd@example.org', `${DECOMPOSED} fine`);
});

test('C5: a password that was stored before is still the one that was typed', async () => {
  const { id, email } = await addPerson(cms, { role: 'administrator', email: 'old@example.org' });
  const salt = randomBytes(32).toString('hex');
  const hash = pbkdf2Sync(DECOMPOSED, salt, 600_000, 32, 'sha256').toString('hex');
  await cms.payload.db.updateOne({
    collection: 'users',
    id,
    data: { salt, hash: `pbkdf2-sha256-v1:${hash}` },
  });
  const cookie = await login(cms, email, DECOMPOSED);
  const changed = { password: 'semaforo zattera ginepro due', currentPassword: DECOMPOSED };
  expect((await patch(cms, `/api/users/${id}`, changed, cookie)).status).toBe(200);
});

test('C3: an account is known by its address, whatever came along with it', async () => {
  const typed = '\ufeffPasted\u200b@Example.org\u00a0';
  const person = { name: 'Nome', email: typed, role: 'reviewer' };
  const made = await post(cms, '/api/users', person, administrator.cookie);
  const { doc } = (await made.json()) as { doc: { id: string } };
  const invited = await post(cms, `/api/users/${doc.id}/invite`, {}, administrator.cookie);
  const { link } = (await invited.json()) as { link: string };
  const accepted = { token: link.split('#')[1], password: COMPOSED };
  expect((await post(cms, '/api/users/accept-invitation', accepted)).status).toBe(200);
  await login(cms, 'pasted@example.org', COMPOSED);
  await login(cms, 'pasted\u2060@example.org', COMPOSED);
});
