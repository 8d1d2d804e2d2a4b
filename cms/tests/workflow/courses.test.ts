// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_PARTS } from '../../desk/parts.ts';
import { published } from '../../records/rows.ts';
import { breaking } from './breaking.ts';
import {
  type Actor,
  article,
  type Body,
  course,
  lesson,
  make,
  online,
  quiz,
  richText,
  startWorld,
  TOPIC,
  type World,
} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

/** A working copy that an editor of the firm begins. */
async function begin(collection: string, data: object, by: Actor = world.editor): Promise<string> {
  const { status, body } = await by.post(`/api/${collection}?depth=0`, data);
  if (status !== 201) throw new Error(`${collection}: ${JSON.stringify(body)}`);
  return body.doc.id;
}

const read = async (collection: string, id: string): Promise<Body> =>
  (await world.editor.get(`/api/${collection}/${id}?depth=0`)).body;

const lessonsOf = async (id: string): Promise<string[]> =>
  (await read('courses', id)).delivery.lessons;

const submit = (
  collection: string,
  id: string,
  others: readonly (readonly [string, string])[] = [],
) =>
  world.editor.post(`/api/${collection}/${id}/submit`, {
    with: others.map(([other, one]) => ({ collection: other, id: one })),
  });

const messages = ({ body }: { readonly body: Body }): string[] =>
  body.errors[0].issues.map(({ message }: Body) => message);

const parts = async (collection: string, id: string): Promise<Body> =>
  (await world.editor.get(`/api/${collection}/${id}/parts`)).body;

