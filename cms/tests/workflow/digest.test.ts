// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliver, deliveries } from '../../notifications/deliver.ts';
import { gatherDigests } from '../../notifications/digest.ts';
import { nextDigest } from '../../notifications/digest-hour.ts';
import { digestItems } from '../../records/digest-items.ts';
import { decoded, mailServer } from '../mail-server.ts';
import { type Actor, article, startWorld, type World } from './world.ts';

let world: World;
let mail: ReturnType<typeof mailServer>;
beforeAll(async () => {
  world = await startWorld();
  mail = mailServer(world.cms);
  await mail.start();
  // What the world was made with.
  await deliver(world.cms.payload);
});
beforeEach(async () => {
  await deliveries(world.cms.payload);
  await digestItems.remove(world.cms, {});
  mail.received.length = 0;
});
afterAll(async () => {
  await mail.stop();
  await world?.stop();
});

const LIMIT = 180_000;

test.each([
  ['in winter, before the hour', '2026-11-27T06:59:00Z', '2026-11-27T07:00:00.000Z'],
  ['at the hour, of the next day', '2026-11-27T07:00:00Z', '2026-11-28T07:00:00.000Z'],
  ['in summer', '2026-07-01T21:59:00Z', '2026-07-02T06:00:00.000Z'],
  ['in the night without the hour from 2 to 3', '2027-03-27T22:00:00Z', '2027-03-28T06:00:00.000Z'],
  ['after it', '2027-03-28T06:00:00Z', '2027-03-29T06:00:00.000Z'],
  [
    'in the hour that comes twice, the first time',
    '2026-10-25T00:30:00Z',
    '2026-10-25T07:00:00.000Z',
  ],
  ['… and the second time', '2026-10-25T01:30:00Z', '2026-10-25T07:00:00.000Z'],
  ['on the evening before it', '2026-10-24T20:00:00Z', '2026-10-25T07:00:00.000Z'],
  ['on the last day of a year', '2026-12-31T22:30:00Z', '2027-01-01T07:00:00.000Z'],
])('a daily mail leaves at eight on the clocks of Italy: %s', (_when, now, next) => {
  expect(nextDigest(Date.parse(now))).toBe(next);
});

type Choice = 'now' | 'daily' | 'never';

async function choose(who: Actor, mailWaiting: Choice, mailDecisions: Choice = 'now') {
  const saved = await who.patch(`/api/users/${who.id}`, { mailWaiting, mailDecisions });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
}

let number = 0;

async function submitted(by: Actor = world.editor) {
  const title = `Testo ${++number} da leggere`;
  const made = await by.post('/api/articles', article(world, { title }));
  const id: string = made.body.doc.id;
  const { body } = await by.post(`/api/articles/${id}/submit`, {});
  await deliveries(world.cms.payload);
  return { id, title, digest: body.submission.digest as string };
}

const mailsTo = ({ email }: Actor): string[] =>
  mail.received.filter(({ to }) => to.includes(email)).map(decoded);

const DAY = 86_400_000;

/** What the CMS does when it looks, some days later. */
async function look(days = 1): Promise<void> {
  const now = new Date(Date.now() + days * DAY + 3_600_000);
  await gatherDigests(world.cms.payload, now);
  await deliver(world.cms.payload, now);
}

test(
  'whoever wants one mail a day gets one, with every text that waits, and a link to each decision',
  async () => {
    const { reviewer, secondReviewer } = world;
    await choose(reviewer, 'daily');
    const [first, second] = [await submitted(), await submitted()];
    expect(mailsTo(reviewer)).toEqual([]);
    expect(mailsTo(secondReviewer)).toHaveLength(2);
    expect(mailsTo(secondReviewer)[0]).toContain(
      `Leggi e decidi: http://localhost:3000/admin/esame/articles/${first.id}`,
    );
    await look();
    const [digest = '', ...more] = mailsTo(reviewer);
    expect(more).toEqual([]);
    expect(digest).toContain('Subject: Il tuo riepilogo: 2 testi ti aspettano\n');
    for (const { id, title } of [first, second]) {
      expect(digest).toContain(`«${title}»\ninviato in revisione da redattrice\n`);
      expect(digest).toContain(`http://localhost:3000/admin/esame/articles/${id}\n`);
    }
    // Late, or twice: it is one.
    await look(3);
    expect(mailsTo(reviewer)).toHaveLength(1);
  },
  LIMIT,
);

