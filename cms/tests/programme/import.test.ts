// SPDX-License-Identifier: AGPL-3.0-or-later
import { readOds } from 'hucre/ods';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outbox } from '../../records/outbox.ts';
import {
  make,
  online,
  onlineVenue,
  type Body,
  richText,
  startWorld,
  type World,
} from '../workflow/world.ts';
import { describeOffSecantus, testOffSecantus } from '../on-secantus.ts';
import { bringIn, check, csv, HEADINGS, type Heading, planOf, programme } from './sheets.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const eventsTitled = async (title: string): Promise<Body[]> => {
  const { docs } = await world.cms.payload.find({
    collection: 'events',
    where: { title: { equals: title } },
    locale: 'it',
    depth: 0,
    overrideAccess: true,
  });
  return docs;
};

const count = async (): Promise<number> =>
  (await world.cms.payload.count({ collection: 'events', overrideAccess: true })).totalDocs;

const messagesOf = async (data: Buffer): Promise<string[]> => {
  const { errors } = await planOf(world, world.organiser, data);
  return errors.map(({ row, letter, message }) => `${letter}${row}: ${message}`);
};

describe('a programme comes in as drafts', () => {
  test('looked at first: nothing is written, and what would be is said', async () => {
    const before = await count();
    const plan = await planOf(world, world.organiser, programme({ Titolo: 'Solo guardato' }));
    expect(plan.counts).toEqual({ new: 1, changed: 0, same: 0, wrong: 0 });
    expect(plan.rows[0]).toMatchObject({ title: 'Solo guardato', when: '11/10/2024 09:30' });
    expect(plan.venues).toEqual([
      { name: 'Biblioteca di prova', address: 'Via di Prova 1, 20121 Milano' },
    ]);
    expect(await count()).toBe(before);
  });

  test('then written: events of the edition, their venue once, in the name of who imports', async () => {
    const sheet = programme(
      { Titolo: 'Primo incontro', Luogo: 'Sala nuova' },
      { Titolo: 'Secondo incontro', Luogo: 'Sala nuova', Ora: '11', Fine: '12:15' },
    );
    const { status, body } = await bringIn(world, world.organiser, sheet);
    expect([status, body.created, body.venues]).toEqual([200, 2, 1]);
    const [event] = await eventsTitled('Secondo incontro');
    expect(event).toMatchObject({
      edition: world.edition,
      organisation: world.organisation,
      organisers: [world.organisation],
      status: 'scheduled',
      start: '2024-10-11T09:00:00.000Z',
      end: '2024-10-11T10:15:00.000Z',
      audiences: ['citizens'],
      languages: ['it'],
    });
    const venue = await world.organiser.get(`/api/venues/${event?.venue}?depth=0`);
    expect(venue.body).toMatchObject({ name: 'Sala nuova', accessibility: 'Rampa e ascensore.' });
    // Events of a series have one title: the first page says their day.
    const { drafts } = (await world.organiser.get('/api/desk')).body;
    expect(drafts).toContainEqual(expect.objectContaining({ id: event?.id, begins: event?.start }));
    expect(body.ready).toHaveLength(3);
    expect(body.ready[0]).toEqual({ collection: 'venues', id: event?.venue });
  });

  test('and sent together, with one mail to each reviewer', async () => {
    const sheet = programme(
      { Titolo: 'Spedito uno', Luogo: 'Sala da spedire' },
      { Titolo: 'Spedito due', Luogo: 'Sala da spedire' },
    );
    const { body } = await bringIn(world, world.organiser, sheet);
    await outbox.remove(world.cms, {});
    const [first, ...others] = body.ready;
    const path = `/api/${first.collection}/${first.id}/submit`;
    const sent = await world.organiser.post(path, { with: others });
    expect(sent.status).toBe(200);
    const mails = await outbox.find(world.cms, {});
    expect(mails.map(({ to }) => to).sort()).toEqual([
      'revisora@example.org',
      'revisore@example.org',
    ]);
    expect(mails[0]?.text).toMatch(/Spedito uno.*Spedito due/s);
    expect(mails[0]?.subject).toMatch(/^Da approvare: .* e altri 2$/);
  });
});

