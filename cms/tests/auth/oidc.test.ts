// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { testOffSecantus } from '../on-secantus.ts';
import { beginLogin, finishLogin, leaveProvider } from '../../users/oidc/answers.ts';
import { identities } from '../../users/oidc/identities.ts';
import { PROVIDER_MESSAGES } from '../../users/oidc/messages.ts';
import { accounts } from '../../users/second-factor/needed-step.ts';
import type { CmsEnv } from '../../values/env.ts';
import { startCms, type TestCms } from '../harness.ts';
import { addPerson, confirmed, get, patch, post, type TestPerson, whoIs } from './people.ts';
import {
  CLIENT,
  type Somebody,
  startProvider,
  type TestProvider,
  through,
  TOKEN_LIFE,
} from './provider.ts';
import {
  bodyOf,
  codeOf,
  cookiesOf,
  passSteps,
  secondStep,
  stateOf,
  stopClock,
  withApp,
} from './second-step.ts';

const CMS_URL = 'http://localhost:3000';

let cms: TestCms;
let provider: TestProvider;
let env: CmsEnv;
let person: TestPerson;
beforeAll(async () => {
  provider = await startProvider(`${CMS_URL}/oidc/callback`);
  cms = await startCms();
  env = {
    ...cms.env,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_SECOND_FACTOR: 'mfa, hwk',
  };
  person = await addPerson(cms, { role: 'reviewer', email: 'rosa@example.org' });
});
afterAll(async () => {
  await provider.stop();
  await cms.stop();
});
afterEach(() => {
  provider.secondsBehind = 0;
  vi.useRealTimers();
});

const ROSA: Somebody = { subject: 'rosa', email: 'rosa@example.org' };

const to = (answer: Response): string => answer.headers.get('Location') ?? '';

let sources = 0;

/** As from a browser, each time from another source. */
function ask(path: string, cookie = '', headers: Readonly<Record<string, string>> = {}): Request {
  sources += 1;
  const source = `10.0.${sources >> 8}.${sources & 255}`;
  return new Request(new URL(path, CMS_URL), {
    headers: { Cookie: cookie, 'X-Forwarded-For': source, ...headers },
  });
}

async function begin(settings = env, path = '/oidc/login') {
  const answer = await beginLogin(settings, cms.payload, ask(path));
  return { address: to(answer), cookie: cookiesOf(answer), answer };
}

/** The whole way of a person through the provider and back. */
async function login(
  somebody: Somebody | undefined,
  settings = env,
  path?: string,
): Promise<Response> {
  provider.person = somebody;
  const { address, cookie } = await begin(settings, path);
  const back = await through(address, CMS_URL);
  return finishLogin(settings, cms.payload, ask(back, cookie));
}

/** What the login page says. */
const told = (answer: Response) => [
  answer.status,
  new URL(to(answer), CMS_URL).searchParams.get('accesso'),
];

test('who is known at the provider, with a verified address, comes in as the account with that address', async () => {
  const answer = await login(ROSA);
  expect([answer.status, to(answer)]).toEqual([303, '/admin']);
  expect(await whoIs(cms, cookiesOf(answer))).toBe(person.id);
});

testOffSecantus('the flow is code with PKCE, state and nonce', async () => {
  const { searchParams } = new URL((await begin()).address);
  expect(searchParams.get('response_type')).toBe('code');
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(searchParams.get(name)?.length, name).toBeGreaterThan(20);
});

test('after the first login the subject counts, whatever the address is', async () => {
  const answer = await login({ ...ROSA, email: 'other@example.org' });
  expect(await whoIs(cms, cookiesOf(answer))).toBe(person.id);
});

test('nobody comes in by the address of an account that belongs to another identity', async () => {
  const answer = await login({ subject: 'mallory', email: 'rosa@example.org' });
  expect(told(answer)).toEqual([303, 'taken']);
});

test('an address that is not verified, or none, opens nothing', async () => {
  await addPerson(cms, { role: 'reviewer', email: 'ugo@example.org' });
  const unverified = await login({ subject: 'ugo', email: 'ugo@example.org', verified: false });
  expect(told(unverified)).toEqual([303, 'unverified']);
  expect(told(await login({ subject: 'nameless' }))).toEqual([303, 'unverified']);
  expect(cookiesOf(unverified)).toBe('');
});

