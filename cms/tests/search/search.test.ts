// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { submissions } from '../../records/rows.ts';
import { STATE_CHOICE_KEYS } from '../../records/state-choices.ts';
import { searchEntries } from '../../records/search-entries.ts';
import { beginMissingEntries, readOlderTexts } from '../../search/rebuild.ts';
import { searchable } from '../../values/search-words.ts';
import {
  type Actor,
  article,
  type Body,
  online,
  richText,
  startWorld,
  type World,
} from '../workflow/world.ts';

const LIMIT = 180_000;

let world: World;
const ids = new Map<string, string>();

const TEXTS: Readonly<Record<string, string>> = {
  'Città più sicure': 'Leggi con calma l’avviso dell’Agenzia.',
  'È successo qualcosa?': 'La regola è 3-2-1: tre copie. Non c’è fretta.',
  'Il furto dell’identità': 'Una parola sola: zabaione. Poi un’altra: panettone.',
  'Sconto del 100% sui codici': 'Il file nome_cognome non si apre. Zabaione.',
  'Sconto del 1009 sui codici': 'Il file nomeXcognome si apre.',
  'Straße e Łódź': 'Una e-mail 🎉 arriva. C++ costa 5 € (a.b*c).',
};

async function written(
  changes: object,
  by: Actor = world.editor,
  language = 'it',
): Promise<string> {
  const { body } = await by.post(
    `/api/articles?locale=${language}`,
    article(world, { summary: 'Una riga.', ...changes }),
  );
  return body.doc.id;
}

beforeAll(async () => {
  world = await startWorld();
  for (const [title, text] of Object.entries(TEXTS))
    ids.set(title, await written({ title, body: richText(text) }));
  await written(
    { title: 'Segreto di un’altra impresa', body: richText('Contiene zabaione e sarchiapone.') },
    world.stranger,
  );
}, LIMIT);
afterAll(() => world?.stop());

const asked = async (query: Record<string, string | string[]>, by: Actor = world.editor) => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) parameters.append(name, one);
  return by.get(`/api/search?${parameters}`);
};

async function found(
  query: Record<string, string | string[]>,
  by: Actor = world.editor,
): Promise<string[]> {
  const { status, body } = await asked({ type: 'article', ...query }, by);
  expect([status, JSON.stringify(body.errors)]).toEqual([200, undefined]);
  expect(body.results.length).toBe(Math.min(body.count, 20));
  return body.results.map(({ title }: Body) => title);
}

test('a word without an end holds up nobody', () => {
  const word = 'x'.repeat(500_000);
  expect(searchable([`${word} e-mail ${word}`])).toContain(' email ');
});

