// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHook } from 'node:async_hooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DatabaseBusy } from '../../database/turns.ts';
import { ROUTES } from '../../gate/routes/routes.ts';
import { opinions } from '../../records/opinions.ts';
import { outbox } from '../../records/outbox.ts';
import { recoveryCodes, secondFactors } from '../../users/second-factor/rows.ts';
import { startCms, type TestCms } from '../harness.ts';
import { testOffSecantus } from '../on-secantus.ts';
import {
  addPerson,
  confirmed,
  get,
  GOOD_PASSWORD,
  patch,
  post,
  reasons,
  type TestPerson,
  whoIs,
} from './people.ts';
import {
  addApp,
  bodyOf,
  codeOf,
  confirm,
  cookiesOf,
  firstStep,
  passSteps,
  secondStep,
  stateOf,
  stopClock,
  withApp,
} from './second-step.ts';

let cms: TestCms;
let administrator: TestPerson;
beforeAll(async () => {
  stopClock();
  cms = await startCms();
  administrator = await addPerson(cms, { role: 'administrator', email: 'admin@example.org' });
});
afterAll(async () => {
  vi.useRealTimers();
  await cms.stop();
});

let number = 0;
/** A reviewer with an authenticator app. */
async function reviewer() {
  number += 1;
  const email = `reviewer-${number}@example.org`;
  const person = await addPerson(cms, { role: 'reviewer', email });
  return { ...person, ...(await withApp(cms, person)) };
}

test('with an app the password alone opens nothing; the code of now opens a session', async () => {
  const person = await reviewer();
  const { answer, cookie } = await firstStep(cms, person.email);
  expect(answer.status).toBe(200);
  expect((await bodyOf(answer))['user']).toBeNull();
  expect(cookie).toMatch(/^portico-second-step=/);
  expect(await whoIs(cms, cookie)).toBeNull();
  const done = await secondStep(cms, cookie, { code: codeOf(person.secret) });
  expect(done.status).toBe(200);
  expect(await whoIs(cms, cookiesOf(done))).toBe(person.id);
});

testOffSecantus(
  'B01: no route answers to a login whose second step is missing but the second step',
  async () => {
    const person = await reviewer();
    const { cookie } = await firstStep(cms, person.email);
    const [name, value] = cookie.split('=');
    const asSession = `portico-token=${value}`;
    const stored = await cms.payload.findByID({
      collection: 'users',
      id: person.id,
      showHiddenFields: true,
    });
    expect(JSON.stringify(stored)).not.toContain(String(name));
    for (const [index, route] of ROUTES.entries()) {
      if (
        /\/(?:second-step|second-factor|login|logout|forgot-password|reset-password|(?:accept-)?invitation$)/.test(
          route.pattern,
        )
      )
        if (route.anonymous) continue;
      const path = `/api${route.pattern.replace(':id', person.id).replace(':version', person.id).replace(':key', 'nav').replace(':table', 'csv').replace(':file', 'a.jpeg')}`;
      const answer = await cms.fetch(path, {
        method: route.method,
        headers: {
          Cookie: index % 2 === 0 ? cookie : asSession,
          'X-Forwarded-For': `198.51.100.${index % 250}`,
        },
      });
      if (route.pattern === '/users/me') expect((await bodyOf(answer))['user']).toBeNull();
      else expect(answer.status, `${route.method} ${route.pattern}`).toBe(401);
    }
    const { user } = await cms.payload.auth({ headers: new Headers({ Cookie: cookie }) });
    expect(user).toBeNull();
  },
);

test('a busy database is told as that before a code is used; afterwards it costs nobody their session', async () => {
  const person = await reviewer();
  const { cookie } = await firstStep(cms, person.email);
  const { db } = cms.payload;
  const { deleteMany } = db;
  const code = codeOf(person.secret);
  /** Tries fail to be forgotten: all of them, or those that are right. */
  const whileBusy = async (which: 'all' | 'forgiven') => {
    db.deleteMany = async (args) => {
      if (args.collection === 'once-only' && (which === 'all' || 'key' in args.where))
        throw new DatabaseBusy('once-only', 15_000);
      return deleteMany.call(db, args);
    };
    try {
      return await secondStep(cms, cookie, { code });
    } finally {
      db.deleteMany = deleteMany;
    }
  };
  const refused = await whileBusy('all');
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(await reasons(refused)).toContain('busy');
  const done = await whileBusy('forgiven');
  expect(done.status, await done.clone().text()).toBe(200);
  expect(await whoIs(cms, cookiesOf(done))).toBe(person.id);
});

