// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { adviceOn } from '../../desk/advice.ts';
import { onLicences, onPermissions } from '../../desk/picture-permissions.ts';
import { readFixtures } from '../../seed/fixtures.ts';

const fixtures = await readFixtures();

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const said = (type: Parameters<typeof adviceOn>[0], document: object, language = 'it') =>
  adviceOn(type, document, language).map(({ field, message }) => [field, message]);

test('a line that was typed for the menu and left is noticed, wherever it stands in a text', () => {
  const list = { type: 'list', ordered: false, items: [paragraph('/elenco puntato')] };
  const body = [paragraph('/tito'), list, paragraph('Guarda chi scrive.')];
  const video = { kind: 'here', transcript: [paragraph('/citazione')] };
  expect(said('lesson', { locales: { it: { title: '/tito', body, video } } })).toEqual([
    ['body', expect.stringContaining('«/tito» è rimasto scritto nel testo')],
    ['body', expect.stringContaining('«/elenco puntato»')],
    ['video.transcript', expect.stringContaining('«/citazione»')],
  ]);
});

test('what only has a slash in it is left alone', () => {
  const lines = ['Il 3/4/2025', '/etc/passwd', '24/7', 'e/o', '/', 'Scrivi /tito qui.', '/2025'];
  expect(said('article', { locales: { it: { body: lines.map(paragraph) } } })).toEqual([]);
});

const course = (summary: string, lessons: number, locale = 'it') => ({
  delivery: { kind: 'here', lessons: Array.from({ length: lessons }, (_, id) => ({ id })) },
  locales: { [locale]: { title: 'Corso', summary } },
});

test('a course that says four lessons and has five is told so', () => {
  expect(said('course', course('Quattro lezioni per cominciare.', 5))).toEqual([
    ['summary', 'Il testo dice «Quattro lezioni», ma il corso ne ha 5: controlla il numero.'],
  ]);
  expect(said('course', course('In 4 brevi lezioni.', 5))[0]?.[1]).toContain('«4 brevi lezioni»');
  expect(said('course', course('Four lessons to begin.', 5, 'en'), 'en')).toEqual([
    ['summary', 'The text says “Four lessons”, but the course has 5: check the number.'],
  ]);
});

test('so is a quiz with its questions, and a path with its steps', () => {
  const quiz = { locales: { it: { summary: 'Sei domande.', questions: [{}, {}] } } };
  expect(said('quiz', quiz)[0]?.[1]).toContain('ma il quiz ne ha 2');
  const path = { locales: { it: { summary: 'Tre tappe.', steps: [{}] } } };
  expect(said('path', path)[0]?.[1]).toContain('ma il percorso ne ha una');
});

test('a number that is right, or counts only some, is left alone', () => {
  for (const summary of [
    'Cinque lezioni.',
    'Le prime tre lezioni si leggono in dieci minuti.',
    'Una lezione al giorno.',
    'Dopo due lezioni sai riconoscere un messaggio.',
  ])
    expect(said('course', course(summary, 5))).toEqual([]);
  const elsewhere = { ...course('Quattro lezioni.', 5), delivery: { kind: 'elsewhere' } };
  expect(said('course', elsewhere)).toEqual([]);
});

const BASE64 = (text: string): string => Buffer.from(text).toString('base64url');

const adviceOnLink = (url: string): string | undefined => {
  const link = { type: 'link', to: { url }, children: [{ type: 'text', text: 'qui' }] };
  const body = [{ type: 'paragraph', children: [link] }];
  return said('article', { locales: { it: { body } } })[0]?.[1];
};