describe('a text is found however its words are typed', () => {
  test.each<[typed: string, ...titles: string[]]>([
    ['CITTÀ', 'Città più sicure'],
    ['agenzia', 'Città più sicure'],
    ["l'agenzia", 'Città più sicure'],
    ['dell’AGENZIA calma', 'Città più sicure'],
    ['sicure avviso', 'Città più sicure'],
    ['3-2-1', 'È successo qualcosa?'],
    ['321', 'È successo qualcosa?'],
    ['e successo', 'È successo qualcosa?'],
    ["c'è fretta", 'È successo qualcosa?'],
    ["un'identità", 'Il furto dell’identità'],
    ['panett', 'Il furto dell’identità'],
    ['100%', 'Sconto del 100% sui codici'],
    ['%', 'Sconto del 100% sui codici'],
    ['nome_cognome', 'Sconto del 100% sui codici'],
    ['_', 'Sconto del 100% sui codici'],
    ['100 %', 'Sconto del 100% sui codici'],
    ['strasse lodz', 'Straße e Łódź'],
    ['email', 'Straße e Łódź'],
    ['e-mail', 'Straße e Łódź'],
    ['🎉', 'Straße e Łódź'],
    ['c++', 'Straße e Łódź'],
    ['++', 'Straße e Łódź'],
    ['€', 'Straße e Łódź'],
    ['a.b*c', 'Straße e Łódź'],
    ['.*'],
    ['(['],
    ['?!'],
    // Not within a word: «arte» is no «parte».
    ['ettone'],
    ['zabaione sarchiapone'],
  ])('«%s»', async (typed, ...titles) => {
    expect(await found({ q: typed })).toEqual(titles);
  });

  test('titles come before texts, then what was changed last; or by age alone', async () => {
    const title = await written({ title: 'Zabaione per tutti' });
    expect((await found({ q: 'zabaione' }))[0]).toBe('Zabaione per tutti');
    await world.editor.patch(`/api/articles/${ids.get('Il furto dell’identità')}`, {
      summary: 'Un’altra riga.',
    });
    const newest = ['Il furto dell’identità', 'Zabaione per tutti', 'Sconto del 100% sui codici'];
    expect(await found({ q: 'zabaione', order: 'newest' })).toEqual(newest);
    expect(await found({ q: 'zabaione', order: 'oldest' })).toEqual(newest.toReversed());
    await world.editor.delete(`/api/articles/${title}`);
    expect(await found({ q: 'zabaione' })).toHaveLength(2);
  });

  test('a result says where it was found, with the words marked, and who changed it', async () => {
    const { body } = await asked({ q: 'DELL’AGENZIA calma' });
    const [result] = body.results;
    expect(result).toMatchObject({
      collection: 'articles',
      id: ids.get('Città più sicure'),
      state: 'draft',
      organisation: 'Impresa dimostrativa A',
      by: { id: world.editor.id, name: 'redattrice' },
      toExamine: false,
      place: { field: 'Testo', language: 'it' },
    });
    expect(result.place.excerpt).toEqual([
      { text: 'Leggi con ', hit: false },
      { text: 'calma', hit: true },
      { text: ' l’avviso dell’', hit: false },
      { text: 'Agenzia', hit: true },
      { text: '.', hit: false },
    ]);
    expect((await asked({ q: 'CITTÀ' })).body.results[0].marked).toEqual([
      { text: 'Città', hit: true },
      { text: ' più sicure', hit: false },
    ]);
  });

  test('a text in English is found, and named by its title there where it has no other', async () => {
    await written({ title: 'Only in English', body: richText('A marmoset.') }, world.editor, 'en');
    const { body } = await asked({ q: 'marmoset' });
    expect(body.results).toMatchObject([
      { title: 'Only in English', place: { field: 'Testo', language: 'en' } },
    ]);
    expect(await found({ q: 'only' })).toEqual(['Only in English']);
  });

  test('what a save takes away is not found any more', async () => {
    const id = await written({ title: 'Che cambia', body: richText('Prima tapioca.') });
    expect(await found({ q: 'tapioca' })).toEqual(['Che cambia']);
    await world.editor.patch(`/api/articles/${id}`, { body: richText('Poi manioca.') });
    expect(await found({ q: 'tapioca' })).toEqual([]);
    expect(await found({ q: 'manioca' })).toEqual(['Che cambia']);
  });
});

describe('I1, I6: who may not read a document learns nothing of it by searching', () => {
  test('not by results, count, filters or excerpts', async () => {
    const secret: [Record<string, string>, Actor, number][] = [
      [{ q: 'sarchiapone' }, world.editor, 0],
      [{ q: 'sarchiapone' }, world.organiser, 0],
      [{ q: 'sarchiapone' }, world.stranger, 1],
      [{ q: 'sarchiapone' }, world.reviewer, 1],
      [{ organisation: world.otherOrganisation, type: 'article' }, world.editor, 0],
      [{ organisation: world.otherOrganisation, type: 'article' }, world.administrator, 1],
    ];
    for (const [query, by, count] of secret) {
      const { body } = await asked(query, by);
      expect([body.count, body.results.length]).toEqual([count, count]);
      if (count === 0) expect(JSON.stringify(body)).not.toMatch(/Segreto|sarchiapone/);
    }
  });

  test('nor without a session', async () => {
    expect((await world.nobody.get('/api/search?q=zabaione')).status).toBe(401);
    expect((await world.nobody.get('/api/search/saved')).status).toBe(401);
    expect((await world.administrator.get('/api/search-entries')).status).toBe(404);
    expect((await world.administrator.get('/api/saved-searches')).status).toBe(404);
  });

  test('a text that is moved is found by those who have it now', async () => {
    const id = await written({ title: 'Trasloco', body: richText('Con un mappamondo.') });
    expect(await found({ q: 'mappamondo' })).toEqual(['Trasloco']);
    await world.administrator.post(`/api/articles/${id}/move`, {
      organisation: world.otherOrganisation,
    });
    expect(await found({ q: 'mappamondo' })).toEqual([]);
    expect(await found({ q: 'mappamondo' }, world.stranger)).toEqual(['Trasloco']);
  });
});