describeOffSecantus(
  'what is wrong is said by row and column, in words, and nothing is imported',
  () => {
    test.each<[string, Partial<Record<Heading, string>>, RegExp]>([
      ['no title', { Titolo: '' }, /^B2: Manca il titolo/],
      ['a title of a page', { Titolo: 'a'.repeat(161) }, /^B2: .*161/],
      ['no day', { Giorno: '' }, /^E2: Manca il giorno/],
      ['a day that there is not', { Giorno: '31/04/2027' }, /^E2: «31\/04\/2027» non è un giorno/],
      ['an hour that there is not', { Ora: '25.00' }, /^F2: «25.00» non è un’ora/],
      ['words for an hour', { Ora: 'mattina' }, /^F2: «mattina» non è un’ora/],
      ['the end first', { Ora: '14:00', Fine: '12:00' }, /^G2: La fine \(12:00\) viene prima/],
      [
        'a venue that nobody knows',
        { Luogo: 'Palazzo ignoto', Indirizzo: '' },
        /^H2: Nessun luogo si chiama «Palazzo ignoto»/,
      ],
      ['half a postcode', { Luogo: 'Sala CAP', CAP: '2012a' }, /^J2: .*cinque cifre/],
      [
        'an audience that there is not',
        { Destinatari: 'marziani' },
        /^M2: .*«marziani».*«Imprese»/,
      ],
      ['no way to book', { Prenotazione: 'forse' }, /^N2: Non si capisce come si prenota: «forse»/],
      ['half a mailbox', { 'E-mail': 'eventi@' }, /^O2: .*eventi@/],
      ['a summary of a page', { Sommario: 'a'.repeat(500) }, /^C2: .*500/],
    ])('%s', async (_, row, sentence) => {
      const messages = await messagesOf(programme({ Titolo: 'Sbagliato', ...row }));
      expect(messages).toEqual([expect.stringMatching(sentence)]);
      const { status, body } = await bringIn(world, world.organiser, programme(row), {
        token: 'x',
      });
      expect([status, body.errors[0].code]).toEqual([422, 'requirements']);
      expect(await eventsTitled('Sbagliato')).toHaveLength(0);
    });

    test('the same event twice, the same code twice, one new venue with two addresses', async () => {
      const row = { Luogo: 'Sala doppia' };
      expect(await messagesOf(programme({ Titolo: 'Due' }, { Titolo: 'due' }))).toEqual([
        expect.stringMatching(/^B3: .*già alla riga 2/),
      ]);
      expect(
        await messagesOf(
          programme({ Codice: 'A1', Titolo: 'Uno' }, { Codice: 'a1', Titolo: 'Due' }),
        ),
      ).toEqual([expect.stringMatching(/^A3: Lo stesso codice è già alla riga 2/)]);
      expect(
        await messagesOf(
          programme({ ...row, Titolo: 'Uno' }, { ...row, Titolo: 'Due', Indirizzo: 'Via Altra 2' }),
        ),
      ).toEqual([expect.stringMatching(/^I3: .*altro indirizzo alla riga 2/)]);
    });

    test('a formula without a result', async () => {
      const rows = [
        ['Titolo', 'Giorno', 'Ora'],
        ['Con formula', '11/10/2024', 'x'],
      ];
      const sheet = { name: 'P', rows, cells: new Map([['1,2', { formula: 'NOW()' }]]) };
      const bytes = await writeXlsx({ sheets: [sheet] });
      const messages = await messagesOf(Buffer.from(bytes));
      expect(messages.join()).toMatch(/C2: /);
    });

    test('one row of three wrong: none of the three comes in', async () => {
      const sheet = programme(
        { Titolo: 'Tre a' },
        { Titolo: 'Tre b', Giorno: '?' },
        { Titolo: 'Tre c' },
      );
      const { status, body } = await bringIn(world, world.organiser, sheet);
      expect(status).toBe(422);
      expect(body.errors[0].message).toMatch(/Non è stato importato niente: una riga ha un errore/);
      expect(await eventsTitled('Tre a')).toHaveLength(0);
    });

    test('rows at once in the same room, whose address stands once, or with the same speaker are advice', async () => {
      const sheet = csv([
        ['Titolo', 'Giorno', 'Ora', 'Fine', 'Luogo', 'Indirizzo', 'CAP', 'Città', 'Relatori'],
        [
          'Uno',
          '11/10/2024',
          '9',
          '10',
          'Sala A',
          'Via A 1',
          '20121',
          'Milano',
          'Ada Neri (docente)',
        ],
        ['Due', '11/10/2024', '9.30', '11', 'Sala A', '', '20121', '', 'Ugo Verdi; ada neri'],
        ['Tre', '11/10/2024', '10', '11', 'Sala B', 'Via B 1', '20121', 'Milano', 'Ada Neri'],
      ]);
      const { advice, errors, venues } = await planOf(world, world.organiser, sheet);
      expect([errors, venues.length]).toEqual([[], 2]);
      const said = advice.map(({ row, letter, message }) => `${letter}${row}: ${message}`);
      const clashes = said.filter((one) => /stess[ao]/.test(one));
      expect(clashes).toEqual([
        'C3: Nello stesso luogo, alla stessa ora, c’è anche «Uno» (riga 2).',
        'I3: Alla stessa ora ada neri parla anche a «Uno» (riga 2).',
        'I4: Alla stessa ora Ada Neri parla anche a «Due» (riga 3).',
      ]);
    });

    test('so are those at once with an event that is there: one’s own as it is being written, others’ as it is online, and never the one that the row means', async () => {
      const venue = await onlineVenue(world);
      const event = (title: string, organisation: string, name: string) => ({
        ...{ title, organisation, organisers: [organisation], venue, speakers: [{ name }] },
        ...{ summary: 'Un’ora per provare.', body: richText('Si prova.'), status: 'scheduled' },
        ...{ start: '2024-10-12T09:00:00.000Z', end: '2024-10-12T10:00:00.000Z' },
        ...{ audiences: ['citizens'], languages: ['it'] },
      });
      const { organisation, otherOrganisation, edition } = world;
      const own = { ...event('Il mio', organisation, 'Ada Neri'), edition };
      const unsent = event('Bozza di altri', otherOrganisation, 'Ida Bianchi');
      await make(world.cms, 'events', own);
      await make(world.cms, 'events', unsent);
      const others = await make(
        world.cms,
        'events',
        event('Di altri', otherOrganisation, 'Ugo Blu'),
      );
      await online(world, 'events', others, world.stranger);
      const headings = ['Titolo', 'Giorno', 'Ora', 'Fine', 'Luogo', 'Relatori'];
      const hour = ['12/10/2024', '11.30', '12.30'];
      const sheet = csv([
        headings,
        ['Nuovo', ...hour, 'Sala di prova', 'Ugo Blu'],
        ['Il mio', ...hour, 'Sala di prova', 'Ada Neri'],
        ['Altrove', ...hour, '', 'ada neri; Ida Bianchi'],
      ]);
      const { advice } = await planOf(world, world.organiser, sheet, { edition });
      const said = advice.map(({ row, letter, message }) => `${letter}${row}: ${message}`);
      expect(said.filter((one) => /stess[ao]/.test(one))).toEqual([
        'C2: Nello stesso luogo, alla stessa ora, c’è già «Di altri».',
        'F2: Alla stessa ora Ugo Blu parla già a «Di altri».',
        'C3: Nello stesso luogo, alla stessa ora, c’è anche «Nuovo» (riga 2).',
        'F4: Alla stessa ora ada neri parla anche a «Il mio» (riga 3).',
      ]);
      const alone = csv([headings, ['Altro', ...hour, 'Sala di prova', 'ada neri; Ida Bianchi']]);
      const beside = await planOf(world, world.organiser, alone, { edition });
      expect(beside.advice.map(({ message }) => message)).toEqual(
        expect.arrayContaining([
          'Nello stesso luogo, alla stessa ora, c’è già «Il mio».',
          'Alla stessa ora ada neri parla già a «Il mio».',
        ]),
      );
      expect(JSON.stringify(beside)).not.toContain('Bozza di altri');
    });

    test('a misspelt venue of the sheet is guessed, and a wrong day says nothing of the hour', async () => {
      const place = { Indirizzo: '', CAP: '', Città: '', 'Accessibilità del luogo': '' };
      const sheet = programme(
        { Titolo: 'Uno', Luogo: 'Biblioteca Sormani' },
        { Titolo: 'Due', Luogo: 'Biblioteca Sormanni', ...place },
        { Titolo: 'Tre', Luogo: 'Biblioteca Sormani', Giorno: '30/02/2024' },
      );
      expect(await messagesOf(sheet)).toEqual([
        expect.stringMatching(/^H3: .*Forse «Biblioteca Sormani»\?/),
        expect.stringMatching(/^E4: «30\/02\/2024» non è un giorno/),
      ]);
      const { advice } = await planOf(world, world.organiser, sheet);
      expect(advice.filter(({ row }) => row === 4)).toEqual([]);
    });

    test('what can be mended later is advice: outside the edition, no text, no accessibility', async () => {
      const { errors, advice } = await planOf(
        world,
        world.organiser,
        programme({
          Giorno: '12/05/2025',
          Testo: '',
          Luogo: 'Altrove',
          'Accessibilità del luogo': '',
        }),
      );
      expect(errors).toEqual([]);
      expect(advice.map(({ letter }) => letter).sort()).toEqual(['D', 'E', 'H', 'L']);
    });
  },
);

