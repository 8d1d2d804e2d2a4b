// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { likeADemoArticle } from '../harness/articles.ts';
import { goTo, noBrowser } from '../harness/browser.ts';
import type { Client, Doc, Refused } from '../harness/client.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { inRoot } from '../machine/root.ts';
import { seriousViolations } from './axe.ts';
import { sharedPortal, windowOfPerson } from './desk.ts';

/** The title that readers are to see, and the one that the author typed after submitting. */
const FROZEN = 'Come riconoscere il finto corriere';
const TYPED_ON = 'Come riconoscere il finto corriere (da rifare)';

let portal: TestPortal;
let editor: Client;
let reviewer: Client;
let article: Doc;
let address: string;
let digest: string;

/** The refusal of something that must be refused. */
async function refusalOf(attempt: Promise<unknown>): Promise<Refused> {
  return attempt.then(
    () => {
      throw new Error('It was not refused');
    },
    (refused: Refused) => refused,
  );
}

async function read(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(`${portal.site}${path}`);
  return { status: response.status, html: await response.text() };
}

/** A picture of the demo, uploaded once more under a name of its own. */
async function addPicture(
  page: Page,
  nth: number,
): Promise<{ id: string; name: string; hash: string }> {
  const blobs = inRoot('shared', 'fixtures', 'blobs');
  const files = readdirSync(blobs).filter((file) => file.endsWith('.webp'));
  const file = files.sort()[nth] ?? '';
  const name = `Lucchetto ${nth + 1}`;
  const data = { name, alt: `${name}.`, licence: 'cc-by-4.0', credits: 'Redazione dimostrativa' };
  const answer = await page.request.post(`${portal.cms}/api/media`, {
    headers: { origin: portal.cms },
    multipart: {
      file: { name: file, mimeType: 'image/webp', buffer: readFileSync(join(blobs, file)) },
      _payload: JSON.stringify(data),
    },
  });
  expect(answer.status()).toBe(201);
  const { doc } = (await answer.json()) as {
    doc: { id: string; renditions: { sha256: string }[] };
  };
  return { id: doc.id, name, hash: doc.renditions[0]?.sha256 ?? '' };
}

beforeAll(async () => {
  portal = await sharedPortal();
  editor = await portal.as('editor');
  reviewer = await portal.as('reviewer');
});

test('an editor writes, is stopped by a requirement that names the field, and mends it', async () => {
  article = await editor.create('articles', { title: FROZEN });
  const refused = await refusalOf(editor.submit('articles', article.id));
  expect(refused.status).toBe(422);
  const { errors } = JSON.parse(refused.body) as {
    errors: { code: string; issues: { field: string; message: string }[] }[];
  };
  expect(errors[0]?.code).toBe('requirements');
  expect(errors[0]?.issues.map((issue) => issue.field).join(' ')).toContain('audiences');

  const demo = await likeADemoArticle(editor);
  await editor.save('articles', article.id, { ...demo, title: FROZEN });
});