describe('a course is written in one sitting', () => {
  let id: string;
  let first: string;

  test('«Aggiungi lezione» begins a lesson for the same readers, of the same firm, at the end of the list', async () => {
    const older = await begin('lessons', lesson(world));
    id = await begin('courses', course(world, [older]));
    const { status, body } = await world.editor.post(`/api/courses/${id}/add`, {});
    expect(status).toBe(200);
    expect(body.added.collection).toBe('lessons');
    first = body.added.id;
    expect(await lessonsOf(id)).toEqual([older, first]);
    expect(await read('lessons', first)).toMatchObject({
      organisation: world.organisation,
      audiences: ['citizens'],
      topics: [world.topic],
    });
  });

  test('the rest of the course stays as it is, in both languages', async () => {
    await world.editor.patch(`/api/courses/${id}?locale=en`, { title: 'Recognising fraud' });
    await world.editor.post(`/api/courses/${id}/add?locale=en`, {});
    const english = await world.editor.get(`/api/courses/${id}?locale=en&depth=0`);
    expect(english.body.title).toBe('Recognising fraud');
    expect(await read('courses', id)).toMatchObject({ title: 'Riconoscere le truffe' });
    expect(await lessonsOf(id)).toHaveLength(3);
  });

  test('a lesson gets its check in the same way, once', async () => {
    const { body } = await world.editor.post(`/api/lessons/${first}/add`, {});
    expect(body.added.collection).toBe('quizzes');
    expect(await read('lessons', first)).toMatchObject({ quiz: body.added.id });
    expect(await read('quizzes', body.added.id)).toMatchObject({ use: 'check' });
    const again = await world.editor.post(`/api/lessons/${first}/add`, {});
    expect([again.status, again.body.errors[0].code]).toEqual([409, 'wrong-state']);
  });

  test('the check of a lesson with a title is called after it', async () => {
    const own = await begin('lessons', lesson(world));
    const { body } = await world.editor.post(`/api/lessons/${own}/add`, {});
    const { title } = await read('quizzes', body.added.id);
    expect(title).toBe('Verifica: Chi ti scrive davvero');
  });

  test('the lesson knows its course and its place, the check its lesson', async () => {
    const { of } = await parts('lessons', first);
    expect(of).toMatchObject([
      { id, title: 'Riconoscere le truffe', number: 2, of: 3, readable: true },
    ]);
    const { quiz: check } = await read('lessons', first);
    expect((await parts('quizzes', check)).of).toMatchObject([
      { id: first, collection: 'lessons' },
    ]);
  });

  test('the course says of each lesson, and of its check, what is missing', async () => {
    const [whole, begun] = (await parts('courses', id)).parts;
    expect(whole).toMatchObject({ title: 'Chi ti scrive davvero', state: 'draft', issues: [] });
    expect(begun.issues.map(({ message }: Body) => message)).toEqual([
      'Manca il titolo.',
      'Manca il riassunto.',
      'Manca il testo.',
    ]);
    expect(begun.parts[0].issues.map(({ message }: Body) => message)).toContain(
      'Scrivi almeno una domanda.',
    );
  });

  test('and what to look at before it is sent: a line that was typed for the menu, a number that is wrong', async () => {
    const left = lesson(world, {
      title: 'Con un comando',
      body: richText('Guarda chi scrive.', '/tito'),
    });
    const one = await begin('lessons', left);
    const own = await begin(
      'courses',
      course(world, [one], { title: 'Ne dice quattro', summary: 'In quattro lezioni.' }),
    );
    const [item] = (await parts('courses', own)).parts;
    expect(item.advice.map(({ field }: Body) => field)).toEqual(['body']);
    const status = await world.editor.get(`/api/courses/${own}/status`);
    expect(status.body.advice.map(({ code }: Body) => code)).toEqual(['miscounted']);
    expect((await submit('courses', own, [['lessons', one]])).status).toBe(200);
  });

  test('and which lesson is too hard for its readers', async () => {
    const hard = await begin(
      'lessons',
      lesson(world, {
        body: richText(
          'La predisposizione sistematica di procedure organizzative di identificazione progressivamente articolate costituisce un elemento imprescindibile.',
        ),
      }),
    );
    const other = await begin('courses', course(world, [hard]));
    const [item] = (await parts('courses', other)).parts;
    expect(item.level.index).toBeLessThan(item.level.needed ?? 60);
  });

  test('an editor of another firm adds nothing, and a course elsewhere takes no lessons', async () => {
    expect((await world.stranger.post(`/api/courses/${id}/add`, {})).status).toBe(404);
    expect((await world.stranger.get(`/api/courses/${id}/parts`)).status).toBe(404);
    const elsewhere = await begin(
      'courses',
      course(world, [], { delivery: { kind: 'elsewhere' } }),
    );
    const refused = await world.editor.post(`/api/courses/${elsewhere}/add`, {});
    expect(refused.status).toBe(409);
    expect(refused.body.errors[0].message).toContain('su un altro sito');
    const text = await begin('articles', article(world));
    expect((await world.editor.post(`/api/articles/${text}/add`, {})).status).toBe(404);
  });

  test('what keeps a course from being saved is said with its place, and nothing is begun', async () => {
    const own = await begin('courses', course(world, [], { title: 'Di un livello antico' }));
    // As an older form stored it.
    await world.cms.payload.db.updateOne({
      collection: 'courses',
      id: own,
      data: { level: 'medio' },
      req: { payload: world.cms.payload } as never,
    });
    const { totalDocs } = await world.cms.payload.count({ collection: 'lessons' });
    const { status, body } = await world.editor.post(`/api/courses/${own}/add`, {});
    const [error] = body.errors;
    expect([status, error.code]).toEqual([422, 'requirements']);
    expect(error.message).toBe(
      'Corso: qualcosa impedisce di salvare. Correggilo nel modulo, salva e riprova.',
    );
    expect(error.issues).toEqual([
      { code: 'invalid', field: 'level', message: expect.stringContaining('Livello: ') },
    ]);
    expect((await world.cms.payload.count({ collection: 'lessons' })).totalDocs).toBe(totalDocs);
  });

  test('a lesson is begun without the topic of its course that exists no more', async () => {
    const topic = await make(world.cms, 'topics', { ...TOPIC, title: 'Di passaggio' });
    const own = await begin(
      'courses',
      course(world, [], { topics: [world.topic, topic] }),
      world.reviewer,
    );
    await world.cms.payload.delete({ collection: 'topics', id: topic, overrideAccess: true });
    const { status, body } = await world.reviewer.post(`/api/courses/${own}/add`, {});
    expect(status).toBe(200);
    const begun = await world.reviewer.get(`/api/lessons/${body.added.id}?depth=0`);
    expect(begun.body).toMatchObject({ topics: [world.topic] });
  });

  test('of a course with more lessons than it may have the first ones are checked, the others named', async () => {
    const check = await make(world.cms, 'quizzes', { ...quiz(world), _status: 'draft' });
    const { organisation } = world;
    const many: string[] = [];
    for (let n = 1; n <= MAX_PARTS + 2; n++) {
      const data = lesson(world, { title: `Lezione ${n}`, quiz: check, _status: 'draft' });
      many.push(await make(world.cms, 'lessons', { ...data, organisation }));
    }
    const own = await begin('courses', course(world, many, { title: 'Troppe lezioni' }));
    const items: Body[] = (await parts('courses', own)).parts;
    expect(items.map(({ title }) => title)).toEqual(many.map((_, n) => `Lezione ${n + 1}`));
    expect(items.filter(({ state }) => state !== null)).toHaveLength(MAX_PARTS);
    expect(items.slice(MAX_PARTS)).toEqual(
      many.slice(MAX_PARTS).map((one, n) => ({
        collection: 'lessons',
        id: one,
        title: `Lezione ${MAX_PARTS + n + 1}`,
        state: null,
        issues: [],
        advice: [],
        level: null,
        parts: [],
      })),
    );
  });

  test('of the courses that list a lesson the first ones are named, whoever drafts others', async () => {
    const one = await begin('lessons', lesson(world, { title: 'In molti corsi' }));
    const drafts = async (count: number, organisation: string): Promise<void> => {
      for (let n = 1; n <= count; n++)
        await make(world.cms, 'courses', {
          ...course(world, [one], { title: `Corso ${n}` }),
          organisation,
          _status: 'draft',
        });
    };
    await drafts(2, world.otherOrganisation);
    await drafts(MAX_PARTS + 1, world.organisation);
    const { of } = await parts('lessons', one);
    expect(of).toHaveLength(MAX_PARTS);
    expect(of[0]).toMatchObject({ title: 'Corso 1', number: 1, of: 1, readable: true });
  });

  test('the course and its new lesson, or neither', async () => {
    const before = await lessonsOf(id);
    const count = async () => (await world.cms.payload.count({ collection: 'lessons' })).totalDocs;
    const lessons = await count();
    await breaking(world.cms, 'courses', async () => {
      expect((await world.editor.post(`/api/courses/${id}/add`, {})).status).toBe(500);
    });
    expect([await lessonsOf(id), await count()]).toEqual([before, lessons]);
  });

  test('of five people who add a lesson at once none is lost', async () => {
    const own = await begin('courses', course(world, []));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => world.editor.post(`/api/courses/${own}/add`, {})),
    );
    const added = answers.map(({ body }) => body.added?.id);
    expect(new Set(await lessonsOf(own))).toEqual(new Set(added));
    expect(added).not.toContain(undefined);
  });

  test('what is typed in the open form of the course stays, and the form takes the lesson over', async () => {
    const own = await begin('courses', course(world, []));
    const base = (await read('courses', own)).updatedAt;
    const { body } = await world.editor.post(`/api/courses/${own}/add`, {});
    const save = { form: 'a'.repeat(24), number: 1, base, parts: { title: null } };
    const saved = await world.editor.patch(`/api/courses/${own}?autosave=true`, {
      title: 'Scritto prima',
      _save: save,
    });
    expect(saved.status).toBe(200);
    expect(await read('courses', own)).toMatchObject({
      title: 'Scritto prima',
      delivery: { lessons: [body.added.id] },
    });
  });
});

