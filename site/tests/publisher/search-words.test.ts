// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Contents } from '../../release/contents.ts';
import { folderIn } from '../../release/folder.ts';
import { chunksOf } from '../../publisher/search/index-chunks.ts';
import { IndexVersion } from '../../publisher/search/index-version.ts';
import { IndexBuild } from '../../publisher/search/run-pagefind.ts';
import { find, type SearchResult, shownResults } from '../../src/search/find.ts';
import { filesAhead } from '../../src/search/ahead.ts';
import type { Pagefind } from '../../src/search/pagefind-types.ts';
import type { SearchState } from '../../src/search/state.ts';
import { Lines } from './bench.ts';

/** A page each, by its name: title, then text. What is behind the elements of a page must not matter. */
const PAGES: Readonly<Record<string, readonly [title: string, text: string]>> = {
  agenzia: ['Chi risponde', 'Chiama l’Agenzia per la cybersicurezza, oppure un’associazione.'],
  agenzie: ['Chi controlla', 'Le agenzie e gli uffici dell&#39;ente.'],
  identita: ['Carta d’identità', 'La foto dell’<strong>identità</strong> digitale all’ufficio.'],
  azienda: ['Lavoro', 'Sull’azienda, nell’ufficio, dall’estero: quell’offerta di quest’anno.'],
  email: ['La mia posta', 'Se un’e-mail finta mi scrive e chiede la password.'],
  imap: ['Caselle', 'La tua email è piena.'],
  wifi: ['Reti', 'Il Wi-Fi dell’albergo.'],
  backup: ['Copie', 'La regola 3-2-1 per le copie.'],
  shy: ['Parole lunghe', 'La cyber\u00ADsicurezza e la crit&shy;tografia.'],
  emergency: ['In pericolo', 'Il 112 risponde sempre. Il 117 è della Guardia di Finanza.'],
  sim: ['Numero rubato', 'Lo scambio si chiama SIM swap.'],
  aquila: ['Dove', 'L’Aquila, D’Angelo e D&#39;Amico. Via Sant’Ambrogio.'],
  years: ['Quando', 'Nel 2024–2026, tra Milano–Roma, un po’ di corse.'],
  dont: ['Lingua', 'They say: don’t click, it’s a scam. O’Connor says so.'],
  nis: ['Regole', 'La NIS 2 e il Reg. UE 2016/679 per la P.IVA.'],
  ligature: ['Tasse', 'Il \uFB01sco non scrive \uFF33\uFF30\uFF29\uFF24.'],
  hyphen: ['Segni', 'Il log\u2011in e la pay\u2010tv.'],
  spaces: ['Numero verde', 'Chiama 800 123 456, sempre gratis.'],
  fixed: ['Denunce', 'Telefono: +39 02 7702.0000 oppure 02&nbsp;8846&nbsp;5000 (anche 2026).'],
  slash: ['Sportello', 'Fisso 02/1234 5678, cellulare 0039-333.765.4321, Londra +44 20 7946 0958.'],
  poland: ['Viaggi', 'Da Łódź a Gdańsk, sulla Straße di Österreich, poi a Ærø e Århus.'],
  names: ['Nomi', 'Đorđe Ħaġar, İpek Işık, Þór, Nguyễn Đặng, «Œuvre», Søren, d’Übersee, GROẞ.'],
  science: ['Unità', 'Meno CO₂ e H<sub>2</sub>O in 40 m², al n.º 7 del 1º maggio: parola¹.'],
  roman: ['Papi', 'Enrico Ⅳ, Windows™, 𝗔𝘁𝘁𝗲𝗻𝘇𝗶𝗼𝗻𝗲 𝓈𝓊𝒷𝒾𝓉ℴ Ⓖⓡⓐⓣⓘⓢ ①.'],
  glued: ['Segreteria', 'Telefono +390255443322, verde 840 002 244 o (051) 987 654.'],
  emoji: ['Faccine', 'Occhio⚠️pericolo, ❤️cuore e ☎️telefonino: lʻinsalata, lˈorchestra, l‛istrice.'],
  short: ['Aiuto ai minori', 'Il 1 96 96 e il 116 000; nel 2025 2026 circa 25 000 chiamate.'],
};

