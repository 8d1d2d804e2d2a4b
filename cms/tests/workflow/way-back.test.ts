// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outbox } from '../../records/outbox.ts';
import { catalogue, published } from '../../records/rows.ts';
import { type Actor, type Body, course, lesson, make, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

type Doc = readonly [collection: string, id: string];

async function begin(collection: string, data: object, by: Actor = world.editor): Promise<string> {
  const { status, body } = await by.post(`/api/${collection}?depth=0`, data);
  if (status !== 201) throw new Error(`${collection}: ${JSON.stringify(body)}`);
  return body.doc.id;
}

const named = (docs: readonly Doc[]) => docs.map(([collection, id]) => ({ collection, id }));

const submit = ([collection, id]: Doc, others: readonly Doc[] = [], by = world.editor) =>
  by.post(`/api/${collection}/${id}/submit`, { with: named(others) });

const digestOf = async ([collection, id]: Doc): Promise<string> =>
  (await world.reviewer.get(`/api/${collection}/${id}/submission/diff`)).body.submission.digest;

async function approve(first: Doc, others: readonly Doc[] = []) {
  const along = await Promise.all(
    others.map(async (one) => ({ ...named([one])[0], digest: await digestOf(one) })),
  );
  return world.reviewer.post(`/api/${first[0]}/${first[1]}/approve`, {
    digest: await digestOf(first),
    reason: 'Va bene.',
    ...(along.length > 0 && { with: along }),
  });
}

/** @param along the lessons that the reviewer was told of; absent to be told */
const withdraw = (id: string, along?: readonly string[]) =>
  world.reviewer.post(`/api/courses/${id}/withdraw`, {
    reason: 'Superato.',
    ...(along && { confirm: true, along }),
  });

const withdrawLesson = (id: string) =>
  world.reviewer.post(`/api/lessons/${id}/withdraw`, { reason: 'Errata.', confirm: true });

const statusOf = async ([collection, id]: Doc, by = world.editor): Promise<Body> =>
  (await by.get(`/api/${collection}/${id}/status`)).body;

const alongOf = ({ body }: { readonly body: Body }): string[] =>
  body.errors[0].along.map(({ id }: Body) => id).sort();

let number = 0;
/** A course that is online with lessons of its own. */
async function onlineCourse(
  lessons: number,
  more: readonly string[] = [],
): Promise<{ id: string; lessons: string[] }> {
  const ids: string[] = [];
  for (let n = 0; n < lessons; n++)
    ids.push(await begin('lessons', lesson(world, { title: `Lezione ${++number}` })));
  const title = `Corso ${++number}`;
  const id = await begin('courses', course(world, [...ids, ...more], { title }));
  const docs = ids.map((one) => ['lessons', one] as const);
  expect((await submit(['courses', id], docs)).status).toBe(200);
  expect((await approve(['courses', id], docs)).status).toBe(200);
  return { id, lessons: ids };
}

const setLessons = (id: string, lessons: readonly string[]) =>
  world.editor.patch(`/api/courses/${id}`, { delivery: { kind: 'here', lessons } });

const rowsOf = (ids: readonly string[]) =>
  published.find({ payload: world.cms.payload }, { where: { id: { in: [...ids] } } });

/** Lessons online that no course online lists. */
async function stranded(): Promise<string[]> {
  const rows = (await published.find({ payload: world.cms.payload })).filter(
    ({ withdrawn }) => !withdrawn,
  );
  const of = (type: DocumentType) => rows.filter((row) => row.type === type);
  const listed = of('course').flatMap(({ canonical }) =>
    (JSON.parse(canonical).delivery.lessons ?? []).map(({ id }: Body) => id),
  );
  return of('lesson').flatMap(({ id }) => (listed.includes(id) ? [] : [id]));
}

const problems = ({ body }: { readonly body: Body }): string[] =>
  (body.errors[0].issues ?? []).map(({ message }: Body) => message);

test('a lesson is not approved before its course: together they are', async () => {
  const one = await begin('lessons', lesson(world, { title: 'Prima il corso' }));
  const id = await begin('courses', course(world, [one], { title: 'Corso che aspetta' }));
  await submit(['courses', id], [['lessons', one]]);
  const alone = await approve(['lessons', one]);
  expect([alone.status, alone.body.errors[0].code]).toEqual([422, 'references']);
  expect(problems(alone)).toEqual([
    'Il corso «Corso che aspetta», che elenca questa lezione, non è online: si approvano insieme.',
  ]);
  expect((await approve(['lessons', one], [['courses', id]])).status).toBe(200);
});

test('a lesson whose course was taken back meanwhile is not approved', async () => {
  const one = await begin('lessons', lesson(world, { title: 'Rimasta sola' }));
  const id = await begin('courses', course(world, [one], { title: 'Corso ripreso' }));
  await submit(['courses', id], [['lessons', one]]);
  await world.editor.post(`/api/courses/${id}/recall`, {});
  const alone = await approve(['lessons', one]);
  expect(alone.status).toBe(422);
  expect(problems(alone)[0]).toContain('Nessun corso online elenca questa lezione');
});

test('of two courses that both let a lesson go the second one is not approved', async () => {
  const { id: first, lessons } = await onlineCourse(2);
  const [shared = '', own = ''] = lessons;
  const { id: second, lessons: others } = await onlineCourse(1, [shared]);
  await setLessons(first, [own]);
  await setLessons(second, others);
  expect((await submit(['courses', first])).status).toBe(200);
  expect((await submit(['courses', second])).status).toBe(200);
  const answers = await Promise.all([approve(['courses', first]), approve(['courses', second])]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  const [refused] = answers.filter(({ status }) => status === 422);
  expect(refused?.body.errors[0].code).toBe('references');
  expect(problems(refused as Body)[0]).toContain('nessun altro corso online la elenca');
  expect(await stranded()).toEqual([]);
});

test('nor are both when they are approved together', async () => {
  const { id: first, lessons } = await onlineCourse(2);
  const [shared = '', own = ''] = lessons;
  const { id: second, lessons: others } = await onlineCourse(1, [shared]);
  await setLessons(first, [own]);
  await setLessons(second, others);
  await submit(['courses', first]);
  await submit(['courses', second]);
  expect((await approve(['courses', first], [['courses', second]])).status).toBe(422);
  expect(await stranded()).toEqual([]);
});

test('with a course go its lessons, after the reviewer was told which; those of another course stay', async () => {
  const { lessons: kept } = await onlineCourse(1);
  const { id, lessons } = await onlineCourse(2, kept);
  const asked = await withdraw(id);
  expect([asked.status, asked.body.errors[0].code]).toEqual([409, 'still-used']);
  expect(asked.body.errors[0].message).toContain('2 lezioni');
  expect(asked.body.errors[0].along.map((one: Body) => one.id).sort()).toEqual([...lessons].sort());
  expect(asked.body.errors[0].referrers).toEqual([]);
  const done = await withdraw(id, lessons);
  expect(done.status).toBe(200);
  const gone = await rowsOf([id, ...lessons]);
  expect(gone.map(({ withdrawn, revision }) => [withdrawn, revision])).toEqual(
    Array.from({ length: 3 }, () => [true, done.body.revision]),
  );
  expect((await rowsOf(kept)).map(({ withdrawn }) => withdrawn)).toEqual([false]);
  expect(await stranded()).toEqual([]);
  const { body } = await world.editor.get(`/api/lessons/${lessons[0]}/status`);
  expect(body).toMatchObject({ state: 'withdrawn', withdrawn: { reason: 'Superato.' } });
});

test('what went together comes back together', async () => {
  const { id, lessons } = await onlineCourse(2);
  await withdraw(id, lessons);
  for (const [collection, one] of [
    ['courses', id],
    ['lessons', lessons[1] ?? ''],
  ] as const) {
    const { body } = await world.editor.get(`/api/${collection}/${one}/status`);
    const all = [id, ...lessons].filter((other) => other !== one);
    expect(new Set(body.together.map((other: Body) => other.id))).toEqual(new Set(all));
  }
  const docs = lessons.map((one) => ['lessons', one] as const);
  expect((await submit(['courses', id], docs)).status).toBe(200);
  expect((await approve(['courses', id], docs)).status).toBe(200);
});

test('a course that is withdrawn while a change of its lesson is approved leaves none alone', async () => {
  const { id, lessons } = await onlineCourse(1);
  const [one = ''] = lessons;
  await world.editor.patch(`/api/lessons/${one}`, { title: 'Cambiata' });
  await submit(['lessons', one]);
  const answers = await Promise.all([approve(['lessons', one]), withdraw(id, lessons)]);
  expect(answers[1]?.status).toBe(200);
  expect([200, 409]).toContain(answers[0]?.status);
  expect(await stranded()).toEqual([]);
});

test('a draft of another firm that lists a lesson neither stops it nor is named', async () => {
  const one = await begin('lessons', lesson(world, { title: 'Della prima impresa' }));
  // The form lets nobody choose what they may not see; a request may name it.
  const theirs = course(world, [one], {
    title: 'Segreto di un’altra impresa',
    providers: [world.otherOrganisation],
  });
  await begin('courses', theirs, world.stranger).catch(() =>
    world.cms.payload.create({
      collection: COLLECTION_OF.course,
      data: { ...theirs, organisation: world.otherOrganisation, _status: 'draft' } as never,
      locale: 'it',
      overrideAccess: true,
      depth: 0,
    }),
  );
  for (const by of [world.editor, world.reviewer]) {
    const { body } = await by.get(`/api/lessons/${one}/status`);
    expect(body.issues.map(({ message }: Body) => message)).toEqual([
      expect.stringContaining('Nessun corso elenca questa lezione'),
    ]);
    expect(body.together).toEqual([]);
  }
  const id = await begin('courses', course(world, [one], { title: 'Della prima impresa' }));
  for (const by of [world.editor, world.reviewer]) {
    const { body } = await by.get(`/api/lessons/${one}/status`);
    expect(body.together).toMatchObject([{ collection: 'courses', id }]);
    expect(JSON.stringify(body)).not.toContain('Segreto');
  }
  expect((await submit(['lessons', one], [['courses', id]])).status).toBe(200);
  expect((await approve(['lessons', one], [['courses', id]])).status).toBe(200);
});

test('a lesson that went with its course comes back with another one that lists it', async () => {
  const { id: former, lessons } = await onlineCourse(1);
  const [one = ''] = lessons;
  await withdraw(former, lessons);
  const id = await begin('courses', course(world, [one], { title: 'Il corso che segue' }));
  const ofCourse = await statusOf(['courses', id]);
  expect(ofCourse.together).toMatchObject([{ id: one, ready: true, withdrawn: true }]);
  const ofLesson = await statusOf(['lessons', one]);
  expect(ofLesson.issues.map(({ message }: Body) => message)).toEqual([
    'Il corso «Il corso che segue», che elenca questa lezione, non è online: si inviano insieme.',
  ]);
  expect(ofLesson.together).toMatchObject([{ collection: 'courses', id, ready: true }]);
  expect(ofLesson.together[0]).not.toHaveProperty('withdrawn');
  expect((await submit(['courses', id], [['lessons', one]])).status).toBe(200);
  expect((await approve(['courses', id], [['lessons', one]])).status).toBe(200);
  expect((await rowsOf([former])).map(({ withdrawn }) => withdrawn)).toEqual([true]);
});

test('a lesson that was withdrawn by itself comes back into a course that is online', async () => {
  const { id, lessons } = await onlineCourse(2);
  const [one = '', other = ''] = lessons;
  expect((await withdrawLesson(one)).status).toBe(200);
  await setLessons(id, [other]);
  await submit(['courses', id]);
  expect((await approve(['courses', id])).status).toBe(200);
  await setLessons(id, lessons);
  const ofCourse = await statusOf(['courses', id]);
  expect(ofCourse.together).toMatchObject([{ id: one, ready: true, withdrawn: true }]);
  const ofLesson = await statusOf(['lessons', one]);
  expect(ofLesson.issues[0].message).toContain('è online ancora senza: si inviano insieme.');
  expect(ofLesson.together).toMatchObject([{ collection: 'courses', id, ready: true }]);
  expect((await submit(['lessons', one], [['courses', id]])).status).toBe(200);
  expect((await approve(['lessons', one], [['courses', id]])).status).toBe(200);
});

test('a new lesson of a course that is online is sent with it, from either of them', async () => {
  const { id, lessons } = await onlineCourse(1);
  const one = await begin('lessons', lesson(world, { title: 'Aggiunta dopo' }));
  await setLessons(id, [...lessons, one]);
  expect((await statusOf(['courses', id])).together).toMatchObject([{ id: one, ready: true }]);
  expect((await statusOf(['lessons', one])).together).toMatchObject([{ id, ready: true }]);
});

test('of two withdrawn courses the lesson proposes the one with which it went', async () => {
  const { id: first, lessons } = await onlineCourse(1);
  const [shared = ''] = lessons;
  const { id: second, lessons: others } = await onlineCourse(1, lessons);
  expect((await withdraw(first, [])).status).toBe(200);
  expect((await withdraw(second, [shared, ...others])).status).toBe(200);
  const { together } = await statusOf(['lessons', shared]);
  expect(together.map(({ id }: Body) => id).sort()).toEqual([second, ...others].sort());
});

test('a course goes only with lessons of which the reviewer was told', async () => {
  const { id: other, lessons: kept } = await onlineCourse(1);
  const { id, lessons } = await onlineCourse(2, kept);
  const blind = await world.reviewer.post(`/api/courses/${id}/withdraw`, {
    reason: 'Superato.',
    confirm: true,
  });
  expect([blind.status, blind.body.errors[0].code]).toEqual([409, 'still-used']);
  expect(alongOf(blind)).toEqual([...lessons].sort());
  expect((await withdraw(id, lessons.slice(1))).status).toBe(409);
  // Since the reviewer was told, the last other course that listed a lesson has gone.
  expect((await withdraw(other, [])).status).toBe(200);
  const again = await withdraw(id, lessons);
  expect(again.status).toBe(409);
  expect(alongOf(again)).toEqual([...lessons, ...kept].sort());
  expect((await rowsOf([id, ...lessons])).some(({ withdrawn }) => withdrawn)).toBe(false);
  expect((await withdraw(id, [...lessons, ...kept])).status).toBe(200);
});

test('who withdraws a course is told which corrections are closed, and who refers to its lessons', async () => {
  const { id, lessons } = await onlineCourse(2);
  const [one = ''] = lessons;
  await world.editor.patch(`/api/lessons/${one}`, { title: 'Corretta' });
  expect((await submit(['lessons', one])).status).toBe(200);
  const { id: next } = await onlineCourse(1);
  await world.editor.patch(`/api/courses/${next}`, { prerequisites: [id] });
  await submit(['courses', next]);
  expect((await approve(['courses', next])).status).toBe(200);
  const { body } = await withdraw(id);
  const [{ along, message }] = body.errors;
  expect(along.map((row: Body) => [row.id, row.pending]).sort()).toEqual(
    lessons.map((row) => [row, row === one]).sort(),
  );
  expect(message).toContain('Un contenuto rimanda a questo o alle sue lezioni.');
});

test('the authors of a course that goes get one mail, which names its lessons', async () => {
  const { id, lessons } = await onlineCourse(2);
  const db = { payload: world.cms.payload };
  const before = new Set((await outbox.find(db)).map((mail) => mail.id));
  expect((await withdraw(id, lessons)).status).toBe(200);
  const mails = (await outbox.find(db)).filter((mail) => !before.has(mail.id));
  expect(mails.map(({ to }) => to)).toEqual([world.editor.email]);
  expect(mails[0]?.text).toMatch(/«Corso \d+»\.\n\nInsieme: «Lezione \d+», «Lezione \d+»\./);
});

test('a course that lists lessons of another firm is sent with them', async () => {
  const one = await begin('lessons', lesson(world, { title: 'Di una impresa' }));
  const id = await make(world.cms, 'courses', {
    ...course(world, [one], { title: 'Di un’altra', providers: [world.otherOrganisation] }),
    organisation: world.otherOrganisation,
    _status: 'draft',
  });
  const { together } = await statusOf(['courses', id], world.reviewer);
  expect(together).toMatchObject([{ id: one, ready: true }]);
  expect((await submit(['courses', id], [['lessons', one]], world.reviewer)).status).toBe(200);
});

test('each lesson that would be left alone stops the course, also one without a name', async () => {
  const { id, lessons } = await onlineCourse(3);
  await setLessons(id, lessons.slice(2));
  await catalogue.remove({ payload: world.cms.payload }, { id: { equals: lessons[0] } });
  const refused = await submit(['courses', id]);
  expect(refused.status).toBe(422);
  expect(
    problems(refused)
      .map((text) => text.split(' è online')[0])
      .sort(),
  ).toEqual([expect.stringMatching(/^La lezione «Lezione \d+»$/), 'Una lezione']);
});
