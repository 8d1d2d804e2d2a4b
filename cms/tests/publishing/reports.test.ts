// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import { sha256 } from '@portico/shared/canonical';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { published, submissions } from '../../records/rows.ts';
import { onePage, uploadedFile, uploadFile } from '../media/files.ts';
import {
  type Actor,
  make,
  ORGANISATION,
  online,
  person,
  richText,
  startWorld,
  type World,
} from '../workflow/world.ts';

const LIMIT = 60_000;

let world: World;
let editor: Actor;
let association: string;
beforeAll(async () => {
  world = await startWorld();
  association = await make(world.cms, 'organisations', {
    ...ORGANISATION('Associazione'),
    kind: 'association',
  });
  await online(world, 'organisations', association);
  editor = await person(world.cms, 'ufficio-stampa', 'editor', { organisation: association });
}, 120_000);
afterAll(() => world?.stop());

/** An indicator as the form holds it. */
const users = (changes: object = {}) => ({
  name: 'Utenti',
  key: 'users',
  bound: 'over',
  value: 55_000,
  unit: 'utenti',
  definition: { kind: 'unpublished', known: 'La fonte scrive «utenti» e basta.' },
  source: { title: 'Cronaca Milano', date: '10/10/2024' },
  ...changes,
});

let reports = 0;
const report = (changes: object = {}) => ({
  title: `I numeri di un anno, ${++reports}`,
  summary: 'Quanto è usato il portale.',
  period: { from: '10/2023', until: '10/2024' },
  indicators: [users()],
  body: richText('È il primo anno.'),
  organisation: association,
  ...changes,
});

const pillar = (changes: object = {}) => ({
  title: 'Mobilità',
  summary: 'Muoversi in città.',
  pillar: 'mobility',
  goals: [{ text: 'Trasporti moderni.' }],
  sources: [{ title: 'Comune', url: 'https://a.example/' }],
  organisation: association,
  ...changes,
});

/** Why a document cannot be sent. */
async function stopped(collection: string, id: string): Promise<string[]> {
  const { body } = await editor.post(`/api/${collection}/${id}/submit`, {});
  return body.errors[0].issues.map(({ message }: { message: string }) => message);
}

/** The document that is published of a working copy. */
async function live<T extends 'report' | 'pillar'>(id: string): Promise<DocumentOf<T>> {
  const row = await published.first(world.cms, { id: { equals: id } });
  return JSON.parse(row?.canonical ?? 'null') as DocumentOf<T>;
}

let firm: Actor;
beforeEach(() => {
  firm = world.editor;
});

test.each(['reports', 'pillars'])(
  'editors of associations and institutions write %s, those of a firm do not',
  async (collection) => {
    const draft = { title: 'Una bozza' };
    expect((await editor.post(`/api/${collection}`, draft)).status).toBe(201);
    expect((await firm.post(`/api/${collection}`, draft)).status).toBe(403);
  },
  LIMIT,
);

test(
  'a report that an editor wrote is published with its figures as they were written, and dates as far as they are known',
  async () => {
    const id = await make(world.cms, 'reports', report());
    await online(world, 'reports', id, editor);
    const { period, locales } = await live<'report'>(id);
    expect(period).toEqual({ from: '2023-10', until: '2024-10' });
    expect(locales.it.indicators).toEqual([
      {
        ...users(),
        source: { title: 'Cronaca Milano', date: '2024-10-10' },
      },
    ]);
  },
  LIMIT,
);

test(
  'what belongs to the other answer about the definition is kept in the form and not published',
  async () => {
    const definition = { kind: 'published', text: 'Chi apre una pagina.', known: 'Poco.' };
    const id = await make(world.cms, 'reports', report({ indicators: [users({ definition })] }));
    await online(world, 'reports', id, editor);
    expect((await live<'report'>(id)).locales.it.indicators[0]?.definition).toEqual({
      kind: 'published',
      text: 'Chi apre una pagina.',
    });
  },
  LIMIT,
);