describeOffSecantus('days and hours are read as people write them', () => {
  test.each([
    ['11/10/2024', '9.30', '2024-10-11T07:30:00.000Z'],
    ['11 ottobre 2024', '09:30', '2024-10-11T07:30:00.000Z'],
    ['2024-10-11', '9,30', '2024-10-11T07:30:00.000Z'],
    ['venerdì 11 ottobre', 'ore 9.30', '2024-10-11T07:30:00.000Z'],
    ['45576', '0.395833333333', '2024-10-11T07:30:00.000Z'],
    ['11/10/24', '9.30 - 10.45', '2024-10-11T07:30:00.000Z'],
    ['11.10.2024', 'dalle 9.30 alle 10.45', '2024-10-11T07:30:00.000Z'],
    ['11-10-2024 ore 9.30', '', '2024-10-11T07:30:00.000Z'],
  ])('%s, %s', async (day, hour, expected) => {
    const title = `Letto ${day} ${hour}`.trim();
    const sheet = programme({ Titolo: title, Giorno: day, Ora: hour, Fine: '' });
    const { status } = await bringIn(world, world.organiser, sheet);
    expect(status).toBe(200);
    const [event] = await eventsTitled(title);
    expect(event?.start).toBe(expected);
    if (hour.includes('10.45')) expect(event?.end).toBe('2024-10-11T08:45:00.000Z');
  });

  testOffSecantus('what ends after midnight ends the next day', async () => {
    const sheet = programme({ Titolo: 'Notte', Ora: '21.00', Fine: '00.30' });
    await bringIn(world, world.organiser, sheet);
    expect((await eventsTitled('Notte'))[0]?.end).toBe('2024-10-11T22:30:00.000Z');
  });

  testOffSecantus('half past nine as a number may be ten to ten: that is asked', async () => {
    const rows = [
      ['Titolo', 'Giorno', 'Ora'],
      ['Ambiguo', '11/10/2024', 9.5],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'P', rows }] });
    expect(await messagesOf(Buffer.from(bytes))).toEqual([
      expect.stringMatching(/^C2: «9.5» può essere le 9:30 o le 9:50/),
    ]);
  });
});

