// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES, type DocumentType } from '@portico/shared/contract/types';
import { expect, test } from 'vitest';
import { completeForPreview } from '../../preview/complete.ts';
import { deriveState } from '../../records/states.ts';
import { readFixtures } from '../../seed/fixtures.ts';

import { withProposedSlug } from '../../workflow/candidate/propose-slug.ts';
import { slugFrom } from '../../workflow/candidate/slug.ts';
import { checkContract } from '../../workflow/requirements/contract.ts';
import { helpIssues } from '../../workflow/requirements/checked-help.ts';
import { oneSentenceIssues } from '../../workflow/requirements/one-sentence.ts';
import { alertDayIssues } from '../../workflow/requirements/alert-day.ts';
import { pressDateIssues } from '../../workflow/requirements/press-dates.ts';
import { declarationIssues } from '../../workflow/requirements/declaration.ts';
import { readingLevel } from '../../workflow/requirements/reading-level.ts';

const ID = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const HASH = 'a'.repeat(64);
const renditions = [{ sha256: HASH, width: 10, height: 10, bytes: 10 }];
const text = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] });

const italian = {
  slug: 'truffe',
  title: 'Truffe',
  summary: 'Come riconoscerle.',
  body: [text('Guarda chi scrive.')],
};

const article = (changes: object = {}, content: object = {}) => ({
  contract: 1,
  type: 'article',
  id: ID,
  organisation: { type: 'organisation', id: ID },
  topics: [{ type: 'topic', id: ID }],
  audiences: ['citizens'],
  locales: { it: { ...italian, ...content } },
  ...changes,
});

const messages = (document: object, type: DocumentType = 'article') =>
  checkContract(type, document).issues.map(({ message }) => message);

test('a complete document has nothing to say', () => {
  expect(checkContract('article', article())).toMatchObject({ issues: [] });
});

test('an empty text is asked for its title, not for the address that comes from it', () => {
  expect(messages(article({ locales: { it: {} } }))).toEqual([
    'Manca il titolo.',
    'Manca il riassunto.',
    'Manca il testo.',
  ]);
  expect(messages(article({ locales: {} }))).toEqual(['Manca il testo in italiano.']);
});

test('what is missing is said in words, with the field', () => {
  const { issues } = checkContract(
    'article',
    article({ audiences: [], topics: [] }, { title: undefined, body: undefined }),
  );
  expect(issues.map(({ message, field }) => [field, message])).toEqual([
    ['topics', 'Scegli almeno un argomento.'],
    ['audiences', 'Scegli almeno un destinatario: per chi è questo contenuto?'],
    ['title', 'Manca il titolo.'],
    ['body', 'Manca il testo.'],
  ]);
});

test('a summary that is too long says how long it is and may be', () => {
  expect(messages(article({}, { summary: 'a'.repeat(190) }))).toEqual([
    'Il riassunto ha 190 caratteri: al massimo 160.',
  ]);
});

test('the picture that lacks its alternative text is counted as a reader would', () => {
  const picture = { alt: 'Una mano.', renditions };
  const body = [
    text('Prima.'),
    { type: 'image', picture: { renditions } },
    { type: 'image', picture },
  ];
  expect(messages(article({}, { picture, body }))).toEqual([
    'Manca il testo alternativo della seconda immagine.',
  ]);
  expect(checkContract('article', article({}, { picture, body })).issues[0]).toMatchObject({
    code: 'missing',
    field: 'body.1.picture.alt',
    locale: 'it',
  });
});

test('another language is named', () => {
  const english = { ...italian, title: undefined };
  expect(messages(article({ locales: { it: italian, en: english } }))).toEqual([
    'Manca il titolo (inglese).',
  ]);
});

test('a link of an unknown kind is found inside the text', () => {
  const link = {
    type: 'link',
    to: { url: 'javascript:alert(1)' },
    children: [{ type: 'text', text: 'qui' }],
  };
  const [message] = messages(article({}, { body: [{ type: 'paragraph', children: [link] }] }));
  expect(message).toBe(
    'L’indirizzo web «javascript:alert(1)», blocco 1 del testo deve essere completo e cominciare con https://, http://, mailto: o tel:.',
  );
});

test('dates that contradict each other are said once', () => {
  const event = {
    contract: 1,
    type: 'event',
    id: ID,
    ...(completeForPreview('event', { contract: 1, type: 'event', id: ID, locales: {} }) as object),
    status: 'moved',
    formerStart: undefined,
    end: '1999-01-01T00:00:00+01:00',
  };
  expect(messages(event, 'event')).toEqual([
    'La fine viene prima dell’inizio: correggi data e ora.',
    'L’evento è spostato: scrivi quando doveva cominciare.',
  ]);
});

test.each(DOCUMENT_TYPES)('a draft of «%s» with nothing in it can still be looked at', (type) => {
  const empty = { contract: 1, type, id: ID, locales: {} };
  expect(completeForPreview(type, empty)).toMatchObject({ type, id: ID });
});

