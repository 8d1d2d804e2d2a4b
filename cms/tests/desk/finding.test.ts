// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testOffSecantus } from '../on-secantus.ts';
import { workingTitle } from '../../desk/cells.ts';
import { STATE_CHOICE_KEYS } from '../../records/state-choices.ts';
import {
  type Actor,
  article,
  type Body,
  make,
  online,
  startWorld,
  type World,
} from '../workflow/world.ts';

const TITLES = [
  'Città più sicure',
  'È successo qualcosa?',
  'Il furto dell’identità',
  'Sconto del 100% sui codici',
  'Il file nome_cognome',
  'Sconto del 1009 sui codici',
  'Il file nomeXcognome',
  'Straße e Łódź',
] as const;

let world: World;
const ids = new Map<string, string>();
beforeAll(async () => {
  world = await startWorld();
  for (const title of TITLES) ids.set(title, await written({ title }));
});
afterAll(() => world?.stop());

const LIMIT = 180_000;

async function written(changes: object, language = 'it'): Promise<string> {
  const data = article(world, changes);
  const { body } = await world.editor.post(`/api/articles?locale=${language}`, data);
  return body.doc.id;
}

/** Titles that a question finds, as the desk asks it. */
async function found(where: string, by: Actor = world.editor, of = 'articles'): Promise<string[]> {
  const answer = await by.get(`/api/${of}?limit=100&depth=0&${where}`);
  expect(answer.status).toBe(200);
  return answer.body.docs.map(({ title }: Body) => title).sort();
}

const asked = (text: string, operator = 'like', field = 'title'): string =>
  `where[and][0][or][0][${field}][${operator}]=${encodeURIComponent(text)}`;

describe('a title is found however it is typed', () => {
  test.each<[typed: string, ...titles: string[]]>([
    ['CITTÀ', 'Città più sicure'],
    ['citta piu', 'Città più sicure'],
    ['sicure città', 'Città più sicure'],
    ['e successo', 'È successo qualcosa?'],
    ['È SUCCESSO', 'È successo qualcosa?'],
    ["dell'identita", 'Il furto dell’identità'],
    ['dell’identità', 'Il furto dell’identità'],
    ['100%', 'Sconto del 100% sui codici'],
    ['%', 'Sconto del 100% sui codici'],
    ['nome_cognome', 'Il file nome_cognome'],
    ['_', 'Il file nome_cognome'],
    ['strasse lodz', 'Straße e Łódź'],
    ['niente del genere'],
  ])('«%s» in a list', async (typed, ...titles) => {
    expect(await found(asked(typed))).toEqual(titles);
    expect(await found(asked(typed, 'like', 'title.it'))).toEqual(titles);
  });

  test('a filter asks for the words as they stand, or for their absence', async () => {
    expect(await found(asked('PIÙ SICURE', 'contains'))).toEqual(['Città più sicure']);
    expect(await found(asked('sicure più', 'contains'))).toEqual([]);
    expect(await found(asked('CITTA', 'not_like'))).toHaveLength(TITLES.length - 1);
  });

  test(
    'a picker finds what is online by its title there, in any language',
    async () => {
      const id = await written({ title: 'Libertà di scelta' });
      const english = { title: 'Freedom of choice', summary: 'A choice.', body: article(world) };
      await world.editor.patch(`/api/articles/${id}?locale=en`, { ...english, body: undefined });
      const pick = (text: string, by: Actor = world.stranger): Promise<string[]> =>
        found(asked(text), by, 'catalogue');
      expect(await pick('liberta')).toEqual([]);
      expect(await pick('FREEDOM', world.editor)).toEqual(['Libertà di scelta']);
      await online(world, 'articles', id, world.editor);
      expect(await pick('LIBERTA')).toEqual(['Libertà di scelta']);
      await world.editor.patch(`/api/articles/${id}`, { title: 'Segreto e nuovo' });
      expect(await pick('segreto')).toEqual([]);
      expect(await found(asked('segreto'))).toEqual(['Segreto e nuovo']);
    },
    LIMIT,
  );

  test('what a list looks in is closed to questions', async () => {
    const answer = await world.stranger.get(
      `/api/catalogue?${asked('segreto', 'like', 'working')}`,
    );
    expect(answer.status).toBe(400);
    const { body } = await world.stranger.get('/api/catalogue?limit=1');
    expect(body.docs[0]).not.toHaveProperty('working');
    expect(body.docs[0]).not.toHaveProperty('titles');
  });
});