let folder: string;
let search: Pagefind;
let chunks: SearchState['chunks'];
/** What was fetched. */
const fetched: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portico-words-'));
  const contents = new Contents(path.join(folder, 'contents'));
  const pages = await Promise.all(
    Object.entries(PAGES).map(async ([name, [title, text]]) => {
      const html = `<!doctype html><html lang="it"><head><meta content="${title}" data-pagefind-meta="title[content]"></head><body data-pagefind-body><p>${text}</p></body></html>`;
      return { url: `/${name}/`, content: await contents.put(Buffer.from(html)), digest: null };
    }),
  );
  const taking = { prefix: '/', wants: () => true };
  const rows = await new IndexBuild({ pages, contents, taking, timeoutMs: 60_000 }).make(folder);
  chunks = await chunksOf(rows, contents);
  const bodyOf = async (address: string) => {
    const row = rows[address];
    if (!row) throw new Error(`The index has no ${address}.`);
    return contents.read(row[0]);
  };
  const library = path.join(folder, 'pagefind.mjs');
  await writeFile(library, await bodyOf('/pagefind.js'));
  const { createInstance } = await import(pathToFileURL(library).href);
  // Pagefind fetches its files; here they stand on the disk.
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address, 'http://index');
    fetched.push(address);
    return new Response(new Uint8Array(await bodyOf(pathname.replace('/pagefind/', '/'))));
  });
  search = createInstance({ basePath: '/pagefind/', language: 'it', noWorker: true });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

const state = {
  revision: 1,
  hidden: [],
  fresh: [],
  delta: null,
  index: 'x',
  meta: [],
  chunks: {},
  answers: {},
};

async function answer(query: string) {
  const asked = { query, filters: {}, locale: 'it' };
  const index = { searchState: async () => state, pagefind: async () => search };
  const { results, hidden } = await find(asked, [], index);
  const lines: SearchResult[] = [];
  for await (const line of shownResults(results, hidden)) lines.push(line);
  return lines;
}

test('the words that Pagefind asks for last are asked for at once', async () => {
  await answer('agenzia');
  const files = fetched.filter((address) => address.includes('.pf_index'));
  expect(files).toHaveLength(1);
  expect(filesAhead({ ...state, chunks }, 'it', ['L’Agenzia'])).toEqual(
    expect.arrayContaining(files),
  );
});

test('I10: a search is told of one index at a time, with its file of ranks in each language; what is withdrawn meanwhile taints it', async () => {
  const dataDir = folderIn(path.join(folder, 'ranked'));
  await mkdir(dataDir.root, { recursive: true });
  const contents = new Contents(dataDir.contents);
  const pages = [];
  for (const locale of ['it', 'en']) {
    const filters = ['rank', 'type'].map(
      (name) => `<meta content="named" data-pagefind-filter="${name}[content]">`,
    );
    const html = `<!doctype html><html lang="${locale}"><head>${filters.join('')}</head><body data-pagefind-body><p>Amaca</p></body></html>`;
    pages.push({ url: `/${locale}/`, content: await contents.put(Buffer.from(html)) });
  }
  const taking = { prefix: '/pagefind/', wants: () => true };
  const build = new IndexBuild({ pages, contents, taking, timeoutMs: 60_000 });
  const rows = await build.make(folder);
  const filters = Object.keys(rows).filter((file) => file.endsWith('.pf_filter'));
  expect(filters).toHaveLength(4);
  const hashes = new Set(filters.map((file) => rows[file]?.[0]));
  const read = contents.read.bind(contents);
  const reached = Promise.withResolvers<void>();
  const open = Promise.withResolvers<void>();
  contents.read = async (hash) => {
    if (hashes.has(hash)) {
      reached.resolve();
      await open.promise;
    }
    return read(hash);
  };
  const version = new IndexVersion(dataDir, contents, new Lines());
  const told = () => [version.now.signature, version.lists, Object.keys(version.chunks)];
  const next = {
    revision: 1,
    signature: 'a',
    rows,
    pages: {},
    dropFormer: false,
    tainted: null,
    withdrawn: [],
  };
  const put = version.put(next);
  await reached.promise;
  // A release may be written now, and something be withdrawn.
  expect(told()).toEqual(['', [], []]);
  await version.taint();
  open.resolve();
  await put;
  expect(version.now).toMatchObject({ tainted: expect.any(Number), dropFormer: true });
  const ranks = version.lists.filter((file) => filters.includes(file));
  expect(ranks.map((file) => /(it|en)_/.exec(file)?.[1]).toSorted()).toEqual(['en', 'it']);
  expect([version.now.signature, Object.keys(version.chunks).toSorted()]).toEqual([
    'a',
    ['en', 'it'],
  ]);
});

const found = async (query: string): Promise<string[]> =>
  (await answer(query)).map(({ path: address }) => address.replaceAll('/', ''));

