// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readManifest } from '../../open-data/manifest.ts';
import { readSchedule } from '../../open-data/schedule.ts';
import { announcements } from '../../records/announcements.ts';
import { history } from '../../records/history.ts';
import { outbox } from '../../records/outbox.ts';
import { published, revisions, submissions } from '../../records/rows.ts';
import { settleDue } from '../../workflow/settle/settle-due.ts';
import { breaking } from '../workflow/breaking.ts';
import {
  type Actor,
  type Body,
  make,
  online,
  onlineVenue,
  person,
  richText,
  startWorld,
  type World,
} from '../workflow/world.ts';

let world: World;
let venue: string;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
  venue = await onlineVenue(world);
});
afterAll(() => world?.stop());

const db = () => ({ payload: world.cms.payload });
const at = (id: string): string => `/api/events/${id}`;

/** An event that was never sent. */
const begun = (): Promise<string> => {
  number += 1;
  return make(world.cms, 'events', {
    title: `Subito ${number}`,
    summary: 'Un’ora per provare insieme.',
    body: richText('Si prova. Poi si fanno domande.'),
    start: '2027-03-12T09:00:00.000Z',
    end: '2027-03-12T10:30:00.000Z',
    venue,
    audiences: ['citizens'],
    languages: ['it'],
    organisers: [world.organisation],
    organisation: world.organisation,
    edition: world.edition,
    status: 'scheduled',
  });
};

async function announced(): Promise<string> {
  const id = await begun();
  await online(world, 'events', id, world.organiser);
  return id;
}

const change = (who: Actor, id: string, body: object) =>
  who.post(`/api/programme/${id}/status`, { reason: 'La sala è chiusa.', ...body });
const cancel = (id: string, who = world.organiser) => change(who, id, { status: 'cancelled' });
const move = (id: string, start = '13 marzo 2027, ore 15', who = world.organiser) =>
  change(who, id, { status: 'moved', start });

async function eventOf(id: string): Promise<DocumentOf<'event'>> {
  const row = await published.first(db(), { id: { equals: id } });
  return JSON.parse(row?.canonical ?? '{}') as DocumentOf<'event'>;
}

/** The SEQUENCE of its calendar file, from 1. */
const versionOf = async (id: string): Promise<number | undefined> =>
  (await readManifest(world.cms.payload)).documents.find((one) => one.id === id)?.version;

const statusOf = async (id: string, who = world.reviewer): Promise<Body> =>
  (await who.get(`${at(id)}/status`)).body;

const decide = async (who: Actor, id: string, verb: 'confirm' | 'undo', body: object = {}) => {
  const { announcement } = await statusOf(id);
  const named = { announcement: announcement?.id ?? '0'.repeat(24), ...body };
  return who.post(
    `/api/programme/${id}/${verb}`,
    verb === 'undo' ? { reason: 'Sbagliato.', ...named } : named,
  );
};

const codeOf = ({ status, body }: Body): unknown => [status, body.errors?.[0]?.code];

const mailsAbout = async (subject: string): Promise<string[]> =>
  (await outbox.find(db(), { where: { subject: { equals: subject } } })).map(({ to }) => to).sort();

