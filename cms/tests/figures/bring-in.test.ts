// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Actor,
  type Body,
  make,
  richText,
  startWorld,
  type World,
} from '../workflow/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const indicator = (key: string, value: number, more: object = {}) => ({
  key,
  name: key === 'views' ? 'Pagine viste' : 'Interazioni',
  value,
  bound: 'exact',
  unit: key === 'views' ? 'pagine viste' : 'interazioni',
  period: { from: '2026-01-02', until: '2026-12-30' },
  definition: { kind: 'published', text: 'Una pagina che è stata mandata a un lettore.' },
  method: 'Contate dal server del sito, un numero al giorno.',
  comparison: 'Dal 2025-01-01 al 2025-12-31: 100.',
  source: { title: 'Conteggi del sito, per giorno', date: '2027-01-04' },
  ...more,
});

const draft = (views = 1518) => ({
  year: 2026,
  indicators: [indicator('views', views), indicator('interactions', 10)],
  daysWithout: ['2026-01-04'],
  notCounted: [{ name: 'Quiz finiti', why: 'Le risposte non lasciano il browser.' }],
});

const begun = (data: object = {}): Promise<string> =>
  make(world.cms, 'reports', { organisation: world.organisation, ...data });

const bring = (id: string, body: object, who: Actor = world.reviewer) =>
  who.post(`/api/figures/${id}`, body);

const read = async (id: string): Promise<Body> =>
  (await world.reviewer.get(`/api/reports/${id}?depth=0&locale=it&fallback-locale=none`)).body;

const messageOf = ({ body }: { body: Body }): string => body.errors[0].message;

test('the draft of a year becomes the working copy of a report, each number with its definition', async () => {
  const id = await begun();
  const answer = await bring(id, { draft: draft() });
  expect([answer.status, answer.body]).toEqual([200, { indicators: 2 }]);
  const report = await read(id);
  expect(report.indicators).toMatchObject([
    {
      key: 'views',
      value: 1518,
      unit: 'pagine viste',
      definition: { kind: 'published', text: 'Una pagina che è stata mandata a un lettore.' },
      source: { title: 'Conteggi del sito, per giorno' },
    },
    { key: 'interactions', value: 10 },
  ]);
  expect(report).toMatchObject({ title: 'Le cifre del 2026' });
  const { body: status } = await world.reviewer.get(`/api/reports/${id}/status`);
  expect(status.issues).toEqual([]);
  const sent = await world.reviewer.post(`/api/reports/${id}/submit`, {});
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
});

test('words that somebody wrote stay: title, text, other indicators', async () => {
  const own = { ...indicator('visitors', 7), name: 'Chi è venuto allo sportello' };
  const id = await begun({ title: 'Un anno', body: richText('Il nostro testo.') });
  await world.reviewer.patch(`/api/reports/${id}?locale=it`, { indicators: [own] });
  expect((await bring(id, { draft: draft() })).status).toBe(200);
  const report = await read(id);
  expect(report.title).toBe('Un anno');
  expect(JSON.stringify(report.body)).toContain('Il nostro testo.');
  expect(report.indicators.map(({ key }: Body) => key)).toEqual([
    'visitors',
    'views',
    'interactions',
  ]);
});

test('importing again asks before it writes over what somebody changed, and names it', async () => {
  const id = await begun();
  await bring(id, { draft: draft() });
  const same = await bring(id, { draft: draft() });
  expect([same.status, same.body.errors[0].code]).toEqual([409, 'unchanged']);
  const { indicators } = await read(id);
  indicators[0].definition.text = 'Parole nostre.';
  await world.reviewer.patch(`/api/reports/${id}?locale=it`, { indicators });
  const asked = await bring(id, { draft: draft(2000) });
  expect([asked.status, asked.body.errors[0].code]).toEqual([409, 'overwrites']);
  expect(messageOf(asked)).toBe('Nel rapporto c’è già scritto altro: «Pagine viste».');
  expect((await read(id)).indicators[0]).toMatchObject({
    value: 1518,
    definition: { text: 'Parole nostre.' },
  });
  expect((await bring(id, { draft: draft(2000), overwrite: true })).status).toBe(200);
  const after = (await read(id)).indicators;
  expect(after).toMatchObject([
    { key: 'views', value: 2000 },
    { key: 'interactions', value: 10 },
  ]);
  expect(after[0].definition.text).toContain('mandata a un lettore');
  expect(after.map(({ id: row }: Body) => row)).toEqual(indicators.map(({ id: row }: Body) => row));
});

test('another period is asked about too', async () => {
  const id = await begun({ period: { from: '2024', until: '2025' } });
  const asked = await bring(id, { draft: draft() });
  expect(messageOf(asked)).toBe('Nel rapporto c’è già scritto altro: il periodo.');
});

test.each([
  ['a list', [1, 2]],
  ['nothing', null],
  ['a text', 'ciao'],
  ['another file', { title: 'Un altro file' }],
  ['no indicator', { ...draft(), indicators: [] }],
  ['an unknown part', { ...draft(), more: 1 }],
])('%s is refused in words, and nothing is written', async (_what, wrong) => {
  const id = await begun();
  const refused = await bring(id, { draft: wrong });
  expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'bad-request']);
  expect(messageOf(refused)).toMatch(/npm run report|bozza/);
  expect((await read(id)).indicators ?? []).toEqual([]);
});

test.each([
  ['value', -5, /Indicatore 1.*valore|Indicatore 1/i],
  ['name', 'x'.repeat(80), /Indicatore 1.*80 caratteri: al massimo 60/],
  ['key', 'Non Va', /Indicatore 1/],
  ['definition', { kind: 'published' }, /Indicatore 1/],
])(
  'an indicator whose %s a form would refuse is refused by its number',
  async (field, wrong, said) => {
    const id = await begun();
    const indicators = [{ ...indicator('views', 1), [field]: wrong }, indicator('interactions', 2)];
    const refused = await bring(id, { draft: { ...draft(), indicators } });
    expect(refused.status).toBe(400);
    expect(messageOf(refused)).toMatch(said);
    expect((await read(id)).indicators ?? []).toEqual([]);
  },
);

test('who may not write the report may not bring figures into it; one that is not there is not found', async () => {
  const id = await begun();
  const other = await bring(id, { draft: draft() }, world.editor);
  expect([403, 404]).toContain(other.status);
  const nowhere = await bring('00000000-0000-4000-8000-000000000000', { draft: draft() });
  expect(nowhere.status).toBe(404);
});
