// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import type { Status } from '../../desk/status.ts';
import { stateWords } from '../../components/bar/state-words.ts';
import { DESK_MESSAGES, deskLanguage, deskMessages } from '../../i18n/desk.ts';
import { MOMENTS } from '../../i18n/moments.ts';

/** A quarter past ten in the evening in Rome, winter time. */
const NOW = new Date('2026-11-22T21:15:00Z');
const ago = (ms: number): string => new Date(NOW.getTime() - ms).toISOString();
const MINUTE = 60_000;

describe('moments are said as people say them', () => {
  test.each([
    [ago(2000), 'poco fa'],
    [ago(90_000), 'un minuto fa'],
    [ago(7 * MINUTE), '7 minuti fa'],
    ['2026-11-22T08:05:00Z', 'oggi alle 09:05'],
    // Still the 21st in London, already the 22nd in Rome.
    ['2026-11-21T23:30:00Z', 'oggi alle 00:30'],
    ['2026-11-21T22:30:00Z', 'ieri alle 23:30'],
    ['2026-10-03T10:00:00Z', 'il 3 ottobre alle 12:00'],
    ['2026-10-08T10:00:00Z', 'l’8 ottobre alle 12:00'],
    ['2025-10-11T10:00:00Z', 'l’11 ottobre 2025 alle 12:00'],
    ['2026-10-01T10:00:00Z', 'il 1º ottobre alle 12:00'],
  ])('%s is «%s»', (iso, said) => {
    expect(MOMENTS.it.at(iso, NOW)).toBe(said);
  });

  test.each([
    [ago(2000), 'da poco'],
    [ago(5 * MINUTE), 'da 5 min'],
    ['2026-11-22T08:05:00Z', 'da oggi alle 09:05'],
    ['2026-11-21T08:05:00Z', 'da ieri'],
    ['2026-10-03T10:00:00Z', 'dal 3 ottobre'],
    ['2026-10-11T10:00:00Z', 'dall’11 ottobre'],
    ['2026-10-18T10:00:00Z', 'dal 18 ottobre'],
  ])('since %s is «%s»', (iso, said) => {
    expect(MOMENTS.it.since(iso, NOW)).toBe(said);
  });

  test('the first minute online is counted in seconds', () => {
    expect(MOMENTS.it.counting(ago(2400), NOW)).toBe('da 2 s');
    expect(MOMENTS.en.counting(ago(2400), NOW)).toBe('for 2 s');
    expect(MOMENTS.it.counting(ago(-500), NOW)).toBe('da 0 s');
  });
});

test('an opinion is expected until a moment to come, and was given at one that is over', () => {
  const { opinions } = deskMessages('it');
  const until = 'domenica 29 novembre 2026 alle 9:05, ora italiana';
  expect(opinions.waits('2026-11-29T08:05:00Z')).toBe(`Atteso fino a ${until}`);
  expect(opinions.expired('2026-11-29T08:05:00Z')).toBe(`Scaduto ${until}`);
  const at = MOMENTS.it.at(ago(2000), NOW);
  expect(opinions.revoked(at)).toBe('Revocato poco fa');
  expect(opinions.given(at, 1, 0, 2)).toBe('Dato poco fa: 1 giusto, 0 sbagliati, 2 da correggere');
});

describe('the state of a document is a sentence', () => {
  const say = deskMessages('it');
  const by = { id: 'a', name: 'Anna' };
  const published = {
    digest: 'new',
    revision: 3,
    firstPublished: '2026-10-03T10:00:00Z',
    modified: '2026-10-03T10:00:00Z',
    urls: {},
  };
  const submission = {
    id: 's',
    digest: 'd',
    at: '2026-11-21T08:00:00Z',
    by,
    writers: [by],
    languages: ['it'],
    offline: [],
    publishAt: null,
    withdrawAt: null,
    note: null,
  };
  const base = {
    changed: false,
    submission: null,
    returned: null,
    published: null,
    withdrawn: null,
    online: null,
    silent: false,
  };
  const words = (status: Partial<Status> & Pick<Status, 'state'>) => {
    const { main, more, changed } = stateWords(
      { ...base, ...status },
      { say, moments: MOMENTS.it, now: NOW },
    );
    return [main, more, changed].filter((part) => part !== undefined).join(' · ');
  };
  const shown = { digest: 'new', since: '2026-10-03T10:00:01Z' };

  test.each<[string, Partial<Status> & Pick<Status, 'state'>]>([
    ['Bozza', { state: 'draft' }],
    ['Bozza', { state: 'recalled', changed: true }],
    ['In revisione da ieri', { state: 'pending', submission }],
    [
      'In revisione da ieri · modifiche non inviate',
      { state: 'pending', submission, changed: true },
    ],
    [
      'Restituito ieri alle 09:00',
      { state: 'returned', returned: { at: '2026-11-21T08:00:00Z', by, reason: 'x' } },
    ],
    ['Online dal 3 ottobre', { state: 'live', published, online: shown }],
    [
      'Online dal 3 ottobre · modifiche in revisione da ieri',
      { state: 'live-pending', published, online: shown, submission },
    ],
    [
      'Tolto dal sito ieri alle 09:00',
      { state: 'withdrawn', withdrawn: { at: submission.at, by, reason: 'x' } },
    ],
  ])('%s', (said, status) => {
    expect(words(status)).toBe(said);
  });

  test('a text is called online only when the site shows it', () => {
    const fresh = { ...published, firstPublished: ago(3000), modified: ago(3000) };
    expect(words({ state: 'live', published: fresh })).toBe('Approvato, tra poco online');
    expect(
      words({ state: 'live', published: fresh, online: { digest: 'new', since: ago(2000) } }),
    ).toBe('Online da 2 s');
    expect(words({ state: 'live', published })).toBe(
      'Approvato il 3 ottobre alle 12:00, non ancora online',
    );
    expect(words({ state: 'live', published, silent: true })).toBe('Pubblicato dal 3 ottobre');
  });
});

