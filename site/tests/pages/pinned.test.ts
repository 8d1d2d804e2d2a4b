// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_LOCALES } from '@portico/shared/locales';
import { expect, test } from 'vitest';
import { foreignIn } from '../../src/search/foreign.ts';
import { meantIn } from '../../src/search/said.ts';
import { pinned } from '../../src/search/pinned.ts';
import { situationsIn } from '../../src/search/phrases.ts';

const told = (query: string, locale = 'it'): readonly string[] => pinned(query, locale).told;

test.each([
  ['hacherato', 'account'],
  ['hackeratto', 'account'],
  ['mi anno rubbato il telefonno', 'telefono'],
  ['mi ano rubato il teléfono', 'telefono'],
  ['o clikkato sul linc', 'link'],
  ['ho schiaciato il mesaggio', 'link'],
  ['mi rikattano', 'ricatto'],
  ['attaco hacker in uficio', 'azienda'],
  ['ho fatto un bonificco sballiato a un trufatore', 'soldi'],
  ['nn riesco a entrare su fb', 'account'],
  ['m anno svotato il conto', 'soldi'],
])('a situation is known however its words are spelt: «%s»', (query, situation) => {
  expect(told(query)[0]).toBe(situation);
});

test('each word of a phrase is another word of the query', () => {
  const known = situationsIn({ lost: 'LOST THING' }, { LOST: 'perso chiave', THING: 'chiave' });
  expect(meantIn('chiave', 'it', known)).toEqual([]);
  expect(meantIn('perso la chiave', 'it', known)).toEqual(['lost']);
});

test.each([
  'password',
  'come scelgo una password',
  'aggiornamento telefono',
  'corso per anziani',
  'che cos’è lo SPID',
  'foto di famiglia',
  'numero di pagina',
  'la banca online è sicura',
  'rimborso agenzia delle entrate',
  'mario',
])('who asks about something is not told what to do: «%s»', (query) => {
  expect(told(query)).toEqual([]);
});

/** Somebody in trouble, without letters or marks that only their language has. */
const SENTENCES = {
  it: 'mi hanno rubato il telefono',
  en: 'someone stole my phone',
  fr: 'on m a vole mon telephone',
  es: 'me han robado el telefono',
  ro: 'mi au furat telefonul',
  sq: 'me kane vjedhur telefonin',
} as const;

test.each(Object.entries(SENTENCES))(
  'a sentence in another language leads to help in it, from every language of the portal: %s',
  (language, sentence) => {
    for (const locale of ['it', 'en'])
      expect(foreignIn(sentence, locale)).toEqual(locale === language ? [] : [language]);
  },
);

test.each([
  ['uk', 'у мене вкрали телефон'],
  ['ar', 'سرقوا هاتفي'],
  ['zh', '我的手机被偷了'],
  ['bn', 'আমার ফোন চুরি হয়েছে'],
])('so does a sentence in other letters: %s', (language, sentence) => {
  for (const locale of ['it', 'en']) expect(told(sentence, locale)[0]).toBe(language);
  expect(HELP_LOCALES).toContain(language);
});

test.each([
  'computer bloccato',
  'ho perso lo smartphone',
  'phishing',
  'come segnalo uno scam',
  'account',
  'link',
  'm’han ciulà el telefon',
])('foreign words that Italians use are Italian: «%s»', (query) => {
  expect(foreignIn(query, 'it')).toEqual([]);
});

test.each([
  ['quando è il prossimo corso in biblioteca', 'events'],
  ['dove posso iscrivermi al laboratorio', 'events'],
  ['incontri di sabato', 'events'],
  ['insegno alle medie', 'kits'],
  ['sono una maestra', 'kits'],
  ['attività per i miei alunni', 'kits'],
])(
  'who asks when and where is led to the events, who teaches to the materials: «%s»',
  (query, list) => {
    expect(pinned(query, 'it').named).toEqual([list]);
  },
);

test.each([
  'numero dei carabinieri',
  'polizia',
  'dove faccio querela',
  'voglio sporgere denuncia',
  '112',
])('who looks for an authority is led to the numbers: «%s»', (query) => {
  expect(told(query)).toContain('help');
});
