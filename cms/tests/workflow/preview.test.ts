// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Nudge, PreviewRequest } from '@portico/shared/contract/webhook';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useCmsEnv } from '../../values/env.ts';
import { previewAnswer } from '../../preview/preview-endpoint.ts';
import { blobAnswer } from '../../preview/blob-endpoint.ts';
import { article, online, startWorld, uploaded, type World } from './world.ts';

const OLD = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const NEW = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;

/** An editor's words stand in the head too, where only quotes are written otherwise. */
const PAGE = [
  '<!doctype html><html lang="it"><head><title>Pagina</title>',
  '<meta name="description" content="Il tag <body> e poi <img src=x> e l’apostrofo \'">',
  '</head><body class="it"><main>Testo</main></body></html>',
].join('');

let world: World;
let publisher: Server;
let heard: { path: string; body: unknown }[] = [];

/** Answers as the publisher does, and believes only what is signed with the new secret. */
function startPublisher(): Server {
  return createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      try {
        new Webhook(NEW).verify(body, request.headers as Record<string, string>);
        heard.push({ path: request.url ?? '', body: JSON.parse(body) });
        response.end(PAGE);
      } catch {
        response.writeHead(401).end();
      }
    });
  });
}

beforeAll(async () => {
  publisher = startPublisher();
  publisher.listen(0, '127.0.0.1');
  await once(publisher, 'listening');
  const { port } = publisher.address() as AddressInfo;
  world = await startWorld();
  useCmsEnv({
    ...world.cms.env,
    PUBLISHER_URL: `http://127.0.0.1:${port}`,
    WEBHOOK_SECRETS: [NEW, OLD],
  });
});
afterAll(async () => {
  publisher?.close();
  await world?.stop();
});

const LIMIT = 180_000;

/** The preview as the browser of somebody asks for it. */
const look = (cookie: string, id: string, query = ''): Promise<Response> =>
  previewAnswer(
    world.cms.payload,
    new Request(`http://localhost:3000/preview/articles/${id}${query}`, {
      headers: { Cookie: cookie },
    }),
    { collection: 'articles', id },
  );

const last = () =>
  PreviewRequest.parse(heard.filter(({ path }) => path === '/preview').at(-1)?.body);

test(
  'a draft with nothing but a title is drawn, with marks where something is missing',
  async () => {
    const { editor } = world;
    const { body } = await editor.post('/api/articles', { title: 'Appena cominciato' });
    const answer = await look(editor.cookie, body.doc.id);
    expect(answer.status).toBe(200);
    expect(last().document).toMatchObject({
      locales: { it: { title: 'Appena cominciato', summary: '(manca il riassunto)' } },
    });
  },
  LIMIT,
);

test(
  'of=submission shows the frozen text, of=draft what was typed since',
  async () => {
    const { editor, reviewer } = world;
    const { body } = await editor.post('/api/articles', article(world, { summary: 'Congelato.' }));
    const { id } = body.doc;
    expect((await look(reviewer.cookie, id, '?of=submission')).status).toBe(404);
    await editor.post(`/api/articles/${id}/submit`, {});
    await editor.patch(`/api/articles/${id}`, { summary: 'Scritto dopo.' });
    await look(reviewer.cookie, id, '?of=submission&language=it');
    expect(last().document).toMatchObject({ locales: { it: { summary: 'Congelato.' } } });
    await look(editor.cookie, id, '?of=draft');
    expect(last().document).toMatchObject({ locales: { it: { summary: 'Scritto dopo.' } } });
  },
  LIMIT,
);

test(
  'C06: no session, another organisation, a bad address: refused; and nothing is kept or indexed',
  async () => {
    const { editor, stranger } = world;
    const { body } = await editor.post('/api/articles', article(world));
    const { id } = body.doc;
    const before = heard.length;
    expect((await look('', id)).status).toBe(401);
    expect((await look(stranger.cookie, id)).status).toBe(404);
    expect((await look(editor.cookie, id, '?of=published')).status).toBe(400);
    expect((await look(editor.cookie, '../etc')).status).toBe(404);
    expect(heard.length).toBe(before);
    const { headers } = await look(editor.cookie, id);
    expect(headers.get('Cache-Control')).toBe('private, no-store');
    expect(headers.get('X-Robots-Tag')).toContain('noindex');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Content-Security-Policy')).not.toContain('script-src');
  },
  LIMIT,
);