describe('the search finds words however text and reader write them', () => {
  test.each([
    // Behind an article.
    ['agenzia', ['agenzia', 'agenzie']],
    ['Agenzie', ['agenzia', 'agenzie']],
    ['l’agenzia', ['agenzia', 'agenzie']],
    ["dell'agenzia", ['agenzia', 'agenzie']],
    ['AGENZIA', ['agenzia', 'agenzie']],
    ['associazione', ['agenzia']],
    ['associazioni', ['agenzia']],
    ['ente', ['agenzie']],
    ['identità', ['identita']],
    ['identita', ['identita']],
    ["carta d'identita", ['identita']],
    ['carta d’identità', ['identita']],
    ['ufficio', ['identita', 'azienda', 'agenzie']],
    ['azienda', ['azienda']],
    ['estero', ['azienda']],
    ['offerta', ['azienda']],
    ['anno', ['azienda']],
    // With a hyphen, a space, or nothing.
    ['email', ['email', 'imap']],
    ['e-mail', ['email', 'imap']],
    ['un’e-mail', ['email', 'imap']],
    ['e\u2011mail', ['email', 'imap']],
    ['e mail', ['email', 'imap']],
    ['e mail finta', ['email']],
    ['e la mia posta', ['email']],
    ['wifi', ['wifi']],
    ['Wi-Fi', ['wifi']],
    ['wi fi', ['wifi']],
    ['321', ['backup']],
    ['3-2-1', ['backup']],
    ['3 2 1', ['backup']],
    ['wi fi albergo', ['wifi']],
    ['se mi scrive la mail', ['email']],
    ['sim swap', ['sim']],
    ['SIM-swap', ['sim']],
    ['login', ['hyphen']],
    ['log-in', ['hyphen']],
    ['pay tv', ['hyphen']],
    // Signs that nobody sees, letters that look like others.
    ['cybersicurezza', ['shy', 'agenzia']],
    ['cyber\u00ADsicurezza', ['shy', 'agenzia']],
    ['crittografia', ['shy']],
    ['pass\u200Bword', ['email']],
    ['fisco', ['ligature']],
    ['spid', ['ligature']],
    // Letters without a mark to strip, and those that some write as two.
    ['lodz', ['poland']],
    ['Łódź', ['poland']],
    ['LODZ', ['poland']],
    ['lódz', ['poland']],
    ['gdansk', ['poland']],
    ['strasse', ['poland']],
    ['straße', ['poland']],
    ['STRASSE', ['poland']],
    ['österreich', ['poland']],
    ['osterreich', ['poland']],
    ['oesterreich', ['poland']],
    ['aero', ['poland']],
    ['ærø', ['poland']],
    ['aeroe', ['poland']],
    ['arhus', ['poland']],
    ['aarhus', ['poland']],
    ['dorde', ['names']],
    ['hagar', ['names']],
    ['isik', ['names']],
    ['ışık', ['names']],
    ['ipek', ['names']],
    ['İPEK', ['names']],
    ['thor', ['names']],
    ['nguyen dang', ['names', 'aquila']],
    ['oeuvre', ['names']],
    ['œuvre', ['names']],
    ['soren', ['names']],
    ['soeren', ['names']],
    ['ubersee', ['names']],
    ['uebersee', ['names']],
    ['gross', ['names']],
    // Small digits, numerals and letters of other shapes.
    ['co2', ['science']],
    ['CO₂', ['science']],
    ['h2o', ['science']],
    ['m2', ['science']],
    ['m²', ['science']],
    ['1 maggio', ['science']],
    ['1º maggio', ['science']],
    ['1° maggio', ['science']],
    ['parola', ['science', 'shy']],
    ['enrico iv', ['roman']],
    ['enrico Ⅳ', ['roman']],
    ['windows', ['roman']],
    ['attenzione', ['roman']],
    ['subito', ['roman']],
    ['gratis', ['roman', 'spaces']],
    // Behind a picture, and behind what looks like an apostrophe.
    ['pericolo', ['emoji', 'emergency']],
    ['cuore', ['emoji']],
    ['telefonino', ['emoji']],
    ['insalata', ['emoji']],
    ["l'orchestra", ['emoji']],
    ['l‛istrice', ['emoji']],
    // Numbers.
    ['112', ['emergency']],
    ['117', ['emergency']],
    ['nis 2', ['nis']],
    ['nis2', ['nis']],
    ['2016/679', ['nis']],
    ['p.iva', ['nis']],
    ['roma', ['years']],
    // Numbers are written in groups, in one piece, with the prefix of the country and without.
    ['800123456', ['spaces']],
    ['800 123 456', ['spaces']],
    ['800.123.456', ['spaces']],
    ['800-123-456', ['spaces']],
    ['800 123456', ['spaces']],
    ['800\u00A0123\u00A0456', ['spaces']],
    ['+39 800 123456', ['spaces']],
    ['numero 800 123 456', ['spaces']],
    ['numero verde 800123456', ['spaces']],
    ['0277020000', ['fixed']],
    ['02 7702 0000', ['fixed']],
    ['02/77020000', ['fixed']],
    ['+39 0277020000', ['fixed']],
    ['+390277020000', ['fixed']],
    ['00390277020000', ['fixed']],
    ['0039 02 77 02 00 00', ['fixed']],
    ['(+39) 02 7702 0000', ['fixed']],
    ['(02) 7702 0000', ['fixed']],
    ['02 - 77020000', ['fixed']],
    ['0288465000', ['fixed']],
    ['02 88465000', ['fixed']],
    ['0212345678', ['slash']],
    ['02-12345678', ['slash']],
    ['3337654321', ['slash']],
    ['333 7654321', ['slash']],
    ['333 765 4321', ['slash']],
    ['+393337654321', ['slash']],
    ['+39 333 76 54 321', ['slash']],
    ['+442079460958', ['slash']],
    ['0255443322', ['glued']],
    ['02 5544 3322', ['glued']],
    ['+39 02 55443322', ['glued']],
    ['051987654', ['glued']],
    ['051 987654', ['glued']],
    ['19696', ['short']],
    ['1 96 96', ['short']],
    ['1.96.96', ['short']],
    ['116000', ['short']],
    ['116 000', ['short']],
    ['116-000', ['short']],
    ['25000', ['short']],
    ['25.000', ['short']],
    ['2025', ['short']],
    ['2026', ['fixed', 'short', 'years']],
    // Names and other apostrophes stay.
    ['aquila', ['aquila']],
    ['l’aquila', ['aquila']],
    ['d’angelo', ['aquila']],
    ['dangelo', ['aquila']],
    ["d'amico", ['aquila']],
    ['sant’ambrogio', ['aquila']],
    ['un po’ di corse', ['years']],
    ["don't", ['dont']],
    ['don’t', ['dont']],
    ["O'Connor", ['dont']],
    ['connor', ['dont']],
  ] as const)('«%s»', async (query, meant) => {
    expect((await found(query)).toSorted()).toEqual(meant.toSorted());
  });

  test.each([
    '1125',
    '1177',
    '3217',
    'xyzzy',
    'qwerty',
    '’',
    '-',
    'wkwkwk',
    '20161',
    '800123457',
    '800-123-457',
    '800 123 457',
    '8001234567',
    '02 7702 0001',
    'stradivari',
    'oestro',
  ])('«%s» finds nothing instead of something else', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  test('and shows the text as it stands in the page', async () => {
    const texts = async (query: string) =>
      (await answer(query)).map(({ title, excerpt }) => [title, excerpt]);
    expect(await texts('associazione')).toEqual([
      [
        'Chi risponde',
        'Chiama l’Agenzia per la cybersicurezza, oppure un’<mark>associazione.</mark>',
      ],
    ]);
    expect(await texts('identità')).toEqual([
      ['Carta d’identità', 'La foto dell’<mark>identità</mark> digitale all’ufficio.'],
    ]);
    expect(await texts('aquila')).toEqual([
      ['Dove', "<mark>L’Aquila,</mark> D’Angelo e D'Amico. Via Sant’Ambrogio."],
    ]);
    expect(await texts('800123456')).toEqual([
      ['Numero verde', 'Chiama <mark>800 123 456,</mark> sempre gratis.'],
    ]);
    expect(await texts('0255443322')).toEqual([
      ['Segreteria', 'Telefono +39<mark>0255443322,</mark> verde 840 002 244 o (051) 987 654.'],
    ]);
    expect(await texts('strasse')).toEqual([
      ['Viaggi', 'Da Łódź a Gdańsk, sulla <mark>Straße</mark> di Österreich, poi a Ærø e Århus.'],
    ]);
    expect(await texts('oesterreich')).toEqual([
      ['Viaggi', 'Da Łódź a Gdańsk, sulla Straße di <mark>Österreich,</mark> poi a Ærø e Århus.'],
    ]);
    expect(await texts('co2')).toEqual([
      ['Unità', 'Meno <mark>CO₂</mark> e H2O in 40 m², al n.º 7 del 1º maggio: parola¹.'],
    ]);
    expect(await texts('fisco')).toEqual([['Tasse', 'Il <mark>ﬁsco</mark> non scrive ＳＰＩＤ.']]);
    expect(await texts('roma')).toEqual([
      ['Quando', 'Nel 2024–2026, tra Milano–<mark>Roma,</mark> un po’ di corse.'],
    ]);
  });
});