describeOffSecantus('columns are recognised by their names, and by hand', () => {
  testOffSecantus(
    'in English, in another order, below a title, with stars and brackets',
    async () => {
      const sheet = csv([
        ['Programme of the week'],
        [],
        ['Start time (h)', 'EVENT TITLE *', 'Date', 'Room'],
        ['9.30', 'In inglese', '2024-10-11', 'online'],
      ]);
      const plan = await planOf(world, world.organiser, sheet);
      const columns = plan.headings.map(({ column }) => column);
      expect(columns).toEqual([null, 'title', 'day', 'venue']);
      const byHand = { columns: { '0': 'start' } };
      const again = await planOf(world, world.organiser, sheet, byHand);
      expect(again.rows[0]?.when).toBe('11/10/2024 09:30');
      const twice = await check(world, world.organiser, sheet, {
        columns: { '0': 'day', '1': 'day' },
      });
      expect([twice.status, twice.body.errors[0].message]).toEqual([
        400,
        expect.stringMatching(/Due colonne hanno lo stesso significato/),
      ]);
    },
  );

  testOffSecantus('a sheet without a title or a day says what is missing', async () => {
    const plan = await planOf(
      world,
      world.organiser,
      csv([
        ['Chi', 'Boh'],
        ['a', 'b'],
      ]),
    );
    expect(plan.missing).toMatch(/Non c’è una colonna con il titolo, o con il giorno/);
  });
});