test('a preview shows what is there, and marks what is not', () => {
  const body = [text('Quello che ho scritto.'), { type: 'image', picture: { renditions } }];
  const shown = completeForPreview(
    'article',
    article({ audiences: [] }, { summary: 'b'.repeat(200), body, title: '' }),
  );
  expect(shown).toMatchObject({
    locales: {
      it: {
        title: '(manca il titolo)',
        body: [body[0], { picture: { alt: '(manca il testo alternativo)' } }],
      },
    },
  });
});

test('a state is what is online, and what was sent last', () => {
  const online = { withdrawn: false };
  const withdrawn = { withdrawn: true };
  expect([
    deriveState(undefined, undefined),
    deriveState(undefined, { state: 'recalled' }),
    deriveState(undefined, { state: 'pending' }),
    deriveState(undefined, { state: 'returned' }),
    deriveState(online, { state: 'approved' }),
    deriveState(online, { state: 'pending' }),
    deriveState(online, { state: 'returned' }),
    deriveState(withdrawn, { state: 'withdrawn' }),
    deriveState(withdrawn, { state: 'pending' }),
  ]).toEqual([
    'draft',
    'recalled',
    'pending',
    'returned',
    'live',
    'live-pending',
    'live-returned',
    'withdrawn',
    'pending',
  ]);
});

test('an address is made of the words of the title', () => {
  expect(slugFrom('Città più sicure: l’e-mail!')).toBe('citta-piu-sicure-l-e-mail');
  expect(slugFrom('العربية')).toBeUndefined();
  expect((slugFrom('parola '.repeat(40)) ?? '').length).toBeLessThanOrEqual(80);
});

test('the accessibility declaration is one on the form of AgID, with its identifier', async () => {
  const settings = (await readFixtures()).find(({ type }) => type === 'settings');
  if (settings?.type !== 'settings') throw new Error('The demo has no settings.');
  const issuesWith = (declarationUrl: string) =>
    declarationIssues({ ...settings, declarationUrl }, 'it');
  const declaration = 'https://form.agid.gov.it/view/456f9130-7655-11ef-8bbb-b18bddb46b52';
  expect(issuesWith(declaration)).toEqual([]);
  expect(issuesWith(settings.declarationUrl)).toEqual([]);
  expect(issuesWith('https://form.agid.gov.it/')).toMatchObject([
    { field: 'declarationUrl', message: expect.stringContaining('copia il suo indirizzo') },
  ]);
});

test('the code of who publishes is one of IPA, a VAT number, or absent', async () => {
  const settings = (await readFixtures()).find(({ type }) => type === 'settings');
  if (settings?.type !== 'settings') throw new Error('The demo has no settings.');
  const said = (publisherCode?: string) => messages({ ...settings, publisherCode }, 'settings');
  for (const code of [undefined, 'c_f205', 'r_lazio', '01234567890'])
    expect(said(code)).toEqual([]);
  for (const code of ['c', 'c_f205/', 'https://indicepa.gov.it/c_f205', 'città', 'c f205'])
    expect(said(code)).toEqual([
      `Il codice di chi pubblica i dati «${code}» può avere solo lettere senza accenti, cifre, «_» e «-»: da 2 a 40 segni.`,
    ]);
});

test('a number that nobody has checked stops the settings, and says which', async () => {
  const settings = (await readFixtures()).find(({ type }) => type === 'settings');
  if (settings?.type !== 'settings') throw new Error('The demo has no settings.');
  expect(helpIssues(settings, 'it')).toEqual([]);
  const [first, ...rest] = settings.locales.it.help;
  if (!first) throw new Error('The demo has no help.');
  for (const checkedOn of [undefined, '2999-01-01']) {
    const it = { ...settings.locales.it, help: [...rest, { ...first, checkedOn }] };
    expect(helpIssues({ ...settings, locales: { it } }, 'it')).toEqual([
      {
        code: 'help-unchecked',
        locale: 'it',
        field: `help.${rest.length}.checkedOn`,
        message: expect.stringContaining(`«${first.name}»`),
      },
    ]);
  }
});

test('a firm that lists members is told that only an association does, whatever the form shows', () => {
  const content = { slug: 'a', name: 'Alfa', joining: 'Scrivi.' };
  const members = [
    { organisation: { type: 'organisation', id: ID }, role: 'member', from: '2021' },
  ];
  const firm = { contract: 1, type: 'organisation', id: ID, fictional: false, kind: 'company' };
  const rest =
    'lo scrive solo un’associazione. Svuota il campo, oppure scegli «Associazione» come tipo.';
  const document = { ...firm, members, locales: { it: content } };
  expect(messages(document, 'organisation')).toEqual([
    `Chi aderisce: ${rest}`,
    `Come aderire: ${rest}`,
  ]);
  expect(messages({ ...document, kind: 'association' }, 'organisation')).toEqual([]);
});

