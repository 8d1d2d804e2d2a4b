// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { civilDate } from '@portico/shared/civil-date';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testOffSecantus } from '../on-secantus.ts';
import { backgroundWorkDone } from '../../gate/login/account-routes.ts';
import { deliver, deliveries } from '../../notifications/deliver.ts';
import { invitations } from '../../records/invitations.ts';
import { outbox } from '../../records/outbox.ts';
import { startCms, type TestCms } from '../harness.ts';
import { decoded, mailServer } from '../mail-server.ts';
import {
  addPerson,
  confirmed,
  get,
  login,
  patch,
  post,
  reasons,
  type TestPerson,
} from './people.ts';

const PASSWORD = 'cometa lavagna prezzemolo';
const DAY = 86_400_000;

let cms: TestCms;
let mail: ReturnType<typeof mailServer>;
let administrator: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  mail = mailServer(cms);
  administrator = await addPerson(cms, { role: 'administrator', email: 'admin@example.org' });
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'reviewer@example.org' });
});
beforeEach(() => {
  mail.received.length = 0;
});
afterAll(async () => {
  await backgroundWorkDone();
  await deliveries(cms.payload);
  await mail.stop();
  await cms.stop();
});

let number = 0;

/** An administrator makes an account, as the form does: without a password. */
async function made(more: object = {}): Promise<{ id: string; email: string }> {
  const email = `invitata-${++number}@example.org`;
  const body = { name: 'Persona invitata', email, role: 'reviewer', ...more };
  const answer = await post(cms, '/api/users', body, administrator.cookie);
  expect(answer.status, await answer.clone().text()).toBe(201);
  await deliveries(cms.payload);
  await deliver(cms.payload);
  const { doc } = (await answer.json()) as { doc: { id: string } };
  return { id: doc.id, email };
}

const mailsTo = (email: string): string[] =>
  mail.received.filter(({ to }) => to.includes(email)).map(decoded);

const tokenIn = (text = ''): string => /\/admin\/invito#([\w-]{43})$/m.exec(text)?.[1] ?? 'none';

const look = async (token: string) =>
  (await (await post(cms, '/api/users/invitation', { token })).json()) as Record<string, unknown>;

const accept = (token: string, password = PASSWORD) =>
  post(cms, '/api/users/accept-invitation', { token, password });

const seenBy = async (id: string, cookie = administrator.cookie) =>
  (await (await get(cms, `/api/users/${id}`, cookie)).json()) as Record<string, unknown>;

const states = async (user: string) =>
  (await invitations.find(cms, { where: { user: { equals: user } }, sort: 'at' })).map(
    ({ state }) => state,
  );

testOffSecantus(
  'B06: no administrator sets a password for another person, neither for a new account nor in a change',
  async () => {
    const body = { name: 'Persona', email: 'x@example.org', role: 'reviewer', password: PASSWORD };
    const created = await post(cms, '/api/users', body, administrator.cookie);
    expect(created.status).toBe(400);
    expect(await reasons(created)).toContain('La password la sceglie la persona');
    const changed = await patch(
      cms,
      `/api/users/${reviewer.id}`,
      { password: PASSWORD },
      administrator.cookie,
    );
    expect(changed.status).toBe(400);
    expect(await login(cms, reviewer.email, reviewer.password)).not.toBe('');
  },
);

