// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { sentencesOf, wordsIn } from '../sentences.ts';

describe('a sentence ends where a reader stops', () => {
  test.each<[what: string, ...sentences: string[]]>([
    ['articles and numbers', 'Lo dicono l’art. 5 del Codice e il n. 3.', 'Vale per tutti.'],
    ['capitals after an abbreviation', 'Vedi art. 12, Codice civile, pag. 4.', 'Poi chiama.'],
    ['titles of persons', 'Il dott. Rossi e la sig.ra Bianchi scrivono.', 'Noi no.'],
    ['initials and street numbers', 'Via G. Verdi n. 12, 20121 Milano.', 'Suona qui.'],
    ['«ecc.» inside', 'Porta carta, penna, ecc. e vieni.', 'Ti aspetto.'],
    ['«ecc.» at the end', 'Porta carta, penna, ecc.', 'Il resto è qui.'],
    ['companies', 'Poste Italiane S.p.A. ha un numero.', 'Chiama quello.'],
    ['laws', 'Il D.Lgs. 82/2005 e il D.P.R. 445/2000 valgono.', 'Leggili.'],
    ['amounts and hours', 'Costa 1.250,50 euro.', 'Alle 14.30 chiude.'],
    ['addresses', 'Scrivi a nome@comune.milano.it.', 'Vai su www.comune.milano.it/a.b.', 'Ecco.'],
    ['dates', 'Scade il 3 gen. 2025 a mezzogiorno.', 'Poi basta.'],
    ['a quoted call', '«Chiama ora!» disse la voce.', 'Riaggancia.'],
    ['sentences inside quotes', 'Dice: «Sono la banca.', 'Dammi il codice.»', 'Riaggancia.'],
    ['numbers of a list', '1. Apri la porta.', '2. Chiudi la porta.'],
    ['marks of its end', 'Hai capito?', 'Sì!', 'Aspetta… poi vai…', 'Ecco.'],
  ])('%s', (_what, ...sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  test('a line is a sentence: a heading, an item of a list, a cell', () => {
    expect(sentencesOf('Che cosa serve\nla carta\nla penna\n\n–')).toEqual([
      'Che cosa serve',
      'la carta',
      'la penna',
    ]);
  });
});

test('an address, an amount and an abbreviation are one word each', () => {
  expect(wordsIn('Vai su https://www.comune.milano.it/servizi/aiuto e paga 1.250,50 euro')).toBe(7);
  expect(wordsIn('Scrivi a nome.cognome@comune.milano.it alle 14:30')).toBe(5);
  expect(wordsIn('La S.p.A. non c’è')).toBe(4);
});

test('a chain of signs without an end holds up nobody', () => {
  expect(wordsIn('x-'.repeat(250_000))).toBe(250_000);
});