test.each([
  [
    'a figure without a definition',
    { indicators: [users({ definition: {} })] },
    'Indicatore 1: manca la definizione: scrivi che cosa si conta, oppure scegli «Definizione non pubblicata».',
  ],
  [
    'a figure that says it has a definition, without one',
    { indicators: [users({ definition: { kind: 'published' } })] },
    'Indicatore 1: manca «Che cosa si conta».',
  ],
  [
    'a report without a period',
    { period: {} },
    'Manca il periodo: scrivi da quando a quando si è contato.',
  ],
  [
    'a period that ends before it begins',
    { period: { from: '2025', until: '2024' } },
    'L’ultimo giorno viene prima del primo: correggi le date.',
  ],
  [
    'two figures with one key',
    { indicators: [users(), users()] },
    'Due indicatori hanno la stessa chiave: dai a ciascuno la sua.',
  ],
])(
  '%s is stopped with the reason',
  async (_what, changes, sentence) => {
    const id = await make(world.cms, 'reports', report(changes));
    expect(await stopped('reports', id)).toEqual([sentence]);
  },
  LIMIT,
);

test(
  'a guideline needs a file or an address; its file is published with pages and size',
  async () => {
    const bytes = onePage({ page: '/Rotate 0' });
    const { id: file } = await uploadedFile(
      await uploadFile(world.cms, editor.cookie, bytes, { title: 'Linee guida' }),
    );
    const guideline = { title: 'Linee guida', date: '5/2014', changed: 'È la prima edizione.' };
    const id = await make(world.cms, 'pillars', pillar({ guidelines: [guideline] }));
    expect(await stopped('pillars', id)).toEqual([
      'Documento 1: non c’è né un file né un indirizzo: aggiungi uno dei due.',
    ]);
    await editor.patch(`/api/pillars/${id}`, { guidelines: [{ ...guideline, file }] });
    await online(world, 'pillars', id, editor);
    expect((await live<'pillar'>(id)).locales.it.guidelines).toEqual([
      {
        ...guideline,
        date: '2014-05',
        file: {
          title: 'Linee guida',
          format: 'pdf',
          sha256: sha256(bytes),
          bytes: bytes.length,
          pages: 1,
          tagged: false,
        },
      },
    ]);
  },
  LIMIT,
);

test(
  'a pillar has one page: another one is neither sent nor approved, also when both wait or are approved together',
  async () => {
    const taken =
      'Questo pilastro ha già una pagina, online o in revisione: scegli un altro pilastro, oppure completa quella pagina.';
    const one = (which: string, title: string) =>
      make(world.cms, 'pillars', pillar({ pillar: which, title }));
    const [first, second] = [await one('living', 'Vivere'), await one('living', 'Abitare')];
    await editor.post(`/api/pillars/${first}/submit`, {});
    expect(await stopped('pillars', second)).toEqual([taken]);
    await online(world, 'pillars', first, editor);
    expect(await stopped('pillars', second)).toEqual([taken]);
    // Its own page is sent again.
    await editor.patch(`/api/pillars/${first}`, { summary: 'Vivere bene in città.' });
    await online(world, 'pillars', first, editor);
    // Both waited before this rule, or were sent at the same moment.
    const third = await one('people', 'Persone');
    const sent = await editor.post(`/api/pillars/${third}/submit`, {});
    const row = await submissions.first(world.cms, { slot: { equals: third } });
    const canonical = (row?.canonical ?? '').replace('"people"', '"living"');
    const digest = sha256(canonical);
    if (row) await submissions.update(world.cms, row.id, { canonical, digest });
    expect(sent.status).toBe(200);
    const approved = await world.reviewer.post(`/api/pillars/${third}/approve`, { digest });
    expect([approved.status, approved.body.errors[0].issues[0].message]).toEqual([422, taken]);
  },
  LIMIT,
);