test('another claim opens an account only where it is the verified address too', async () => {
  const settings = { ...env, OIDC_EMAIL_CLAIM: 'mail' };
  const pia = await addPerson(cms, { role: 'administrator', email: 'pia@example.org' });
  const as = async (subject: string, claims: Omit<Somebody, 'subject'>) =>
    told(await login({ subject, ...claims }, settings));
  const mail = 'pia@example.org';
  const mallory = { email: 'mallory@example.org', mail };
  expect(await as('mallory-1', mallory)).toEqual([303, 'different']);
  expect(await as('mallory-2', { mail })).toEqual([303, 'unverified']);
  expect(await as('mallory-3', { email: mail, mail, verified: false })).toEqual([
    303,
    'unverified',
  ]);
  expect(await as('mallory-4', { email: mail })).toEqual([303, 'different']);
  const answer = await login({ subject: 'pia', email: 'Pia@example.org', mail }, settings);
  expect(await whoIs(cms, cookiesOf(answer))).toBe(pia.id);
});

test('no account is made for somebody whom the desk does not know', async () => {
  const { totalDocs } = await cms.payload.count({ collection: 'users' });
  const answer = await login({ subject: 'stranger', email: 'stranger@example.org' });
  expect(told(answer)).toEqual([303, 'unknown']);
  expect((await cms.payload.count({ collection: 'users' })).totalDocs).toBe(totalDocs);
});

test('an account that is made anew is found again', async () => {
  const first = await addPerson(cms, { role: 'reviewer', email: 'anew@example.org' });
  const somebody = { subject: 'anew', email: 'anew@example.org' };
  expect(await whoIs(cms, cookiesOf(await login(somebody)))).toBe(first.id);
  await cms.payload.delete({ collection: 'users', id: first.id });
  expect(told(await login(somebody))).toEqual([303, 'unknown']);
  const second = await addPerson(cms, { role: 'reviewer', email: 'anew@example.org' });
  expect(await whoIs(cms, cookiesOf(await login(somebody)))).toBe(second.id);
});

test('B01: who was handed another person’s account is not let in as them: with another address it belongs to nobody at the provider', async () => {
  const administrator = await addPerson(cms, { role: 'administrator', email: 'capo@example.org' });
  const account = await addPerson(cms, { role: 'reviewer', email: 'lia@example.org' });
  const lia = { subject: 'lia', email: 'lia@example.org' };
  expect(await whoIs(cms, cookiesOf(await login(lia)))).toBe(account.id);
  const path = `/api/users/${account.id}`;
  await patch(cms, path, { name: 'Lia Verdi' }, administrator.cookie);
  expect(await whoIs(cms, cookiesOf(await login(lia)))).toBe(account.id);
  const change = { name: 'Elio', email: 'elio@example.org' };
  await confirmed(cms, administrator);
  expect((await patch(cms, path, change, administrator.cookie)).status).toBe(200);
  expect(told(await login(lia))).toEqual([303, 'unknown']);
  const elio = { subject: 'elio', email: 'elio@example.org' };
  expect(await whoIs(cms, cookiesOf(await login(elio)))).toBe(account.id);
});

testOffSecantus(
  'B01: a second step that is missing when the account gets another address opens nothing',
  async () => {
    stopClock();
    const account = await addPerson(cms, { role: 'reviewer', email: 'tea@example.org' });
    const { secret } = await withApp(cms, account);
    const pending = cookiesOf(await login({ subject: 'tea', email: 'tea@example.org' }));
    const data = { email: 'dora@example.org' };
    await cms.payload.update({ collection: 'users', id: account.id, data });
    expect((await secondStep(cms, pending, { code: codeOf(secret) })).status).toBe(401);
  },
);

test('a deleted account leaves no identity behind', async () => {
  const { id } = await addPerson(cms, { role: 'reviewer', email: 'gone@example.org' });
  await login({ subject: 'gone', email: 'gone@example.org' });
  const left = () => identities.find(cms, { where: { user: { equals: id } } });
  expect(await left()).toHaveLength(1);
  await cms.payload.delete({ collection: 'users', id });
  expect(await left()).toEqual([]);
});