describe('a course and its lessons are sent together, approved together and changed alone', () => {
  let id: string;
  let lessons: string[];
  let check: string;

  beforeAll(async () => {
    check = await begin('quizzes', quiz(world));
    lessons = [
      await begin('lessons', lesson(world, { quiz: check })),
      await begin('lessons', lesson(world, { title: 'Non avere fretta' })),
      await begin('lessons', lesson(world, { title: 'Chiamare la banca' })),
    ];
    id = await begin('courses', course(world, lessons));
  });

  const group = (): (readonly [string, string])[] => [
    ...lessons.map((one) => ['lessons', one] as const),
    ['quizzes', check],
  ];

  test('a lesson that no course lists is not sent: its readers would find no way back', async () => {
    const lonely = await begin('lessons', lesson(world));
    const refused = await submit('lessons', lonely);
    expect(refused.status).toBe(422);
    expect(messages(refused)).toEqual([
      'Nessun corso elenca questa lezione: chi la legge non saprebbe come tornare indietro. Aggiungila alle lezioni di un corso.',
    ]);
    // A course that is followed elsewhere lists nothing.
    const delivery = { kind: 'elsewhere', lessons: [lonely] };
    await begin('courses', course(world, [], { delivery }));
    expect(messages(await submit('lessons', lonely))[0]).toContain('Nessun corso');
  });

  test('nor a lesson without its course, nor the course without its lessons', async () => {
    expect(messages(await submit('lessons', lessons[1] ?? ''))).toEqual([
      'Il corso «Riconoscere le truffe», che elenca questa lezione, non è online: si inviano insieme.',
    ]);
    expect(messages(await submit('courses', id))).toHaveLength(3);
    expect(messages(await submit('courses', await begin('courses', course(world, []))))).toEqual([
      'Il corso non ha ancora lezioni: aggiungine almeno una.',
    ]);
  });

  test('from the course and from each lesson the desk proposes to send all of them', async () => {
    for (const [collection, one] of [
      ['courses', id],
      ['lessons', lessons[2] ?? ''],
    ] as const) {
      const { body } = await world.editor.get(`/api/${collection}/${one}/status`);
      const together = body.together.map((other: Body) => other.id);
      const all = [id, ...lessons, check].filter((other) => other !== one);
      expect(new Set(together)).toEqual(new Set(all));
      expect(body.together.every(({ ready }: Body) => ready)).toBe(true);
    }
  });

  test('whoever sends a lesson with its course is told of a number in the course that is not right any more', async () => {
    const only = await begin('lessons', lesson(world, { title: 'Il pacco fermo' }));
    const summary = 'Quattro lezioni per riconoscere le truffe.';
    const whole = await begin('courses', course(world, [only], { summary }));
    const { body } = await world.editor.get(`/api/lessons/${only}/status`);
    expect(body.together).toMatchObject([
      { id: whole, advice: [{ code: 'miscounted', message: expect.stringContaining('«Quattro') }] },
    ]);
  });

  test('all are sent at once; a course is not approved without its lessons, and then all are online in one revision', async () => {
    const sent = await submit('courses', id, group());
    expect(sent.status).toBe(200);
    const review = await world.reviewer.get(`/api/courses/${id}/submission/diff`);
    const companions = review.body.with;
    // In the order in which the course lists them.
    expect(companions.map((one: Body) => one.id)).toEqual([...lessons, check]);
    const { digest } = sent.body.submission;
    const alone = await world.reviewer.post(`/api/courses/${id}/approve`, { digest });
    expect([alone.status, alone.body.errors[0].code]).toEqual([422, 'references']);
    expect(messages(alone)[0]).toBe(
      'Lezione «Chi ti scrive davvero» non è online: approvalo insieme a questo, oppure prima.',
    );
    const approved = await world.reviewer.post(`/api/courses/${id}/approve`, {
      digest,
      reason: 'Va bene.',
      with: companions.map((one: Body) => ({
        collection: one.collection,
        id: one.id,
        digest: one.digest,
      })),
    });
    expect(approved.status).toBe(200);
    const { payload } = world.cms;
    const rows = await published.find(
      { payload },
      { where: { id: { in: [id, ...lessons, check] } } },
    );
    expect(rows.map(({ revision }) => revision)).toEqual(
      Array.from({ length: 5 }, () => approved.body.revision),
    );
  });

  test('a reviewer who opens a lesson first is shown the course and the others', async () => {
    const own = await begin('lessons', lesson(world, { title: 'Da sola' }));
    const other = await begin('courses', course(world, [own], { title: 'Un altro corso' }));
    expect((await submit('courses', other, [['lessons', own]])).status).toBe(200);
    const review = await world.reviewer.get(`/api/lessons/${own}/submission/diff`);
    expect(review.body.with).toMatchObject([{ collection: 'courses', id: other }]);
  });

  test('a course that is online keeps its lessons, or they go first: none is left without a way back', async () => {
    const [one = '', ...others] = lessons;
    const delivery = { kind: 'here', lessons: others };
    await world.editor.patch(`/api/courses/${id}`, { delivery });
    const refused = await submit('courses', id);
    expect(messages(refused)).toEqual([
      'La lezione «Chi ti scrive davvero» è online e nessun altro corso la elenca: chi la legge non saprebbe come tornare indietro. Rimettila, oppure chiedi al Comune di toglierla prima dal sito.',
    ]);
    // Its check goes with it.
    const body = { reason: 'Superata.', confirm: true, along: [check] };
    expect((await world.reviewer.post(`/api/lessons/${one}/withdraw`, body)).status).toBe(200);
    const sent = await submit('courses', id);
    expect(sent.status).toBe(200);
    const { digest } = sent.body.submission;
    const approval = { digest, reason: 'Va bene.' };
    expect((await world.reviewer.post(`/api/courses/${id}/approve`, approval)).status).toBe(200);
  });

  test('later one lesson is changed, sent and approved alone', async () => {
    const one = lessons[1] ?? '';
    await world.editor.patch(`/api/lessons/${one}`, { title: 'Non avere mai fretta' });
    const sent = await submit('lessons', one);
    expect(sent.status).toBe(200);
    const { digest } = sent.body.submission;
    const approved = await world.reviewer.post(`/api/lessons/${one}/approve`, {
      digest,
      reason: 'Va bene.',
    });
    expect(approved.status).toBe(200);
  });
});

