// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { published } from '../../records/rows.ts';
import {
  type Actor,
  type Body,
  course,
  lesson,
  online,
  quiz,
  startWorld,
  type World,
} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

type Pair = readonly [collection: string, id: string];

async function begin(collection: string, data: object, by: Actor = world.editor): Promise<string> {
  const { status, body } = await by.post(`/api/${collection}?depth=0`, data);
  if (status !== 201) throw new Error(`${collection}: ${JSON.stringify(body)}`);
  return body.doc.id;
}

const submit = (collection: string, id: string, others: readonly Pair[] = []) =>
  world.editor.post(`/api/${collection}/${id}/submit`, {
    with: others.map(([other, one]) => ({ collection: other, id: one })),
  });

const messages = ({ body }: { readonly body: Body }): string[] =>
  body.errors[0].issues.map(({ message }: Body) => message);

const issues = async (collection: string, id: string): Promise<Body[]> =>
  (await world.editor.get(`/api/${collection}/${id}/status`)).body.issues;

const review = async (collection: string, id: string): Promise<Body> =>
  (await world.reviewer.get(`/api/${collection}/${id}/submission/diff`)).body;

async function approve(collection: string, id: string, others: readonly Pair[] = []) {
  const { submission } = await review(collection, id);
  const along: object[] = [];
  for (const [other, one] of others)
    along.push({
      collection: other,
      id: one,
      digest: (await review(other, one)).submission.digest,
    });
  return world.reviewer.post(`/api/${collection}/${id}/approve`, {
    digest: submission.digest,
    reason: 'Va bene.',
    with: along,
  });
}

const onlineAmong = async (...ids: readonly string[]): Promise<string[]> => {
  const { payload } = world.cms;
  const where = { and: [{ id: { in: [...ids] } }, { withdrawn: { equals: false } }] };
  return (await published.find({ payload }, { where })).map(({ id }) => id);
};

interface Group {
  readonly check: string;
  readonly lesson: string;
  readonly course: string;
}

/** A course of one lesson that ends with a check. */
async function written(title: string): Promise<Group> {
  const check = await begin('quizzes', quiz(world, { title: `Verifica: ${title}` }));
  const one = await begin('lessons', lesson(world, { title, quiz: check }));
  return {
    check,
    lesson: one,
    course: await begin('courses', course(world, [one], { title: `Corso: ${title}` })),
  };
}

/** … online. */
async function standing(title: string): Promise<Group> {
  const group = await written(title);
  const others: Pair[] = [
    ['lessons', group.lesson],
    ['quizzes', group.check],
  ];
  expect((await submit('courses', group.course, others)).status).toBe(200);
  expect((await approve('courses', group.course, others)).status).toBe(200);
  return group;
}