test('B10: who is invited and comes in through the provider has used the invitation: its link sets no password, and it is not withdrawn', async () => {
  const administrator = await addPerson(cms, { role: 'administrator', email: 'capa@example.org' });
  const email = 'nora@example.org';
  const body = { name: 'Nora', email, role: 'reviewer' };
  const made = await post(cms, '/api/users', body, administrator.cookie);
  const { id } = (await bodyOf<{ doc: { id: string } }>(made)).doc;
  const path = `/api/users/${id}`;
  const asked = await post(cms, `${path}/invite`, {}, administrator.cookie);
  const token = (await bodyOf<{ link: string }>(asked)).link.split('#')[1];
  expect(await whoIs(cms, cookiesOf(await login({ subject: 'nora', email })))).toBe(id);
  const state = await get(cms, `${path}/invitation`, administrator.cookie);
  expect(await bodyOf(state)).toMatchObject({ state: 'used' });
  expect(await bodyOf(await post(cms, '/api/users/invitation', { token }))).toEqual({
    state: 'used',
  });
  const accepted = { token, password: 'cometa lavagna prezzemolo' };
  expect((await post(cms, '/api/users/accept-invitation', accepted)).status).toBe(409);
  const withdraw = () => post(cms, `${path}/withdraw-invitation`, {}, administrator.cookie);
  expect((await withdraw()).status).toBe(409);
  // As it stands where the person came in before that was noted.
  await cms.payload.db.updateOne({ collection: 'users', id, data: { awaitsPassword: true } });
  expect((await withdraw()).status).toBe(409);
  const before = await get(cms, `${path}/invitation`, administrator.cookie);
  expect(await bodyOf(before)).toMatchObject({ state: 'used' });
});

test('a state that is used again, is another browser’s, or is too old begins nothing', async () => {
  provider.person = ROSA;
  const { address, cookie } = await begin();
  const back = await through(address, CMS_URL);
  const finish = (with_: string) => finishLogin(env, cms.payload, ask(back, with_));
  expect(told(await finish(''))).toEqual([303, 'over']);
  expect(told(await finish((await begin()).cookie))).toEqual([303, 'over']);
  expect(to(await finish(cookie))).toBe('/admin');
  expect(told(await finish(cookie))).toEqual([303, 'over']);
  stopClock();
  const late = await begin();
  passSteps(21);
  const answer = await finishLogin(
    env,
    cms.payload,
    ask(
      `/oidc/callback?code=x&state=${new URL(late.address).searchParams.get('state')}`,
      late.cookie,
    ),
  );
  expect(told(answer)).toEqual([303, 'over']);
});

testOffSecantus('who cancels, or whom the provider does not let in, is told so', async () => {
  expect(told(await login(undefined))).toEqual([303, 'stopped']);
});

testOffSecantus('an answer of another issuer is not trusted', async () => {
  const elsewhere = { ...env, OIDC_ISSUER: provider.issuer.replace('127.0.0.1', 'localhost') };
  expect(told((await begin(elsewhere)).answer)).toEqual([303, 'untrusted']);
  provider.person = ROSA;
  const { address, cookie } = await begin();
  const back = new URL(await through(address, CMS_URL));
  back.searchParams.set('iss', 'https://evil.example');
  expect(told(await finishLogin(env, cms.payload, ask(back.href, cookie)))).toEqual([
    303,
    'untrusted',
  ]);
});

test('a made up code opens nothing', async () => {
  const { address, cookie } = await begin();
  const state = new URL(address).searchParams.get('state');
  const iss = encodeURIComponent(provider.issuer);
  const answer = await finishLogin(
    env,
    cms.payload,
    ask(`/oidc/callback?code=made-up&state=${state}&iss=${iss}`, cookie),
  );
  expect(told(answer)).toEqual([303, 'over']);
});

testOffSecantus('clocks may differ by half a minute; beyond that it is told', async () => {
  stopClock();
  provider.secondsBehind = TOKEN_LIFE + 20;
  expect(to(await login(ROSA))).toBe('/admin');
  provider.secondsBehind = TOKEN_LIFE + 40;
  expect(told(await login(ROSA))).toEqual([303, 'clock']);
});

testOffSecantus(
  'a provider that is down, or no provider at all, is told and not an error of ours',
  async () => {
    const nowhere = { ...env, OIDC_ISSUER: 'http://127.0.0.1:64999' };
    expect(told((await begin(nowhere)).answer)).toEqual([303, 'down']);
    expect(told((await begin(cms.env)).answer)).toEqual([303, 'off']);
    expect(told(await finishLogin(cms.env, cms.payload, ask('/oidc/callback')))).toEqual([
      303,
      'off',
    ]);
    const text = await startProvider(`${CMS_URL}/oidc/callback`);
    await text.stop();
    expect(told((await begin({ ...env, OIDC_ISSUER: text.issuer })).answer)).toEqual([303, 'down']);
  },
);