test('the glossary for those who write: what is online, and what their own firm is writing', async () => {
  const term = (title: string, alsoCalled: string[] = []) => ({
    title,
    definition: 'Una parola che serve.',
    alsoCalled: alsoCalled.map((text) => ({ text })),
  });
  const known = await begin('terms', term('phishing', ['pesca di dati']));
  await online(world, 'terms', known, world.editor);
  const own = await begin('terms', term('smishing'));
  await begin('terms', term('segreto'), world.stranger);
  const { body } = await world.editor.get('/api/glossary');
  expect(body.terms).toEqual([
    { id: known, words: { it: ['phishing', 'pesca di dati'] }, others: { it: [] } },
    { id: own, words: { it: ['smishing'], en: [] }, others: { it: [], en: [] } },
  ]);
  expect((await world.nobody.get('/api/glossary')).status).toBe(401);
  const text = await begin('articles', article(world, { title: 'Con parole difficili' }));
  // A reviewer reads the drafts of all firms; into the text of one go only its own.
  for (const by of [world.editor, world.reviewer])
    expect((await by.get(`/api/articles/${text}/glossary`)).body.terms).toEqual(body.terms);
  // Who writes no terms reads no drafts of them: those online are proposed to organisers too.
  const event = await begin('events', { title: 'Incontro', edition: world.edition });
  const proposed = await world.organiser.get(`/api/events/${event}/glossary`);
  expect(proposed).toMatchObject({ status: 200, body: { terms: [body.terms[0]] } });
  // «Qui no»: the word means something else there, for everybody who writes the text.
  const aside = (by: Actor, term: string | null) =>
    by.post(`/api/articles/${text}/term-aside`, { term });
  expect((await aside(world.editor, known)).body).toEqual({ aside: [known] });
  expect((await aside(world.reviewer, own)).body).toEqual({ aside: [known, own] });
  expect((await world.editor.get(`/api/articles/${text}/glossary`)).body.aside).toEqual([
    known,
    own,
  ]);
  // So many are put aside that no other can be: the first of them stays.
  const full = Array.from({ length: 200 }, (_, at) => `00000000-${at}`);
  await world.cms.payload.update({
    collection: 'terms-aside',
    where: { document: { equals: text } },
    data: { terms: full },
  });
  const refused = await aside(world.editor, known);
  expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'too-many-terms']);
  expect((await aside(world.editor, full[0] ?? '')).body.aside).toHaveLength(200);
  expect((await aside(world.editor, null)).body).toEqual({ aside: [] });
  expect((await aside(world.stranger, known)).status).toBe(404);
  expect((await aside(world.editor, 'niente')).status).toBe(400);
  const [first] = body.terms;
  expect((await world.reviewer.get('/api/glossary')).body.terms).toEqual([first]);
  expect((await world.stranger.get(`/api/articles/${text}/glossary`)).status).toBe(404);
});