test(
  'a preview says that it is none of the site’s pages, and leads back; the page below it is untouched',
  async () => {
    const { editor } = world;
    const { body } = await editor.post(
      '/api/articles',
      article(world, { title: 'Con una riga sopra' }),
    );
    const { id } = body.doc;
    await editor.post(`/api/articles/${id}/submit`, {});
    const ways = {
      draft: `/admin/collections/articles/${id}`,
      submission: `/admin/esame/articles/${id}`,
    };
    for (const [of, way] of Object.entries(ways)) {
      const answer = await look(editor.cookie, id, `?of=${of}`);
      const html = await answer.text();
      const [note = '', style = ''] = /<style>(.*?)<\/style><aside.*?<\/aside>/s.exec(html) ?? [];
      expect(note).toContain('lang="it"');
      expect(note).toContain('<p>Anteprima: non è online.</p>');
      expect(note).toContain(`href="${way}"`);
      expect(html.replace(note, '')).toBe(PAGE);
      expect(html.indexOf(note)).toBe(
        PAGE.indexOf('<body class="it">') + '<body class="it">'.length,
      );
      const hash = createHash('sha256').update(style).digest('base64');
      expect(answer.headers.get('Content-Security-Policy')).toContain(
        `style-src 'self' 'sha256-${hash}';`,
      );
    }
  },
  LIMIT,
);

test(
  'a preview that cannot be shown says why and what to do next, in a style that its policy allows',
  async () => {
    const { editor } = world;
    const text = async (answer: Response) => ({
      policy: answer.headers.get('Content-Security-Policy') ?? '',
      html: await answer.text(),
    });
    const missing = await text(await look(editor.cookie, '00000000-0000-4000-8000-000000000000'));
    expect(missing.html).toContain('href="/admin"');
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(missing.html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(missing.policy).toContain(`style-src 'sha256-${hash}'`);
    const nobody = await text(await look('', '00000000-0000-4000-8000-000000000000'));
    expect(nobody.html).toContain('href="/admin/login"');
  },
  LIMIT,
);

test(
  'what the CMS says around a preview is in the language of the desk',
  async () => {
    const { editor } = world;
    const english = `${editor.cookie}; portico-lng=en`;
    const { body } = await editor.post('/api/articles', article(world));
    const shown = await (await look(english, body.doc.id)).text();
    expect(shown).toContain('<aside class="desk-note" lang="en"');
    expect(shown).toContain('<p>Preview: this is not online.</p>');
    const missing = await (await look(english, '../etc')).text();
    expect(missing).toContain('<html lang="en">');
    expect(missing).toContain('<p>This content does not exist.</p>');
  },
  LIMIT,
);

test(
  'a picture of a draft is shown to whoever is logged in, and to nobody else',
  async () => {
    const { cms, editor } = world;
    const { renditions } = await uploaded(cms, 'Un quadrato.');
    const ask = (cookie: string) =>
      blobAnswer(
        cms.payload,
        new Request('http://localhost:3000/', { headers: { Cookie: cookie } }),
        cms.dataDir,
        `${renditions[0].sha256}.webp`,
      );
    expect((await ask('')).status).toBe(401);
    const shown = await ask(editor.cookie);
    expect([shown.status, shown.headers.get('Content-Type')]).toEqual([200, 'image/webp']);
  },
  LIMIT,
);

test(
  'R22: a nudge is signed with the first of two secrets, and says only «look now»',
  async () => {
    const { editor } = world;
    heard = [];
    const { body } = await editor.post('/api/articles', article(world, { title: 'Da annunciare' }));
    const revision = await online(world, 'articles', body.doc.id, editor);
    await expect.poll(() => heard.filter(({ path }) => path === '/nudge').length).toBe(1);
    expect(Nudge.parse(heard[0]?.body).data.revision).toBe(revision);
  },
  LIMIT,
);
