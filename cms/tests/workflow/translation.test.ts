// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureUses } from '../../records/picture-uses.ts';
import { searchEntries } from '../../records/search-entries.ts';
import { readOlderTexts } from '../../search/rebuild.ts';
import {
  type Actor,
  article,
  type Body,
  online,
  quiz,
  richText,
  startWorld,
  uploaded,
  type World,
} from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const at = (id: string, path = ''): string => `/api/articles/${id}${path}`;

async function save(id: string, data: object, language = 'it', by = world.editor): Promise<Body> {
  const { status, body } = await by.patch(at(id, `?locale=${language}`), data);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.doc;
}

const ENGLISH = {
  title: 'How to spot a false message',
  summary: 'Three signs that it is not your bank.',
  body: richText('Look who writes. Do not hurry. Call the bank.'),
};

/** An article in both languages, or in Italian alone. */
async function written(translation: object | null = ENGLISH, more: object = {}): Promise<string> {
  const title = `Un messaggio falso ${++number}`;
  const { body } = await world.editor.post('/api/articles', article(world, { title, ...more }));
  const english = `How to spot it ${number}`;
  if (translation) await save(body.doc.id, { ...translation, title: english }, 'en');
  return body.doc.id;
}

const view = async (id: string, to = 'en', by: Actor = world.editor): Promise<Body> =>
  (await by.get(at(id, `/translation?locale=${to}`))).body;

/** Names of the fields in a state. */
const inState = async (id: string, state: string): Promise<string[]> =>
  (await view(id)).fields
    .filter((field: Body) => field.state === state)
    .map(({ name }: Body) => name);

const behindOf = async (id: string): Promise<Body> =>
  (await world.editor.get(at(id, '/status'))).body.behind;

const upToDate = async (id: string, field: string, by: Actor = world.editor, original?: string) => {
  const shown = (await view(id)).fields.find(({ name }: Body) => name === field);
  return by.post(at(id, '/up-to-date'), {
    ...{ language: 'en', field },
    original: original ?? shown.digest,
  });
};

let form = 0;
/** A save of a form of the desk; `besideOriginal` as the translation view sends it. */
async function saveForm(id: string, values: object, besideOriginal: boolean): Promise<void> {
  const now = (await world.editor.get(at(id, '?locale=en&depth=0'))).body;
  const parts = Object.fromEntries(Object.keys(values).map((name) => [name, null]));
  const _save = { form: `form-${++form}`, number: 1, base: now.updatedAt, parts, besideOriginal };
  await save(id, { ...values, _save }, 'en');
}