testOffSecantus('C05: after a login one is led into the desk only', async () => {
  provider.person = ROSA;
  for (const [asked, led] of [
    ['/admin/account', '/admin/account'],
    ['https://evil.example', '/admin'],
    ['//evil.example', '/admin'],
  ] as const) {
    const path = `/oidc/login?redirect=${encodeURIComponent(asked)}`;
    const { address, cookie } = await begin(env, path);
    const back = await through(address, CMS_URL);
    expect(to(await finishLogin(env, cms.payload, ask(back, cookie)))).toBe(led);
  }
});

testOffSecantus(
  'C05: … by an address that any browser and proxy takes, and by the desk itself when it is too long',
  async () => {
    provider.person = ROSA;
    for (const [asked, led] of [
      ['/admin/ł?x=città#è', '/admin/%C5%82?x=citt%C3%A0#%C3%A8'],
      ['/admin/%C5%82', '/admin/%C5%82'],
      [`/admin/${'a'.repeat(3000)}`, '/admin'],
      [`/admin/${'ł'.repeat(400)}`, '/admin'],
      ['/.//evil.example/ł', '/.//evil.example/%C5%82'],
    ] as const) {
      const { address, cookie } = await begin(
        env,
        `/oidc/login?redirect=${encodeURIComponent(asked)}`,
      );
      // Browsers keep no larger one.
      expect(cookie.length).toBeLessThan(4096);
      const back = await through(address, CMS_URL);
      expect(to(await finishLogin(env, cms.payload, ask(back, cookie)))).toBe(led);
    }
  },
);

testOffSecantus(
  'the second step is asked for, unless the provider has seen one that counts',
  async () => {
    stopClock();
    const careful = await addPerson(cms, { role: 'reviewer', email: 'ida@example.org' });
    const { secret } = await withApp(cms, careful);
    const ida = { subject: 'ida', email: 'ida@example.org' };
    const without = await login(ida);
    expect(to(without)).toMatch(/^\/admin\/secondo-passaggio/);
    expect(await whoIs(cms, cookiesOf(without))).toBeNull();
    const done = await secondStep(cms, cookiesOf(without), { code: codeOf(secret) });
    expect(await whoIs(cms, cookiesOf(done))).toBe(careful.id);
    const withOne = await login({ ...ida, amr: ['pwd', 'mfa'] });
    expect(await whoIs(cms, cookiesOf(withOne))).toBe(careful.id);
    const notAllowed = await login({ ...ida, amr: ['mfa'] }, { ...env, OIDC_SECOND_FACTOR: '' });
    expect(to(notAllowed)).toMatch(/^\/admin\/secondo-passaggio/);
  },
);

test('B05: who has neither password nor factor logs in at the provider once more before they open an account: once for each', async () => {
  const { id } = await addPerson(cms, { role: 'administrator', email: 'zelda@example.org' });
  await accounts.update({ payload: cms.payload }, id, { hash: null, salt: null });
  const zelda = { subject: 'zelda', email: 'zelda@example.org' };
  const change = (cookie: string, role: string) =>
    patch(cms, `/api/users/${person.id}`, { role }, cookie);
  const usual = cookiesOf(await login(zelda));
  expect((await change(usual, 'administrator')).status).toBe(403);
  expect(await stateOf(cms, id, usual)).toMatchObject({ onlyAtProvider: true, confirmed: false });
  const { address } = await begin(env, '/oidc/login?again=1');
  const asked = new URL(address).searchParams;
  expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
  const again = cookiesOf(await login(zelda, env, '/oidc/login?again=1'));
  expect(await stateOf(cms, id, again)).toMatchObject({ confirmed: true });
  expect((await change(again, 'administrator')).status).toBe(200);
  expect((await change(again, 'reviewer')).status).toBe(200);
  expect((await change(again, 'administrator')).status).toBe(403);
  // Who has a password shows that.
  await addPerson(cms, { role: 'administrator', email: 'zoe@example.org' });
  const leo = cookiesOf(
    await login({ subject: 'zoe', email: 'zoe@example.org' }, env, '/oidc/login?again=1'),
  );
  expect((await change(leo, 'administrator')).status).toBe(403);
});

