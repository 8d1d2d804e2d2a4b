// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoLogins, secretsOf } from '../portal/demo-folder.ts';
import type { Client, Doc } from '../harness/client.ts';
import { everyAnswer } from './every-answer.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { sharedPortal } from './desk.ts';

/** The two programs as the world meets them: without a session, with their real servers in front. */

let portal: TestPortal;
let editor: Client;
let draft: Doc;
/** The digest of a text that waits for approval: secret outside, and worth nothing to one who guesses it. */
let pending: string;

const SECRET_TITLE = 'Bozza che nessuno deve leggere';

beforeAll(async () => {
  portal = await sharedPortal();
  editor = await portal.as('editor');
  const [article] = await editor.find('articles', 'limit=1&sort=createdAt');
  if (!article) throw new Error('The editor of the demo has no article');
  const { topics, audiences, body } = await editor.get('articles', article.id);
  const title = SECRET_TITLE;
  const summary = `${SECRET_TITLE}: riassunto.`;
  draft = await editor.create('articles', { title, summary, topics, audiences, body });
  ({ digest: pending } = await editor.submit('articles', draft.id));
});

/** Texts that must be on no page and in no answer without a session. */
function secrets(): readonly string[] {
  const logins = demoLogins(portal.settings.dataDir);
  const { payloadSecret, webhookSecret } = secretsOf(portal.settings.dataDir);
  return [
    SECRET_TITLE,
    'bozza-che-nessuno-deve-leggere',
    // Seeded: waits for approval, was returned.
    'Chiavette USB trovate',
    'Codici QR in strada',
    ...logins.flatMap(({ email, password }) => [email, password]),
    payloadSecret,
    webhookSecret.replace('whsec_', ''),
  ];
}

const leaksIn = (text: string): string[] => secrets().filter((secret) => text.includes(secret));