describe('what changed in the original since it was translated', () => {
  test('an Italian field that changes is behind in English, with its former text; as it was again, it is not', async () => {
    const id = await written();
    expect(await behindOf(id)).toBeNull();
    expect(await inState(id, 'current')).toEqual(['title', 'summary', 'body']);
    await save(id, { summary: 'Quattro segni.' });
    await save(id, { summary: 'Cinque segni.' });
    expect(await behindOf(id)).toEqual({ count: 1, total: 3 });
    const { before, after, from, to } = await view(id);
    expect([from, to]).toEqual(['it', 'en']);
    expect(before.locales.it.summary).toContain('Tre segni');
    expect(after.locales.it.summary).toBe('Cinque segni.');
    await save(id, { summary: article(world).summary });
    expect(await behindOf(id)).toBeNull();
  });

  test('the English that is written in the editor is up to date; beside the original its writer says when it is', async () => {
    const id = await written();
    await save(id, { summary: 'Quattro segni.', body: richText('Un testo nuovo.') });
    expect(await behindOf(id)).toEqual({ count: 2, total: 3 });
    await save(id, { summary: 'Four signs.' }, 'en');
    expect(await inState(id, 'behind')).toEqual(['body']);
    await saveForm(id, { body: richText('A new') }, true);
    expect(await inState(id, 'behind'), 'half of it is written').toEqual(['body']);
    expect(await upToDate(id, 'body')).toMatchObject({ status: 200 });
    expect(await behindOf(id)).toBeNull();
  });

  test('«È già giusto così» marks a field without a change, and not when the original was changed meanwhile', async () => {
    const id = await written();
    await save(id, { summary: 'Tre segni che un messaggio non viene dalla banca.' });
    const { fields } = await view(id);
    const read = fields.find(({ name }: Body) => name === 'summary').digest;
    await save(id, { summary: 'Non rispondere mai.' });
    expect(await upToDate(id, 'summary', world.editor, read)).toMatchObject({ status: 409 });
    expect(await behindOf(id)).toEqual({ count: 1, total: 3 });
    expect(await upToDate(id, 'summary')).toMatchObject({ status: 200 });
    expect(await behindOf(id)).toBeNull();
    expect(await upToDate(id, 'summary'), 'again').toMatchObject({ status: 200 });
  });

  test('without any English, or with half of it, nothing is behind; a part that is new beside a whole one is', async () => {
    const none = await written(null);
    await save(none, { summary: 'Quattro segni.' });
    expect(await behindOf(none)).toBeNull();
    const half = await written({ title: 'How to spot it' });
    await save(half, { summary: 'Quattro segni.' });
    expect(await behindOf(half)).toBeNull();
    expect(await inState(half, 'missing')).toEqual(['summary', 'body']);
    const whole = await written();
    await save(whole, { doNow: richText('Chiama la banca.') });
    expect(await behindOf(whole)).toEqual({ count: 1, total: 4 });
    expect(await inState(whole, 'behind')).toEqual(['doNow']);
  });

  test('a title that is typed anew, and empty for a moment, forgets nothing', async () => {
    const id = await written();
    await save(id, { summary: 'Quattro segni.' });
    await saveForm(id, { title: '' }, true);
    expect(await behindOf(id), 'there is no English').toBeNull();
    await saveForm(id, { title: 'Spot it' }, true);
    expect(await behindOf(id)).toEqual({ count: 1, total: 3 });
  });

  test('the rows of a list are told by their ids: one more, one less, one moved', async () => {
    const create = { inBrief: [{ text: 'Uno' }, { text: 'Due' }, { text: 'Tre' }] };
    const english = { ...ENGLISH, inBrief: [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }] };
    const id = await written(english, create);
    const [one, two, three] = (await world.editor.get(at(id, '?locale=it&depth=0'))).body.inBrief;
    await save(id, { inBrief: [three, { text: 'Zero' }, one] });
    const field = (await view(id)).fields.find(({ name }: Body) => name === 'inBrief');
    expect(field.state).toBe('behind');
    expect(field.formerRows).toEqual([one.id, two.id, three.id]);
    expect(field.rows.map(({ before, after }: Body) => [before[0], after[0]])).toEqual([
      ['Tre', 'Tre'],
      [undefined, 'Zero'],
      ['Uno', 'Uno'],
      ['Due', undefined],
    ]);
  });

  test('of a document with English alone the English is the original', async () => {
    const { body } = await world.editor.post('/api/articles?locale=en', {
      ...article(world),
      ...ENGLISH,
    });
    const shown = await view(body.doc.id, 'it');
    expect(shown).toMatchObject({ from: 'en', to: 'it', title: ENGLISH.title });
    expect(shown.fields.map(({ state }: Body) => state)).toEqual(['missing', 'missing', 'missing']);
  });

  test('an Italian text that was copied to be translated is not translated yet', async () => {
    const id = await written({ title: 'Spot it' });
    await save(id, { body: article(world).body }, 'en');
    expect(await inState(id, 'missing')).toEqual(['summary', 'body']);
  });
});