testOffSecantus('who has a factor adds no other one on the way in', async () => {
  const person = await reviewer();
  const { cookie } = await firstStep(cms, person.email);
  for (const what of ['app', 'passkey'])
    expect((await post(cms, `/api/users/second-factor/${what}`, {}, cookie)).status).toBe(401);
});

test('B11: no code works twice, not in two requests at once, not on another of our processes', async () => {
  const person = await reviewer();
  const code = codeOf(person.secret);
  const logins = await Promise.all([1, 2, 3].map(() => firstStep(cms, person.email)));
  const answers = await Promise.all(logins.map(({ cookie }) => secondStep(cms, cookie, { code })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
  const tried = await firstStep(cms, person.email);
  const tryAt = (one: TestCms) =>
    one.fetch('/api/users/second-step', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Cookie: tried.cookie,
        'X-Forwarded-For': '192.0.2.99',
      },
      body: JSON.stringify({ code: '000000' }),
    });
  for (let wrong = 0; wrong < 5; wrong += 1) expect((await tryAt(cms)).status).toBe(403);
  // Another process, or this one after a restart, knows of it by the database alone.
  const other = await startCms({ dataDir: cms.dataDir, env: cms.env });
  try {
    const { cookie } = await firstStep(other, person.email);
    const again = await secondStep(other, cookie, { code });
    expect(again.status).toBe(403);
    expect(await reasons(again)).toContain('già stato usato');
    expect((await tryAt(other)).status, 'five tries for all processes').toBe(429);
  } finally {
    await other.payload.destroy();
  }
});

test('B11: the first code, which switched the app on, is used up with that', async () => {
  const person = await reviewer();
  const { cookie } = await firstStep(cms, person.email);
  expect((await secondStep(cms, cookie, { code: codeOf(person.secret, -1) })).status).toBe(403);
});

testOffSecantus('a clock may be one step ahead or behind, and no more', async () => {
  const person = await reviewer();
  for (const [steps, status] of [
    [-3, 403],
    [3, 403],
    [1, 200],
  ] as const) {
    const { cookie } = await firstStep(cms, person.email);
    const answer = await secondStep(cms, cookie, { code: codeOf(person.secret, steps) });
    expect(answer.status, String(steps)).toBe(status);
  }
});

test('each recovery code works once; two at once are one; new ones kill the old', async () => {
  const person = await reviewer();
  expect(new Set(person.codes).size).toBe(10);
  const [first = '', second = ''] = person.codes;
  const two = await Promise.all([1, 2].map(() => firstStep(cms, person.email)));
  const answers = await Promise.all(
    two.map(({ cookie }) => secondStep(cms, cookie, { code: first.toUpperCase() })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  const session = cookiesOf(answers.find(({ status }) => status === 200) as Response);
  expect((await stateOf(cms, person.id, session)).codesLeft).toBe(9);
  expect((await confirm(cms, session, { code: codeOf(person.secret) })).status).toBe(200);
  const renewed = await post(cms, '/api/users/second-factor/codes', {}, session);
  const { codes } = await bodyOf<{ codes: string[] }>(renewed);
  const { cookie } = await firstStep(cms, person.email);
  expect((await secondStep(cms, cookie, { code: second })).status).toBe(403);
  expect((await secondStep(cms, cookie, { code: codes[0] })).status).toBe(200);
});

testOffSecantus('B08: five tries, then a wait, for this source only', async () => {
  const person = await reviewer();
  const { cookie } = await firstStep(cms, person.email);
  const at = (source: string, code: string) =>
    cms.fetch('/api/users/second-step', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, 'X-Forwarded-For': source },
      body: JSON.stringify({ code }),
    });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1)
    statuses.push((await at('192.0.2.66', '000000')).status);
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  const late = await at('192.0.2.66', codeOf(person.secret));
  expect(late.status).toBe(429);
  expect(Number(late.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await at('192.0.2.67', codeOf(person.secret))).status).toBe(200);
});

