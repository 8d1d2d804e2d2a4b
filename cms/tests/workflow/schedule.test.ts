// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { ScheduleAnswer, type Step } from '@portico/shared/contract/schedule';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { documentAnswer } from '../../open-data/documents-endpoint.ts';
import { readManifest } from '../../open-data/manifest.ts';
import { readSchedule } from '../../open-data/schedule.ts';
import { scheduleAnswer } from '../../open-data/schedule-endpoint.ts';
import { digestItems } from '../../records/digest-items.ts';
import { history } from '../../records/history.ts';
import { outbox } from '../../records/outbox.ts';
import { published, revisions, submissions } from '../../records/rows.ts';
import { settleDue } from '../../workflow/settle/settle-due.ts';
import { describeOffSecantus, testOffSecantus } from '../on-secantus.ts';
import { breaking } from './breaking.ts';
import {
  type Actor,
  article,
  type Body,
  course,
  lesson,
  linkTo,
  online,
  person,
  quiz,
  startWorld,
  type World,
} from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

/** Does something as if it were later. */
async function later<T>(hours: number, work: () => Promise<T>): Promise<T> {
  const then = Date.now() + hours * HOUR;
  vi.useFakeTimers({ toFake: ['Date'], now: then });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

const db = () => ({ payload: world.cms.payload });
const settle = () => settleDue(world.cms.payload);

async function drafted(): Promise<{ readonly id: string; readonly path: string }> {
  const title = `A suo tempo ${++number}`;
  const { body } = await world.editor.post('/api/articles', article(world, { title }));
  return { id: body.doc.id, path: `/api/articles/${body.doc.id}` };
}

interface Moments {
  readonly publishAt?: string | null;
  readonly withdrawAt?: string | null;
}

async function approved(moments: Moments, by: Actor = world.reviewer, text?: { id: string }) {
  const { id } = text ?? (await drafted());
  const path = `/api/articles/${id}`;
  const sent = await world.editor.post(`${path}/submit`, moments);
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  const { digest } = sent.body.submission;
  const answer = await by.post(`${path}/approve`, { digest });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return { id, path, digest, answer: answer.body };
}

const stateOf = async (path: string): Promise<string> =>
  (await world.administrator.get(`${path}/status`)).body.state;

const inManifest = async (id: string) =>
  (await readManifest(world.cms.payload)).documents.find((entry) => entry.id === id);

/** What the publisher is told. */
function ask(question: object, secret = world.cms.env.WEBHOOK_SECRETS[0] ?? '') {
  const body = JSON.stringify({ timestamp: new Date().toISOString(), ...question });
  const id = `msg_${randomUUID()}`;
  const now = new Date();
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  const url = 'http://localhost:3000/published/schedule';
  return scheduleAnswer(world.cms.payload, new Request(url, { method: 'POST', body, headers }));
}

async function stepsOf(id: string): Promise<readonly Step[] | undefined> {
  const answer = ScheduleAnswer.parse(
    await (await ask({ type: 'schedule.asked', known: null })).json(),
  );
  return answer.schedule?.documents.find((one) => one.id === id)?.steps;
}

/** The newest mail to somebody whose subject begins so. */
async function mailsOf({ email }: Actor, subject: string): Promise<string[]> {
  const mails = await outbox.find(db(), { where: { to: { equals: email } }, sort: '-at' });
  return mails.flatMap((mail) => (mail.subject.startsWith(subject) ? [mail.text] : []));
}
const mailOf = async (who: Actor, subject: string) => (await mailsOf(who, subject))[0];

const demote = (actor: Actor) =>
  world.cms.payload.update({
    collection: 'users',
    id: actor.id,
    data: { role: 'editor', organisation: world.organisation } as never,
  });

/** What one test has planned is no matter of the next. */
afterEach(async () => {
  await later(100, settle);
});

describe('a text that is approved for later', () => {
  testOffSecantus(
    'I1: is not in the open data before its moment, and its text is given to nobody but the publisher',
    async () => {
      const { id, path, digest, answer } = await approved({ publishAt: inHours(1) });
      expect(answer.publishAt).toBeDefined();
      expect(await stateOf(path)).toBe('scheduled');
      expect(await inManifest(id)).toBeUndefined();
      const open = new Request(`http://localhost:3000/published/documents/${digest}`);
      expect((await documentAnswer(world.cms.payload, open, digest)).status).toBe(404);
      expect((await world.stranger.get(path)).status).toBe(404);
      const foreign = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;
      const asked = { type: 'schedule.asked', known: null };
      expect((await ask(asked, foreign)).status).toBe(401);
      const unsigned = new Request('http://localhost:3000/published/schedule', {
        method: 'POST',
        body: JSON.stringify(asked),
      });
      expect((await scheduleAnswer(world.cms.payload, unsigned)).status).toBe(401);
      expect(await stepsOf(id)).toMatchObject([{ show: { digest } }]);
    },
  );

  test('is online from its moment on, once, as it was approved, with one revision for those of one moment', async () => {
    const publishAt = inHours(1);
    const first = await approved({ publishAt });
    const second = await approved({ publishAt });
    expect(await settle()).toBe(0);
    const before = (await revisions.find(db())).length;
    expect(await later(1.001, settle)).toBe(2);
    expect(await later(1.002, settle)).toBe(0);
    expect((await revisions.find(db())).length).toBe(before + 1);
    for (const { id, path, digest } of [first, second]) {
      const entry = await inManifest(id);
      expect(entry).toMatchObject({ digest, firstPublished: publishAt, modified: publishAt });
      expect(await stateOf(path)).toBe('live');
    }
    expect((await stepsOf(first.id)) ?? []).toEqual([]);
  });

  test('I7: after hours in which the machine slept it is done once, and the history says that it was late', async () => {
    const { id, path } = await approved({ publishAt: inHours(1) });
    expect(await later(10, settle)).toBe(1);
    const { body } = await world.administrator.get(`${path}/status`);
    const events = body.history.filter(({ verb }: { verb: string }) => verb === 'publish');
    expect(events).toHaveLength(1);
    expect(events[0].reason).toContain('Era previsto per');
    expect(await inManifest(id)).toBeDefined();
  });

  test('I7: a moment that fails half way has written nothing, and comes at the next try', async () => {
    const { id } = await approved({ publishAt: inHours(1) });
    const rows = () =>
      Promise.all(
        [submissions, published, revisions, history, outbox].map((one) =>
          one.find(db(), { sort: 'id' }),
        ),
      );
    const before = await rows();
    await breaking(world.cms, 'history', async () => {
      await expect(later(2, settle)).rejects.toThrow(`The moment of article ${id} was not kept.`);
    });
    expect(await rows()).toEqual(before);
    expect(await later(2, settle)).toBe(1);
    expect(await inManifest(id)).toBeDefined();
  });

  test('I7: a text that fails holds back no other, also of the same moment, and leaves the publisher its answer', async () => {
    const moment = { publishAt: inHours(1) };
    const failing = await approved(moment);
    const together = await approved(moment);
    const next = await approved({ publishAt: inHours(1.5) });
    const going = await approved({ withdrawAt: inHours(1) });
    const broken = async () => {
      const answer = await later(2, () => ask({ type: 'schedule.asked', known: null }));
      expect(answer.status).toBe(200);
      const { schedule } = ScheduleAnswer.parse(await answer.json());
      expect(schedule?.documents.map(({ id }) => id)).toEqual([failing.id]);
    };
    await breaking(world.cms, 'history', broken, failing.id);
    expect(await stateOf(failing.path)).toBe('scheduled');
    for (const { path } of [together, next]) expect(await stateOf(path)).toBe('live');
    expect(await stateOf(going.path)).toBe('withdrawn');
    expect(await later(2, settle)).toBe(1);
  });

  test('I7: «online now» is done also when it cannot be noted at once', async () => {
    const { id, path } = await approved({ publishAt: inHours(1) });
    await breaking(
      world.cms,
      'published-documents',
      async () => {
        const answer = await world.reviewer.post(`${path}/schedule`, { publishAt: null });
        expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      },
      'A suo tempo',
    );
    await settle();
    expect(await inManifest(id)).toBeDefined();
  });

  test('the publisher is told of one moment: all that it is told of is read in one transaction', async () => {
    const { id } = await approved({ publishAt: inHours(1), withdrawAt: inHours(2) });
    const reads = vi.spyOn(world.cms.payload.db, 'find');
    try {
      const { schedule } = await readSchedule(world.cms.payload);
      expect(schedule.documents.map((one) => one.id)).toEqual([id]);
      const ofSchedule = reads.mock.calls.filter(([{ collection }]) =>
        ['submissions', 'published-documents'].includes(collection),
      );
      const transactions = await Promise.all(
        ofSchedule.map(([{ req }]) => Promise.resolve(req?.transactionID)),
      );
      expect(transactions.length).toBeGreaterThan(1);
      expect(transactions).not.toContain(undefined);
      expect(new Set(transactions).size).toBe(1);
    } finally {
      reads.mockRestore();
    }
  });

  test('I7: a moment that is kept twice at once is kept once', async () => {
    const { id } = await approved({ publishAt: inHours(1) });
    const done = await later(2, () => Promise.all([settle(), settle()]));
    expect(done[0] + done[1]).toBe(1);
    expect((await inManifest(id))?.version).toBe(1);
  });

  test('I6: does not come when its approver was demoted meanwhile: it waits for another person', async () => {
    const approver = await person(world.cms, `decaduta${++number}`, 'reviewer');
    const { id, path, digest } = await approved({ publishAt: inHours(1) }, approver);
    const other = await approved({ publishAt: inHours(3) }, approver);
    expect(await stepsOf(id)).toHaveLength(1);
    await demote(approver);
    expect((await stepsOf(id)) ?? []).toEqual([]);
    expect(await later(2, settle)).toBe(0);
    expect(await inManifest(id)).toBeUndefined();
    expect(await stateOf(path)).toBe('pending');
    const { body } = await world.administrator.get(`${path}/status`);
    expect(body.history[0]).toMatchObject({ verb: 'lapse' });
    expect(await stateOf(other.path)).toBe('pending');
    // All who may decide now are told, and the author, who was told that they come: each in one mail.
    for (const who of [world.reviewer, world.administrator, world.editor]) {
      const mails = await mailsOf(who, 'Da approvare di nuovo');
      expect(mails).toHaveLength(1);
      expect(mails[0]).toMatch(
        /non può più approvare[\s\S]*\n\nVale anche per: «A suo tempo \d+»\./,
      );
    }
    const again = await world.reviewer.post(`${path}/approve`, { digest });
    expect(again.status).toBe(200);
    expect(await stepsOf(id)).toHaveLength(1);
  });

  testOffSecantus('I6: does not come when the account of its approver is gone', async () => {
    const approver = await person(world.cms, `uscita${++number}`, 'reviewer');
    const { id } = await approved({ publishAt: inHours(1) }, approver);
    await world.cms.payload.delete({ collection: 'users', id: approver.id });
    const choose = (mailDecisions: 'daily' | 'now') =>
      world.editor.patch(`/api/users/${world.editor.id}`, { mailDecisions });
    await choose('daily');
    expect(await later(2, settle)).toBe(0);
    await choose('now');
    expect(await inManifest(id)).toBeUndefined();
    // Its author reads it when they chose to read such things.
    const [news] = await digestItems.find(db(), { where: { document: { equals: id } } });
    expect(news).toMatchObject({ kind: 'lapsed', user: world.editor.id });
  });

  testOffSecantus('is replaced by nothing unseen: its authors take it back first', async () => {
    const { id, path } = await approved({ publishAt: inHours(1) });
    await world.editor.patch(path, { summary: 'Un altro riassunto.' });
    const refused = await world.editor.post(`${path}/submit`, {});
    expect(refused.status).toBe(409);
    expect((await world.editor.post(`${path}/recall`, {})).status).toBe(200);
    expect(await stateOf(path)).toBe('recalled');
    expect(await later(2, settle)).toBe(0);
    expect(await inManifest(id)).toBeUndefined();
  });

  test('is taken back, or moved, by nobody once the site shows it, also before the desk has noted that', async () => {
    const late = <T>(work: () => Promise<T>) => later(0.02, work);
    const soon = () => approved({ publishAt: inHours(0.01) });
    const [recalled, returned, moved] = [await soon(), await soon(), await soon()];
    const answers = [
      await late(() => world.editor.post(`${recalled.path}/recall`, {})),
      await late(() => world.reviewer.post(`${returned.path}/return`, { reason: 'No.' })),
      await late(() => world.reviewer.post(`${moved.path}/schedule`, { publishAt: inHours(5) })),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409]);
    for (const { path } of [recalled, returned, moved]) expect(await stateOf(path)).toBe('live');
    const gone = await soon();
    const withdrawing = { reason: 'Non serve più.' };
    const answer = await late(() => world.reviewer.post(`${gone.path}/withdraw`, withdrawing));
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(await stateOf(gone.path)).toBe('withdrawn');
  });

  test('replaces what is online at its moment, and not before', async () => {
    const text = await drafted();
    await online(world, 'articles', text.id, world.editor);
    const former = await inManifest(text.id);
    await world.editor.patch(text.path, { summary: 'Cambia più tardi.' });
    const { digest } = await approved({ publishAt: inHours(1) }, world.reviewer, text);
    expect(await stateOf(text.path)).toBe('live-scheduled');
    expect((await inManifest(text.id))?.digest).toBe(former?.digest);
    await later(2, settle);
    expect(await inManifest(text.id)).toMatchObject({
      digest,
      firstPublished: former?.firstPublished,
      version: 2,
    });
  });

  testOffSecantus('the mail of its approval says the moment in words', async () => {
    await approved({ publishAt: inHours(30) });
    const mails = await outbox.find(db(), { where: { to: { equals: world.editor.email } } });
    const words = /Va online \p{L}+ \d+º? \p{L}+ \d{4} al.+, ora italiana\./u;
    expect(
      mails.filter(({ text, subject }) => words.test(text) && subject.includes('Approvato')),
    ).not.toEqual([]);
  });
});