describe('what else happens to a document', () => {
  test('a version that comes back is as far behind as it was', async () => {
    const id = await written();
    await save(id, { summary: 'Quattro segni.' });
    await save(id, { title: 'Altro titolo' }, 'it', world.colleague);
    await save(id, { summary: 'Four signs.', title: 'Another title' }, 'en', world.colleague);
    expect(await behindOf(id)).toBeNull();
    const { versions } = (await world.editor.get(at(id, '/versions'))).body;
    const former = versions.find(({ kind }: Body) => kind === 'saved');
    await world.editor.post(at(id, '/restore'), { version: former.id });
    expect(await inState(id, 'behind')).toEqual(['summary']);
    const again = (await world.editor.get(at(id, '/versions'))).body.versions;
    await world.editor.post(at(id, '/restore'), {
      version: again.filter(({ kind }: Body) => kind === 'saved')[0].id,
    });
    expect(await behindOf(id)).toBeNull();
  });

  test('a copied event is as far behind as the event', async () => {
    const { organiser } = world;
    const title = `Laboratorio ${++number}`;
    const { body } = await organiser.post('/api/events', {
      title,
      summary: 'Si impara insieme.',
      edition: world.edition,
    });
    const { id } = body.doc;
    await organiser.patch(`/api/events/${id}?locale=en`, { title: 'Lab', summary: 'Together.' });
    await organiser.patch(`/api/events/${id}?locale=it`, { summary: 'Si impara da soli.' });
    const { copies } = (await organiser.post(`/api/programme/${id}/copy`, {})).body;
    const copied = await organiser.get(`/api/events/${copies[0].id}/status`);
    expect(copied.body.behind).toEqual({ count: 1, total: 2 });
  });

  test('with the document the note of it is deleted', async () => {
    const id = await written();
    await save(id, { summary: 'Quattro segni.' });
    expect((await world.editor.delete(at(id))).status).toBe(200);
    const rows = await world.cms.payload.find({
      collection: 'translations' as never,
      where: { id: { equals: id } },
      overrideAccess: true,
    });
    expect(rows.totalDocs).toBe(0);
  });
});