test('whoever speaks neither Italian nor English reads Italian', () => {
  expect(deskLanguage('en')).toBe('en');
  expect(deskLanguage('fr')).toBe('it');
});

test.each(['it', 'en'] as const)(
  'what was sent or approved together is named, each of it, before it is online and after (%s)',
  (language) => {
    const { result } = deskMessages(language);
    const titles = ['Truffe', 'Password', 'SPID'];
    for (const said of [
      result.submittedTogether(titles),
      result.approvedTogether(titles),
      result.onlineTogether(titles, 'x'),
    ])
      for (const title of titles) expect(said).toContain(title);
  },
);

test('a button that sends several texts names the first one and stays short: the form below it does not move', () => {
  const { action } = deskMessages('it');
  expect(action.submitTogether(['Password'])).toBe('Invia insieme a «Password»');
  expect(
    action.submitTogether(['Riconoscere la telefonata della finta banca', 'Password', 'SPID']),
  ).toBe('Invia insieme a «Riconoscere la telefona…» e altri 2');
});

describe('one thing has one word, in both languages', () => {
  const TAKE_LISTS = [
    'action.submitTogether',
    'notes.helpForNamed',
    'result.submittedTogether',
    'result.approvedTogether',
    'result.onlineTogether',
    'languages.sends',
    'languages.takesOff',
    'languages.offline',
    'why.comesBack',
    'press.missing',
    'board.overlaps',
  ];
  const TAKE_TEXT = ['dashboard.create'];
  const TAKE_DAYS = ['verify.line', 'verify.due', 'board.day'];

  /** Every text of the desk with its path; functions are called with values of their kind, figures one and many. */
  function textsIn(messages: unknown, path = ''): [path: string, text: string][] {
    if (typeof messages === 'string') return [[path, messages]];
    if (typeof messages !== 'function')
      return Object.entries(messages as object).flatMap(([key, inner]) =>
        textsIn(inner, path === '' ? key : `${path}.${key}`),
      );
    if (TAKE_LISTS.includes(path)) return textsIn(messages(['x'], 'y'), path);
    if (TAKE_TEXT.includes(path)) return textsIn(messages('x'), path);
    if (TAKE_DAYS.includes(path)) return textsIn(messages('2027-03-03', '2027-03-01'), path);
    return [1, 2].flatMap((figure) => textsIn(messages(figure, 2), path));
  }
  const texts = textsIn(DESK_MESSAGES);

  test('every message is said in Italian and in English', () => {
    const languages = (end: string) =>
      texts
        .filter(([path, text]) => path.endsWith(end) && text.trim() !== '')
        .map(([path]) => path.slice(0, -end.length));
    expect(languages('.it').length).toBeGreaterThan(150);
    expect(languages('.en')).toEqual(languages('.it'));
    expect(texts.length).toBe(2 * languages('.it').length);
  });

  test.each<[string, RegExp]>([
    ['.it', /richiam/i],
    // What is «ritirato» is an «invio»; what was online is «tolto dal sito».
    ['.it', /^(?!.*invio).*ritir/i],
    ['.en', /\b(?:take|took|taken) (?:it )?(?:back|off)|\b(?:send|sent) (?:it )?back/i],
  ])('%s: no text says %s', (end, word) => {
    expect(texts.filter(([path, text]) => path.endsWith(end) && word.test(text))).toEqual([]);
  });
});
