// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import { fileSize } from '@portico/shared/file-size';
import type { DocumentType } from '@portico/shared/contract/types';
import {
  CATALOGUE_PATH,
  DATA_FORMATS,
  DATA_SETS,
  dataPath,
  documentPath,
  outletKey,
  reportFilePath,
} from '@portico/shared/paths';
import { describe, expect, it, test } from 'vitest';
import { routesOf } from '../../publisher/render/routes.ts';
import { LIST_PAGE_SIZE } from '../../src/route.ts';
import { answerAt, textOf } from './compiled.ts';
import { fixture, fixtures, ORIGIN, storeOf } from './portal.ts';

const named = <T extends DocumentType>(type: T, slug: string): DocumentOf<T> => {
  const found = fixtures.find(
    (one): one is DocumentOf<T> =>
      one.type === type && 'slug' in one.locales.it && one.locales.it.slug === slug,
  );
  if (!found) throw new Error(`There is no ${type} «${slug}».`);
  return structuredClone(found);
};
const press = (): DocumentOf<'press'>[] =>
  structuredClone(fixtures.filter((one): one is DocumentOf<'press'> => one.type === 'press'));

const read = async (address: string, store = storeOf()): Promise<string> =>
  textOf(await answerAt(address, store)).replaceAll(/\s+/g, ' ');

const PROJECT = '/progetti/cybersecurecity/';
const ALLIANCE = '/organizzazioni/milano-smart-city-alliance/';