test('a link of the press review ends neither on a day that has not come nor before its date', async () => {
  const item = (await readFixtures()).find(({ type }) => type === 'press');
  if (item?.type !== 'press') throw new Error('The demo has no press item.');
  expect(pressDateIssues({ ...item, offlineSince: '2026-01-01' }, 'it')).toEqual([]);
  expect(pressDateIssues({ ...item, offlineSince: '2999-01-01' }, 'it')).toMatchObject([
    { field: 'offlineSince', message: expect.stringContaining('deve ancora venire') },
  ]);
  expect(messages({ ...item, offlineSince: '1999-01-01' }, 'press')).toEqual([
    '«Non più online dal» viene prima della data dell’articolo: correggi le date.',
  ]);
});

test('a home page that was submitted when it had a notice can still be approved', async () => {
  const home = (await readFixtures()).find(({ type }) => type === 'home');
  if (home?.type !== 'home') throw new Error('The demo has no home page.');
  const it = { ...home.locales.it, notice: { text: 'Un avviso' } };
  const noticeDates = { from: '2026-11-01', until: '2027-03-31' };
  expect(messages({ ...home, noticeDates, locales: { ...home.locales, it } }, 'home')).toEqual([]);
});

test('an alert is of a day that has come, names no vulnerability twice for one product, and is checked again', async () => {
  const alert = (await readFixtures()).find(({ type }) => type === 'alert');
  if (alert?.type !== 'alert') throw new Error('The demo has no alert.');
  expect(alertDayIssues({ ...alert, since: '2026-01-01' }, 'it', '2026-01-01')).toEqual([]);
  expect(alertDayIssues({ ...alert, since: '2026-01-02' }, 'it', '2026-01-01')).toMatchObject([
    { code: 'since-in-future', field: 'since', message: expect.stringContaining('deve ancora') },
  ]);
  const cves = ['CVE-2024-1234', 'CVE-2024-1234'];
  const products = [{ name: 'Programma', affected: '1.0', cves }];
  expect(messages({ ...alert, products }, 'alert')).toEqual([
    'Prodotto 1, «Codici CVE»: un codice CVE c’è due volte. Lascialo una volta sola.',
  ]);
  const settings = (await readFixtures()).find(({ type }) => type === 'settings');
  expect(messages({ ...settings, verifyMonths: { alert: 0 } }, 'settings')).toEqual([
    expect.stringMatching(/^«Avvisi»: .*Scrivi 1 o più/),
  ]);
});

test('every word of the demo is explained in one sentence, which everyone can read', async () => {
  const terms = (await readFixtures()).filter((one) => one.type === 'term');
  for (const term of terms) {
    const level = readingLevel(term);
    // So short a text is measured as an indication only, which stops nobody at the desk: our own keeps the line.
    expect(level?.index, term.locales.it.title).toBeGreaterThanOrEqual(level?.needed ?? 100);
    expect(oneSentenceIssues(term, 'it'), term.locales.it.title).toEqual([]);
  }
  const [term] = terms;
  if (!term) throw new Error('The demo has no term.');
  const it = { ...term.locales.it, definition: 'Un programma. Si scarica sul telefono.' };
  expect(oneSentenceIssues({ ...term, locales: { it } }, 'it')).toMatchObject([
    { field: 'definition', locale: 'it', message: expect.stringContaining('più di una frase') },
  ]);
});

test.each([
  ['Straße der Nationen', 'strasse-der-nationen'],
  ['Łódź e Gdańsk', 'lodz-e-gdansk'],
  ['Il ﬁsco', 'il-fisco'],
  ['Ørsted, Þór, æ, ı, ð, đ, Œ', 'orsted-thor-ae-i-d-d-oe'],
  ['İstanbul', 'istanbul'],
  ['Cit\u00adtà\u200b', 'citta'],
  ['𝐓𝐞𝐬𝐭𝐨 １２ x²', 'testo-12-x2'],
  ['😀 Ciao', 'ciao'],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿 Bandiera', 'bandiera'],
  ['Il simbolo π', 'il-simbolo-p'],
])('an address of «%s» keeps every letter: %s', (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
});

test.each(['中文', 'Кириллица', 'العربية', 'Ελλάδα', '日本語 2024'])(
  '«%s» is in another script: a person writes its address',
  (title) => {
    expect(slugFrom(title)).toBeUndefined();
    const issue = { code: 'missing', field: 'slug', locale: 'it', message: '' };
    const { message } = withProposedSlug('article', article({}, { title }), issue, 'it');
    expect(message).toMatch(
      /^Il titolo è in un altro alfabeto: scrivi tu l’indirizzo .*«[a-z0-9]+(-[a-z0-9]+)*»\.$/,
    );
  },
);