test('B08: who is ten times at the second step of an account and fails is told to its owner, once a day', async () => {
  const person = await reviewer();
  let guesses = 0;
  const guess = async (times: number, code = '000000'): Promise<void> => {
    for (let one = 0; one < times; one += 1) {
      const { cookie } = await firstStep(cms, person.email);
      guesses += 1;
      await cms.fetch('/api/users/second-step', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Cookie: cookie,
          'X-Forwarded-For': `198.51.100.${guesses}`,
        },
        body: JSON.stringify({ code }),
      });
    }
  };
  const mails = async () =>
    (await outbox.find(cms, { where: { to: { equals: person.email } } })).filter(({ text }) =>
      text.includes('forse conosce la tua password'),
    ).length;
  const events = async () =>
    (await stateOf(cms, person.id, administrator.cookie)).events.filter(
      ({ kind }) => kind === 'second-step-failed',
    ).length;
  await guess(9);
  passSteps(1);
  await guess(1, codeOf(person.secret));
  await guess(9);
  expect([await mails(), await events()]).toEqual([0, 0]);
  await guess(1);
  expect([await mails(), await events()]).toEqual([1, 1]);
  await guess(11);
  expect([await mails(), await events()]).toEqual([1, 1]);
});

testOffSecantus(
  'B08: a crowd that guesses a password keeps out nobody who has a second factor, and learns nothing',
  async () => {
    const person = await reviewer();
    const plain = await addPerson(cms, { role: 'reviewer', email: 'plain@example.org' });
    const from = (source: string, email: string, password: string) =>
      cms.fetch('/api/users/login', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': source },
        body: JSON.stringify({ email, password }),
      });
    for (const email of [person.email, plain.email])
      for (let guess = 0; guess < 100; guess += 1) await from(`203.0.113.${guess}`, email, '');
    const wrong = await from('198.51.100.1', person.email, 'not the password at all');
    const withoutFactor = await from('198.51.100.2', plain.email, GOOD_PASSWORD);
    expect([wrong.status, withoutFactor.status]).toEqual([429, 429]);
    expect(await withoutFactor.text()).toBe(await wrong.text());
    expect(Number(withoutFactor.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(withoutFactor.headers.getSetCookie()).toEqual([]);
    const right = await from('198.51.100.3', person.email, GOOD_PASSWORD);
    expect(right.status).toBe(200);
    const done = await secondStep(cms, cookiesOf(right), { code: codeOf(person.secret) });
    expect(await whoIs(cms, cookiesOf(done))).toBe(person.id);
  },
);

testOffSecantus(
  'B07: until the password is right nothing tells whether there is a second factor',
  async () => {
    const person = await reviewer();
    const answers = await Promise.all(
      [person.email, administrator.email, 'nobody@example.org'].map((email) =>
        post(cms, '/api/users/login', { email, password: 'not the password at all' }),
      ),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
  },
);

testOffSecantus('a new password by a link does not get round the second step', async () => {
  const person = await reviewer();
  const token = await cms.payload.forgotPassword({
    collection: 'users',
    data: { email: person.email },
    disableEmail: true,
  });
  const password = 'cometa lavagna prezzemolo';
  const answer = await post(cms, '/api/users/reset-password', { token, password });
  expect(answer.status).toBe(200);
  const cookie = cookiesOf(answer);
  expect(await answer.text()).not.toContain(person.email);
  expect(await whoIs(cms, cookie)).toBeNull();
  const direct = await cms.payload.forgotPassword({
    collection: 'users',
    data: { email: person.email },
    disableEmail: true,
  });
  const result = await cms.payload.resetPassword({
    collection: 'users',
    data: { token: direct, password: 'zattera cometa ginepro' },
    overrideAccess: true,
  });
  expect(await whoIs(cms, `portico-token=${result.token}`)).toBeNull();
  // The first link set another password than the one that is stored now.
  expect((await secondStep(cms, cookie, { code: codeOf(person.secret) })).status).toBe(401);
});

testOffSecantus(
  'one’s own password and address ask for the factor again, once for each',
  async () => {
    const person = await reviewer();
    const path = `/api/users/${person.id}`;
    const change = { email: 'moved-2@example.org', currentPassword: GOOD_PASSWORD };
    const without = await patch(cms, path, change, person.cookie);
    expect(without.status).toBe(403);
    expect(await reasons(without)).toContain('conferma');
    expect((await confirm(cms, person.cookie, { password: GOOD_PASSWORD })).status).toBe(403);
    expect((await confirm(cms, person.cookie, { code: codeOf(person.secret) })).status).toBe(200);
    expect((await patch(cms, path, change, person.cookie)).status).toBe(200);
    const second = { password: 'cometa lavagna prezzemolo', currentPassword: GOOD_PASSWORD };
    expect((await patch(cms, path, second, person.cookie)).status).toBe(403);
  },
);

testOffSecantus('a session that was left open adds and removes no factor', async () => {
  const person = await reviewer();
  const { factors } = await stateOf(cms, person.id, person.cookie);
  const removal = { factor: factors[0]?.id };
  const remove = () => post(cms, '/api/users/second-factor/remove', removal, person.cookie);
  expect((await remove()).status).toBe(403);
  for (const what of ['app', 'passkey', 'codes'])
    expect((await post(cms, `/api/users/second-factor/${what}`, {}, person.cookie)).status).toBe(
      403,
    );
  await confirm(cms, person.cookie, { code: codeOf(person.secret) });
  expect((await remove()).status).toBe(200);
  expect((await stateOf(cms, person.id, person.cookie)).codesLeft).toBe(0);
  const { answer } = await firstStep(cms, person.email);
  expect(await whoIs(cms, cookiesOf(answer))).toBe(person.id);
});

testOffSecantus('what was not confirmed costs no ten hashes', async () => {
  const person = await reviewer();
  let hashes = 0;
  const counter = createHook({
    init: (_id, type) => {
      if (type === 'SCRYPTREQUEST') hashes += 1;
    },
  });
  const renew = () => post(cms, '/api/users/second-factor/codes', {}, person.cookie);
  counter.enable();
  const refused = await renew();
  counter.disable();
  expect([refused.status, hashes]).toEqual([403, 0]);
  await confirm(cms, person.cookie, { code: codeOf(person.secret) });
  counter.enable();
  const renewed = await renew();
  counter.disable();
  expect([renewed.status, hashes]).toEqual([200, 10]);
});

test('the first factor ends the sessions that were opened without it, but not the one at hand', async () => {
  const person = await addPerson(cms, { role: 'reviewer', email: 'sessions@example.org' });
  const { cookie: elsewhere } = await firstStep(cms, person.email);
  expect(await whoIs(cms, elsewhere)).toBe(person.id);
  await withApp(cms, person);
  expect(await whoIs(cms, elsewhere)).toBeNull();
  expect(await whoIs(cms, person.cookie)).toBe(person.id);
});

testOffSecantus(
  'an administrator removes the factor of another person with a reason, which is kept and told',
  async () => {
    const person = await reviewer();
    const path = `/api/users/${person.id}/remove-second-factor`;
    const reason = 'Ha perso il telefono.';
    expect((await post(cms, path, { reason }, person.cookie)).status).toBe(403);
    expect((await post(cms, path, { reason: ' ' }, administrator.cookie)).status).toBe(422);
    passSteps(1);
    await confirmed(cms, administrator);
    expect((await post(cms, path, { reason }, administrator.cookie)).status).toBe(200);
    expect(await whoIs(cms, person.cookie)).toBeNull();
    const { factors, events } = await stateOf(cms, person.id, administrator.cookie);
    expect(factors).toEqual([]);
    expect(events[0]).toMatchObject({ kind: 'removed-by-other', reason });
    const mails = await outbox.find(cms, { where: { to: { equals: person.email } }, sort: '-at' });
    expect(mails.some(({ text }) => text.includes(reason))).toBe(true);
  },
);

testOffSecantus('an administrator removes their own factor with a code only', async () => {
  const person = await addPerson(cms, { role: 'administrator', email: 'admin-2@example.org' });
  await withApp(cms, person);
  const path = `/api/users/${person.id}/remove-second-factor`;
  expect((await post(cms, path, { reason: 'Io.' }, person.cookie)).status).toBe(403);
  expect((await stateOf(cms, person.id, person.cookie)).factors).toHaveLength(1);
});

testOffSecantus(
  'B05: an administrator makes no link to a password of their own: an open session would become the account',
  async () => {
    const path = `/api/users/${administrator.id}/invite`;
    const answer = await post(cms, path, {}, administrator.cookie);
    expect(answer.status).toBe(403);
    expect(await reasons(answer)).toContain('La tua password');
  },
);

testOffSecantus(
  'B05: an administrator who has a factor shows it again to remove that of another person, or to make a link to their password',
  async () => {
    const boss = await addPerson(cms, { role: 'administrator', email: 'admin-3@example.org' });
    const { secret } = await withApp(cms, boss);
    const person = await reviewer();
    const path = `/api/users/${person.id}`;
    const link = () => post(cms, `${path}/invite`, {}, boss.cookie);
    const remove = () =>
      post(cms, `${path}/remove-second-factor`, { reason: 'Telefono.' }, boss.cookie);
    for (const verb of [link, remove]) {
      const refused = await verb();
      expect(refused.status).toBe(403);
      expect(await reasons(refused)).toContain('confirm-first');
      passSteps(1);
      expect((await confirm(cms, boss.cookie, { code: codeOf(secret) })).status).toBe(200);
      expect((await verb()).status).toBe(200);
      expect((await link()).status).toBe(403);
    }
    // Who never had a password gets an invitation, which opens nothing that was there.
    const body = { name: 'Nuova', email: 'nuova-3@example.org', role: 'reviewer' };
    const made = await post(cms, '/api/users', body, boss.cookie);
    const { doc } = await bodyOf<{ doc: { id: string } }>(made);
    expect((await post(cms, `/api/users/${doc.id}/invite`, {}, boss.cookie)).status).toBe(200);
  },
);

testOffSecantus(
  'B01: an account that somebody else gives another address is another person’s: nothing of before opens it',
  async () => {
    const person = await reviewer();
    const link = { type: 'article', submission: 's', secretHash: person.id } as const;
    const asked = { document: 'd', digest: 'd', asked: 'Avv.', question: '', byName: 'R', at: '' };
    await opinions.create(cms, { ...link, ...asked, by: person.id, expiresAt: '2999' });
    await confirmed(cms, administrator);
    const email = `handed-${person.email}`;
    const path = `/api/users/${person.id}`;
    expect((await patch(cms, path, { email }, administrator.cookie)).status).toBe(200);
    expect(await whoIs(cms, person.cookie)).toBeNull();
    const login = await post(cms, '/api/users/login', { email, password: GOOD_PASSWORD });
    expect(login.status).toBe(401);
    const { factors, codesLeft, events } = await stateOf(cms, person.id, administrator.cookie);
    expect([factors, codesLeft]).toEqual([[], 0]);
    expect(events.map(({ kind }: { kind: string }) => kind)).toContain('handed-over');
    expect(await opinions.find(cms)).toMatchObject([{ ended: 'revoked' }]);
    const invitation = await get(cms, `${path}/invitation`, administrator.cookie);
    expect(await bodyOf(invitation)).toMatchObject({ state: 'not-invited' });
    const told = await outbox.find(cms, { where: { to: { equals: person.email } } });
    expect(told.map(({ text }) => text).join()).toContain('che ora è di un’altra persona');
    expect(JSON.stringify(told)).not.toContain(email);
  },
);

testOffSecantus(
  'nobody sees the factors of others but administrators, and nobody a secret',
  async () => {
    const person = await reviewer();
    const other = await reviewer();
    const path = `/api/users/${person.id}/second-factor`;
    expect((await get(cms, path, other.cookie)).status).toBe(403);
    const seen = await get(cms, path, administrator.cookie);
    expect(await seen.text()).not.toMatch(/"secret"|"publicKey"|"hash"|"salt"/);
    const rows = await secondFactors.find(cms, { where: { user: { equals: person.id } } });
    expect(JSON.stringify(rows)).not.toContain(person.secret);
    const codes = await recoveryCodes.find(cms, { where: { user: { equals: person.id } } });
    const plain = person.codes.flatMap((code) => [code, code.replaceAll('-', '')]);
    expect(plain.filter((code) => JSON.stringify(codes).includes(code))).toEqual([]);
  },
);

testOffSecantus(
  'a secret that the server can no longer read says so, and a recovery code still works',
  async () => {
    const person = await reviewer();
    const [row] = await secondFactors.find(cms, { where: { user: { equals: person.id } } });
    await secondFactors.update(cms, String(row?.id), { secret: 'from-another-key' });
    const { cookie } = await firstStep(cms, person.email);
    const answer = await secondStep(cms, cookie, { code: codeOf(person.secret) });
    expect(answer.status).toBe(403);
    expect(await reasons(answer)).toContain('codice di recupero');
    expect((await secondStep(cms, cookie, { code: person.codes[0] })).status).toBe(200);
  },
);

testOffSecantus('what is no proof is refused in words, and never 500', async () => {
  const person = await reviewer();
  const { cookie } = await firstStep(cms, person.email);
  const bad = [{}, { code: 'àèì' }, { code: 1 }, { passkey: {} }, { code: '1'.repeat(41) }];
  for (const [index, proof] of bad.entries()) {
    const answer = await cms.fetch('/api/users/second-step', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Cookie: cookie,
        'X-Forwarded-For': `192.0.2.${100 + index}`,
      },
      body: JSON.stringify(proof),
    });
    expect([400, 403], JSON.stringify(proof)).toContain(answer.status);
  }
  for (const forged of ['portico-second-step=', 'portico-second-step=AAAA', `${cookie}x`])
    expect((await secondStep(cms, forged, { code: codeOf(person.secret) })).status).toBe(401);
});