test(
  'what is settled before the morning is not told; when nothing is left there is no mail',
  async () => {
    const { reviewer, secondReviewer, editor } = world;
    await choose(reviewer, 'daily');
    await choose(editor, 'now', 'daily');
    const [approved, open] = [await submitted(), await submitted()];
    const path = `/api/articles/${approved.id}/approve`;
    expect((await secondReviewer.post(path, { digest: approved.digest })).status).toBe(200);
    await look();
    expect(mailsTo(reviewer)).toHaveLength(1);
    expect(mailsTo(reviewer)[0]).toContain(open.title);
    expect(mailsTo(reviewer)[0]).not.toContain(approved.title);
    expect(mailsTo(editor)[0]).toContain(`«${approved.title}»\napprovato da revisore\n`);
    mail.received.length = 0;
    const returned = await submitted();
    const reason = { reason: 'Manca la fonte.' };
    await secondReviewer.post(`/api/articles/${returned.id}/return`, reason);
    const page = `/api/articles/${returned.id}`;
    await editor.patch(page, { summary: 'Un riassunto con la sua fonte.' });
    expect((await editor.post(`${page}/submit`, {})).status).toBe(200);
    await secondReviewer.post(`/api/articles/${returned.id}/return`, { reason: 'Quasi.' });
    await editor.patch(page, { summary: 'Un riassunto con la fonte giusta.' });
    expect((await editor.post(`${page}/submit`, {})).status).toBe(200);
    await editor.post(`${page}/recall`, {});
    await editor.post(`/api/articles/${open.id}/recall`, {});
    await look();
    expect(mailsTo(reviewer)).toEqual([]);
    expect(mailsTo(editor)).toEqual([]);
    expect(await digestItems.find(world.cms, {})).toEqual([]);
  },
  LIMIT,
);

test(
  'a text that was returned is told with its reason and leads its author to the text',
  async () => {
    const { editor, secondReviewer } = world;
    await choose(editor, 'now', 'daily');
    const { id, title } = await submitted();
    await secondReviewer.post(`/api/articles/${id}/return`, { reason: 'Manca la fonte.' });
    await look();
    const [digest = ''] = mailsTo(editor);
    expect(digest).toContain('SUI TUOI TESTI');
    expect(digest).toContain(
      `«${title}»\nrestituito da revisore. Motivo: Manca la fonte.\nhttp://localhost:3000/admin/collections/articles/${id}\n`,
    );
  },
  LIMIT,
);

test(
  'whoever wants no mail gets none of the work, and the link to a password all the same',
  async () => {
    const { reviewer, cms, nobody } = world;
    await choose(reviewer, 'never', 'never');
    await submitted();
    await look();
    expect(mailsTo(reviewer)).toEqual([]);
    await nobody.post('/api/users/forgot-password', { email: reviewer.email });
    const { backgroundWorkDone } = await import('../../gate/login/account-routes.ts');
    await backgroundWorkDone();
    await deliveries(cms.payload);
    expect(mailsTo(reviewer)).toHaveLength(1);
    expect(mailsTo(reviewer)[0]).not.toMatch(/^List-Unsubscribe/m);
  },
  LIMIT,
);

test(
  'whoever is not a reviewer any more is not told in the morning what waits',
  async () => {
    const { reviewer, administrator } = world;
    await choose(reviewer, 'daily');
    await submitted();
    const change = { role: 'editor', organisation: world.organisation };
    await administrator.patch(`/api/users/${reviewer.id}`, change);
    await look();
    expect(mailsTo(reviewer)).toEqual([]);
    await administrator.patch(`/api/users/${reviewer.id}`, { role: 'reviewer' });
  },
  LIMIT,
);

test(
  'every mail about the work says where one chooses when such mails come; nobody else reads that choice',
  async () => {
    const { secondReviewer, administrator } = world;
    await submitted();
    const [text = ''] = mailsTo(secondReviewer);
    expect(text).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/admin\/account>$/m);
    expect(text).toContain('Scegli quando riceverli:\nhttp://localhost:3000/admin/account\n');
    const path = `/api/users/${secondReviewer.id}`;
    expect((await administrator.get(path)).body).not.toHaveProperty('mailWaiting');
    await administrator.patch(path, { mailWaiting: 'never' });
    const own = await secondReviewer.get(path);
    expect(own.body).toMatchObject({ mailWaiting: 'now', mailDecisions: 'now' });
    expect((await secondReviewer.patch(path, { mailWaiting: 'weekly' })).status).toBe(400);
  },
  LIMIT,
);
