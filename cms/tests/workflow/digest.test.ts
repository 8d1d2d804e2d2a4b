// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliver, deliveries } from '../../notifications/deliver.ts';
import { gatherDigests } from '../../notifications/digest.ts';
import { nextDigest } from '../../notifications/digest-hour.ts';
import { digestItems } from '../../records/digest-items.ts';
import { decoded, mailServer } from '../mail-server.ts';
import {
  type Actor,
  article,
  make,
  online,
  onlineVenue,
  richText,
  startWorld,
  type World,
} from './world.ts';

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

async function remarked(by: Actor, { id, digest }: { id: string; digest: string }) {
  const place = { digest, locale: 'it', field: 'body', text: 'Perché?' };
  const { status, body } = await by.post(`/api/articles/${id}/remark`, place);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.remark.id as string;
}

async function done(who: Actor, id: string, verb: string, body: object = {}) {
  const answer = await who.post(`/api/articles/${id}/${verb}`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function sentAgain(id: string) {
  const summary = `Un riassunto che è il numero ${++number}.`;
  await world.editor.patch(`/api/articles/${id}`, { summary });
  await done(world.editor, id, 'submit');
}

test(
  'B5: a remark that is done does not take along that its text waits: that is told, once',
  async () => {
    const { reviewer, editor } = world;
    await choose(reviewer, 'daily');
    const text = await submitted();
    const remark = await remarked(reviewer, text);
    await sentAgain(text.id);
    await done(editor, text.id, 'answer', { remark, text: 'Corretto.' });
    await done(editor, text.id, 'resolve', { remark });
    await look();
    const [digest = ''] = mailsTo(reviewer);
    expect(digest).toContain('Subject: Il tuo riepilogo: 1 testo ti aspetta\n');
    expect(digest).toContain(`«${text.title}»\ninviato in revisione da redattrice\nhttp`);
  },
  LIMIT,
);

test(
  'B5: what is new of a text stands below its title: that it waits, and what is new in its remarks',
  async () => {
    const { reviewer, editor } = world;
    await choose(reviewer, 'daily');
    const text = await submitted();
    const remark = await remarked(reviewer, text);
    await sentAgain(text.id);
    await done(editor, text.id, 'answer', { remark, text: 'Quale fonte?' });
    await look();
    const [digest = ''] = mailsTo(reviewer);
    expect(digest).toContain('Subject: Il tuo riepilogo: 1 testo ti aspetta\n');
    expect(digest).toContain(
      `«${text.title}»\ninviato in revisione da redattrice\nnovità nelle annotazioni\nhttp`,
    );
  },
  LIMIT,
);

test(
  'B5: an answer after a return is told to whoever wants one mail a day, beside the return and its reason',
  async () => {
    const { reviewer, editor } = world;
    await choose(reviewer, 'daily');
    await choose(editor, 'now', 'daily');
    const text = await submitted();
    const remark = await remarked(reviewer, text);
    await done(reviewer, text.id, 'return', { reason: 'Manca la fonte.' });
    await done(editor, text.id, 'answer', { remark, text: 'Quale fonte?' });
    await done(reviewer, text.id, 'answer', { remark, text: 'Quella della legge.' });
    await look();
    expect(mailsTo(reviewer)[0]).toContain(`«${text.title}»\nnovità nelle annotazioni\n`);
    expect(mailsTo(editor)[0]).toContain(
      `«${text.title}»\nrestituito da revisora. Motivo: Manca la fonte.\nnovità nelle annotazioni\n`,
    );
  },
  LIMIT,
);

test(
  'B5: the decision leads to the remarks of before: they are not told beside it',
  async () => {
    const { reviewer, editor } = world;
    await choose(editor, 'now', 'daily');
    const text = await submitted();
    await remarked(reviewer, text);
    await done(reviewer, text.id, 'return', { reason: 'Manca la fonte.' });
    await look();
    expect(mailsTo(editor)[0]).toContain('Motivo: Manca la fonte.');
    expect(mailsTo(editor)[0]).not.toContain('annotazioni');
  },
  LIMIT,
);

test(
  'an approval is told although the text was sent along by another person and recalled since',
  async () => {
    const { reviewer, editor, colleague } = world;
    await choose(editor, 'now', 'daily');
    const text = await submitted();
    await done(reviewer, text.id, 'approve', { digest: text.digest });
    await editor.patch(`/api/articles/${text.id}`, { summary: 'Un riassunto nuovo, non finito.' });
    const title = `Testo ${++number} che lo porta con sé`;
    const made = await colleague.post('/api/articles', article(world, { title }));
    await done(colleague, made.body.doc.id, 'submit', {
      with: [{ collection: 'articles', id: text.id }],
    });
    await done(colleague, text.id, 'recall');
    await look();
    expect(mailsTo(editor)[0]).toContain(`«${text.title}»\napprovato da revisora\n`);
    expect(mailsTo(editor)[0]).not.toContain('insieme');
  },
  LIMIT,
);

async function eventOnline(): Promise<string> {
  const { cms, organisation, organiser, edition } = world;
  const venue = await onlineVenue(world);
  const id = await make(cms, 'events', {
    title: 'Un’ora per provare',
    summary: 'Un’ora per provare insieme.',
    body: richText('Si prova. Poi si fanno domande.'),
    start: '2027-03-12T09:00:00.000Z',
    end: '2027-03-12T10:30:00.000Z',
    ...{ venue, organisation, edition, organisers: [organisation] },
    ...{ audiences: ['citizens'], languages: ['it'], status: 'scheduled' },
  });
  await online(world, 'events', id, organiser);
  return id;
}

test(
  'a text that waits is told although an announcement put another in its place, but not to who made it',
  async () => {
    const { reviewer, secondReviewer, organiser, administrator } = world;
    await choose(reviewer, 'daily');
    await choose(secondReviewer, 'daily');
    const id = await eventOnline();
    await organiser.patch(`/api/events/${id}`, { summary: 'Corretto, in revisione.' });
    expect((await organiser.post(`/api/events/${id}/submit`, {})).status).toBe(200);
    const moved = { status: 'moved', start: '13 marzo 2027, ore 15', reason: 'Sala chiusa.' };
    const { status, body } = await secondReviewer.post(`/api/programme/${id}/status`, moved);
    expect(status, JSON.stringify(body)).toBe(200);
    await look();
    expect(mailsTo(reviewer).join()).toContain('«Un’ora per provare»\ninviato in revisione da ');
    expect(mailsTo(secondReviewer).join()).not.toContain('inviato in revisione');
    expect((await administrator.get(`/api/events/${id}/status`)).body.state).toBe('live-pending');
    await choose(secondReviewer, 'now');
  },
  LIMIT,
);

test(
  'whoever is not a reviewer any more is not told in the morning what waits',
  async () => {
    const { reviewer, administrator } = world;
    await choose(reviewer, 'daily');
    await submitted();
    const text = await submitted();
    const remark = await remarked(reviewer, text);
    await done(world.editor, text.id, 'answer', { remark, text: 'Quale fonte?' });
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