test.each([
  ['https://corsi.example/x?data=anna.rossi%40azienda.it', '«anna.rossi@azienda.it»'],
  ['https://corsi.example/x?u=nome.cognome%2540azienda.it%257C1', '«nome.cognome@azienda.it»'],
  ['https://corsi.example/x?d=05%7C01%7CAnna.Rossi%40azienda.it%7Cabc', '«Anna.Rossi@azienda.it»'],
  [`https://corsi.example/x?d=${BASE64('{"u":"anna@azienda.it"}')}`, '«anna@azienda.it»'],
  [`https://corsi.example/x?d=${BASE64(`to=${BASE64('anna@azienda.it')}`)}`, '«anna@azienda.it»'],
  [`https://corsi.example/c/${BASE64('anna@azienda.it')}/apri`, '«anna@azienda.it»'],
  ['https://corsi.example/x#/iscritti?m=anna%40azienda.it', '«anna@azienda.it»'],
  ['https://corsi.example/x?user=anna.rossi', 'il nome di una persona, in «user»'],
  ['https://corsi.example/x?p=1&cognome=Rossi', 'il nome di una persona, in «cognome»'],
  ['https://corsi.example/x?id=RSSNNA80A41F205X', 'il nome di una persona, in «id»'],
  ['https://corsi.example/x?access_token=a81c9f02bd', 'un codice'],
  ['https://corsi.example/x;jsessionid=8F3A99B1C2D3', 'un codice'],
  [`https://corsi.example/x?k=eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MTIzNH0.abc123`, 'un codice'],
])('C2: a link that tells from whom it was copied is noticed: %s', (url, expected) => {
  expect(adviceOnLink(url)).toContain(expected);
});

test.each([
  'mailto:anna.rossi@azienda.it',
  'tel:+390277020000',
  'https://corsi.example/x?id=12345&page=2&lang=it',
  'https://corsi.example/x?user=12345&session=1',
  'https://corsi.example/x?q=come+si+scrive+una+mail&title=Un%20titolo%20lungo%20di%20un%20articolo',
  'https://corsi.example/2025/03/un-titolo-molto-lungo-che-potrebbe-essere-base64',
  'https://corsi.example/x?contatti=info@comune.example.it',
  'https://mappe.example/@45.4642,9.1900,15z/data=!3m1!4b1',
  'https://social.example/@comunedimilano',
  'https://corsi.example/img/icona@2x.png',
  'https://video.example/watch?v=dQw4w9WgXcQ&list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf',
  'https://corsi.example/x?login=true&account=business',
  'https://corsi.example/doc/3f2504e0-4f89-11d3-9a0c-0305e82c3301?hash=9e107d9d372bb6826bd81d3542a419d6',
  'https://eur-lex.example/legal-content/IT/TXT/?uri=CELEX:32016R0679',
])('C2: a link that tells of nobody is left alone: %s', (url) => {
  expect(adviceOnLink(url)).toBeUndefined();
});

test('C2: such an address is named once, at its field, wherever it stands', () => {
  const url = 'https://corsi.example/x?m=anna%40azienda.it';
  const text = `Leggi qui (${url}), oppure qui: ${url}.`;
  const document = {
    url,
    locales: {
      it: { summary: text, body: [paragraph(text), paragraph(url)] },
      en: { steps: [{ url }] },
    },
  };
  expect(adviceOn('article', document, 'it').map(({ field, locale }) => [field, locale])).toEqual([
    ['url', undefined],
    ['summary', undefined],
    ['body', undefined],
    ['steps.0.url', 'en'],
  ]);
});

test('the demo needs no advice', () => {
  for (const document of fixtures) expect(said(document.type, document)).toEqual([]);
});

test('a picture without a licence is told of once a field', () => {
  const bare = { renditions: [], alt: null };
  const locales = {
    it: { picture: bare, body: [{ picture: { ...bare, licence: 'own' } }] },
    en: { picture: bare },
  };
  expect(onLicences(locales, 'it').map(({ code, field }) => `${code} ${field}`)).toEqual([
    'picture-unlicensed picture',
  ]);
});

test('a permission to use a picture is told of two weeks before it ends, wherever the picture stands', () => {
  const until = (permittedUntil?: string) => ({
    renditions: [],
    ...(permittedUntil && { permittedUntil }),
  });
  const on = (...pictures: object[]) =>
    onPermissions({ it: { title: 'Uno', body: pictures } }, 'it', '2026-11-27').map(
      ({ field, message }) => [field, message.split(':')[0]],
    );
  expect(on(until('2026-12-12'), until())).toEqual([]);
  expect(on(until('2026-12-11'), { picture: until('2026-11-26') })).toEqual([
    ['body', 'Il permesso per un’immagine finisce l’11 dicembre 2026'],
    ['body', 'Il permesso per un’immagine è finito il 26 novembre 2026'],
  ]);
});