describeOffSecantus('the moment', () => {
  test('can be changed by a reviewer, and not by its authors; the approval stays', async () => {
    const { id, path } = await approved({ publishAt: inHours(1) });
    const publishAt = inHours(3);
    expect((await world.editor.post(`${path}/schedule`, { publishAt })).status).toBe(403);
    expect((await world.secondReviewer.post(`${path}/schedule`, { publishAt })).status).toBe(200);
    expect(await later(2, settle)).toBe(0);
    expect(await later(4, settle)).toBe(1);
    expect(await inManifest(id)).toMatchObject({ firstPublished: publishAt });
  });

  test('I6: of an approved text is moved by nobody who wrote it; before the approval they may', async () => {
    const text = await drafted();
    await world.secondReviewer.patch(text.path, { summary: 'Anche mio.' });
    await world.editor.post(`${text.path}/submit`, {});
    const moved = await world.secondReviewer.post(`${text.path}/schedule`, {
      publishAt: inHours(1),
    });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    const { body } = await world.reviewer.get(`${text.path}/status`);
    const { digest } = body.submission;
    expect((await world.reviewer.post(`${text.path}/approve`, { digest })).status).toBe(200);
    for (const moments of [{ publishAt: null }, { publishAt: inHours(3) }, { withdrawAt: null }]) {
      const alone = await world.secondReviewer.post(`${text.path}/schedule`, moments);
      expect([alone.status, alone.body.errors?.[0].code]).toEqual([403, 'own-work']);
    }
    const { can } = (await world.secondReviewer.get(`${text.path}/status`)).body;
    expect(can.schedule.allowed).toBe(false);
    expect(await stateOf(text.path)).toBe('scheduled');
  });

  test('removed from an approved text means now', async () => {
    const { path } = await approved({ publishAt: inHours(1) });
    expect((await world.reviewer.post(`${path}/schedule`, { publishAt: null })).status).toBe(200);
    expect(await stateOf(path)).toBe('live');
  });

  test('is frozen with the submission: one that was changed since is not approved unread', async () => {
    const { path } = await drafted();
    const read = inHours(1);
    const sent = await world.editor.post(`${path}/submit`, { publishAt: read });
    const { digest } = sent.body.submission;
    await world.secondReviewer.post(`${path}/schedule`, { publishAt: inHours(5) });
    const stale = await world.reviewer.post(`${path}/approve`, { digest, publishAt: read });
    expect([stale.status, stale.body.errors[0].code]).toEqual([409, 'stale']);
  });

  test.each([
    ['that is over', { publishAt: '2020-01-01T08:00:00+01:00' }, 'è già passato'],
    ['in the hour that is left out', { publishAt: '2028-03-26T02:30' }, 'dalle 2 alle 3'],
    ['in the hour that comes twice', { publishAt: '2028-10-29T02:30' }, 'due volte'],
    ['that is no moment', { publishAt: 'domani' }, 'non è un giorno con un’ora'],
    ['on a day that is none', { publishAt: '2028-02-30T08:00' }, 'non è un giorno con un’ora'],
    ['too far away', { withdrawAt: '2040-01-01T08:00:00Z' }, 'più di due anni'],
  ])('%s is refused in words', async (_name, moments, words) => {
    const { path } = await drafted();
    const answer = await world.editor.post(`${path}/submit`, moments);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].code).toBe('moment');
    expect(answer.body.errors[0].message).toContain(words);
  });

  test('is none of a check, which comes and goes with its lesson; another quiz has one', async () => {
    const begin = async (collection: string, data: object): Promise<string> =>
      (await world.editor.post(`/api/${collection}`, data)).body.doc.id;
    const check = await begin('quizzes', quiz(world, { title: `Verifica ${++number}` }));
    const part = await begin(
      'lessons',
      lesson(world, { title: `Chi scrive ${number}`, quiz: check }),
    );
    const whole = await begin('courses', course(world, [part], { title: `Un corso ${number}` }));
    const path = `/api/quizzes/${check}`;
    const refused = async (answer: Promise<{ status: number; body: Body }>) => {
      const { status, body } = await answer;
      expect([status, body.errors?.[0].code]).toEqual([422, 'moment']);
    };
    const along = [
      { collection: 'lessons', id: part },
      { collection: 'courses', id: whole },
    ];
    const sent = await world.editor.post(`${path}/submit`, { with: along });
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    await refused(world.reviewer.post(`${path}/schedule`, { publishAt: inHours(1) }));
    const digestOf = async (of: string) =>
      (await world.reviewer.get(`${of}/status`)).body.submission.digest;
    const all = await world.reviewer.post(`${path}/approve`, {
      digest: await digestOf(path),
      with: [
        { ...along[0], digest: await digestOf(`/api/lessons/${part}`) },
        { ...along[1], digest: await digestOf(`/api/courses/${whole}`) },
      ],
    });
    expect(all.status, JSON.stringify(all.body)).toBe(200);
    await refused(
      world.reviewer.post(`${path}/schedule`, { withdrawAt: inHours(1), confirm: true }),
    );
    await world.editor.patch(path, { summary: 'Una domanda sola.' });
    await refused(world.editor.post(`${path}/submit`, { publishAt: inHours(1) }));
    const spot = quiz(world, { title: `Quiz ${number}`, use: 'spot' });
    const other = `/api/quizzes/${await begin('quizzes', spot)}`;
    expect((await world.editor.post(`${other}/submit`, { publishAt: inHours(1) })).status).toBe(
      200,
    );
  });

  test('of the end before the beginning is refused', async () => {
    const { path } = await drafted();
    const moments = { publishAt: inHours(2), withdrawAt: inHours(1) };
    expect((await world.editor.post(`${path}/submit`, moments)).status).toBe(422);
  });
});

