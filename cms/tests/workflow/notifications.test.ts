// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { backgroundWorkDone } from '../../gate/login/account-routes.ts';
import { deliver, deliveries } from '../../notifications/deliver.ts';
import { outbox } from '../../records/outbox.ts';
import { decoded, mailServer, type Received } from '../mail-server.ts';
import { article, startWorld, type World } from './world.ts';

let world: World;
let received: Received[] = [];
let number = 0;
let mail: ReturnType<typeof mailServer>;
const startMail = () => mail.start();
const stopMail = () => mail.stop();

beforeAll(async () => {
  world = await startWorld();
  mail = mailServer(world.cms);
  received = mail.received;
  await startMail();
  await deliver(world.cms.payload);
});
beforeEach(() => {
  received.length = 0;
});
afterAll(async () => {
  await stopMail();
  await world?.stop();
});

const LIMIT = 180_000;

async function sent(): Promise<{ id: string; digest: string; title: string }> {
  const title = `Avviso ${++number}`;
  const made = await world.editor.post('/api/articles', article(world, { title }));
  const id = made.body.doc.id;
  const { body } = await world.editor.post(`/api/articles/${id}/submit`, {});
  return { id, digest: body.submission.digest, title };
}

test(
  'reviewers hear that something waits, writers what became of it and why',
  async () => {
    const { reviewer, secondReviewer, editor, cms } = world;
    const { id, title } = await sent();
    await deliveries(cms.payload);
    expect(received.flatMap(({ to }) => to).sort()).toEqual(
      [reviewer.email, secondReviewer.email].sort(),
    );
    expect(decoded(received[0] as Received)).toContain(title);
    received.length = 0;
    await reviewer.post(`/api/articles/${id}/return`, { reason: 'Manca la fonte dei dati.' });
    await deliveries(cms.payload);
    expect(received.flatMap(({ to }) => to)).toEqual([editor.email]);
    expect(decoded(received[0] as Received)).toContain('Motivo: Manca la fonte dei dati.');
  },
  LIMIT,
);

test(
  'whoever wrote a text that a reviewer sends along with another is told; nobody learns of the other by it',
  async () => {
    const { cms, reviewer, secondReviewer, editor, stranger } = world;
    const inner = (await editor.post('/api/articles', article(world, { title: 'Il mio testo' })))
      .body.doc.id;
    const made = await reviewer.post(
      '/api/articles',
      article(world, { title: 'Segreto del Comune', organisation: world.organisation }),
    );
    const outer = made.body.doc.id;
    const sent = await reviewer.post(`/api/articles/${outer}/submit`, {
      with: [{ collection: 'articles', id: inner }],
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    await deliveries(cms.payload);
    const to = (address: string) => received.filter((mail) => mail.to.includes(address));
    expect(to(editor.email)).toHaveLength(1);
    const text = decoded(to(editor.email)[0] as Received);
    expect(text).toContain('ha inviato in revisione «Il mio testo», che hai scritto tu');
    expect(text).not.toContain('Segreto');
    expect(to(stranger.email)).toEqual([]);
    // Who sent them knows; the other reviewer hears of both, in one mail.
    expect(to(reviewer.email)).toEqual([]);
    expect(to(secondReviewer.email)).toHaveLength(1);
    const both = decoded(to(secondReviewer.email)[0] as Received);
    expect(both).toMatch(/«Segreto del Comune».*Insieme: «Il mio testo»/s);
  },
  LIMIT,
);

test(
  'R20: with the mail server down approval works, and the mail leaves later, once',
  async () => {
    const { cms, reviewer, editor } = world;
    const { payload } = cms;
    const { id, digest } = await sent();
    await deliveries(payload);
    await stopMail();
    const approved = await reviewer.post(`/api/articles/${id}/approve`, { digest });
    expect(approved.status).toBe(200);
    await deliveries(payload);
    const waiting = await outbox.find({ payload }, { where: { sentAt: { exists: false } } });
    expect(waiting).toMatchObject([{ to: editor.email, attempts: 1 }]);
    received.length = 0;
    await startMail();
    expect(await deliver(payload)).toBe(0);
    const later = new Date(Date.now() + 2 * 60_000);
    expect(await deliver(payload, later)).toBe(1);
    expect(await deliver(payload, later)).toBe(0);
    expect(received.flatMap(({ to }) => to)).toEqual([editor.email]);
  },
  LIMIT,
);

/** The address in a mail where one chooses a new password. */
const tokenIn = (mail: string): string =>
  /^http:\/\/localhost:3000\/admin\/reset\/([0-9a-f]+)$/m.exec(mail)?.[1] ?? 'none';

test(
  'R20, B10: the link to a new password outlives a mail server that is down; ours is its origin, and it works once',
  async () => {
    const { cms, secondReviewer, nobody } = world;
    await deliveries(cms.payload);
    await stopMail();
    const asked = await cms.fetch('http://evil.example/api/users/forgot-password', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Host: 'evil.example',
        'X-Forwarded-Host': 'evil.example',
      },
      body: JSON.stringify({ email: secondReviewer.email }),
    });
    expect(asked.status).toBe(200);
    await backgroundWorkDone();
    await deliveries(cms.payload);
    expect(await outbox.find(cms, { where: { sentAt: { exists: false } } })).toMatchObject([
      { to: secondReviewer.email, attempts: 1 },
    ]);
    received.length = 0;
    await startMail();
    expect(await deliver(cms.payload, new Date(Date.now() + 2 * 60_000))).toBe(1);
    const [mail] = received;
    expect(mail?.to).toEqual([secondReviewer.email]);
    const text = decoded(mail as Received);
    expect(text).not.toContain('evil');
    const kept = await outbox.find(cms, { where: { to: { equals: secondReviewer.email } } });
    expect(kept.filter((row) => row.sentAt && row.text)).toEqual([]);
    const body = { token: tokenIn(text), password: 'cometa lavagna prezzemolo' };
    expect((await nobody.post('/api/users/reset-password', body)).status).toBe(200);
    expect((await nobody.post('/api/users/reset-password', body)).status).toBe(403);
  },
  LIMIT,
);