describe('where it is told', () => {
  test('on the first page of the organisation and of reviewers, and in the filter of the list', async () => {
    const { editor, reviewer, stranger } = world;
    const id = await written();
    await save(id, { summary: 'Quattro segni.' });
    const listed = async (by: Actor): Promise<Body> =>
      (await by.get('/api/desk')).body.behind.find((item: Body) => item.id === id);
    expect(await listed(editor)).toMatchObject({ count: 1, total: 3, collection: 'articles' });
    expect(await listed(reviewer)).toMatchObject({ count: 1, total: 3 });
    expect(await listed(stranger)).toBeUndefined();
    const found = async (where: string): Promise<string[]> =>
      (await editor.get(`/api/articles?limit=200&depth=0&${where}`)).body.docs.map(
        ({ id: one }: Body) => one,
      );
    expect(await found('where[_status][equals]=behind')).toContain(id);
    expect(await found('where[_status][equals]=live')).not.toContain(id);
    expect(await found('where[_status][not_equals]=behind')).not.toContain(id);
    await upToDate(id, 'summary');
    expect(await listed(editor)).toBeUndefined();
    expect(await found('where[_status][equals]=behind')).not.toContain(id);
  });

  test('the search finds as behind what the desk says is behind: field by field, and by its writer’s word', async () => {
    const { editor } = world;
    const id = await written();
    const isFound = async (): Promise<boolean> => {
      const { body } = await editor.get('/api/search?language=en-behind');
      const all = Array.from({ length: body.pages }, (_, index) =>
        editor.get(`/api/search?language=en-behind&page=${index + 1}`),
      );
      const results = (await Promise.all(all)).flatMap((page) => page.body.results);
      const result = results.find((one: Body) => one.id === id);
      expect(result?.behind ?? true).toBe(true);
      return result !== undefined;
    };
    const both = async (): Promise<boolean> => {
      const found = await isFound();
      expect(found).toBe((await behindOf(id)) !== null);
      return found;
    };
    expect(await both()).toBe(false);
    await save(id, { summary: 'Quattro segni.', body: richText('Un testo nuovo.') });
    expect(await both()).toBe(true);
    await save(id, { summary: 'Four signs.' }, 'en');
    expect(await both(), 'one of two fields').toBe(true);
    await upToDate(id, 'body');
    expect(await both(), 'nobody typed English').toBe(false);
    await save(id, { doNow: richText('Chiama la banca.') });
    await save(id, { doNow: null });
    expect(await both(), 'as it was again').toBe(false);
    await save(id, { summary: 'Cinque segni.' });
    await saveForm(id, { title: '' }, true);
    expect(await both(), 'there is no English').toBe(false);
    await saveForm(id, { title: 'Spot it' }, true);
    expect(await both()).toBe(true);

    // An entry of before, which compared times.
    await searchEntries.update(world.cms, id, { version: 1, behind: false });
    await readOlderTexts(world.cms.payload, new AbortController().signal);
    expect(await both()).toBe(true);
    await searchEntries.update(world.cms, id, { version: 1, behind: false });
    await save(id, { readingMinutes: 3 });
    expect(await both(), 'saved before it was read anew').toBe(true);
  });

  test('who examines is told which fields would go online older than the Italian; it stops nothing', async () => {
    const id = await written();
    await online(world, 'articles', id);
    await save(id, { summary: 'Quattro segni.' });
    const { editor, reviewer } = world;
    expect((await editor.get(at(id, '/status'))).body.older).toEqual({ en: ['summary'] });
    const sent = await editor.post(at(id, '/submit'), {});
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    const review = await reviewer.get(at(id, '/submission/diff'));
    expect(review.body.older).toEqual({ en: ['summary'] });
    // Written since, and not sent: what waits is as old as it was.
    await save(id, { summary: 'Four signs.' }, 'en');
    expect((await reviewer.get(at(id, '/submission/diff'))).body.older).toEqual({
      en: ['summary'],
    });
    const again = await editor.post(at(id, '/submit'), {});
    expect((await reviewer.get(at(id, '/submission/diff'))).body.older).toEqual({});
    const { digest } = again.body.submission;
    expect(await reviewer.post(at(id, '/approve'), { digest })).toMatchObject({ status: 200 });
  });

  test('English that is written and not sent leaves the older one online, and that is said', async () => {
    const id = await written();
    await online(world, 'articles', id);
    await save(id, { summary: 'Quattro segni.' });
    await save(id, { summary: 'Four signs.' }, 'en');
    const { editor, reviewer } = world;
    const sent = await editor.post(at(id, '/submit'), { languages: ['it'] });
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    expect((await reviewer.get(at(id, '/submission/diff'))).body.older).toEqual({
      en: ['summary'],
    });
  });
});