describe('every state can be asked for', () => {
  const mark = 'Statovero';
  const submit = (id: string) => world.editor.post(`/api/articles/${id}/submit`, {});
  const change = (id: string, summary: string) =>
    world.editor.patch(`/api/articles/${id}`, { summary });
  const give = (id: string) =>
    world.reviewer.post(`/api/articles/${id}/return`, { reason: 'Da rifare.' });
  const live = async (name: string): Promise<string> => {
    const id = await written({ title: `${mark} ${name}` });
    await online(world, 'articles', id, world.editor);
    return id;
  };
  const TOMORROW = new Date(Date.now() + 24 * 3_600_000).toISOString();

  beforeAll(async () => {
    const draft = async (name: string) => written({ title: `${mark} ${name}` });
    const approve = async (id: string) => {
      const { body } = await world.editor.post(`/api/articles/${id}/submit`, {
        publishAt: TOMORROW,
      });
      const { digest, publishAt } = body.submission;
      await world.reviewer.post(`/api/articles/${id}/approve`, { digest, publishAt });
    };
    await draft('bozza');
    const recalled = await draft('ritirato');
    await submit(recalled);
    await world.editor.post(`/api/articles/${recalled}/recall`, {});
    await submit(await draft('in revisione'));
    const returned = await draft('restituito');
    await submit(returned);
    await give(returned);
    await approve(await draft('per dopo'));
    await live('online');
    await change(await live('non inviate'), 'Modifica non inviata.');
    const pending = await live('modifiche in revisione');
    await change(pending, 'Modifica.');
    await submit(pending);
    const back = await live('modifiche restituite');
    await change(back, 'Modifica.');
    await submit(back);
    await give(back);
    const taken = await live('modifiche ritirate');
    await change(taken, 'Modifica.');
    await submit(taken);
    await world.editor.post(`/api/articles/${taken}/recall`, {});
    const later = await live('modifiche per dopo');
    await change(later, 'Modifica.');
    await approve(later);
    const gone = await live('tolto');
    await world.reviewer.post(`/api/articles/${gone}/withdraw`, { reason: 'Non serve più.' });
  }, LIMIT);

  const EXPECTED: Readonly<Record<(typeof STATE_CHOICE_KEYS)[number], readonly string[]>> = {
    draft: ['bozza', 'ritirato'],
    pending: ['in revisione', 'modifiche in revisione'],
    returned: ['modifiche restituite', 'restituito'],
    scheduled: ['modifiche per dopo', 'per dopo'],
    live: [
      'modifiche in revisione',
      'modifiche per dopo',
      'modifiche restituite',
      'modifiche ritirate',
      'non inviate',
      'online',
    ],
    withdrawn: ['tolto'],
    'live-unchanged': ['online'],
    'live-unsent': ['modifiche restituite', 'modifiche ritirate', 'non inviate'],
    'live-pending': ['modifiche in revisione'],
    'live-scheduled': ['modifiche per dopo'],
    'live-returned': ['modifiche restituite'],
    'new-pending': ['in revisione'],
    'new-scheduled': ['per dopo'],
    'new-returned': ['restituito'],
  };
  const named = (titles: readonly string[]): string[] =>
    titles.map((title) => title.slice(mark.length + 1)).sort();
  const inList = async (condition: string): Promise<string[]> => {
    const { body } = await world.editor.get(
      `/api/articles?limit=100&depth=0&where[and][0][title][like]=${mark}&where[and][1][_status]${condition}`,
    );
    return named(body.docs.map(({ title }: Body) => title));
  };

  test.each(STATE_CHOICE_KEYS)('«%s», in the search and in the list of its type', async (state) => {
    expect(named(await found({ q: mark, state }))).toEqual(EXPECTED[state]);
    expect(await inList(`[equals]=${state}`)).toEqual(EXPECTED[state]);
  });

  test('several at once, in both; and all but some, in the list', async () => {
    const both = [...EXPECTED.withdrawn, ...EXPECTED['live-unsent']].sort();
    expect(named(await found({ q: mark, state: ['withdrawn', 'live-unsent'] }))).toEqual(both);
    expect(await inList('[in][0]=withdrawn&where[and][1][_status][in][1]=live-unsent')).toEqual(
      both,
    );
    const all = new Set(Object.values(EXPECTED).flat());
    expect(await inList('[not_equals]=live')).toEqual(
      [...all].filter((name) => !EXPECTED.live.includes(name)).sort(),
    );
  });

  test('what waits for a reviewer leads to its examination, also among the changes', async () => {
    const { body } = await asked({ q: mark, state: 'pending' }, world.reviewer);
    expect(body.results.map(({ toExamine }: Body) => toExamine)).toEqual([true, true]);
  });

  test('who waits for more than three days is found by that', async () => {
    expect(named(await found({ q: mark, waiting: '3' }))).toEqual([]);
    const [row] = await submissions.find(world.cms, {
      where: { title: { equals: `${mark} in revisione` } },
    });
    const at = new Date(Date.now() - 4 * 24 * 3_600_000).toISOString();
    await searchEntries.update(world.cms, row?.document ?? '', { submittedAt: at });
    expect(named(await found({ q: mark, waiting: '3' }))).toEqual(['in revisione']);
  });

  test('by the days on which they were changed and came online', async () => {
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Rome' });
    expect(named(await found({ q: mark, onlineFrom: today }))).toEqual(EXPECTED.live);
    expect(named(await found({ q: mark, onlineTo: today }))).toEqual(EXPECTED.live);
    expect(await found({ q: mark, onlineTo: '2020-01-01' })).toEqual([]);
    expect(await found({ q: mark, changedTo: '2020-01-01' })).toEqual([]);
    expect(await found({ q: mark, changedFrom: today, changedTo: today })).toHaveLength(12);
  });

  test(
    'the index is made anew from what is stored, with the same answers',
    async () => {
      const { payload } = world.cms;
      const answers = () =>
        Promise.all([
          ...STATE_CHOICE_KEYS.map((state) => found({ q: mark, state, order: 'newest' })),
          found({ q: 'agenzia' }),
          found({ q: 'marmoset' }),
        ]);
      const before = await answers();
      await searchEntries.remove(world.cms, { id: { exists: true } });
      expect((await asked({ q: mark })).body.count).toBe(0);
      await beginMissingEntries(payload);
      expect(named(await found({ q: mark, state: 'live-pending' }))).toHaveLength(1);
      expect((await asked({ q: 'agenzia' })).body).toMatchObject({ count: 0 });
      await readOlderTexts(payload, new AbortController().signal);
      expect(await answers()).toEqual(before);
      expect((await asked({ q: 'agenzia' })).body.unread).toBe(0);
    },
    LIMIT,
  );
});