test('a deleted account leaves no factor behind', async () => {
  const person = await reviewer();
  const headers = { Cookie: administrator.cookie };
  await cms.fetch(`/api/users/${person.id}`, { method: 'DELETE', headers });
  expect(await secondFactors.find(cms, { where: { user: { equals: person.id } } })).toEqual([]);
});

testOffSecantus(
  'where it is demanded, a reviewer without a factor sets one up at login, and can do nothing before',
  async () => {
    const strict = await startCms({ env: { SECOND_FACTOR: 'required' } });
    try {
      const email = 'new@example.org';
      const data = { name: 'Nuova', email, password: GOOD_PASSWORD, role: 'reviewer' } as const;
      const { id } = await strict.payload.create({ collection: 'users', data });
      const { cookie } = await firstStep(strict, email);
      expect(await whoIs(strict, cookie)).toBeNull();
      const needed = await get(strict, '/api/users/second-step/needed', cookie);
      expect((await bodyOf(needed))['step']).toBe('set-up');
      expect((await secondStep(strict, cookie, { code: '123456' })).status).toBe(403);
      const { answer, secret } = await addApp(strict, cookie);
      expect(answer.status).toBe(200);
      const session = cookiesOf(answer);
      expect(await whoIs(strict, session)).toBe(id);
      expect((await addApp(strict, cookie)).answer.status).toBe(401);
      await confirm(strict, session, { code: codeOf(secret) });
      const { factors } = await stateOf(strict, String(id), session);
      const removal = await post(
        strict,
        '/api/users/second-factor/remove',
        { factor: factors[0]?.id },
        session,
      );
      expect(removal.status).toBe(409);
    } finally {
      await strict.stop();
    }
  },
);