describe('who may', () => {
  test('who may not read the document finds no translation; a reviewer reads and confirms', async () => {
    const id = await written();
    await save(id, { summary: 'Quattro segni.' });
    const { stranger, nobody, reviewer, organiser } = world;
    const read = `/translation?locale=en`;
    for (const by of [stranger, organiser]) {
      expect((await by.get(at(id, read))).status).toBe(404);
      const body = { language: 'en', field: 'summary', original: 'a'.repeat(64) };
      expect((await by.post(at(id, '/up-to-date'), body)).status).toBe(404);
    }
    expect((await nobody.get(at(id, read))).status).toBe(401);
    expect((await view(id, 'en', reviewer)).mayEdit).toBe(true);
    expect(await upToDate(id, 'summary', reviewer)).toMatchObject({ status: 200 });
  });

  test('a language that is none, and a body of another form, are told', async () => {
    const id = await written();
    for (const to of ['?locale=de', '?locale=all'])
      expect((await world.editor.get(at(id, `/translation${to}`))).status, to).toBe(400);
    for (const body of [{}, { language: 'it', field: 'title', original: 'a'.repeat(64) }])
      expect((await world.editor.post(at(id, '/up-to-date'), body)).status).toBe(400);
  });

  test('A4: two people, one in each language, lose no word', async () => {
    const id = await written();
    const forms = ['it', 'en'].map((language) => ({ language, form: `form-${++form}` }));
    const start = (await world.editor.get(at(id, '?depth=0'))).body.updatedAt;
    for (const summary of ['Uno.', 'Due.', 'Tre.'])
      await Promise.all(
        forms.map(async ({ language, form: own }, index) => {
          const by = index === 0 ? world.editor : world.colleague;
          const _save = {
            ...{ form: own, number: summary.length, base: start, parts: { summary: null } },
            ...(language === 'en' && { besideOriginal: true }),
          };
          await save(id, { summary: `${language}: ${summary}`, _save }, language, by);
        }),
      );
    const { after } = await view(id);
    expect(after.locales.it.summary).toBe('it: Tre.');
    expect(after.locales.en.summary).toBe('en: Tre.');
    expect(await inState(id, 'behind')).toEqual(['summary']);
  });

  test('a quiz shows its questions row by row', async () => {
    const { body } = await world.reviewer.post('/api/quizzes', quiz(world));
    const { id } = body.doc;
    const shown = await world.reviewer.get(`/api/quizzes/${id}/translation?locale=en`);
    const questions = shown.body.fields.find(({ name }: Body) => name === 'questions');
    expect(questions.rows).toHaveLength(1);
    expect(questions.rows[0].after[0].answers).toHaveLength(2);
  });
});

test('an alternative text that changes in the library makes the translations that show it older, until theirs is written or looked at', async () => {
  const { id: picture } = await uploaded(world.cms, 'Un lucchetto aperto.', world.editor);
  const alt = (text: string, language = 'it') =>
    world.editor.patch(`/api/media/${picture}?locale=${language}`, { alt: text });
  await alt('An open padlock.', 'en');
  const id = await written(ENGLISH, { picture });
  await save(id, { picture }, 'en');
  expect(await inState(id, 'behind')).toEqual([]);
  expect((await alt('Un lucchetto chiuso.')).status).toBe(200);
  expect(await inState(id, 'behind')).toEqual(['picture']);
  expect(await behindOf(id)).toMatchObject({ count: 1 });
  const { before, after } = await view(id);
  expect([before, after].map(({ locales }) => locales.it.picture.alt)).toEqual([
    'Un lucchetto aperto.',
    'Un lucchetto chiuso.',
  ]);
  await alt('A closed padlock.', 'en');
  expect(await behindOf(id)).toBeNull();
  await alt('Un lucchetto dorato.');
  expect((await upToDate(id, 'picture')).status).toBe(200);
  expect(await behindOf(id)).toBeNull();
  await alt('Un lucchetto rosso.');
  await alt('Un lucchetto dorato.');
  expect(await behindOf(id)).toBeNull();

  await alt('Un lucchetto verde.');
  await save(id, { picture: null });
  await save(id, { picture });
  expect(await inState(id, 'behind'), 'the picture was away for a moment').toEqual(['picture']);
  const read = (await view(id)).fields.find(({ name }: Body) => name === 'picture').digest;
  await alt('Un lucchetto viola.');
  const refused = await upToDate(id, 'picture', world.editor, read);
  expect(refused, 'nobody read the newest text').toMatchObject({ status: 409 });
  expect((await upToDate(id, 'picture')).status).toBe(200);
  expect(await behindOf(id)).toBeNull();

  await alt('Un lucchetto nero.');
  await save(id, { picture: null });
  await alt('A black padlock.', 'en');
  await save(id, { picture });
  expect(await behindOf(id), 'written while the picture was away').toBeNull();
});

test('an Italian save of a text whose pictures were not noted yet makes its English older', async () => {
  const { id: picture } = await uploaded(world.cms, 'Una porta.', world.editor);
  const id = await written();
  await pictureUses.remove(world.cms, { id: { equals: id } });
  await save(id, { summary: 'Quattro segni.', picture });
  expect(await inState(id, 'behind')).toEqual(['summary', 'picture']);
});