describe('a quiz, a course and a lesson lack nothing when they are sent', () => {
  const answers = (changes: object = {}) => [
    { text: 'Chiudo e chiamo io.', right: true, reason: 'Il numero lo scegli tu.', ...changes },
    { text: 'Do il codice.', right: false, reason: 'La banca vera non lo chiede mai.' },
  ];
  const question = (changes: object) => ({
    kind: 'one',
    text: 'Che cosa fai?',
    answers: answers(),
    ...changes,
  });

  test('each question has a right answer and each answer a reason; what lacks is said with its question', async () => {
    const id = await begin(
      'quizzes',
      quiz(world, {
        title: 'Cinque domande',
        questions: [
          question({}),
          question({ answers: answers({ right: false }) }),
          question({ answers: answers({ reason: '' }) }),
          question({ answers: [] }),
          question({ answers: answers().map((one) => ({ ...one, right: true })) }),
        ],
      }),
    );
    const { body } = await submit('quizzes', id);
    expect(body.errors[0].issues.map(({ field, message }: Body) => [field, message])).toEqual([
      [
        'questions.1.answers',
        'Domanda 2: nessuna risposta è segnata come giusta. Segna quella giusta.',
      ],
      ['questions.2.answers.0.reason', 'Domanda 3, risposta 1: manca il perché.'],
      ['questions.3.answers', 'Domanda 4: mancano le risposte.'],
      [
        'questions.4.answers',
        'Domanda 5: più di una risposta è segnata come giusta. Lasciane una, oppure scegli «Più risposte giuste».',
      ],
    ]);
  });

  test('a course says how many outcomes it has and needs, and elsewhere its minutes', async () => {
    const one = await begin('lessons', lesson(world));
    const few = course(world, [one], {
      title: 'Pochi risultati',
      outcomes: [{ text: 'riconoscere un messaggio falso' }],
    });
    expect(
      messages(await submit('courses', await begin('courses', few), [['lessons', one]])),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^«Alla fine sai …»: c’è solo una voce, ne servono almeno 3\.$/),
      ]),
    );
    const elsewhere = course(world, [], {
      title: 'Un corso altrove',
      delivery: { kind: 'elsewhere', url: 'https://corsi.example/', languages: ['it'] },
    });
    expect(messages(await submit('courses', await begin('courses', elsewhere)))).toEqual([
      'Manca la durata in minuti.',
    ]);
  });
});