describe('importing again', () => {
  const FIRST = { Codice: 'X1', Titolo: 'Di nuovo', Sommario: 'Il primo sommario.' };

  test('the same sheet changes nothing; a corrected one changes just that, by its code', async () => {
    await bringIn(world, world.organiser, programme(FIRST));
    const same = await planOf(world, world.organiser, programme(FIRST));
    expect(same.counts).toEqual({ new: 0, changed: 0, same: 1, wrong: 0 });
    const corrected = programme({
      ...FIRST,
      Titolo: 'Di nuovo, corretto',
      Ora: '15:00',
      Fine: '16',
    });
    const plan = await planOf(world, world.organiser, corrected);
    expect(plan.rows[0]?.changes.map(({ field, now, file }) => [field, now, file])).toEqual([
      ['Titolo', 'Di nuovo', 'Di nuovo, corretto'],
      ['Giorno', '11/10/2024 09:30', '11/10/2024 15:00'],
      ['Fine', '10:30', '16:00'],
    ]);
    const { body } = await bringIn(world, world.organiser, corrected);
    expect([body.created, body.changed]).toEqual([0, 1]);
    expect(await eventsTitled('Di nuovo')).toHaveLength(0);
    expect((await eventsTitled('Di nuovo, corretto'))[0]?.start).toBe('2024-10-11T13:00:00.000Z');
  });

  testOffSecantus('by title and day where there is no code', async () => {
    const row = { Titolo: 'Senza codice', Sommario: 'Prima.' };
    await bringIn(world, world.organiser, programme(row));
    const { body } = await bringIn(
      world,
      world.organiser,
      programme({ ...row, Titolo: 'SENZA  CODICE', Sommario: 'Dopo.' }),
    );
    expect([body.created, body.changed]).toEqual([0, 1]);
  });

  testOffSecantus(
    'what somebody wrote since stays, and is asked about only where the sheet changed too',
    async () => {
      const row = { Codice: 'Y1', Titolo: 'Scritto dopo', Sommario: 'Dal foglio.' };
      await bringIn(world, world.organiser, programme(row));
      const [{ id }] = (await eventsTitled('Scritto dopo')) as [Body];
      await world.organiser.patch(`/api/events/${id}?locale=it`, { summary: 'Scritto a mano.' });
      const untouched = await planOf(world, world.organiser, programme(row));
      expect(untouched.counts.same).toBe(1);

      const changed = programme({ ...row, Sommario: 'Dal foglio, di nuovo.', Fine: '11' });
      const plan = await planOf(world, world.organiser, changed);
      expect(plan.rows[0]?.asks).toEqual([
        {
          key: `${id}.summary`,
          field: 'Sommario',
          now: 'Scritto a mano.',
          file: 'Dal foglio, di nuovo.',
        },
      ]);
      await bringIn(world, world.organiser, changed);
      const [kept] = await eventsTitled('Scritto dopo');
      expect(kept).toMatchObject({ summary: 'Scritto a mano.', end: '2024-10-11T09:00:00.000Z' });

      const third = programme({ ...row, Sommario: 'Dal foglio, la terza volta.', Fine: '11' });
      await bringIn(world, world.organiser, third, { overwrite: [`${id}.summary`] });
      expect((await eventsTitled('Scritto dopo'))[0]?.summary).toBe('Dal foglio, la terza volta.');
    },
  );

  testOffSecantus(
    'an event that somebody wrote by hand is asked about, and its empty fields are filled',
    async () => {
      const id = await make(world.cms, 'events', {
        title: 'A mano',
        summary: 'Di chi l’ha scritto.',
        start: '2024-10-11T07:30:00.000Z',
        edition: world.edition,
        organisation: world.organisation,
      });
      const sheet = programme({ Titolo: 'A mano' });
      const plan = await planOf(world, world.organiser, sheet);
      expect(plan.rows[0]?.asks.map(({ key }) => key)).toEqual([`${id}.summary`]);
      await bringIn(world, world.organiser, sheet);
      const [event] = await eventsTitled('A mano');
      expect(event).toMatchObject({ summary: 'Di chi l’ha scritto.', audiences: ['citizens'] });
    },
  );

  testOffSecantus('what changed between looking and importing is looked at again', async () => {
    const sheet = programme({ Codice: 'Z1', Titolo: 'Intanto' });
    const { token } = await planOf(world, world.organiser, sheet);
    await bringIn(world, world.organiser, sheet);
    const { status, body } = await bringIn(world, world.organiser, sheet, { token });
    expect([status, body.errors[0].code]).toEqual([409, 'stale']);
    expect(await eventsTitled('Intanto')).toHaveLength(1);
  });
});