describe('a check is online only with a lesson that ends with it', () => {
  test('a check that no lesson ends with is not sent: its readers would find no way back', async () => {
    const lonely = await begin('quizzes', quiz(world, { title: 'Senza lezione' }));
    const refused = await submit('quizzes', lonely);
    expect([refused.status, messages(refused)]).toEqual([
      422,
      [
        'Nessuna lezione finisce con questa verifica: chi la fa non saprebbe come tornare indietro. Sceglila nella lezione che chiude.',
      ],
    ]);
    const [issue] = await issues('quizzes', lonely);
    expect(issue.field).toBe('deskPartOf');
  });

  test('a quiz of another use stands by itself', async () => {
    const spot = await begin('quizzes', quiz(world, { title: 'Da soli', use: 'spot' }));
    await online(world, 'quizzes', spot, world.editor);
  });

  test('nor one whose lesson is not online: the desk proposes to send the lesson and its course with it', async () => {
    const group = await written('Il mittente');
    expect(messages(await submit('quizzes', group.check))).toEqual([
      'La lezione «Il mittente», che finisce con questa verifica, non è online: si inviano insieme.',
    ]);
    const { body } = await world.editor.get(`/api/quizzes/${group.check}/status`);
    expect(body.together).toMatchObject([
      { collection: 'lessons', id: group.lesson, ready: true },
      { collection: 'courses', id: group.course, ready: true },
    ]);
    const sent = await submit('quizzes', group.check, [
      ['lessons', group.lesson],
      ['courses', group.course],
    ]);
    expect(sent.status).toBe(200);
    const { with: along } = await review('quizzes', group.check);
    expect(along.map(({ id }: Body) => id)).toEqual([group.lesson, group.course]);
  });

  test('the list to approve has what belongs together side by side, and says with what', async () => {
    const alone = await begin('quizzes', quiz(world, { title: 'Sola', use: 'spot' }));
    const group = await written('Le password');
    // In another order than that of the course.
    expect((await submit('quizzes', group.check)).status).toBe(422);
    const others: Pair[] = [
      ['courses', group.course],
      ['lessons', group.lesson],
    ];
    expect((await submit('quizzes', group.check, others)).status).toBe(200);
    expect((await submit('quizzes', alone)).status).toBe(200);
    const { body } = await world.reviewer.get('/api/desk');
    const shown = body.waiting.slice(body.waiting.findIndex(({ id }: Body) => id === group.course));
    expect(shown.map(({ id, within, parts }: Body) => [id, within?.title ?? null, parts])).toEqual([
      [group.course, null, 2],
      [group.lesson, 'Corso: Le password', 1],
      [group.check, 'Le password', 0],
      [alone, null, 0],
    ]);
  });

  test('nor one whose lesson is online without it', async () => {
    const one = await begin('lessons', lesson(world, { title: 'Prima senza' }));
    const other = await begin('courses', course(world, [one], { title: 'Prima senza verifica' }));
    const group: Pair[] = [['lessons', one]];
    expect((await submit('courses', other, group)).status).toBe(200);
    expect((await approve('courses', other, group)).status).toBe(200);
    const check = await begin('quizzes', quiz(world, { title: 'Dopo' }));
    await world.editor.patch(`/api/lessons/${one}`, { quiz: check });
    expect(messages(await submit('quizzes', check))).toEqual([
      'La lezione «Prima senza», che finisce con questa verifica, è online ancora senza: si inviano insieme.',
    ]);
    expect((await submit('quizzes', check, group)).status).toBe(200);
    const alone = await approve('quizzes', check);
    expect([alone.status, messages(alone)]).toEqual([
      422,
      [
        'La lezione «Prima senza», che finisce con questa verifica, non è online: si approvano insieme.',
      ],
    ]);
    expect((await approve('quizzes', check, group)).status).toBe(200);
  });

  test('nor is it approved when its lesson let it go meanwhile', async () => {
    const group = await standing('Lasciata andare');
    const check = await begin('quizzes', quiz(world, { title: 'Nuova verifica' }));
    await world.editor.patch(`/api/lessons/${group.lesson}`, { quiz: check });
    // The one that is online would stay without its lesson.
    const refused = await submit('lessons', group.lesson, [['quizzes', check]]);
    expect(messages(refused)).toEqual([
      'La verifica «Verifica: Lasciata andare» è online e nessun’altra lezione finisce con questa: chi la fa non saprebbe come tornare indietro. Rimettila, oppure chiedi al Comune di toglierla prima dal sito.',
    ]);
    expect((await submit('quizzes', check, [['lessons', group.lesson]])).status).toBe(422);
  });

  test('later it is changed, sent and approved alone', async () => {
    const { check } = await standing('Da sola');
    await world.editor.patch(`/api/quizzes/${check}`, { summary: 'Una domanda sola.' });
    expect((await submit('quizzes', check)).status).toBe(200);
    expect((await approve('quizzes', check)).status).toBe(200);
  });

  test('with a lesson goes its check, with a course both; the person names them', async () => {
    const group = await standing('Superata');
    const asked = await world.reviewer.post(`/api/courses/${group.course}/withdraw`, {
      reason: 'Superato.',
    });
    const [error] = asked.body.errors;
    expect([asked.status, error.code]).toEqual([409, 'still-used']);
    expect(error.message).toBe(
      'Una lezione e una verifica sono solo di questo corso: escono dal sito insieme al corso. Confermi?',
    );
    expect(error.along.map(({ id }: Body) => id)).toEqual([group.lesson, group.check]);
    const gone = await world.reviewer.post(`/api/courses/${group.course}/withdraw`, {
      reason: 'Superato.',
      confirm: true,
      along: [group.lesson, group.check],
    });
    expect(gone.status).toBe(200);
    expect(await onlineAmong(group.check, group.lesson, group.course)).toEqual([]);
    // What went together comes back together.
    const others: Pair[] = [
      ['lessons', group.lesson],
      ['courses', group.course],
    ];
    const { body } = await world.editor.get(`/api/quizzes/${group.check}/status`);
    expect(body.together.map(({ id }: Body) => id)).toEqual([group.lesson, group.course]);
    expect((await submit('quizzes', group.check, others)).status).toBe(200);
    expect((await approve('quizzes', group.check, others)).status).toBe(200);
  });

  test('a lesson with its check is withdrawn: the check goes along', async () => {
    const group = await standing('Con la sua verifica');
    const asked = await world.reviewer.post(`/api/lessons/${group.lesson}/withdraw`, {
      reason: 'Superata.',
    });
    expect(asked.body.errors[0].message).toBe(
      'Una verifica è solo di questa lezione: esce dal sito insieme alla lezione. Un contenuto rimanda a questo o alla sua verifica. Se lo togli dal sito, i loro collegamenti diventano testo semplice. Confermi?',
    );
    const gone = await world.reviewer.post(`/api/lessons/${group.lesson}/withdraw`, {
      reason: 'Superata.',
      confirm: true,
      along: [group.check],
    });
    expect(gone.status).toBe(200);
    expect(await onlineAmong(group.check, group.lesson, group.course)).toEqual([group.course]);
  });

  test('two lessons may end with one check: it stays for the other', async () => {
    const group = await standing('In due');
    const second = await begin('lessons', lesson(world, { title: 'Seconda', quiz: group.check }));
    const other = await begin('courses', course(world, [second], { title: 'Un altro corso' }));
    const along: Pair[] = [['lessons', second]];
    expect((await submit('courses', other, along)).status).toBe(200);
    expect((await approve('courses', other, along)).status).toBe(200);
    const gone = await world.reviewer.post(`/api/lessons/${group.lesson}/withdraw`, {
      reason: 'Superata.',
      confirm: true,
    });
    expect(gone.status).toBe(200);
    expect(await onlineAmong(group.check)).toEqual([group.check]);
  });

  test('a quiz that becomes a check needs a lesson; one that is a check no more needs none', async () => {
    const spot = await begin('quizzes', quiz(world, { title: 'Cambia uso', use: 'spot' }));
    await online(world, 'quizzes', spot, world.editor);
    await world.editor.patch(`/api/quizzes/${spot}`, { use: 'check' });
    expect(messages(await submit('quizzes', spot))[0]).toContain('Nessuna lezione finisce');
  });
});