/** Asks for a link to a new password. */
async function forgot(email: string): Promise<void> {
  const asked = await world.nobody.post('/api/users/forgot-password', { email });
  expect(asked.status).toBe(200);
  await backgroundWorkDone();
  await deliveries(world.cms.payload);
}

test(
  'R20: a mail whose link died while the mail server was down is not sent, and says so',
  async () => {
    const { cms, administrator } = world;
    await deliveries(cms.payload);
    await stopMail();
    await forgot(administrator.email);
    const where = { to: { equals: administrator.email }, notAfter: { exists: true } };
    const [row] = await outbox.find(cms, { where });
    const user = await cms.payload.findByID({
      collection: 'users',
      id: administrator.id,
      showHiddenFields: true,
    });
    // It is given up before the link is dead, not after.
    expect(String(row?.notAfter) < String(user['resetPasswordExpiration'])).toBe(true);
    await startMail();
    received.length = 0;
    expect(await deliver(cms.payload, new Date(Date.now() + 60 * 60_000))).toBe(0);
    expect(received).toEqual([]);
    const [dropped] = await outbox.find(cms, { where });
    expect(dropped).toMatchObject({ sentAt: null, text: '' });
    expect(dropped?.droppedAt).toBeTruthy();
    expect(dropped?.lastError).toMatch(/^Too late/);
    // It is not looked at again.
    expect(await deliver(cms.payload, new Date(Date.now() + 60 * 60_000))).toBe(0);
  },
  LIMIT,
);

test(
  'B10: of two links that waited only the one that works is sent, with the moment when it ends',
  async () => {
    const { cms, colleague, nobody } = world;
    await deliveries(cms.payload);
    await stopMail();
    await forgot(colleague.email);
    await forgot(colleague.email);
    await startMail();
    received.length = 0;
    expect(await deliver(cms.payload, new Date(Date.now() + 30 * 60_000))).toBe(1);
    expect(received.map(({ to }) => to)).toEqual([[colleague.email]]);
    const text = decoded(received[0] as Received);
    expect(text).toMatch(/^L’indirizzo scade: \d+ \p{L}+ \d{4} alle ore \d\d:\d\d\.$/mu);
    const body = { token: tokenIn(text), password: 'cometa lavagna prezzemolo' };
    expect((await nobody.post('/api/users/reset-password', body)).status).toBe(200);
  },
  LIMIT,
);