test('by audience, by English and by English that is behind', async () => {
  const mark = 'Lingualunga';
  const both = await written({ title: `${mark} due`, audiences: ['over65', 'students'] });
  await written({ title: `${mark} una`, audiences: ['businesses'] });
  const english = { title: `${mark} two`, summary: 'A line.' };
  await world.editor.patch(`/api/articles/${both}?locale=en`, english);
  expect(await found({ q: mark, audience: 'students' })).toEqual([`${mark} due`]);
  expect(await found({ q: mark, audience: ['over65', 'businesses'] })).toHaveLength(2);
  expect(await found({ q: mark, audience: 'citizens' })).toEqual([]);
  expect(await found({ q: mark, language: 'en' })).toEqual([`${mark} due`]);
  expect(await found({ q: mark, language: 'no-en' })).toEqual([`${mark} una`]);
  expect(await found({ q: mark, language: 'en-behind' })).toEqual([]);
  await world.editor.patch(`/api/articles/${both}`, { summary: 'Cambiata.' });
  expect(await found({ q: mark, language: 'en-behind' })).toEqual([`${mark} due`]);
  await world.editor.patch(`/api/articles/${both}?locale=en`, { summary: 'Changed.' });
  expect(await found({ q: mark, language: 'en-behind' })).toEqual([]);
  expect(await found({ q: mark, mine: '1' })).toHaveLength(2);
  expect(await found({ q: mark, mine: '1' }, world.colleague)).toEqual([]);
});