describe('the press review', () => {
  it('gives of each item title, outlet, abstract, date, link, in this order, on the page of its project', async () => {
    const html = await answerAt(PROJECT, storeOf());
    const items = html.match(/<li class="list-item">.*?<\/li>/gs) ?? [];
    expect(items).toHaveLength(5);
    for (const item of items) {
      const parts = [...item.matchAll(/<(h3|p|time|a)\b/g)].map(([, name]) => name);
      expect(parts).toEqual(['h3', 'p', 'p', 'p', 'time', 'p', 'a']);
    }
    expect(textOf(items[0] ?? '').replaceAll(/\s+/g, ' ')).toContain(
      'Cyber Secure City, sicurezza informatica per cittadini, istituzioni e imprese Cronaca Milano I numeri del primo anno',
    );
    expect(items[0]).toMatch(/<time datetime="2024-10-10">10 ottobre 2024<\/time>/);
  });

  it('stands by year, newest first, with filters by year, project and outlet as links', async () => {
    const html = await answerAt('/rassegna-stampa/', storeOf());
    expect([...html.matchAll(/<h2>(\d{4})<\/h2>/g)].map(([, year]) => year)).toEqual([
      '2024',
      '2023',
      '2022',
      '2021',
    ]);
    for (const filter of ['anno/2023', 'progetto/cybersecurecity', 'testata/la-repubblica-milano'])
      expect(html).toContain(`href="/rassegna-stampa/${filter}/"`);
    const ofYear = await answerAt('/rassegna-stampa/anno/2023/', storeOf());
    const shown = (ofYear.match(/<li class="list-item">.*?<\/li>/gs) ?? []).map(textOf).join();
    expect(shown).toContain('Agenda Digitale');
    expect(shown).not.toContain('Cronaca Milano');
    const monza = '/rassegna-stampa/progetto/protocollo-con-il-comune-di-monza/';
    expect(await read(monza)).toContain('1 voce.');
  });

  it('has no page of an item, and no link to one', () => {
    const routes = [...routesOf(storeOf()).values()];
    const ids = new Set(press().map(({ id }) => id));
    expect(routes.filter((route) => 'id' in route && ids.has(route.id))).toEqual([]);
  });

  it('says of a link that is dead when it was seen to be, and leads there no more', async () => {
    const [item] = press();
    if (!item) throw new Error('There is no press item.');
    const store = storeOf({ changed: [{ ...item, offlineSince: '2026-11-20' }] });
    const html = await answerAt('/rassegna-stampa/', store);
    expect(await read(PROJECT, store)).toContain(
      'Non più online: lo abbiamo visto il 20 novembre 2026.',
    );
    expect(html).toContain(item.link);
    expect(html).not.toContain(`href="${item.link}"`);
    const feed = await answerAt('/rassegna-stampa/feed.xml', store);
    expect(feed).not.toContain(`href="${item.link}"`);
    expect(feed).toContain(`<link href="${ORIGIN}/rassegna-stampa/"/>`);
  });

  it('is a feed that leads to the outlets, newest first', async () => {
    const feed = await answerAt('/rassegna-stampa/feed.xml', storeOf());
    expect([...feed.matchAll(/<published>(.{10})/g)].map(([, day]) => day)).toEqual(
      press()
        .map(({ date }) => date)
        .sort()
        .reverse(),
    );
    for (const { link } of press()) expect(feed).toContain(`<link href="${link}"/>`);
  });

  test.each([
    ['la Repubblica Milano', 'la-repubblica-milano'],
    ['La Repubblica, Milano', 'la-repubblica-milano'],
    ['L’Eco di Città', 'l-eco-di-citta'],
    ['新京报', '65b0-4eac-62a5'],
  ])('files «%s» under %s', (outlet, key) => {
    expect(outletKey(outlet)).toBe(key);
  });

  it('is searched as a whole, its later pages too, and no filter of it', async () => {
    const [item] = press();
    if (!item) throw new Error('There is no press item.');
    const store = storeOf({
      changed: Array.from({ length: LIST_PAGE_SIZE }, (_, n) => ({
        ...item,
        id: `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`,
        link: `https://testata.example/${n}`,
      })),
    });
    for (const address of ['/rassegna-stampa/', '/rassegna-stampa/pagina/2/'])
      expect(await answerAt(address, store)).toContain('data-pagefind-body');
    expect(await answerAt('/rassegna-stampa/anno/2021/', store)).not.toContain('pagefind-body');
  });

  it('shows hostile words as words', async () => {
    const [item] = press();
    if (!item) throw new Error('There is no press item.');
    item.locales.it = { title: '<img src=x onerror=alert(1)>', abstract: '</p><script>1</script>' };
    const store = storeOf({ changed: [{ ...item, outlet: '"><b>x' }] });
    for (const address of ['/rassegna-stampa/', PROJECT, '/rassegna-stampa/feed.xml']) {
      const html = await answerAt(address, store);
      expect(html).not.toMatch(/<img src=x|<script>1|"><b>x/);
    }
  });
});

describe('a project', () => {
  it('of the demonstration is signed by who wrote it, never by those whom it is about', () => {
    const real = new Set(
      fixtures.flatMap((one) => (one.type === 'organisation' && !one.fictional ? [one.id] : [])),
    );
    for (const one of fixtures)
      if (one.type === 'project' || one.type === 'pillar' || one.type === 'report')
        expect(real).not.toContain(one.organisation.id);
  });

  it('says how it stands, who takes part in which role, and where its facts come from', async () => {
    const text = await read(PROJECT);
    expect(text).toContain('In corso. Lo dice una fonte: 10 ottobre 2024.');
    expect(text).toContain('Periodo dal 2021');
    expect(text).toContain('quando è cominciato non lo sappiamo');
    expect(await answerAt(PROJECT, storeOf())).not.toMatch(/foundingDate|dissolutionDate/);
    expect(text).toContain('Cisco – corsi o contenuti');
    expect(text).toContain('oltre 55.000 utenti');
    expect(text).toContain('la Repubblica Milano, 27 settembre 2023');
  });

  it('that is a protocol has its term and its commitments, each with its state', async () => {
    const text = await read('/progetti/protocollo-con-il-comune-di-monza/');
    expect(text).toContain('da settembre 2023 fino a settembre 2026');
    expect(text).toContain('Assolombarda – firmatario');
    expect(text).toContain('Il supporto alle strategie di sicurezza informatica: da verificare');
    expect(text).toContain(
      'Nelle fonti che abbiamo letto non c’è che Monza abbia usato il portale.',
    );
    expect(text).toContain('la Repubblica Milano, 27 settembre 2023');
  });

  it('whose term is over is under way no longer, whatever its newest source said', async () => {
    const protocol = named('project', 'protocollo-con-il-comune-di-monza');
    const until = '2026-09-13';
    const period = { from: '2023-09-13', until };
    const changed = [{ ...protocol, state: 'running' as const, period }];
    const page = '/progetti/protocollo-con-il-comune-di-monza/';
    const before = storeOf({ changed, today: until });
    expect(await read(page, before)).toContain('In corso. Lo dice una fonte: 13 settembre 2023.');
    const after = storeOf({ changed, today: '2026-09-14' });
    expect(await read(page, after)).toContain(
      'Da verificare. La durata è finita il 13 settembre 2026. L’ultima fonte trovata: 13',
    );
    const list = await answerAt('/progetti/', after);
    expect(list.indexOf('Comune di Monza')).toBeGreaterThan(list.indexOf('<h2>Di cui'));
  });

  it('has its newest 20 press items on its page and in its data, and leads to the rest', async () => {
    const [item] = press().filter(({ projects }) => projects.length > 0);
    const [project] = item?.projects ?? [];
    if (!item || !project) throw new Error('No press item has a project.');
    const own = named('project', 'cybersecurecity');
    const changed = Array.from({ length: 30 }, (_, n) => ({
      ...item,
      id: `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`,
      link: `https://testata.example/${n}`,
      date: `2026-05-${String(n + 1).padStart(2, '0')}`,
      projects: [{ type: 'project' as const, id: own.id }],
    }));
    const html = await answerAt(PROJECT, storeOf({ changed }));
    expect(html.match(/<li class="list-item">/g)).toHaveLength(20);
    expect(html.match(/"NewsArticle"/g)).toHaveLength(20);
    expect(html).toContain('https://testata.example/29');
    expect(html).not.toContain('https://testata.example/9"');
    expect(html).toContain('href="/rassegna-stampa/progetto/cybersecurecity/"');
    expect(await answerAt(PROJECT, storeOf())).not.toContain('/rassegna-stampa/progetto/');
  });

  it('stands in the list under its state', async () => {
    const html = await answerAt('/progetti/', storeOf());
    const running = html.slice(html.indexOf('<h2>In corso'), html.indexOf('<h2>Di cui'));
    expect(running).toContain('CyberSecureCity');
    expect(running).not.toContain('Monza');
  });
});

describe('an alliance', () => {
  it('shows who belongs to it by its sources, never «today», and year by year', async () => {
    const text = await read(ALLIANCE);
    expect(text).toContain(
      'Secondo le ultime fonti che abbiamo trovato: 12 imprese. Altre 2 solo nel portale: di loro non abbiamo una fonte pubblica.',
    );
    expect(text).toContain(
      'L’ultimo elenco delle imprese che abbiamo trovato è in Cronaca Milano, 10',
    );
    expect(text).not.toMatch(/\boggi\b/i);
    expect(text).toMatch(/2021 Le prime: 9 imprese\. A2A, Accenture, ATM, Cisco, Coima, Enel X/);
    expect(text).toContain('Nuove nelle fonti: Dassault Systèmes, Fastweb In tutto: 11 imprese.');
    expect(text).toContain('2022 Nuove nelle fonti: Signify In tutto: 12 imprese.');
    expect(text).toContain('Di City Vision, Sky Italia non abbiamo ancora trovato una fonte');
    expect(text).toContain('Come aderire');
    // The twelve of 2024 have a source that can be opened, as the nine of 2021 have.
    expect(await answerAt(ALLIANCE, storeOf())).toContain('href="https://cronacamilano.it/');
  });

  it('of institutions counts organisations, no firms', async () => {
    const address = '/organizzazioni/associazione-milano-smart-city/';
    const text = await read(address);
    expect(text).toContain('trovato: 2 organizzazioni.');
    expect(text).toContain(
      '2014 Le prime: 2 organizzazioni. Camera di Commercio, Comune di Milano',
    );
    expect(await read('/organizzazioni/comune-di-milano/')).toContain(
      'Tra le prime organizzazioni di Associazione Milano Smart City, nelle fonti da ottobre 2014',
    );
    expect(text).not.toMatch(/\d impres/);
  });

  it('counts what each did from what is online', async () => {
    expect(await read(ALLIANCE)).toMatch(/Cisco tra le prime, nelle fonti dal 2021 · 1 progetto/);
    const course = structuredClone(
      fixtures.find((one): one is DocumentOf<'course'> => one.type === 'course'),
    );
    const cisco = named('organisation', 'cisco');
    if (!course) throw new Error('There is no course.');
    const store = storeOf({
      changed: [{ ...course, providers: [{ type: 'organisation', id: cisco.id }] }],
    });
    expect(await read(ALLIANCE, store)).toContain('· 1 corso, 1 progetto');
  });

  it('counts a firm that leaves until its last day, and names it after that', async () => {
    const alliance = named('organisation', 'milano-smart-city-alliance');
    const cisco = named('organisation', 'cisco');
    const members = alliance.members?.map((one) =>
      one.organisation.id === cisco.id ? { ...one, until: '2026-06-30' } : one,
    );
    const on = (today: string) => storeOf({ changed: [{ ...alliance, members }], today });
    const before = await read(ALLIANCE, on('2026-06-30'));
    expect(before).toContain('trovato: 12 imprese');
    expect(before).not.toContain('Chi ne ha fatto parte');
    const after = await read(ALLIANCE, on('2026-07-01'));
    expect(after).toContain('trovato: 11 imprese');
    expect(after).toMatch(/Chi ne ha fatto parte Cisco/);
    expect(after).toContain('2026 Sono uscite: Cisco In tutto: 11 imprese');
    expect(await read('/organizzazioni/cisco/', on('2026-07-01'))).toContain(
      'È stata tra le prime organizzazioni di Milano Smart City Alliance, nelle fonti dal 2021 fino al 30 giugno 2026',
    );
  });

  it('keeps what a firm wrote when it leaves: its page says that it was there, its text is still signed, nothing says that it takes part', async () => {
    const alliance = named('organisation', 'milano-smart-city-alliance');
    const firm = named('organisation', 'tim');
    delete firm.locales.it.description;
    const article = fixtures.find((one): one is DocumentOf<'article'> => one.type === 'article');
    if (!article) throw new Error('There is no article.');
    const signed = {
      ...structuredClone(article),
      organisation: { type: 'organisation' as const, id: firm.id },
    };
    const members = alliance.members?.map((one) =>
      one.organisation.id === firm.id ? { ...one, until: '2026-06-30' } : one,
    );
    const store = storeOf({
      changed: [{ ...alliance, members }, { ...firm, memberSince: 2021 }, signed],
      today: '2026-07-01',
    });
    const { slug, title } = signed.locales.it;
    const own = await read('/organizzazioni/tim/', store);
    expect(own).toContain('È stata tra le prime organizzazioni di Milano Smart City Alliance');
    expect(own).toContain(title);
    const text = await answerAt(documentPath('article', slug, 'it'), store);
    expect(text).toMatch(/<a href="\/organizzazioni\/tim\/">TIM<\/a>/);
    const former = (await read(ALLIANCE, store)).split('Chi ne ha fatto parte')[1] ?? '';
    expect(former).toMatch(/^ ?TIM [^.]*· 1 articolo, 1 progetto/);
    for (const page of [own, await read('/organizzazioni/', store)])
      expect(page).not.toContain('Partecipa dal 2021');
  });

  it('counts a firm that will leave until it has left, also when its last year has begun', async () => {
    const alliance = named('organisation', 'milano-smart-city-alliance');
    const members = alliance.members?.map((one, n) =>
      n === 1 ? { ...one, from: '2026-01', until: '2026-06' } : one,
    );
    const on = (today: string) => storeOf({ changed: [{ ...alliance, members }], today });
    expect(await read(ALLIANCE, on('2026-03-01'))).toContain('trovato: 12 imprese');
    expect(await read(ALLIANCE, on('2026-07-01'))).toContain('trovato: 11 imprese');
  });

  it('counts a firm once that went from the portal to membership within a year', async () => {
    const alliance = named('organisation', 'milano-smart-city-alliance');
    const sky = alliance.members?.find(({ from, role }) => from === '2024' && role === 'portal');
    if (!sky) throw new Error('Nobody is on the portal.');
    const members = [
      ...(alliance.members ?? []).filter((one) => one !== sky),
      { ...sky, until: '2024' },
      { ...sky, role: 'member' as const },
    ];
    const store = storeOf({ changed: [{ ...alliance, members }], today: '2024-12-01' });
    expect(await read(ALLIANCE, store)).toContain('trovato: 13 imprese. Un’altra solo nel portale');
  });

  it('counts and names only firms that are published, on its page and in open data', async () => {
    const cisco = named('organisation', 'cisco');
    const store = storeOf({ without: [cisco.id] });
    const text = await read(ALLIANCE, store);
    expect(text).toContain('Le prime: 8 imprese. A2A, Accenture, ATM, Coima, Enel X');
    expect(text).toContain('In tutto: 10 imprese.');
    const members = rowsOf(await answerAt(dataPath('members', 'csv'), store));
    expect(members.map(([, name]) => name)).not.toContain('');
    const projects = await answerAt(dataPath('projects', 'csv'), store);
    expect(projects).not.toMatch(/(?:^|[|,"]) \((?:provider|partner)\)|undefined/);
  });

  it('gives whoever wants to join its own mailbox, or else that of the portal', async () => {
    const alliance = named('organisation', 'milano-smart-city-alliance');
    const own = storeOf({ changed: [{ ...alliance, joiningEmail: 'aderire@alleanza.example' }] });
    expect(await answerAt(ALLIANCE, own)).toContain('mailto:aderire@alleanza.example');
    const settings = fixtures.find((one): one is DocumentOf<'settings'> => one.type === 'settings');
    expect(await answerAt(ALLIANCE, storeOf())).toContain(`"mailto:${settings?.feedbackEmail}"`);
  });
});

describe('the page of a firm', () => {
  it('lists by itself what it belongs to and its projects', async () => {
    const text = await read('/organizzazioni/cisco/');
    expect(text).toContain(
      'Tra le prime organizzazioni di Milano Smart City Alliance, nelle fonti',
    );
    expect(text).toContain(
      'nelle fonti dal 2021 Fonte: Assolombarda, comunicato stampa, 19/03/2021',
    );
    expect(text).toContain('CyberSecureCity: corsi o contenuti');
  });

  it('has its newest 20 projects, and leads to all', async () => {
    const project = named('project', 'cybersecurecity');
    const changed = Array.from({ length: 25 }, (_, n) => {
      const it = { ...project.locales.it, slug: `progetto-${n}`, title: `Progetto numero ${n}.` };
      const id = `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
      return { ...project, id, locales: { it } };
    });
    const html = await answerAt('/organizzazioni/cisco/', storeOf({ changed }));
    expect(html.match(/Progetto numero \d+\./g)).toHaveLength(20);
    expect(html).toContain('Progetto numero 24.');
    expect(html).toContain('Tutti i progetti');
  });

  it('says that no public source tells of it, where none was found', async () => {
    const text = await read('/organizzazioni/sky-italia/');
    expect(text).toContain('dal 2024 Non abbiamo ancora trovato una fonte pubblica.');
    expect(text.split('fonte pubblica')).toHaveLength(2);
    expect(text).not.toContain('Partecipa al portale dal 2024');
    expect(text).not.toContain('nelle fonti');
  });
});

/** A CSV file read by its rules (RFC 4180). */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of csv
    .replace(/^\u{feff}/u, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('open data', () => {
  it('as CSV have the same columns in every row, and as many rows as the page says; each column is explained', async () => {
    const page = await answerAt('/dati-aperti/', storeOf());
    for (const set of DATA_SETS) {
      const [head = [], ...rows] = rowsOf(await answerAt(dataPath(set, 'csv'), storeOf()));
      const [section = ''] =
        new RegExp(`<section[^>]*id="${set}".*?</section>`, 's').exec(page) ?? [];
      expect(textOf(section)).toContain(`${rows.length} righe.`);
      const explained = [...section.matchAll(/<dt[^>]*>([^<]*)<\/dt>\s*<dd>([^<]{5,})<\/dd>/g)];
      expect(explained.map(([, column]) => column?.trim())).toEqual(head);
      expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    }
  });

  it('say of each file how large it is, and of each set when it was last changed', async () => {
    const page = await answerAt('/dati-aperti/', storeOf());
    for (const set of DATA_SETS)
      for (const format of DATA_FORMATS) {
        const path = dataPath(set, format);
        const size = fileSize(Buffer.byteLength(await answerAt(path, storeOf())), 'it');
        const said = new RegExp(`href="${path}">[^<]*</a>\\s*\\(([^)]*)\\)`).exec(page)?.[1];
        expect(said).toBe(size);
      }
    expect(page.match(/Aggiornati il\s+<time datetime="\d{4}-/g)).toHaveLength(DATA_SETS.length);
  });

  it('say of a figure what its report says, in the same words', async () => {
    const [, ...all] = rowsOf(await answerAt(dataPath('figures', 'csv'), storeOf()));
    const report = named('report', 'cyber-secure-city-il-primo-anno');
    const file = reportFilePath('csv', report.locales.it.slug, 'it');
    const [, ...own] = rowsOf(await answerAt(file, storeOf()));
    // Key, name, value, precision, unit, from, until, definition, method, source.
    expect(all.map((cells) => cells.slice(1, 11))).toEqual(own.map((cells) => cells.slice(0, 10)));
  });

  it('as JSON are the documents of the contract', async () => {
    const text = await answerAt(dataPath('press', 'json'), storeOf());
    const newest = press().sort((a, b) => b.date.localeCompare(a.date));
    expect(JSON.parse(text)).toEqual(newest);
  });

  it('of a text with quotes, commas and lines are read as it was; a formula is none', async () => {
    const [item] = press();
    if (!item) throw new Error('There is no press item.');
    item.locales.it = { title: '=HYPERLINK("http://x.example","a")', abstract: 'Uno, "due"\ntre' };
    const store = storeOf({ changed: [item] });
    const row = rowsOf(await answerAt(dataPath('press', 'csv'), store)).find(
      (cells) => cells[4] === item.link,
    );
    expect(row?.[0]).toBe(`'${item.locales.it.title}`);
    expect(row?.[2]).toBe(item.locales.it.abstract);
    expect(await answerAt(dataPath('press', 'csv'), store)).toMatch(/^\u{feff}/u);
  });

  it('stand in the catalogue with licence, and every file that it names is there', async () => {
    const store = storeOf();
    const catalogue = JSON.parse(await answerAt(CATALOGUE_PATH, store)) as {
      'dcat:dataset': {
        'dct:modified': { '@value': string };
        'dcat:distribution': {
          'dcat:downloadURL': { '@id': string };
          'dct:license': { '@id': string };
          'dcat:byteSize': { '@value': string };
        }[];
      }[];
    };
    const files = catalogue['dcat:dataset'].flatMap((set) => set['dcat:distribution']);
    expect(files).toHaveLength(DATA_SETS.length * DATA_FORMATS.length);
    const routes = routesOf(store);
    for (const file of files) {
      const path = file['dcat:downloadURL']['@id'].replace(ORIGIN, '');
      expect(routes.has(path)).toBe(true);
      expect(Number(file['dcat:byteSize']['@value'])).toBe(
        Buffer.byteLength(await answerAt(path, store)),
      );
      expect(file['dct:license']['@id']).toBe('https://creativecommons.org/licenses/by/4.0/');
    }
  });

  it('name in the catalogue the code of who publishes, where the settings have it', async () => {
    const publisherWith = async (publisherCode?: string): Promise<unknown> => {
      const settings = { ...fixture('settings'), ...(publisherCode && { publisherCode }) };
      const store = storeOf({ changed: [settings] });
      return JSON.parse(await answerAt(CATALOGUE_PATH, store))['dct:publisher'];
    };
    expect(await publisherWith('c_f205')).toHaveProperty(['dct:identifier'], 'c_f205');
    expect(await publisherWith()).not.toHaveProperty(['dct:identifier']);
  });

  it('say in the catalogue what DCAT-AP_IT demands of it, of each set and of each file', async () => {
    const catalogue = JSON.parse(await answerAt(CATALOGUE_PATH, storeOf())) as Record<
      'dcat:dataset',
      Record<'dcat:distribution', object[]>[]
    >;
    const sets = catalogue['dcat:dataset'];
    const has = (one: object, ...names: string[]): void => {
      for (const name of names) expect(one).toHaveProperty([name]);
    };
    has(catalogue, 'dct:title', 'dct:description', 'dct:publisher', 'dct:modified');
    for (const set of sets) {
      has(set, 'dct:identifier', 'dct:title', 'dct:description', 'dct:modified', 'dcat:theme');
      has(set, 'dct:rightsHolder', 'dct:accrualPeriodicity');
    }
    for (const file of sets.flatMap((set) => set['dcat:distribution']))
      has(file, 'dcat:accessURL', 'dct:format', 'dct:license');
  });
});
