// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBody } from '../../http/body.ts';
import { login } from '../auth/people.ts';
import { article, type Body, richText, startWorld, type World } from '../workflow/world.ts';

let world: World;
let cookie: string;
let draft: string;
beforeAll(async () => {
  world = await startWorld();
  cookie = await login(world.cms, world.editor.email, 'una frase lunga per le prove 42');
  const { body } = await world.editor.post('/api/articles', article(world));
  draft = body.doc.id;
});
afterAll(() => world?.stop());

function raw(body: string | Uint8Array, type = 'application/json'): Promise<Response> {
  return world.cms.fetch('/api/articles', {
    method: 'POST',
    headers: { Cookie: cookie, 'Content-Type': type },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
}

const deep = (levels: number): string =>
  `{"title":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;

describe('A16, A19: what is not a document is 400 with a reason, never 500', () => {
  test.each([
    ['no JSON', '{'],
    ['half a text', '{"title":"x'],
    ['a list', '[]'],
    ['a number', '42'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['a key that becomes code', '{"__proto__":{"isAdmin":true}}'],
    ['the same, deep inside', '{"title":"x","a":[{"constructor":{"prototype":{"x":1}}}]}'],
    ['an operator where text belongs', '{"title":{"$ne":""}}'],
    ['an object where text belongs', '{"title":{"a":1}}'],
    ['a list where text belongs', '{"title":["x"]}'],
    ['a number where text belongs', '{"title":5}'],
    ['an object where a choice belongs', '{"audiences":[{"$gt":""}]}'],
    ['a text where a list belongs', '{"audiences":"citizens"}'],
    ['a reference that is none', '{"topics":["../../etc"]}'],
    ['a reference that is an operator', '{"topics":[{"$exists":true}]}'],
    [
      'a picture that does not exist',
      `{"picture":"${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}"}`,
    ],
    ['a date that is none', '{"verifiedOn":"yesterday"}'],
    ['an object where a date belongs', '{"verifiedOn":{"$date":1}}'],
    ['NUL in a text', '{"title":"a\\u0000b"}'],
    ['half a character', '{"title":"a\\ud800b"}'],
    ['a rich text that is a text', '{"body":"<script>"}'],
    ['a rich text without a root', '{"body":{"children":[]}}'],
    ['200 levels', deep(200)],
    ['100,000 levels', deep(100_000)],
    ['100,000 values', `{"a":[${'1,'.repeat(100_000)}1]}`],
    ['a title of 200,000 characters', `{"title":"${'x'.repeat(200_000)}"}`],
  ])('%s', async (_what, body) => {
    const answer = await raw(body);
    const { errors } = (await answer.json()) as Body;
    expect(answer.status, JSON.stringify(errors)).toBe(400);
    expect(errors[0].message).toMatch(/\p{L}/u);
    expect(errors[0].code).toBe('bad-request');
    expect(({} as Body).isAdmin).toBeUndefined();
  });

  test('bytes that are no UTF-8', async () => {
    expect((await raw(Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]))).status).toBe(400);
  });

  test.each([
    'text/xml',
    'application/octet-stream',
    'multipart/form-data',
    'text/plain',
    'nonsense',
  ])('a body called %s', async (type) => {
    expect((await raw('{"title":"x"}', type)).status).toBe(415);
  });

  test('a form that is broken, and one with a file where none belongs', async () => {
    expect((await raw('nonsense', 'multipart/form-data; boundary=x')).status).toBe(400);
    const form = new FormData();
    form.set('_payload', '{"title":"x"}');
    form.set('file', new File(['x'], 'x.png'));
    const answer = await world.cms.fetch('/api/articles', {
      method: 'POST',
      headers: { Cookie: cookie },
      body: form,
    });
    expect(answer.status).toBe(400);
  });
});

describe('W03: bodies are bounded in bytes and in time', () => {
  test('10 MB of JSON is 413', async () => {
    expect((await raw(`{"title":"${'x'.repeat(10 * 1024 * 1024)}"}`)).status).toBe(413);
  });

  test('a body that says it is small and is not is given up', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half' } as const;
    const request = new Request('http://localhost:3000/api/articles', init);
    await expect(readBody(request, 1_000_000)).rejects.toMatchObject({ code: 'too-large' });
    expect(sent).toBeLessThan(2_000_000);
  });

  test('a body that never ends is given up', async () => {
    const silent = new ReadableStream<Uint8Array>({ start: (c) => c.enqueue(new Uint8Array(1)) });
    const init = { method: 'POST', body: silent, duplex: 'half' } as const;
    const request = new Request('http://localhost:3000/api/articles', init);
    await expect(readBody(request, 1000, 50)).rejects.toMatchObject({ code: 'too-slow' });
  });
});

describe('A14: what the server writes is not taken from anybody', () => {
  test('times, state and owner', async () => {
    const lies = {
      title: 'Bugia',
      createdAt: '1999-01-01T00:00:00.000Z',
      updatedAt: '1999-01-01T00:00:00.000Z',
      deletedAt: '1999-01-01T00:00:00.000Z',
      _status: 'published',
      id: draft,
    };
    const { status, body } = await world.editor.post('/api/articles', lies);
    expect(status).toBe(201);
    expect(JSON.stringify(body)).not.toContain('1999');
    expect(body.doc._status).toBe('draft');
    expect(body.doc.id).not.toBe(draft);
  });

  test.each(['users', 'organisations', 'venues'])(
    'A14: the id of a new row in %s',
    async (collection) => {
      const id = '11111111-1111-4111-8111-111111111111';
      const fields = {
        name: 'Qualcuno',
        email: 'id@example.org',
        role: 'reviewer',
        kind: 'company',
        id,
      };
      const { status, body } = await world.administrator.post(`/api/${collection}`, fields);
      expect(status).toBe(201);
      expect(body.doc.id).not.toBe(id);
      expect((await world.administrator.get(`/api/${collection}/${id}`)).status).toBe(404);
    },
  );

  test('A11: an article is not made in, nor moved to, another organisation', async () => {
    const organisation = world.otherOrganisation;
    const made = await world.editor.post('/api/articles', { title: 'Altrove', organisation });
    if (made.status === 201)
      expect(made.body.doc.organisation.id ?? made.body.doc.organisation).toBe(world.organisation);
    else expect([400, 403]).toContain(made.status);
    await world.editor.patch(`/api/articles/${draft}`, { organisation });
    const row: Body = await world.cms.payload.findByID({
      collection: 'articles',
      id: draft,
      depth: 0,
    });
    expect(row.organisation).toBe(world.organisation);
  });
});

const text = (value: unknown) => ({ type: 'text', version: 1, text: value, format: 0 });
const paragraph = (...children: object[]) => ({ type: 'paragraph', version: 1, children });
const link = (url: string) => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', url, newTab: false },
  children: [text('qui')],
});
const rooted = (...children: object[]) => ({ root: { type: 'root', version: 1, children } });

describe('C01: links of a kind that is not known are refused on write', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://x',
  ])('%j', async (url) => {
    expect(await stored(url)).toBe(400);
  });

  test.each([
    'file:///etc/passwd',
    '//evil.example',
    '\\\\evil.example',
    'https://user:password@evil.example/',
  ])('or kept without what makes them one: %j', async (url) => {
    expect(await stored(url)).toBe(200);
  });

  /** Saves the link, and looks whether its address is in the database. @returns the status */
  async function stored(url: string): Promise<number> {
    const body = rooted(paragraph(link(url)));
    const { status } = await world.editor.patch(`/api/articles/${draft}`, { body });
    const row: Body = await world.cms.payload.findByID({
      collection: 'articles',
      id: draft,
      locale: 'it',
    });
    expect(JSON.stringify(row.body)).not.toMatch(
      /script:|data:|file:|blob:|\/\/evil|\\\\evil|password@/i,
    );
    return status;
  }

  test.each(['https://www.comune.milano.it/', 'mailto:a@example.org', 'tel:+39020202'])(
    '%s is fine',
    async (url) => {
      const body = rooted(paragraph(link(url)));
      expect((await world.editor.patch(`/api/articles/${draft}`, { body })).status).toBe(200);
    },
  );
});

describe('C02: nodes that are not known are refused on write', () => {
  test.each([
    ['an unknown node', rooted({ type: 'iframe', version: 1, src: 'https://evil.example' })],
    ['raw HTML', rooted({ type: 'html', version: 1, html: '<script>' })],
    ['an unknown block', rooted({ type: 'block', version: 2, fields: { blockType: 'script' } })],
    ['an object where text belongs', rooted(paragraph(text({ toString: 'x' })))],
    ['a number where text belongs', rooted(paragraph(text(5)))],
    ['text in the root', rooted(text('x'))],
    ['children that are no list', { root: { type: 'root', version: 1, children: 'x' } }],
    ['a child that is null', { root: { type: 'root', version: 1, children: [null] } }],
    ['a root of another type', { root: { type: 'iframe', version: 1, children: [] } }],
  ])('%s', async (_what, body) => {
    const { status } = await world.editor.patch(`/api/articles/${draft}`, { body });
    expect(status).toBe(400);
  });
});

test('C03: markup in a title is text and comes back as text', async () => {
  const title = '<img src=x onerror=alert(1)>"\'&';
  const { body } = await world.editor.patch(`/api/articles/${draft}`, { title });
  expect(body.doc.title).toBe(title);
});

test('a whole document passes as the admin sends it, in a form', async () => {
  const form = new FormData();
  form.set('_payload', JSON.stringify({ ...article(world), body: richText('Uno. Due.') }));
  const answer = await world.cms.fetch(
    `/api/articles/${draft}?autosave=true&draft=true&locale=it`,
    {
      method: 'PATCH',
      headers: { Cookie: cookie },
      body: form,
    },
  );
  expect(answer.status).toBe(200);
});