test('the preview is the site’s own page, for nobody else, in no index and no cache', async () => {
  const response = await editor.send('GET', `/preview/articles/${article.id}?of=draft&language=it`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toContain('no-store');
  const html = await response.text();
  expect(html).toContain(FROZEN);
  expect(`${response.headers.get('x-robots-tag')} ${html}`).toContain('noindex');
  const stranger = await fetch(
    `${portal.cms}/preview/articles/${article.id}?of=draft&language=it`,
    { redirect: 'manual' },
  );
  expect(stranger.status).not.toBe(200);
});

test('submitted is frozen: the author cannot approve, and typing on changes nothing (R16, I6)', async () => {
  ({ digest } = await editor.submit('articles', article.id));
  expect((await refusalOf(editor.approve('articles', article.id, digest))).status).toBe(403);
  await editor.save('articles', article.id, { title: TYPED_ON });

  const preview = await reviewer.send(
    'GET',
    `/preview/articles/${article.id}?of=submission&language=it`,
  );
  const html = await preview.text();
  expect(html).toContain(FROZEN);
  expect(html).not.toContain(TYPED_ON);
});

test('the reviewer approves, and exactly the frozen text is online and in the lists', async () => {
  const revision = await reviewer.approve('articles', article.id, digest, {
    reason: 'Va bene così.',
  });
  const release = await portal.untilOnline(revision);
  expect(release.documents[article.id]?.digest).toBe(digest);
  address = await portal.articlePath(digest);
  const { status, html } = await read(address);
  expect(status).toBe(200);
  expect(html).toContain(FROZEN);
  expect(html).not.toContain(TYPED_ON);
  expect((await read('/sitemap.xml')).html).toContain(address);
});

describe.skipIf(noBrowser)('in a browser', () => {
  test('a picture of two texts that are online is replaced on its page; both are sent, approved together, and show the new one', async () => {
    const page = await windowOfPerson('editor');
    const [former, latter] = [await addPicture(page, 0), await addPicture(page, 1)];
    const demo = await likeADemoArticle(editor);
    const texts: string[] = [];
    for (const title of ['Il lucchetto del telefono', 'Il lucchetto del computer']) {
      const { id } = await editor.create('articles', { ...demo, title, picture: former.id });
      const sent = await editor.submit('articles', id);
      await reviewer.approve('articles', id, sent.digest, { reason: 'Si legge bene.' });
      texts.push(id);
    }
    await goTo(page, `/admin/collections/media/${former.id}`);
    await page.getByRole('heading', { name: 'Dove è usata' }).waitFor();
    await page.getByRole('link', { name: 'Il lucchetto del telefono' }).waitFor();
    await page.getByLabel('Dall’alto in basso').press('Home');
    await page.getByRole('button', { name: 'Salva il punto' }).click();
    await page.getByText(/^Punto salvato/).waitFor();
    expect(await seriousViolations(page, ['.desk-uses', '.desk-focus'])).toEqual([]);
    await page.getByRole('button', { name: 'Sostituisci ovunque…' }).click();
    const row = page.locator('.list-drawer tbody tr').filter({ hasText: latter.name });
    await row.getByRole('button').first().click();
    const dialog = page.getByRole('dialog', { name: /ovunque/ });
    await dialog.getByText('Si inviano in revisione: 2 testi').waitFor();
    expect(await seriousViolations(page, ['.desk-replace'])).toEqual([]);
    await dialog.getByRole('button', { name: 'Sostituisci', exact: true }).click();
    await page.getByText('Inviati in revisione: 2 testi').waitFor();

    const [one = '', other = ''] = texts;
    const revision = await reviewer.approve(
      'articles',
      one,
      await reviewer.waitingDigest('articles', one),
      {
        reason: 'Si legge bene.',
        with: [
          {
            collection: 'articles',
            id: other,
            digest: await reviewer.waitingDigest('articles', other),
            reason: 'Si legge bene.',
          },
        ],
      },
    );
    await portal.untilOnline(revision);
    for (const path of ['il-lucchetto-del-telefono', 'il-lucchetto-del-computer']) {
      const { html } = await read(`/articoli/${path}/`);
      expect(html).toContain(latter.hash);
      expect(html).not.toContain(former.hash);
      expect(html).toContain('Immagine: Redazione dimostrativa, <a href="https://creativecommons');
    }
  });
});

test('approving the first of two submissions is refused; the second goes online', async () => {
  const first = await editor.submit('articles', article.id);
  await editor.save('articles', article.id, { title: `${FROZEN}, seconda edizione` });
  const second = await editor.submit('articles', article.id);
  const refused = await refusalOf(reviewer.approve('articles', article.id, first.digest));
  expect(refused.status).toBe(409);
  const revision = await reviewer.approve('articles', article.id, second.digest, {
    reason: 'Bene.',
  });
  await portal.untilOnline(revision);
  expect((await read(address)).html).toContain('seconda edizione');
});

test('a renamed organisation shows everywhere', async () => {
  const { documents } = await portal.manifest();
  const demo = await likeADemoArticle(editor);
  expect(demo['title']).toBeTruthy();
  const own = await editor.get('articles', article.id);
  const organisation = String(own['organisation']);
  expect(documents.map((entry) => entry.id)).toContain(organisation);

  const name = 'Impresa dimostrativa con un nome nuovo';
  await reviewer.save('organisations', organisation, { name });
  const { digest: renamed } = await reviewer.submit('organisations', organisation);
  const other = await portal.as('reviewer', 1);
  const revision = await other.approve('organisations', organisation, renamed);
  await portal.untilOnline(revision);
  expect((await read(address)).html).toContain(name);
  expect((await read('/organizzazioni/')).html).toContain(name);
});

test('a cancelled event says so first', async () => {
  const organiser = await portal.as('organiser');
  const [event] = await organiser.find('events', 'limit=1&sort=-createdAt');
  if (!event) throw new Error('The organiser sees no event');
  await organiser.save('events', event.id, {
    status: 'cancelled',
    statusReason: 'La sala non è agibile.',
  });
  const { digest: cancelled } = await organiser.submit('events', event.id);
  await portal.untilOnline(await reviewer.approve('events', event.id, cancelled));
  const { slug } = await organiser.get('events', event.id);
  const { html } = await read(`/eventi/${String(slug)}/`);
  const main = html.slice(html.indexOf('<main'));
  expect(main.search(/annullat/i)).toBeGreaterThan(-1);
  expect(main.search(/annullat/i)).toBeLessThan(main.indexOf('<h1'));
});

test('I10: a withdrawal leaves 410 with the reason, and is gone from lists and feeds', async () => {
  const reason = 'Le indicazioni non sono più valide.';
  const { revision } = await reviewer.verb<{ revision: number }>(
    'articles',
    article.id,
    'withdraw',
    {
      reason,
      confirm: true,
    },
  );
  await portal.untilOnline(revision, { search: true });
  const { status, html } = await read(address);
  expect(status).toBe(410);
  expect(html).toContain(reason);
  for (const path of ['/sitemap.xml', '/feed.xml', '/articoli/', '/search-state.json']) {
    const { html: list } = await read(path);
    expect(list, path).not.toContain(address);
  }
});