/** An answer of the CMS without a session, redirects not followed. */
async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(`${portal.cms}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('without a session', () => {
  test('I1, A05: no address of the running CMS shows what is not published', async () => {
    const id = draft.id;
    const paths = [
      '/',
      '/admin',
      '/admin/collections/articles',
      `/admin/collections/articles/${id}`,
      `/admin/collections/articles/${id}/versions`,
      `/admin/collections/articles/${id}/api`,
      `/admin/esame/articles/${id}`,
      '/admin/account',
      `/api/articles/${id}?draft=true`,
      '/api/articles?where[title][like]=Bozza&draft=true',
      '/api/articles/versions',
      '/api/desk',
      '/api/users',
      '/api/catalogue',
      `/preview/articles/${id}`,
      `/preview/articles/${id}?of=submission`,
      `/published/documents/${pending}`,
      '/published/manifest',
      '/media/x.webp',
      '/assets/../secrets.json',
      '/_next/static/../../package.json',
    ];
    const leaking: string[] = [];
    for (const path of paths) {
      const { status, text } = await ask(path);
      if (status >= 500 || leaksIn(text).length > 0) leaking.push(`${path}: ${status}`);
    }
    expect(leaking).toEqual([]);
    const digests = JSON.stringify({ digests: [pending] });
    const many = await ask('/published/documents', { method: 'POST', body: digests });
    expect(JSON.parse(many.text)).toEqual({ documents: {} });
    expect((await ask(`/published/documents/${pending}`)).status).toBe(404);
  });

  test('A23, A15, A20: what is switched off is not there on the running server either', async () => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    const answers = await Promise.all([
      ask('/api/graphql', post),
      ask('/api/graphql-playground'),
      ask('/graphql', post),
      ask('/api/users/first-register', post),
      ask('/api/access'),
      ask('/api/payload-jobs/run'),
      // Where it is on it asks for an address, with 400.
      ask('/_next/image'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    // The page of the first user leads to the login, and creates no user.
    const first = await ask('/admin/create-first-user');
    expect(first.text).not.toContain('confirm-password');
  });

  test('B12: the desk is framed by nobody, runs only scripts with its nonce, and its cookie is for servers', async () => {
    const { headers, text } = await ask('/admin/login');
    const policy = headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-powered-by')).toBeNull();
    const scripts = [...text.matchAll(/<script(?=[\s>])([^>]*)>/g)].map(([, rest = '']) => rest);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((rest) => !rest.includes(`nonce="${nonce}"`))).toEqual([]);
    expect((await ask('/admin/login')).headers.get('content-security-policy')).not.toBe(policy);
    const { email, password } = portal.login('editor');
    const login = await ask('/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: portal.cms },
      body: JSON.stringify({ email, password }),
    });
    const [cookie = ''] = login.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });
});

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '%2F%2Fevil.example'])(
  'C05: whoever is logged in already is led by the login to pages of the desk, not to %s',
  async (target) => {
    const response = await editor.send('GET', `/admin/login?redirect=${target}`);
    const text = await response.text();
    // A redirect by status, or one that the page itself carries out.
    const led = response.headers.get('location') ?? /url=([^"]+)"/.exec(text)?.[1] ?? '';
    expect(led).not.toBe('');
    expect(new URL(led, portal.cms).origin).toBe(portal.cms);
  },
);

test('C06: a preview leaves no secret in a log, and is no answer to nobody', async () => {
  const path = `/preview/articles/${draft.id}?of=submission&language=it`;
  const shown = await editor.send('GET', path);
  const page = await shown.text();
  expect(page).toContain(SECRET_TITLE);
  // Nobody rates what is not online.
  expect(page.match(/<form [^>]*\bmethod="post"[^>]*>/g)).toEqual([
    expect.stringMatching(/^<form method="post"(?: data-element="feedback")? inert>$/),
  ]);
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
  });
  expect((await ask(path)).status).toBe(401);
  const logs = join(portal.settings.dataDir, 'logs');
  const { payloadSecret, webhookSecret } = secretsOf(portal.settings.dataDir);
  const passwords = demoLogins(portal.settings.dataDir).map(({ password }) => password);
  const names = readdirSync(logs);
  // Each program has its log.
  expect(names.toSorted()).toEqual(['cms.log', 'publisher.log', 'ratings.log', 'serve.log']);
  for (const name of names) {
    const text = readFileSync(join(logs, name), 'utf8');
    for (const secret of [payloadSecret, webhookSecret, ...passwords])
      expect(text.includes(secret), name).toBe(false);
    expect(text, name).not.toMatch(/portico-token=|eyJ[\w-]+\.eyJ/);
  }
});

describe('the site', () => {
  let answers: { path: string; headers: Headers; text: string }[];
  beforeAll(async () => {
    const paths = [...(await everyAnswer(portal.site)).keys()];
    answers = await Promise.all(
      ['/release.json', '/search-state.json', ...paths].map(async (path) => {
        const response = await fetch(`${portal.site}${path}`);
        return { path, headers: response.headers, text: await response.text() };
      }),
    );
  });

  test('C08: has no draft, no address of an editor, no secret and no source map in any answer', async () => {
    expect(answers.length).toBeGreaterThan(150);
    expect(answers.filter(({ text }) => leaksIn(text).length > 0).map(({ path }) => path)).toEqual(
      [],
    );
    const maps = answers.filter(({ text }) => text.includes('sourceMappingURL'));
    expect(maps.map(({ path }) => path)).toEqual([]);
    const scripts = answers.filter(({ path }) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const { path } of scripts)
      expect((await fetch(`${portal.site}${path}.map`)).status).toBe(404);
  });

  test('U09, C10: serves each file as what it is, and as a script or a style only what is code', () => {
    const types: Readonly<Record<string, string>> = {
      webp: 'image/webp',
      ics: 'text/calendar; charset=utf-8',
      css: 'text/css; charset=utf-8',
      woff2: 'font/woff2',
    };
    const seen = new Set<string>();
    for (const { path, headers } of answers) {
      const type = headers.get('content-type') ?? '';
      const extension = /\.(\w+)$/.exec(path)?.[1] ?? '';
      if (types[extension]) expect(type, path).toBe(types[extension]);
      seen.add(extension);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
      // These run nothing, even when they are opened by themselves; all else could be opened as a document.
      if (
        !/^(?:text\/(?:css|javascript)|font\/|image\/(?!svg)|application\/(?:json|vnd\.pagefind|octet-stream))/.test(
          type,
        )
      )
        expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      if (/javascript|css|wasm/.test(type)) expect(path).toMatch(/^\/(?:assets|pagefind)\//);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['webp', 'ics', 'css']));
  });

  test('I10, R24: lets no cache that many share keep anything that may be withdrawn', () => {
    for (const { path, headers } of answers) {
      const cached = headers.get('cache-control');
      if (path.startsWith('/assets/')) expect(cached, path).toContain('immutable');
      // Named by its content: the browser of a reader keeps what that reader saw.
      else if (path.startsWith('/media/'))
        expect(cached, path).toBe('private, max-age=31536000, immutable');
      else expect(cached, path).toBe('public, no-cache');
    }
  });
});