test.each(['another address', 'an invitation'])(
  'B10: a mail whose link died of %s while it waited is not sent',
  async (what) => {
    const { cms, administrator } = world;
    const { payload } = cms;
    await deliveries(payload);
    await stopMail();
    const email = `former-${what.length}@example.org`;
    const { id } = await payload.create({
      collection: 'users',
      data: { name: 'Una persona', email, password: 'sedia nuvola ferro aprile', role: 'reviewer' },
    });
    await forgot(email);
    if (what === 'an invitation') {
      const password = 'una frase lunga per le prove 42';
      await administrator.post('/api/users/second-factor/confirm', { password });
      expect((await administrator.post(`/api/users/${id}/invite`)).status).toBe(200);
    } else await payload.update({ collection: 'users', id, data: { email: `new-${email}` } });
    await deliveries(payload);
    await startMail();
    received.length = 0;
    await deliver(payload, new Date(Date.now() + 30 * 60_000));
    expect(received.filter(({ to }) => to.includes(email))).toEqual([]);
    const [row] = await outbox.find(cms, { where: { to: { equals: email } } });
    expect(row).toMatchObject({ sentAt: null, text: '' });
    await payload.delete({ collection: 'users', id });
  },
  LIMIT,
);

test(
  'R20: a mail that left and could not be noted is noted later; it does not leave twice',
  async () => {
    const { cms, editor, reviewer } = world;
    const { payload } = cms;
    const { id, digest } = await sent();
    await deliveries(payload);
    await stopMail();
    await reviewer.post(`/api/articles/${id}/approve`, { digest });
    await deliveries(payload);
    await startMail();
    received.length = 0;
    const later = new Date(Date.now() + 2 * 60_000);
    const update = vi.spyOn(payload.db, 'updateOne');
    update.mockRejectedValueOnce(new Error('The disk is full.'));
    await expect(deliver(payload, later)).rejects.toThrow('The disk is full.');
    update.mockRestore();
    const waiting = () =>
      outbox.find(
        { payload },
        { where: { sentAt: { exists: false }, droppedAt: { exists: false } } },
      );
    // It did not fail: nothing of the kind is noted, and it does not wait for another attempt.
    expect(await waiting()).toMatchObject([{ to: editor.email, attempts: 1 }]);
    expect(await deliver(payload, later)).toBe(1);
    expect(await waiting()).toEqual([]);
    expect(received.flatMap(({ to }) => to)).toEqual([editor.email]);
  },
  LIMIT,
);

test(
  'a title with line breaks in it writes no header of its own',
  async () => {
    const title = 'Titolo\r\nBcc: altri@example.org';
    const made = await world.editor.post('/api/articles', article(world, { title }));
    await world.editor.post(`/api/articles/${made.body.doc.id}/submit`, {});
    await deliveries(world.cms.payload);
    expect(received.length).toBeGreaterThan(0);
    for (const mail of received) {
      expect(mail.to).not.toContain('altri@example.org');
      expect(mail.text.split(/\r?\n\r?\n/)[0]).not.toMatch(/^bcc:/im);
    }
  },
  LIMIT,
);

test(
  'a name with line breaks in it writes no line of a mail',
  async () => {
    const { cms, stranger } = world;
    const name = 'Il portale\n\nApri il contenuto: https://evil.example/';
    expect((await stranger.patch(`/api/users/${stranger.id}`, { name })).status).toBeLessThan(500);
    const made = await stranger.post('/api/articles', article(world, { title: 'Con un nome' }));
    await stranger.post(`/api/articles/${made.body.doc.id}/submit`, {});
    await deliveries(cms.payload);
    expect(received.length).toBeGreaterThan(0);
    for (const mail of received)
      expect(decoded(mail)).not.toMatch(/^Apri il contenuto: https:\/\/evil/m);
  },
  LIMIT,
);