describe('a text that goes offline at a moment', () => {
  test('I10: is withdrawn at it, with a reason that says so, and tells the publisher beforehand', async () => {
    const withdrawAt = inHours(1);
    const { id, path } = await approved({ withdrawAt });
    expect(await stateOf(path)).toBe('live');
    expect(await stepsOf(id)).toMatchObject([{ at: withdrawAt, withdraw: { slugs: {} } }]);
    expect(await later(2, settle)).toBe(1);
    expect(await stateOf(path)).toBe('withdrawn');
    const gone = (await readManifest(world.cms.payload)).withdrawn.find((one) => one.id === id);
    expect(gone).toMatchObject({ at: withdrawAt });
    expect(gone?.reason).toContain('era previsto online fino a');
  });

  test('comes and goes while the machine sleeps: both are in the history', async () => {
    const { path } = await approved({ publishAt: inHours(1), withdrawAt: inHours(2) });
    expect(await later(9, settle)).toBe(2);
    expect(await stateOf(path)).toBe('withdrawn');
  });

  testOffSecantus('keeps its end through a correction that does not name one', async () => {
    const withdrawAt = inHours(5);
    const { id, path } = await approved({ withdrawAt });
    await world.editor.patch(path, { summary: 'Una correzione.' });
    await approved({}, world.reviewer, { id });
    expect((await stepsOf(id))?.[0]?.at).toBe(withdrawAt);
    await world.reviewer.post(`${path}/schedule`, { withdrawAt: null });
    expect((await stepsOf(id)) ?? []).toEqual([]);
  });

  /** A text that is online, with a correction that waits. */
  async function corrected(end: Moments = {}, moments: Moments = {}) {
    const { id, path } = await approved(end);
    await world.editor.patch(path, { summary: `Una correzione ${++number}.` });
    const sent = await world.editor.post(`${path}/submit`, moments);
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    return { id, path, digest: sent.body.submission.digest as string };
  }

  const planned = async (path: string, moments: Moments & { confirm?: true }): Promise<void> => {
    const answer = await world.reviewer.post(`${path}/schedule`, moments);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  };

  testOffSecantus(
    'is the end of what is online also while a correction waits, and when that is returned',
    async () => {
      const { id, path } = await corrected();
      const withdrawAt = inHours(2);
      await planned(path, { withdrawAt });
      expect(await stepsOf(id)).toMatchObject([{ at: withdrawAt }]);
      await world.reviewer.post(`${path}/return`, { reason: 'Manca una fonte.' });
      expect(await stepsOf(id)).toMatchObject([{ at: withdrawAt }]);
      expect(await later(3, settle)).toBe(1);
      expect((await readManifest(world.cms.payload)).withdrawn.map((one) => one.id)).toContain(id);
    },
  );

  testOffSecantus(
    'is the end of what is online also while a correction waits for its moment',
    async () => {
      const { id, path, digest } = await corrected({}, { publishAt: inHours(4) });
      expect((await world.reviewer.post(`${path}/approve`, { digest })).status).toBe(200);
      const withdrawAt = inHours(6);
      await planned(path, { withdrawAt });
      await world.editor.post(`${path}/recall`, {});
      expect(await stepsOf(id)).toMatchObject([{ at: withdrawAt }]);
    },
  );

  testOffSecantus('can be cancelled while a correction waits', async () => {
    const { id, path } = await corrected({ withdrawAt: inHours(2) });
    await planned(path, { withdrawAt: null });
    expect((await stepsOf(id)) ?? []).toEqual([]);
    expect(await later(3, settle)).toBe(0);
    expect(await stateOf(path)).toBe('live-pending');
  });

  testOffSecantus('stays when only the beginning of a correction is changed', async () => {
    const withdrawAt = inHours(2);
    const { id, path } = await corrected({ withdrawAt }, { withdrawAt: inHours(9) });
    await planned(path, { publishAt: inHours(1) });
    expect(await stepsOf(id)).toMatchObject([{ at: withdrawAt }]);
  });

  /** A text that is online, and another one that links to it. */
  async function linked(moments: Moments = {}) {
    const to = await approved({});
    const from = await drafted();
    const saved = await world.editor.patch(from.path, { body: linkTo(to.id) });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    await approved(moments, world.reviewer, from);
    return { to, from };
  }

  testOffSecantus(
    'is confirmed when others refer to the text, also one that is online later',
    async () => {
      for (const moments of [{}, { publishAt: inHours(1) }]) {
        const { to, from } = await linked(moments);
        const withdrawAt = inHours(2);
        const asked = await world.reviewer.post(`${to.path}/schedule`, { withdrawAt });
        expect([asked.status, asked.body.errors?.[0].code]).toEqual([409, 'still-used']);
        expect(asked.body.errors[0].referrers).toMatchObject([{ id: from.id }]);
        expect((await stepsOf(to.id)) ?? []).toEqual([]);
        await planned(to.path, { withdrawAt, confirm: true });
        expect(await stepsOf(to.id)).toHaveLength(1);
        // Neither is asked again: an end that stays, and none.
        await planned(to.path, { withdrawAt });
        await planned(to.path, { withdrawAt: null });
      }
    },
  );

  testOffSecantus('is confirmed when it comes with a submission too', async () => {
    const { to, from } = await linked();
    await world.editor.patch(to.path, { summary: `Con una fine ${++number}.` });
    const end = { withdrawAt: inHours(2), small: true };
    const asked = await world.editor.post(`${to.path}/submit`, end);
    expect([asked.status, asked.body.errors?.[0].code]).toEqual([409, 'still-used']);
    expect(asked.body.errors[0].referrers).toMatchObject([{ id: from.id }]);
    const sent = await world.editor.post(`${to.path}/submit`, { ...end, confirm: true });
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  });

  testOffSecantus(
    'is asked with all that it breaks: what waits for the text, and what loses its links later',
    async () => {
      const [to, from] = [await drafted(), await drafted()];
      await world.editor.patch(from.path, { body: linkTo(to.id) });
      const other = { collection: 'articles', id: from.id };
      const both = { publishAt: inHours(1), with: [other] };
      await world.editor.post(`${to.path}/submit`, both);
      const digestOf = async ({ path }: typeof to) =>
        (await world.reviewer.get(`${path}/status`)).body.submission.digest;
      const read = {
        digest: await digestOf(to),
        with: [{ ...other, digest: await digestOf(from) }],
      };
      const approval = await world.reviewer.post(`${to.path}/approve`, read);
      expect(approval.status, JSON.stringify(approval.body)).toBe(200);
      await planned(from.path, { publishAt: inHours(2) });
      const asked = async (verb: string, body: object) => {
        const answer = await world.reviewer.post(`${to.path}/${verb}`, body);
        expect([answer.status, answer.body.errors?.[0].code]).toEqual([409, 'still-used']);
        const [{ message, referrers }] = answer.body.errors;
        expect(referrers.map(({ id }: { id: string }) => id)).toEqual([from.id]);
        return [/a quell’ora non sarà online/.test(message), /Se lo togli dal sito/.test(message)];
      };
      const moments = { publishAt: inHours(3), withdrawAt: inHours(5) };
      expect(await asked('schedule', moments)).toEqual([true, true]);
      await planned(to.path, { ...moments, confirm: true });
      // It comes no later than was confirmed.
      expect(await asked('schedule', { withdrawAt: inHours(4) })).toEqual([false, true]);
      await planned(to.path, { publishAt: inHours(2.5) });
      const back = { reason: 'Manca una fonte.' };
      expect(await asked('return', back)).toEqual([true, false]);
      const given = await world.reviewer.post(`${to.path}/return`, { ...back, confirm: true });
      expect(given.status, JSON.stringify(given.body)).toBe(200);
    },
  );

  testOffSecantus(
    'is asked of all texts that are sent together, before one «yes» counts for all',
    async () => {
      const pairs = [await linked(), await linked()];
      const [first, second] = pairs.map(({ to }) => to);
      for (const to of [first, second])
        await world.editor.patch(to?.path ?? '', { summary: `Con una fine ${++number}.` });
      const sending = {
        ...{ withdrawAt: inHours(2), small: true },
        with: [{ collection: 'articles', id: second?.id }],
      };
      const asked = await world.editor.post(`${first?.path}/submit`, sending);
      expect([asked.status, asked.body.errors?.[0].code]).toEqual([409, 'still-used']);
      const told = asked.body.errors[0].referrers.map(({ id }: { id: string }) => id);
      expect(told).toEqual(pairs.map(({ from }) => from.id));
      const sent = await world.editor.post(`${first?.path}/submit`, { ...sending, confirm: true });
      expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    },
  );

  testOffSecantus(
    'I6: of a text that is online is chosen by nobody who wrote it, also a reviewer',
    async () => {
      const { id, path } = await drafted();
      await world.reviewer.patch(path, { summary: `Scritto da chi rilegge ${++number}.` });
      await approved({}, world.secondReviewer, { id });
      const end = { withdrawAt: inHours(2) };
      const own = await world.reviewer.post(`${path}/schedule`, end);
      expect([own.status, own.body.errors?.[0].code]).toEqual([403, 'own-work']);
      const offered = async (who: typeof world.reviewer) =>
        (await who.get(`${path}/status`)).body.can.schedule.allowed;
      expect([await offered(world.reviewer), await offered(world.secondReviewer)]).toEqual([
        false,
        true,
      ]);
      expect((await world.secondReviewer.post(`${path}/schedule`, end)).status).toBe(200);
    },
  );

  testOffSecantus(
    'a withdrawal at once is confirmed when what refers to the text is online later',
    async () => {
      const { to, from } = await linked({ publishAt: inHours(1) });
      const asked = await world.reviewer.post(`${to.path}/withdraw`, { reason: 'Superato.' });
      expect([asked.status, asked.body.errors?.[0].code]).toEqual([409, 'still-used']);
      expect(asked.body.errors[0].referrers).toMatchObject([{ id: from.id }]);
    },
  );

  testOffSecantus(
    'takes no correction along that waits, and tells those who wrote it',
    async () => {
      const { id, path, digest } = await corrected({ withdrawAt: inHours(2) });
      const { title } = (await world.editor.get(path)).body;
      expect(await later(3, settle)).toBe(1);
      expect(await stateOf(path)).toBe('pending');
      const mails = await outbox.find(db(), { where: { to: { equals: world.editor.email } } });
      const told = mails.filter(({ text }) => text.includes('era previsto online fino a'));
      expect(told.filter(({ subject }) => subject.includes(title))).toHaveLength(1);
      await planned(path, { withdrawAt: null });
      const again = await world.reviewer.post(`${path}/approve`, { digest });
      expect(again.status, JSON.stringify(again.body)).toBe(200);
      expect(await inManifest(id)).toMatchObject({ digest, version: 2 });
    },
  );

  testOffSecantus('leaves the reasons for which a correction was returned', async () => {
    const { path } = await corrected({ withdrawAt: inHours(2) });
    await world.reviewer.post(`${path}/return`, { reason: 'Manca una fonte.' });
    expect(await later(3, settle)).toBe(1);
    expect(await stateOf(path)).toBe('returned');
    const { body } = await world.editor.get(`${path}/status`);
    expect(body.returned).toMatchObject({ reason: 'Manca una fonte.' });
    expect(body.withdrawn).not.toBeNull();
  });

  testOffSecantus(
    'that is chosen after a correction was returned stays through the next one',
    async () => {
      const { id, path } = await corrected();
      await world.reviewer.post(`${path}/return`, { reason: 'Manca una fonte.' });
      const withdrawAt = inHours(5);
      await planned(path, { withdrawAt });
      await world.editor.patch(path, { summary: `Con la fonte ${++number}.` });
      await approved({}, world.reviewer, { id });
      expect(await stepsOf(id)).toMatchObject([{ at: withdrawAt }]);
    },
  );

  testOffSecantus('of what is online is told beside the moments of a correction', async () => {
    const withdrawAt = inHours(2);
    const { path } = await corrected({ withdrawAt }, { withdrawAt: null });
    const { body } = await world.reviewer.get(`${path}/status`);
    expect(body.moments).toMatchObject({ withdrawAt: null, onlineUntil: withdrawAt });
  });

  testOffSecantus('I6: stays when the person who decided it was demoted meanwhile', async () => {
    const approver = await person(world.cms, `fine${++number}`, 'reviewer');
    const { id, path } = await approved({ withdrawAt: inHours(1) }, approver);
    await demote(approver);
    expect((await stepsOf(id)) ?? []).toEqual([]);
    expect(await later(2, settle)).toBe(0);
    expect(await stateOf(path)).toBe('live');
    expect(await mailOf(world.reviewer, 'Non esce più dal sito')).toContain('resta online');
  });
});