testOffSecantus(
  'without a mail server nothing is said to be on its way: the administrator gets the link, once',
  async () => {
    const { id, email } = await made();
    const told = await get(cms, `/api/users/${id}/invitation`, administrator.cookie);
    expect(await told.json()).toMatchObject({ state: 'not-invited', byMail: false, mail: 'none' });
    expect(await outbox.find(cms, { where: { to: { equals: email } } })).toEqual([]);
    const answer = await post(cms, `/api/users/${id}/invite`, {}, administrator.cookie);
    const { link, expiresAt } = (await answer.json()) as { link: string; expiresAt: string };
    expect(link).toMatch(/^http:\/\/localhost:3000\/admin\/invito#[\w-]{43}$/);
    const days = (Date.parse(expiresAt) - Date.now()) / DAY;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    const again = await get(cms, `/api/users/${id}/invitation`, administrator.cookie);
    const text = await again.text();
    expect(text).toContain('"state":"invited"');
    expect(text).not.toContain(tokenIn(link));
    expect((await accept(tokenIn(link))).status).toBe(200);
    expect(await login(cms, email, PASSWORD)).not.toBe('');
  },
);

test('B10: an invitation goes out by mail; looking at its link uses nothing up, and it works once', async () => {
  await mail.start();
  const { id, email } = await made();
  const [text = ''] = mailsTo(email);
  expect(text).toContain('Subject: Invito alla redazione del portale\n');
  expect(text).toContain('Persona di prova ti invita');
  const token = tokenIn(text);
  // What scanners of mail do: they open the address, more than once.
  for (const _ of [1, 2])
    expect(await look(token)).toMatchObject({ state: 'open', email, name: 'Persona invitata' });
  expect(await seenBy(id)).toMatchObject({ awaitsPassword: true });
  const weak = await accept(token, 'abc');
  expect(weak.status).toBe(400);
  expect(await reasons(weak)).toContain('almeno 12 caratteri');
  const both = await Promise.all([accept(token), accept(token, 'lanterna cobalto merenda')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await look(token)).toEqual({ state: 'used' });
  const late = await accept(token);
  expect(await reasons(late)).toContain('già stato usato');
  expect(await seenBy(id)).toMatchObject({ awaitsPassword: false });
});

test('B10: neither the database nor an answer has the token of an invitation once its mail has left', async () => {
  const { id, email } = await made();
  const token = tokenIn(mailsTo(email)[0]);
  const rows = await invitations.find(cms, { where: { user: { equals: id } } });
  const hash = createHash('sha256').update(token).digest('hex');
  expect(rows).toMatchObject([{ token: hash, state: 'open', byName: 'Persona di prova' }]);
  expect(JSON.stringify(await outbox.find(cms, {}))).not.toContain(token);
  expect(JSON.stringify(await seenBy(id))).not.toContain(token);
});

test('a second invitation ends the first, which says so', async () => {
  const { id, email } = await made();
  expect((await post(cms, `/api/users/${id}/invite`, {}, administrator.cookie)).status).toBe(200);
  await deliveries(cms.payload);
  const [first, second] = mailsTo(email).map(tokenIn);
  expect(await look(first ?? '')).toEqual({ state: 'replaced' });
  expect(await reasons(await accept(first ?? ''))).toContain('più recente');
  expect((await accept(second ?? '')).status).toBe(200);
  expect(await states(id)).toEqual(['replaced', 'used']);
});

test('an invitation that is withdrawn takes the account with it, and only one that was never used', async () => {
  const { id, email } = await made();
  const token = tokenIn(mailsTo(email)[0]);
  const path = `/api/users/${id}/withdraw-invitation`;
  expect((await post(cms, path, {}, reviewer.cookie)).status).toBe(403);
  expect((await post(cms, path, {}, administrator.cookie)).status).toBe(200);
  expect((await get(cms, `/api/users/${id}`, administrator.cookie)).status).toBe(404);
  expect(await look(token)).toEqual({ state: 'withdrawn' });
  expect(await reasons(await accept(token))).toContain('revocato');
  const used = await post(
    cms,
    `/api/users/${reviewer.id}/withdraw-invitation`,
    {},
    administrator.cookie,
  );
  expect(used.status).toBe(409);
  expect(await reasons(used)).toContain('ha già scelto la password');
});

test('an invitation that expired says so, and what to do; another one can be sent', async () => {
  const { id, email } = await made();
  const token = tokenIn(mailsTo(email)[0]);
  const [row] = await invitations.find(cms, { where: { user: { equals: id } } });
  const expiresAt = new Date(Date.now() - 1000).toISOString();
  await invitations.update(cms, row?.id ?? '', { expiresAt });
  expect(await look(token)).toEqual({ state: 'expired' });
  expect(await reasons(await accept(token))).toContain('Chiedi un nuovo invito');
  expect((await post(cms, `/api/users/${id}/invite`, {}, administrator.cookie)).status).toBe(200);
  await deliveries(cms.payload);
  expect((await accept(tokenIn(mailsTo(email)[1]))).status).toBe(200);
});

testOffSecantus('B10: what was never a link is told apart from nothing', async () => {
  for (const token of ['f'.repeat(43), '', null, { $ne: null }]) {
    const answer = await post(cms, '/api/users/accept-invitation', { token, password: PASSWORD });
    expect([400, 404]).toContain(answer.status);
  }
  expect(await look('f'.repeat(43))).toEqual({ state: 'unknown' });
});

testOffSecantus(
  'B01, B10: an invitation dies when its address changes: the former mailbox opens nothing, the new one is invited',
  async () => {
    const { id, email } = await made();
    const token = tokenIn(mailsTo(email)[0]);
    const change = { email: `altra-${email}` };
    await confirmed(cms, administrator);
    expect((await patch(cms, `/api/users/${id}`, change, administrator.cookie)).status).toBe(200);
    expect(await look(token)).toEqual({ state: 'replaced' });
    const told = await get(cms, `/api/users/${id}/invitation`, administrator.cookie);
    expect(await told.json()).toMatchObject({ state: 'invited' });
    await deliveries(cms.payload);
    expect(await look(tokenIn(mailsTo(change.email)[0]))).toMatchObject({ state: 'open' });
  },
);

test('a link to a new password, asked for at the login page, also ends the invitation as used', async () => {
  const { id, email } = await made();
  const token = tokenIn(mailsTo(email)[0]);
  await post(cms, '/api/users/forgot-password', { email });
  await backgroundWorkDone();
  await deliveries(cms.payload);
  const reset = /\/admin\/reset\/([0-9a-f]+)/.exec(mailsTo(email)[1] ?? '')?.[1];
  // A stranger who asks for it ends no invitation.
  expect(await look(token)).toMatchObject({ state: 'open' });
  const body = { token: reset, password: PASSWORD };
  expect((await post(cms, '/api/users/reset-password', body)).status).toBe(200);
  expect(await look(token)).toEqual({ state: 'used' });
  expect(await seenBy(id)).toMatchObject({ awaitsPassword: false });
});

test('one address gets three invitations an hour at most', async () => {
  const { id, email } = await made();
  const again = () => post(cms, `/api/users/${id}/invite`, {}, administrator.cookie);
  expect((await again()).status).toBe(200);
  expect((await again()).status).toBe(200);
  const refused = await again();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(60);
  await deliveries(cms.payload);
  expect(mailsTo(email)).toHaveLength(3);
  // Nor by making the account anew.
  await post(cms, `/api/users/${id}/withdraw-invitation`, {}, administrator.cookie);
  const body = { name: 'Ancora', email, role: 'reviewer' };
  const anew = await post(cms, '/api/users', body, administrator.cookie);
  expect(anew.status).toBe(429);
  expect(Number(anew.headers.get('Retry-After'))).toBeGreaterThan(60);
});

testOffSecantus(
  'an invitation that waits for the mail server is said to wait; withdrawn, it does not leave',
  async () => {
    await mail.stop();
    const { id, email } = await made();
    const told = await get(cms, `/api/users/${id}/invitation`, administrator.cookie);
    expect(await told.json()).toMatchObject({ state: 'invited', byMail: true, mail: 'waiting' });
    await post(cms, `/api/users/${id}/withdraw-invitation`, {}, administrator.cookie);
    await mail.start();
    await deliver(cms.payload, new Date(Date.now() + 3_600_000));
    expect(mailsTo(email)).toEqual([]);
    expect(await outbox.find(cms, { where: { to: { equals: email } } })).toMatchObject([
      { text: '', sentAt: null },
    ]);
  },
);

testOffSecantus(
  'who was seen when is told to administrators, to the day, from logins alone',
  async () => {
    const { cookie, id } = await addPerson(cms, { role: 'reviewer', email: 'vista@example.org' });
    expect((await seenBy(id))['lastSeen']).toBe(civilDate(Date.now()));
    const rewound = { lastSeen: '2026-01-02' };
    await cms.payload.db.updateOne({ collection: 'users', id, data: rewound });
    await get(cms, '/api/desk', cookie);
    expect((await seenBy(id))['lastSeen']).toBe('2026-01-02');
    await post(cms, '/api/users/refresh-token', {}, cookie);
    expect((await seenBy(id))['lastSeen']).toBe(civilDate(Date.now()));
    // Nobody writes it, and the others do not read it.
    await patch(cms, `/api/users/${id}`, { lastSeen: '2020-01-01', awaitsPassword: true }, cookie);
    expect(await seenBy(id)).toMatchObject({ lastSeen: civilDate(Date.now()) });
    expect(await seenBy(id, cookie)).not.toHaveProperty('lastSeen');
  },
);

testOffSecantus(
  'an address that has an account already is told to administrators only',
  async () => {
    const body = { name: 'Doppia', email: reviewer.email, role: 'reviewer' };
    const told = await post(cms, '/api/users', body, administrator.cookie);
    expect(told.status).toBe(400);
    expect(await reasons(told)).toMatch(/registrat|già/i);
    const refused = await post(cms, '/api/users', body, reviewer.cookie);
    const other = { ...body, email: 'nessuno@example.org' };
    const alike = await post(cms, '/api/users', other, reviewer.cookie);
    expect([refused.status, await refused.text()]).toEqual([alike.status, await alike.text()]);
  },
);