describeOffSecantus('who may import', () => {
  const sheet = programme({ Titolo: 'Di chi' });

  testOffSecantus(
    'those who write events: for their own editions or organisation only',
    async () => {
      const foreign = await make(world.cms, 'editions', { title: 'Di altri', start: '2024-10-10' });
      const refused = await check(world, world.organiser, sheet, { edition: foreign });
      expect([refused.status, refused.body.errors[0].code]).toEqual([403, 'forbidden']);
      const { status, body } = await bringIn(
        world,
        world.stranger,
        programme({ Titolo: 'Estranea' }),
      );
      expect([status, body.created]).toEqual([200, 1]);
      const [event] = await eventsTitled('Estranea');
      expect([event?.organisation, event?.edition ?? null]).toEqual([
        world.otherOrganisation,
        null,
      ]);
    },
  );

  test('an event of others is neither seen nor changed', async () => {
    const row = { Titolo: 'Di altri', Sommario: 'Segreto.' };
    await bringIn(world, world.stranger, programme(row));
    const plan = await planOf(world, world.editor, programme({ ...row, Sommario: 'Mio.' }));
    expect(plan.counts.new).toBe(1);
    expect(JSON.stringify(plan)).not.toContain('Segreto');
  });

  testOffSecantus('nobody without a session; and a form without a sheet is told so', async () => {
    const answer = await check(world, { cookie: '' }, sheet);
    expect(answer.status).toBe(401);
    const { status, body } = await world.organiser.post('/api/programme/check', {});
    expect([status, body.errors[0].message]).toEqual([
      400,
      expect.stringMatching(/Manca il foglio/),
    ]);
  });

  testOffSecantus('a sheet of more than 2 MB, and what is none', async () => {
    const large = await world.cms.fetch('/api/programme/check', {
      method: 'POST',
      headers: {
        Origin: world.cms.env.CMS_URL,
        Cookie: world.organiser.cookie,
        'Content-Type': 'multipart/form-data; boundary=x',
      },
      body: new Uint8Array(2_200_000),
    });
    expect(large.status).toBe(413);
    const pdf = await check(world, world.organiser, Buffer.from('%PDF-1.7'));
    expect([pdf.status, pdf.body.errors[0].message]).toEqual([
      400,
      expect.stringMatching(/Si caricano fogli XLSX, ODS o CSV/),
    ]);
  });
});

describeOffSecantus('template and export', () => {
  const download = async (path: string) => {
    const answer = await world.cms.fetch(path, { headers: { Cookie: world.organiser.cookie } });
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };

  testOffSecantus(
    'the template has all columns and two examples that can be imported',
    async () => {
      const { answer, bytes } = await download('/api/programme/template/xlsx');
      expect(answer.headers.get('Content-Disposition')).toContain('modello-programma.xlsx');
      const { sheets } = await readXlsx(bytes);
      expect(sheets[0]?.rows).toHaveLength(3);
      const plan = await planOf(world, world.organiser, bytes);
      expect(plan.errors).toEqual([]);
      expect(plan.headings.every(({ column }) => column !== null)).toBe(true);
      expect(plan.counts.new).toBe(2);
    },
  );

  testOffSecantus('what is exported and imported again changes nothing', async () => {
    await bringIn(world, world.organiser, programme({ Codice: 'Q1', Titolo: 'Andata e ritorno' }));
    const { bytes } = await download(`/api/programme/${world.edition}/export/ods`);
    const { sheets } = await readOds(bytes);
    expect(sheets[0]?.rows[0]?.slice(0, 2)).toEqual(HEADINGS.slice(0, 2));
    const plan = await planOf(world, world.organiser, bytes);
    const row = plan.rows.find(({ title }) => title === 'Andata e ritorno');
    expect(row).toMatchObject({ kind: 'same', changes: [], asks: [] });
  });

  testOffSecantus('a title that looks like a formula is none in the CSV', async () => {
    await bringIn(world, world.organiser, programme({ Titolo: '=1+1 fa due' }));
    const { bytes } = await download(`/api/programme/${world.edition}/export/csv`);
    expect(new TextDecoder().decode(bytes)).toContain("'=1+1 fa due");
  });
});