testOffSecantus(
  'where it is demanded later, a session without a factor is not prolonged: its owner logs in again and sets one up',
  async () => {
    const bare = await addPerson(cms, { role: 'reviewer', email: 'bare@example.org' });
    const guarded = await reviewer();
    const { doc: organisation } = await bodyOf<{ doc: { id: string } }>(
      await post(cms, '/api/organisations', { name: 'Ente' }, administrator.cookie),
    );
    const writer = await addPerson(cms, {
      role: 'editor',
      email: 'writer@example.org',
      organisation: organisation.id,
    });
    const env = { ...cms.env, SECOND_FACTOR: 'required' } as const;
    const strict = await startCms({ dataDir: cms.dataDir, env });
    try {
      const prolong = ({ cookie }: TestPerson) =>
        post(strict, '/api/users/refresh-token', {}, cookie);
      expect((await prolong(guarded)).status).toBe(200);
      expect((await prolong(writer)).status).toBe(200);
      const refused = await prolong(bare);
      expect(refused.status).toBe(401);
      expect(await reasons(refused)).toContain('Accedi di nuovo');
      expect(await whoIs(strict, bare.cookie)).toBeNull();
      const { cookie } = await firstStep(strict, bare.email);
      const needed = await get(strict, '/api/users/second-step/needed', cookie);
      expect((await bodyOf(needed))['step']).toBe('set-up');
    } finally {
      await strict.payload.destroy();
    }
  },
);