async function later<T>(hours: number, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

test('an event that is online is moved there at once: only its time and the reason change, and reviewers are told', async () => {
  const id = await announced();
  await world.organiser.patch(at(id), { summary: 'Scritto e non inviato.' });
  const before = await eventOf(id);
  const { status, body } = await move(id);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(Date.parse(body.until) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
  const { changes, ...after } = await eventOf(id);
  expect(after).toEqual({
    ...before,
    status: 'moved',
    start: '2027-03-13T15:00:00+01:00',
    end: '2027-03-13T16:30:00+01:00',
    formerStart: '2027-03-12T10:00:00+01:00',
    locales: { it: { ...before.locales.it, statusReason: 'La sala è chiusa.' } },
  });
  expect(changes).toEqual([{ text: { it: 'La sala è chiusa.' } }]);
  expect(await versionOf(id)).toBe(2);
  // What was written before is still there, and still to be sent.
  const copy = (await world.organiser.get(`${at(id)}?depth=0&locale=it`)).body;
  expect(copy).toMatchObject({ summary: 'Scritto e non inviato.', status: 'moved' });
  expect((await statusOf(id)).changed).toBe(true);
  const title = (await eventOf(id)).locales.it.title;
  expect(await mailsAbout(`Da confermare: ${title}`)).toEqual(
    [world.reviewer.email, world.secondReviewer.email].sort(),
  );
  const { toConfirm } = (await world.reviewer.get('/api/desk')).body;
  expect(toConfirm.find((one: Body) => one.document === id)).toMatchObject({
    kind: 'moved',
    decides: true,
    late: false,
    formerStart: '2027-03-12T10:00:00+01:00',
  });
  expect((await world.organiser.get('/api/desk')).body.toConfirm).toEqual([]);
});

test('what is not online yet, and an address that nobody has read, waits for its approval', async () => {
  const draft = await begun();
  expect((await cancel(draft)).body).toEqual({ changed: true });
  const id = await announced();
  const answer = await change(world.organiser, id, {
    status: 'online',
    onlineUrl: 'https://nuovo.portale.example/',
  });
  expect(answer.body).toEqual({ changed: true });
  expect((await eventOf(id)).status).toBe('scheduled');
  expect(codeOf(await cancel(id))).toEqual([200, undefined]);
  expect((await eventOf(id)).status).toBe('cancelled');
  expect(
    codeOf(await change(world.organiser, id, { status: 'cancelled', reason: 'a'.repeat(301) })),
  ).toEqual([400, 'bad-request']);
});

test('I6: a second person confirms, never who made the change; nobody confirms what they did not read', async () => {
  const id = await announced();
  expect((await cancel(id, world.reviewer)).status).toBe(200);
  expect(codeOf(await decide(world.reviewer, id, 'confirm'))).toEqual([403, 'own-work']);
  expect(codeOf(await decide(world.reviewer, id, 'undo'))).toEqual([403, 'own-work']);
  for (const verb of ['confirm', 'undo'] as const) {
    expect(codeOf(await decide(world.organiser, id, verb)), verb).toEqual([403, 'forbidden']);
    expect(codeOf(await decide(world.editor, id, verb)), verb).toEqual([403, 'forbidden']);
    expect(codeOf(await decide(world.stranger, id, verb)), verb).toEqual([404, 'not-found']);
  }
  const seen = (await statusOf(id)).announcement.id;
  expect((await move(id, '14 marzo 2027, ore 9', world.administrator)).status).toBe(200);
  const stale = { announcement: seen };
  expect(codeOf(await decide(world.secondReviewer, id, 'confirm', stale))).toEqual([409, 'stale']);
  expect(codeOf(await decide(world.administrator, id, 'confirm')), 'both made it').toEqual([
    403,
    'own-work',
  ]);
  expect((await decide(world.secondReviewer, id, 'confirm')).status).toBe(200);
  expect((await statusOf(id)).announcement).toBeNull();
  expect(codeOf(await decide(world.secondReviewer, id, 'confirm'))).toEqual([409, 'wrong-state']);
  expect((await eventOf(id)).status, 'it stays as it is').toBe('moved');
});

test('undoing puts back what was announced before, in a revision of its own, and tells who made the change', async () => {
  const id = await announced();
  const before = await eventOf(id);
  await move(id);
  await move(id, '14 marzo 2027, ore 9');
  await cancel(id);
  expect(await versionOf(id)).toBe(4);
  const silent = await decide(world.reviewer, id, 'undo', { reason: ' ' });
  expect(codeOf(silent)).toEqual([422, 'reason-needed']);
  const undone = await decide(world.reviewer, id, 'undo', { reason: 'La sala è aperta.' });
  expect(undone.status, JSON.stringify(undone.body)).toBe(200);
  const { changes, ...after } = await eventOf(id);
  expect(after).toEqual(before);
  expect(changes?.at(-1)?.text.it).toMatch(/L’ultimo cambio non vale più/);
  expect(await versionOf(id), 'SEQUENCE never falls').toBe(5);
  const { title } = before.locales.it;
  expect(await mailsAbout(`Cambio annullato: ${title}`)).toEqual([world.organiser.email]);
  const status = await statusOf(id);
  expect([status.announcement, status.changed, status.state]).toEqual([null, false, 'live']);
  expect(status.history[0]).toMatchObject({ verb: 'undo', reason: 'La sala è aperta.' });
});

test('what waits takes the change over: no approval takes it back unseen', async () => {
  const id = await announced();
  await world.organiser.patch(at(id), { summary: 'Corretto, in revisione.' });
  const sent = await world.organiser.post(`${at(id)}/submit`, { note: { it: 'Riassunto nuovo.' } });
  const old = sent.body.submission.digest;
  await move(id, '13 marzo 2027, ore 15', world.reviewer);
  expect((await eventOf(id)).locales.it.summary).toBe('Un’ora per provare insieme.');
  const approve = (who: Actor, digest: string) => who.post(`${at(id)}/approve`, { digest });
  expect(codeOf(await approve(world.secondReviewer, old))).toEqual([409, 'stale']);
  const { submission } = await statusOf(id);
  expect(submission.note).toEqual({ text: { it: 'Riassunto nuovo.' } });
  expect(codeOf(await approve(world.reviewer, submission.digest)), 'she wrote in it').toEqual([
    403,
    'own-work',
  ]);
  expect((await approve(world.secondReviewer, submission.digest)).status).toBe(200);
  const event = await eventOf(id);
  expect([event.status, event.locales.it.summary]).toEqual(['moved', 'Corretto, in revisione.']);
  expect(event.changes?.map(({ text }) => text.it)).toEqual([
    'La sala è chiusa.',
    'Riassunto nuovo.',
  ]);
  // The move itself still waits for a second person, and undoing it keeps the correction.
  expect((await decide(world.secondReviewer, id, 'undo')).status).toBe(200);
  const back = await eventOf(id);
  expect([back.status, back.start, back.locales.it.summary]).toEqual([
    'scheduled',
    '2027-03-12T10:00:00+01:00',
    'Corretto, in revisione.',
  ]);
});

test('a text that was approved for a moment waits for a person again, with its moment', async () => {
  const id = await announced();
  await world.organiser.patch(at(id), { summary: 'Vale da domani.' });
  const publishAt = new Date(Date.now() + 36 * 3_600_000).toISOString();
  const sent = await world.organiser.post(`${at(id)}/submit`, { small: true, publishAt });
  const { digest } = sent.body.submission;
  expect((await world.reviewer.post(`${at(id)}/approve`, { digest })).status).toBe(200);
  expect((await cancel(id)).status).toBe(200);
  const status = await statusOf(id);
  expect([status.state, status.submission.publishAt]).toEqual(['live-pending', publishAt]);
  const { schedule } = await readSchedule(world.cms.payload);
  expect(schedule.documents.some((one) => one.id === id)).toBe(false);
  await later(40, () => settleDue(world.cms.payload));
  expect((await eventOf(id)).status).toBe('cancelled');
});

test('moved back to when it was announced for, it has not moved, and readers are told why', async () => {
  const id = await announced();
  const before = await eventOf(id);
  await move(id);
  await change(world.organiser, id, {
    status: 'moved',
    start: '12 marzo 2027, ore 10',
    reason: 'La sala è di nuovo aperta.',
  });
  const { changes, ...after } = await eventOf(id);
  expect(after).toEqual(before);
  expect(changes?.at(-1)).toEqual({ text: { it: 'La sala è di nuovo aperta.' } });
  expect((await statusOf(id)).changed).toBe(false);
});

test('a planned end stays whose it was, and a returned correction stays returned', async () => {
  const id = await announced();
  const withdrawAt = new Date(Date.now() + 48 * 3_600_000).toISOString();
  expect((await world.reviewer.post(`${at(id)}/schedule`, { withdrawAt })).status).toBe(200);
  await world.organiser.patch(at(id), { summary: 'Da rivedere ancora.' });
  await world.organiser.post(`${at(id)}/submit`, { small: true });
  await world.reviewer.post(`${at(id)}/return`, { reason: 'Spiega meglio.' });
  expect((await cancel(id)).status).toBe(200);
  const row = await published.first(db(), { id: { equals: id } });
  expect(row).toMatchObject({ withdrawAt, withdrawBy: world.reviewer.id });
  const status = await statusOf(id);
  expect([status.state, status.returned.reason]).toEqual(['live-returned', 'Spiega meglio.']);
});

test('an approved text that says otherwise, and a withdrawal, leave nothing to confirm', async () => {
  const [id, other] = [await announced(), await announced()];
  await move(id);
  await world.administrator.patch(`${at(id)}?locale=it`, {
    status: 'cancelled',
    statusReason: 'Non si fa.',
  });
  const sent = await world.administrator.post(`${at(id)}/submit`, { note: { it: 'Non si fa.' } });
  const { digest } = sent.body.submission;
  expect((await world.secondReviewer.post(`${at(id)}/approve`, { digest })).status).toBe(200);
  expect((await statusOf(id)).announcement).toBeNull();
  await cancel(other);
  await world.reviewer.post(`${at(other)}/withdraw`, { reason: 'Non serve più.' });
  expect((await statusOf(other)).announcement).toBeNull();
  expect(codeOf(await cancel(other))).toEqual([200, undefined]);
});

test('after 24 hours without a second person it stays online, and all who decide are told once', async () => {
  const id = await announced();
  await move(id);
  const { title } = (await eventOf(id)).locales.it;
  const told = () => mailsAbout(`Nessuno ha confermato: ${title}`);
  await later(23, () => settleDue(world.cms.payload));
  expect(await told()).toEqual([]);
  await later(25, () => settleDue(world.cms.payload));
  await later(26, () => settleDue(world.cms.payload));
  expect(await told()).toEqual(
    [world.administrator.email, world.reviewer.email, world.secondReviewer.email].sort(),
  );
  expect((await eventOf(id)).status).toBe('moved');
  const list = await later(25, () =>
    announcements.find(db(), { where: { document: { equals: id } } }),
  );
  expect(list.map(({ state }) => state)).toEqual(['open']);
  expect((await decide(world.secondReviewer, id, 'confirm')).status).toBe(200);
});

test('who lost the role since announces nothing more; what they announced still waits', async () => {
  const id = await announced();
  const former = await person(world.cms, `organizzatore-${number}`, 'organiser', {
    organisation: world.organisation,
    editions: [world.edition],
  });
  expect((await move(id, '13 marzo 2027, ore 15', former)).status).toBe(200);
  await world.cms.payload.update({
    collection: 'users',
    id: former.id,
    data: { role: 'editor', organisation: world.otherOrganisation, editions: [] },
    overrideAccess: true,
  });
  expect([401, 403, 404]).toContain((await cancel(id, former)).status);
  expect((await eventOf(id)).status).toBe('moved');
  expect((await decide(world.secondReviewer, id, 'undo')).status).toBe(200);
});

test('in both nights when the clocks change a time is one time, or refused with what to type', async () => {
  const id = await announced();
  const gone = await move(id, '28 marzo 2027, ore 2:30');
  expect(codeOf(gone)).toEqual([400, 'bad-request']);
  expect((await move(id, '28 marzo 2027, ore 1:30')).status).toBe(200);
  const { start, end } = await eventOf(id);
  expect([start, end], 'it lasts as long as before').toEqual([
    '2027-03-28T01:30:00+01:00',
    '2027-03-28T04:00:00+02:00',
  ]);
});

test('of two people who change it at the same time both are told, and nothing is lost', async () => {
  const id = await announced();
  const answers = await Promise.all([
    move(id, '13 marzo 2027, ore 15'),
    move(id, '14 marzo 2027, ore 16', world.administrator),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await versionOf(id)).toBe(3);
  const open = await announcements.find(db(), { where: { slot: { equals: id } } });
  expect(open.map(({ authors }) => [...authors].sort())).toEqual([
    [world.organiser.id, world.administrator.id].sort(),
  ]);
  expect((await eventOf(id)).formerStart).toBe('2027-03-12T10:00:00+01:00');
});

const TABLES = [announcements, published, revisions, submissions, history, outbox];

async function everything(id: string): Promise<unknown> {
  const { payload } = world.cms;
  return Promise.all([
    ...TABLES.map((one) => one.find(db(), { sort: 'id' })),
    payload.findByID({ collection: 'events', id, depth: 0, locale: 'all' }),
    readManifest(payload),
  ]);
}

test('I7: a change at once, its confirmation and its undoing happen wholly or not at all', async () => {
  const id = await announced();
  await world.organiser.patch(at(id), { summary: 'In revisione.' });
  await world.organiser.post(`${at(id)}/submit`, { small: true });
  const whole = async (verb: () => Promise<Body>, collections: readonly string[]) => {
    const before = await everything(id);
    for (const collection of collections) {
      await breaking(world.cms, collection, async () => {
        expect((await verb()).status, collection).toBe(500);
      });
      expect(await everything(id), collection).toEqual(before);
    }
    expect((await verb()).status).toBe(200);
  };
  const all = [
    'revisions',
    'published-documents',
    'submissions',
    'events',
    'announcements',
    'history',
    'outbox',
  ];
  await whole(() => move(id), all);
  const seen = (await statusOf(id)).announcement.id;
  const post = (verb: string, body: object) =>
    world.secondReviewer.post(`/api/programme/${id}/${verb}`, { announcement: seen, ...body });
  await whole(() => post('undo', { reason: 'No.' }), all);
  await move(id);
  const next = (await statusOf(id)).announcement.id;
  await whole(() => post('confirm', { announcement: next }), ['announcements', 'history']);
});

test('I6: who undoes a change wrote nothing: they approve the next text, and stay an author of what they wrote before', async () => {
  const id = await announced();
  await move(id);
  expect((await decide(world.secondReviewer, id, 'undo')).status).toBe(200);
  await world.organiser.patch(at(id), { summary: 'Scritto da altri.' });
  const sent = await world.organiser.post(`${at(id)}/submit`, { small: true });
  const { digest } = sent.body.submission;
  const approved = await world.secondReviewer.post(`${at(id)}/approve`, { digest });
  expect(codeOf(approved)).toEqual([200, undefined]);
  await world.secondReviewer.patch(at(id), { summary: 'Scritto da chi poi annulla.' });
  await move(id);
  expect((await decide(world.secondReviewer, id, 'undo')).status).toBe(200);
  const own = await world.organiser.post(`${at(id)}/submit`, { small: true });
  const approval = { digest: own.body.submission.digest };
  expect(codeOf(await world.secondReviewer.post(`${at(id)}/approve`, approval))).toEqual([
    403,
    'own-work',
  ]);
});

/** An event with a correction that is approved for a moment, which comes within the minute. */
async function corrected(before?: (id: string) => Promise<unknown>): Promise<string> {
  const id = await announced();
  await before?.(id);
  await world.organiser.patch(at(id), { summary: 'Vale tra poco.' });
  const publishAt = new Date(Date.now() + 60_000).toISOString();
  const sent = await world.organiser.post(`${at(id)}/submit`, { small: true, publishAt });
  const { digest } = sent.body.submission;
  expect((await world.reviewer.post(`${at(id)}/approve`, { digest })).status).toBe(200);
  return id;
}

const verbsOf = async (id: string): Promise<string[]> =>
  (await history.find(db(), { where: { document: { equals: id } } })).map(({ verb }) => verb);

test('what the site shows by its own clock stays there when the event changes before the moment is noted', async () => {
  const id = await corrected();
  expect((await later(0.02, () => cancel(id))).status).toBe(200);
  const event = await eventOf(id);
  expect([event.status, event.locales.it.summary]).toEqual(['cancelled', 'Vale tra poco.']);
  expect(await verbsOf(id)).toEqual(expect.arrayContaining(['publish', 'announce']));
  const other = await corrected(async (one) => move(one));
  const undone = await later(0.02, () => decide(world.secondReviewer, other, 'undo'));
  expect(codeOf(undone)).toEqual([200, undefined]);
  const back = await eventOf(other);
  expect([back.status, back.locales.it.summary]).toEqual(['scheduled', 'Vale tra poco.']);
  expect((await statusOf(other)).state).toBe('live');
});

test('a moment that could not be noted keeps the event from changing: who asks is told to try again', async () => {
  const id = await corrected();
  const asked = () => later(0.02, () => cancel(id));
  await breaking(world.cms, 'revisions', async () => {
    expect(codeOf(await asked())).toEqual([503, 'busy']);
  });
  expect((await asked()).status).toBe(200);
  expect((await eventOf(id)).locales.it.summary).toBe('Vale tra poco.');
});

test('what waits never keeps an event from being cancelled: it is returned with what it lacks now, and its writers are told', async () => {
  const id = await announced();
  await world.organiser.patch(at(id), { status: 'online', venue: null, summary: 'Solo in rete.' });
  const sent = await world.organiser.post(`${at(id)}/submit`, { note: { it: 'Solo in rete.' } });
  expect(codeOf(sent)).toEqual([200, undefined]);
  expect(codeOf(await cancel(id, world.administrator))).toEqual([200, undefined]);
  expect((await eventOf(id)).status).toBe('cancelled');
  const status = await statusOf(id);
  expect(status.state).toBe('live-returned');
  expect(status.returned.reason).toMatch(/cambiato subito.*luogo/i);
  const { title } = (await eventOf(id)).locales.it;
  expect(await mailsAbout(`Restituito: ${title}`)).toEqual([world.organiser.email]);
  const copy = (await world.organiser.get(`${at(id)}?depth=0&locale=it`)).body;
  expect([copy.status, copy.summary]).toEqual(['cancelled', 'Solo in rete.']);
  await world.organiser.patch(at(id), { venue });
  const again = await world.organiser.post(`${at(id)}/submit`, { small: true });
  expect(codeOf(again)).toEqual([200, undefined]);
});

test('an approval for a moment of a text that lacks something now is worth nothing, and the site is told', async () => {
  const id = await announced();
  await world.organiser.patch(at(id), { status: 'online', venue: null });
  const publishAt = new Date(Date.now() + 36 * 3_600_000).toISOString();
  const sent = await world.organiser.post(`${at(id)}/submit`, { small: true, publishAt });
  const { digest } = sent.body.submission;
  expect((await world.reviewer.post(`${at(id)}/approve`, { digest })).status).toBe(200);
  expect(codeOf(await cancel(id))).toEqual([200, undefined]);
  const { schedule } = await readSchedule(world.cms.payload);
  expect(schedule.documents.some((one) => one.id === id)).toBe(false);
  expect((await statusOf(id)).state).toBe('live-returned');
});

/** The text that waits. */
async function waitingOf(id: string): Promise<DocumentOf<'event'>> {
  const row = await submissions.first(db(), { slot: { equals: id } });
  return JSON.parse(row?.canonical ?? '{}') as DocumentOf<'event'>;
}

const copyOf = async (id: string): Promise<Body> =>
  (await world.organiser.get(`${at(id)}?depth=0&locale=it`)).body;

const overtaken = async (id: string): Promise<string[]> =>
  mailsAbout(`Il tuo testo è cambiato: ${(await eventOf(id)).locales.it.title}`);

test('undoing leaves alone what somebody wrote since and sent: their hour waits, under their name', async () => {
  const id = await announced();
  await move(id, '13 marzo 2027, ore 15', world.administrator);
  await world.organiser.patch(at(id), { start: '2027-03-13T15:00:00.000Z', end: null });
  const sent = await world.organiser.post(`${at(id)}/submit`, { note: { it: 'Alle 16.' } });
  expect(codeOf(sent)).toEqual([200, undefined]);
  expect(codeOf(await decide(world.reviewer, id, 'undo'))).toEqual([200, undefined]);
  expect((await eventOf(id)).start).toBe('2027-03-12T10:00:00+01:00');
  const { status, start, formerStart } = await waitingOf(id);
  expect([status, start, formerStart]).toEqual([
    'moved',
    '2027-03-13T16:00:00+01:00',
    '2027-03-12T10:00:00+01:00',
  ]);
  expect((await copyOf(id)).start).toBe('2027-03-13T15:00:00.000Z');
});

test('a change at once takes over only what it changes: another end that waits, or was not sent, stays', async () => {
  const [sent, unsent] = [await announced(), await announced()];
  for (const id of [sent, unsent])
    await world.organiser.patch(at(id), { end: '2027-03-12T11:00:00.000Z' });
  const answer = await world.organiser.post(`${at(sent)}/submit`, { note: { it: 'Più lungo.' } });
  expect(codeOf(answer)).toEqual([200, undefined]);
  for (const id of [sent, unsent]) {
    expect((await cancel(id, world.administrator)).status).toBe(200);
    expect(await copyOf(id)).toMatchObject({
      status: 'cancelled',
      end: '2027-03-12T11:00:00.000Z',
    });
    expect((await eventOf(id)).end, 'nobody approved it').toBe('2027-03-12T11:30:00+01:00');
  }
  const waits = await waitingOf(sent);
  expect([waits.status, waits.end]).toEqual(['cancelled', '2027-03-12T12:00:00+01:00']);
  for (const id of [sent, unsent]) {
    expect((await decide(world.reviewer, id, 'undo')).status).toBe(200);
    expect(await copyOf(id)).toMatchObject({
      status: 'scheduled',
      statusReason: null,
      end: '2027-03-12T11:00:00.000Z',
    });
  }
  const back = await waitingOf(sent);
  expect([back.status, back.end, back.locales.it.statusReason]).toEqual([
    'scheduled',
    '2027-03-12T12:00:00+01:00',
    undefined,
  ]);
  expect(await overtaken(sent)).toEqual([]);
});

test('what waits moves with the event, and lasts as long as its writers want', async () => {
  const id = await announced();
  await world.organiser.patch(at(id), { end: '2027-03-12T11:00:00.000Z' });
  await world.organiser.post(`${at(id)}/submit`, { note: { it: 'Più lungo.' } });
  await move(id, '13 marzo 2027, ore 15', world.administrator);
  const { start, end } = await waitingOf(id);
  expect([start, end]).toEqual(['2027-03-13T15:00:00+01:00', '2027-03-13T17:00:00+01:00']);
  expect((await copyOf(id)).end).toBe('2027-03-13T16:00:00.000Z');
  expect((await decide(world.reviewer, id, 'undo')).status).toBe(200);
  const back = await waitingOf(id);
  expect([back.start, back.end]).toEqual([
    '2027-03-12T10:00:00+01:00',
    '2027-03-12T12:00:00+01:00',
  ]);
});

test('whose waiting text a change at once makes needless, or writes over, is told', async () => {
  const [needless, over] = [await announced(), await announced()];
  await world.organiser.patch(at(needless), {
    status: 'cancelled',
    statusReason: 'La sala è chiusa.',
  });
  await world.organiser.patch(at(over), { start: '2027-03-14T09:00:00.000Z', end: null });
  for (const id of [needless, over])
    await world.organiser.post(`${at(id)}/submit`, { note: { it: 'Cambia.' } });
  await cancel(needless, world.administrator);
  expect((await statusOf(needless)).state).toBe('live');
  expect(await overtaken(needless)).toEqual([world.organiser.email]);
  await move(over, '13 marzo 2027, ore 15', world.administrator);
  expect((await waitingOf(over)).start).toBe('2027-03-13T15:00:00+01:00');
  expect(await overtaken(over)).toEqual([world.organiser.email]);
});

test('what was written and not sent of what changes at once is kept among the versions', async () => {
  const id = await announced();
  await world.organiser.patch(at(id), { start: '2027-03-14T09:00:00.000Z', end: null });
  await move(id, '13 marzo 2027, ore 15', world.administrator);
  expect(await copyOf(id)).toMatchObject({ start: '2027-03-13T14:00:00.000Z', end: null });
  const { versions } = (await world.organiser.get(`${at(id)}/versions`)).body;
  const former = versions.find(({ kind }: Body) => kind === 'saved');
  const kept = (await world.organiser.get(`${at(id)}/versions/${former.id}`)).body.before;
  expect(kept.start).toBe('2027-03-14T10:00:00+01:00');
});