describe('a title that there is in another language is shown', () => {
  test(
    'in lists, on the first page, in pickers and above the form',
    async () => {
      const id = await written({ title: 'Only in English' }, 'en');
      expect(await workingTitle(world.cms.payload, id)).toBe('Only in English');
      expect(await workingTitle(world.cms.payload, ids.get('Città più sicure') ?? '')).toBe(
        'Città più sicure',
      );
      const { drafts } = (await world.editor.get('/api/desk')).body;
      expect(drafts.find((item: Body) => item.id === id).title).toBe('Only in English');
      expect(await found(asked('only in english'), world.editor, 'catalogue')).toEqual([
        'Only in English',
      ]);
      const { body } = await world.editor.get(`/api/articles/${id}/status`);
      expect(body.title).toBe('Only in English');
      await world.editor.patch(`/api/articles/${id}`, { title: 'Anche in italiano' });
      expect(await workingTitle(world.cms.payload, id)).toBe('Anche in italiano');
    },
    LIMIT,
  );
});

describe('the filter by state asks for the states that there are', () => {
  testOffSecantus(
    'drafts, in review, returned, online and withdrawn',
    async () => {
      const { editor, reviewer } = world;
      const mark = 'Stato vero';
      const make = async (name: string): Promise<string> => written({ title: `${mark} ${name}` });
      const submit = (id: string) => editor.post(`/api/articles/${id}/submit`, {});
      await make('bozza');
      const recalled = await make('ritirato');
      await submit(recalled);
      await editor.post(`/api/articles/${recalled}/recall`, {});
      await submit(await make('in revisione'));
      const back = await make('restituito');
      await submit(back);
      await reviewer.post(`/api/articles/${back}/return`, { reason: 'Da rifare.' });
      await online(world, 'articles', await make('online'), editor);
      const both = await make('online e in revisione');
      await online(world, 'articles', both, editor);
      await editor.patch(`/api/articles/${both}`, { summary: 'Una modifica.' });
      await submit(both);
      const gone = await make('tolto');
      await online(world, 'articles', gone, editor);
      await reviewer.post(`/api/articles/${gone}/withdraw`, { reason: 'Non serve più.' });

      const inState = async (condition: string): Promise<string[]> =>
        (await found(`where[and][0][title][like]=${mark}&where[and][1][_status]${condition}`)).map(
          (title) => title.slice(mark.length + 1),
        );
      expect(await inState('[equals]=draft')).toEqual(['bozza', 'ritirato']);
      expect(await inState('[equals]=pending')).toEqual(['in revisione', 'online e in revisione']);
      expect(await inState('[equals]=returned')).toEqual(['restituito']);
      expect(await inState('[equals]=live')).toEqual(['online', 'online e in revisione']);
      expect(await inState('[equals]=withdrawn')).toEqual(['tolto']);
      expect(await inState('[in][0]=withdrawn&where[and][1][_status][in][1]=returned')).toEqual([
        'restituito',
        'tolto',
      ]);
      expect(await inState('[not_equals]=live')).toEqual([
        'bozza',
        'in revisione',
        'restituito',
        'ritirato',
        'tolto',
      ]);
      expect(await inState('[equals]=published')).toEqual([]);
    },
    LIMIT,
  );

  test('the menu of the filter names them', () => {
    const { fields } = world.cms.payload.collections.articles.config;
    const state = fields.find((field) => 'name' in field && field.name === '_status');
    if (state?.type !== 'select') throw new Error('There is no such filter.');
    const values = state.options.map((option) =>
      typeof option === 'string' ? option : option.value,
    );
    expect(values).toEqual([...STATE_CHOICE_KEYS, 'behind', 'verify', 'overdue']);
    expect(values.slice(0, 6)).toEqual([
      'draft',
      'pending',
      'returned',
      'scheduled',
      'live',
      'withdrawn',
    ]);
  });
});

test('account names are found however they are typed', async () => {
  await make(world.cms, 'users' as never, {
    name: 'Niccolò D’Amico',
    email: 'niccolo@example.org',
    password: 'una frase lunga per le prove 42',
    role: 'reviewer',
  });
  const answer = await world.administrator.get(
    `/api/users?where[name][like]=${encodeURIComponent("NICCOLO D'AMICO")}`,
  );
  expect(answer.body.docs.map(({ name }: Body) => name)).toEqual(['Niccolò D’Amico']);
});
