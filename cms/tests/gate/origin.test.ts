// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, pageHeaders } from '../../gate/pages/page-headers.ts';
import { boundPage } from '../../gate/pages/page-query.ts';
import { addPerson, GOOD_PASSWORD, post, type TestPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';

let cms: TestCms;
let reviewer: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'reviewer@example.org' });
});
afterAll(() => cms.stop());

function write(headers: Record<string, string>): Promise<Response> {
  return cms.fetch('/api/topics', {
    method: 'POST',
    headers: { Cookie: reviewer.cookie, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ title: 'Prova' }),
  });
}

describe('B12: what another site makes a browser send is refused', () => {
  test.each([
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling site', { Origin: 'http://blog.localhost:3000', 'Sec-Fetch-Site': 'same-site' }],
    ['another port', { Origin: 'http://localhost:8080', 'Sec-Fetch-Site': 'same-site' }],
    ['an old browser, another site', { Origin: 'https://evil.example' }],
    ['a page without an origin', { Origin: 'null' }],
    ['a browser that hides its origin', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('%s', async (_who, headers) => {
    const answer = await write(headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('other-origin');
  });

  test.each([
    ['our own pages', { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' }],
    ['our own pages, in an old browser', { Origin: 'http://localhost:3000' }],
    ['a program', {}],
  ])('%s may', async (_who, headers) => {
    expect((await write(headers)).status).toBe(201);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
    'a form that needs no permission of the browser (%s) is refused',
    async (type) => {
      expect((await write({ 'Content-Type': type })).status).toBe(415);
    },
  );

  test('logging somebody in from another site is refused as well', async () => {
    const answer = await cms.fetch('/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'cross-site' },
      body: JSON.stringify({ email: reviewer.email, password: GOOD_PASSWORD }),
    });
    expect(answer.status).toBe(403);
  });
});

describe('B12: the session’s cookie', () => {
  const cookieOf = async (one: TestCms): Promise<string> => {
    const body = { email: reviewer.email, password: GOOD_PASSWORD };
    return (await post(one, '/api/users/login', body)).headers.get('set-cookie') ?? '';
  };

  test('scripts do not see it, other sites do not send it, it is for the whole host', async () => {
    const cookie = await cookieOf(cms);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Domain/);
  });

  test('over TLS it is Secure and bound to the host', async () => {
    const tls = await startCms({ env: { CMS_URL: 'https://redazione.example.org' } });
    try {
      await addPerson(tls, { role: 'reviewer', email: reviewer.email });
      expect(await cookieOf(tls)).toMatch(/^__Host-portico-token=[^;]+;.*Secure/);
    } finally {
      await tls.stop();
    }
  });

  test('the token is in no answer that a script could read', async () => {
    const body = { email: reviewer.email, password: GOOD_PASSWORD };
    const login = await post(cms, '/api/users/login', body);
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    const token = cookie.split('=')[1] ?? '';
    expect(token.length).toBeGreaterThan(50);
    expect(await login.text()).not.toContain(token);
    const me = await cms.fetch('/api/users/me', { headers: { Cookie: cookie } });
    expect(await me.text()).not.toContain(token);
    const refreshed = await post(cms, '/api/users/refresh-token', {}, cookie);
    expect(refreshed.status).toBe(200);
    expect(await refreshed.text()).not.toMatch(/eyJ/);
  });
});

describe('headers', () => {
  test('every answer of the API is data: not sniffed, not framed, not kept, not run', async () => {
    for (const path of ['/api/users/me', '/api/articles', '/api/nothing']) {
      const { headers } = await cms.fetch(path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('X-Powered-By')).toBeNull();
    }
  });

  test('a page of the desk runs only scripts that carry its nonce, and is framed by nobody', () => {
    const policy = contentSecurityPolicy({ nonce: 'abc', tls: true, development: false });
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src'));
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
  });

  test('over TLS pages say so for a year; without it they do not', () => {
    expect(pageHeaders(true)['Strict-Transport-Security']).toContain('max-age=31536000');
    expect(pageHeaders(false)['Strict-Transport-Security']).toBeUndefined();
    expect(pageHeaders(false)['Referrer-Policy']).toBe('same-origin');
  });

  test.each([
    ['limit=100000', 'limit=100'],
    ['limit=0&page=2', 'limit=100&page=2'],
    ['limit=10', undefined],
    ['page=2', undefined],
    ['limit=%C5%82&redirect=%2Fadmin', 'limit=100&redirect=%2Fadmin'],
  ])('A19: a list of the desk that is asked with %s shows %s', (asked, bounded) => {
    expect(boundPage(new URLSearchParams(asked))).toBe(bounded);
  });

  test('where a login leads can stand in a header: Next answers 500 to a sign that cannot', () => {
    const asked = new URLSearchParams({ redirect: '/admin/ł?x=città', page: '2' });
    const bounded = new URLSearchParams(boundPage(asked));
    expect(Object.fromEntries(bounded)).toEqual({
      redirect: '/admin/%C5%82?x=citt%C3%A0',
      page: '2',
    });
    expect(boundPage(bounded)).toBeUndefined();
    expect(boundPage(new URLSearchParams('redirect=%2Fadmin%0A'))).toBeUndefined();
  });
});