describe('A16, A19: what makes no sense is refused with a sentence, whatever it is', () => {
  test.each<[what: string, query: string]>([
    ['2,000 words', `q=${'parola+'.repeat(2000)}`],
    ['thirteen words', `q=${Array.from({ length: 13 }, (_, index) => `p${index}`).join('+')}`],
    ['a long word', `q=${'a'.repeat(501)}`],
    ['a query without end', `q=a&${'type=article&'.repeat(1000)}`],
    ['NUL', 'q=a%00b'],
    ['half a character', 'q=%ED%A0%80%00'],
    ['a filter that there is not', 'where[title][like]=x'],
    ['a state that there is not', 'state=published'],
    ['a type that there is not', 'type=users'],
    ['no organisation', 'organisation=x'],
    ['an organisation that is gone', 'organisation=00000000-0000-4000-8000-000000000000'],
    ['no day', 'changedFrom=2026-02-30'],
    ['a day outside of time', 'changedTo=9999-12-31'],
    ['two languages', 'language=en&language=no-en'],
    ['no number', 'waiting=-1'],
    ['a page before the first', 'page=0'],
    ['a prototype', '__proto__=1'],
    ['an order that there is not', 'order=title'],
  ])('%s', async (_, query) => {
    const { status, body } = await world.editor.get(`/api/search?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0].message).toMatch(/\p{L}{3,}.*\./u);
  });

  test('signs of other languages and of expressions are words like others', async () => {
    for (const q of ['жшфъ щюя', '中文', 'مرحبا', '$^', '\\', '[a-z]+', "' OR 1=1 --", '﷽', '🏳️‍🌈'])
      expect(await found({ q })).toEqual([]);
  });

  test('empty filters, as a form sends them, ask for nothing', async () => {
    const { status, body } = await world.editor.get(
      '/api/search?q=agenzia&organisation=&changedFrom=&changedTo=&language=&order=best&waiting=',
    );
    expect([status, body.count]).toEqual([200, 1]);
  });
});

test('results come in pages, and a page after the last is the last', async () => {
  for (let index = 0; index < 23; index++) await written({ title: `Paginone ${index}` });
  const first = (await asked({ q: 'paginone' })).body;
  expect([first.count, first.page, first.pages, first.results.length]).toEqual([23, 1, 2, 20]);
  const second = (await asked({ q: 'paginone', page: '9' })).body;
  expect([second.page, second.results.length]).toEqual([2, 3]);
  const seen = new Set([...first.results, ...second.results].map(({ id }: Body) => id));
  expect(seen.size).toBe(23);
}, 180_000);

test(
  'two that start at once on a database from before the search both start',
  async () => {
    const entries = () =>
      searchEntries.find(world.cms, { select: { state: true, online: true }, sort: 'id' });
    const before = await entries();
    await searchEntries.remove(world.cms, { id: { exists: true } });
    // As two processes do it, each of which has read that there is none.
    await Promise.all([1, 2].map(() => beginMissingEntries(world.cms.payload)));
    expect(await entries()).toEqual(before);
  },
  LIMIT,
);