testOffSecantus('one logs out at the provider too', async () => {
  const answer = await leaveProvider(env, cms.payload, ask('/oidc/logout'));
  expect(to(answer)).toMatch(new RegExp(`^${provider.issuer}/session/end\\?`));
});

describe('B12: another site keeps an office out of nothing', () => {
  const OFFICE = { 'X-Forwarded-For': '192.0.2.77' };
  const PICTURE = { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Site': 'cross-site' };
  const FRAME = {
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'iframe',
    'Sec-Fetch-Site': 'cross-site',
  };
  const BROWSER = {
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'document',
    'Sec-Fetch-Site': 'cross-site',
  };

  const office = (path: string, cookie = '', headers = {}) =>
    ask(path, cookie, { ...OFFICE, ...headers });

  test.each([
    ['a picture', PICTURE],
    ['a frame', FRAME],
  ])('%s of another site begins, ends and counts nothing', async (_what, headers) => {
    for (let time = 0; time < 70; time += 1)
      for (const [path, answerTo] of [
        ['/oidc/login', beginLogin],
        ['/oidc/callback?state=x', finishLogin],
        ['/oidc/logout', leaveProvider],
      ] as const) {
        const answer = await answerTo(env, cms.payload, office(path, '', headers));
        expect(answer.status).toBe(403);
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
    const begun = await beginLogin(env, cms.payload, office('/oidc/login', '', BROWSER));
    expect(to(begun)).toContain(provider.issuer);
  });

  test('made up callbacks keep out nobody who has begun a login', async () => {
    provider.person = ROSA;
    for (let time = 0; time < 70; time += 1)
      await finishLogin(env, cms.payload, office('/oidc/callback?state=x', '', BROWSER));
    const begun = await beginLogin(env, cms.payload, office('/oidc/login'));
    const back = await through(to(begun), CMS_URL);
    const answer = await finishLogin(env, cms.payload, office(back, cookiesOf(begun), BROWSER));
    expect(to(answer)).toBe('/admin');
  });

  test('… and who has begun one asks the provider a few times only', async () => {
    const { address, cookie } = await begin();
    const path = `/oidc/callback?code=x&state=${new URL(address).searchParams.get('state')}`;
    const failures: unknown[] = [];
    for (let time = 0; time < 6; time += 1)
      failures.push(told(await finishLogin(env, cms.payload, ask(path, cookie)))[1]);
    expect(failures.at(0)).not.toBe('busy');
    expect(failures.at(-1)).toBe('busy');
  });

  testOffSecantus('only our own pages log out at the provider', async () => {
    const leave = (site: string) =>
      leaveProvider(
        env,
        cms.payload,
        ask('/oidc/logout', '', { ...BROWSER, 'Sec-Fetch-Site': site }),
      );
    for (const site of ['cross-site', 'same-site']) expect((await leave(site)).status).toBe(403);
    for (const site of ['same-origin', 'none'])
      expect(to(await leave(site))).toContain(provider.issuer);
  });
});

test('every failure says what to do, in both languages', () => {
  for (const { it, en } of Object.values(PROVIDER_MESSAGES)) {
    expect(it.split(/[.:;] /).length).toBeGreaterThan(1);
    expect(en).not.toBe(it);
  }
});

testOffSecantus(
  'a session that the provider opened with a factor that counts is prolonged where one is demanded; without, it ends',
  async () => {
    for (const name of ['eva', 'ada'])
      await addPerson(cms, { role: 'reviewer', email: `${name}@example.org` });
    const by = async (name: string, amr: string[]) =>
      cookiesOf(await login({ subject: name, email: `${name}@example.org`, amr }));
    const [withFactor, without] = [await by('eva', ['mfa']), await by('ada', ['pwd'])];
    const settings = { ...cms.env, SECOND_FACTOR: 'required' } as const;
    const strict = await startCms({ dataDir: cms.dataDir, env: settings });
    try {
      const prolong = (cookie: string) => post(strict, '/api/users/refresh-token', {}, cookie);
      for (const _ of [1, 2]) expect((await prolong(withFactor)).status).toBe(200);
      expect((await prolong(without)).status).toBe(401);
      expect(await whoIs(strict, without)).toBeNull();
    } finally {
      await strict.payload.destroy();
    }
  },
);
