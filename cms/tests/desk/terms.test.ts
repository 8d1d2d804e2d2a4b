// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { explainTerm, innerTextWith, unexplainedTerms } from '../../fields/rich-text/mend/terms.ts';
import { formsOf } from '../../values/word-forms.ts';

const word = (text: string, more: object = {}) => ({ type: 'text', version: 1, text, ...more });
const element = (type: string, ...children: object[]) => ({ type, version: 1, children });
const line = (...texts: (string | object)[]) =>
  element('paragraph', ...texts.map((one) => (typeof one === 'string' ? word(one) : one)));
const link = (id: string, text: string) => ({
  ...element('link', word(text)),
  fields: { linkType: 'internal', doc: { relationTo: 'catalogue', value: id } },
});
const stored = (...children: object[]) => ({ root: element('root', ...children) });
const block = (fields: object) => ({ type: 'block', fields });

const TERMS = [
  { id: 'phishing', words: ['phishing'] },
  { id: 'allegato', words: ['allegato', 'file allegato'] },
  { id: 'password', words: ['password'] },
  { id: 'gestore', words: ['gestore di password'] },
  { id: 'backup', words: ['backup', 'copia di sicurezza'] },
  { id: 'furto', words: ['furto d’identità'] },
];

const found = (...texts: object[]) =>
  unexplainedTerms(texts, TERMS, 'it').map(({ id, word: words, text }) => [id, words, text]);

describe('the desk proposes the terms that a text uses and does not explain', () => {
  test('each once, as it stands where it comes first, over all texts of the form', () => {
    const body = stored(line('Il Phishing arriva con allegati. Il phishing inganna.'));
    const exercise = stored(line('Cerca un allegato. Poi fai una copia di sicurezza.'));
    expect(found(body, exercise)).toEqual([
      ['phishing', 'Phishing', 0],
      ['allegato', 'allegati', 0],
      ['backup', 'copia di sicurezza', 1],
    ]);
  });

  test('not a part of another word, nor of a longer term', () => {
    expect(found(stored(line('Antiphishing, phishing-like. Usa un gestore di password.')))).toEqual(
      [['gestore', 'gestore di password', 0]],
    );
    expect(found(stored(line('Un gestore di password tiene ogni password.')))).toEqual([
      ['gestore', 'gestore di password', 0],
      ['password', 'password', 0],
    ]);
  });

  test('not in headings and links; not in words of another language', () => {
    const heading = { ...element('heading', word('Phishing')), tag: 'h2' };
    const elsewhere = {
      ...element('link', word('password')),
      fields: { url: 'https://a.example/' },
    };
    const english = word('backup', { $: { language: 'en' } });
    expect(found(stored(heading, line(elsewhere, ' ', english)))).toEqual([]);
  });

  test('what a link, or a definition of its own, explains is explained, also when it comes later', () => {
    const body = stored(
      line('Il phishing e il backup.'),
      block({ blockType: 'definition', term: 'Backup', children: stored(line('Una copia.')) }),
    );
    expect(found(body)).toEqual([['phishing', 'phishing', 0]]);
    expect(found(body, stored(line(link('phishing', 'le truffe'))))).toEqual([]);
  });

  test('inside a block too, in the order of reading', () => {
    const steps = block({
      blockType: 'steps',
      items: [{ title: 'Phishing', children: stored(line('Apri l’allegato.')) }],
    });
    expect(found(stored(steps, line("Un allegato, il furto d'identità.")))).toEqual([
      ['allegato', 'allegato', 0],
      ['furto', "furto d'identità", 0],
    ]);
  });
});

describe('«Spiega» puts the link to the term where the word comes first', () => {
  test('between the words around it, which keep their marks', () => {
    const before = stored(line(word('Il phishing inganna.', { format: 1 }), 'phishing'));
    expect(
      explainTerm(before, { id: 'phishing', terms: TERMS, language: 'it' }).root.children,
    ).toMatchObject([
      {
        children: [
          { text: 'Il ', format: 1 },
          {
            type: 'link',
            fields: { linkType: 'internal', doc: { relationTo: 'catalogue', value: 'phishing' } },
            children: [{ text: 'phishing', format: 1 }],
          },
          { text: ' inganna.', format: 1 },
          { text: 'phishing' },
        ],
      },
    ]);
  });

  test('inside a block; after it the term is explained', () => {
    const before = stored(
      block({ blockType: 'callout', children: stored(line('Password e gestore di password.')) }),
    );
    const once = explainTerm(before, { id: 'gestore', terms: TERMS, language: 'it' });
    expect(found(once)).toEqual([['password', 'Password', 0]]);
    expect(found(explainTerm(once, { id: 'password', terms: TERMS, language: 'it' }))).toEqual([]);
  });

  test('the text inside a block is told apart, for it has an editor of its own', () => {
    const inner = stored(line('Il phishing.'));
    const text = stored(line('Allegato.'), block({ blockType: 'callout', children: inner }));
    const at = (id: string) => innerTextWith(text, { id, terms: TERMS, language: 'it' });
    expect([at('phishing'), at('allegato')]).toEqual([inner, undefined]);
  });

  test('a text that does not use it stays as it is', () => {
    const before = stored(line('Niente.'));
    expect(explainTerm(before, { id: 'phishing', terms: TERMS, language: 'it' })).toBe(before);
  });
});

describe('what people write in other ways is recognised, and what only looks like a term is not', () => {
  const LIST = [
    { id: 'gestore', words: ['gestore di password', 'password manager'] },
    { id: 'password', words: ['password'] },
    { id: 'permessi', words: ['permessi'], others: ['permessi di soggiorno', 'consenso'] },
    { id: 'consenso', words: ['consenso'] },
  ];
  const proposed = (text: string) =>
    unexplainedTerms([stored(line(text))], LIST, 'it').map(({ word: words }) => words);

  test('words inside an address of the web or of mail are names', () => {
    expect(
      proposed(
        'Vai su https://esempio.it/password o password.esempio.it, scrivi a password@esempio.it.',
      ),
    ).toEqual([]);
    expect(proposed('Cambia la password/il codice. Fine.')).toEqual(['password']);
  });

  test('words with which a term is not to be confused are not the term', () => {
    expect(proposed('I permessi di soggiorno si chiedono in Questura.')).toEqual([]);
    expect(proposed('Non i permessi di soggiorno: i permessi e il consenso.')).toEqual([
      'permessi',
      'consenso',
    ]);
  });

  test('the English word is recognised too', () => {
    expect(proposed('Usa un password manager.')).toEqual(['password manager']);
  });
});

test.each([
  ['it', 'Wi-Fi', 'wifi'],
  ['it', 'Wi-Fi', 'Wi Fi'],
  ['it', 'Wi-Fi', 'Wi\u2011Fi'],
  ['it', 'QR code', 'QR-code'],
  ['it', 'furto d’identità', 'FURTI D`IDENTITA\u0300'],
  ['it', 'carta d’identità', 'carte d‘identità'],
  ['it', 'antivirus', 'anti-virus'],
  ['it', 'cyberbullismo', 'cyber bullismo'],
  ['it', 'CIE', 'la C.I.E. nuova'],
  ['it', 'IA', 'l’I.A.'],
  ['it', 'VPN', 'le vpn'],
  ['it', 'allegato', 'allegati'],
  ['it', 'password', 'password'],
  ['it', 'truffa', 'Truffe'],
  ['it', 'messaggio', 'messaggi'],
  ['it', 'attacco informatico', 'attacchi informatici'],
  ['it', 'app', 'app'],
  ['it', 'cookie', 'cookies'],
  ['it', 'impronta digitale', 'impronte digitali'],
  ['it', 'rete Wi-Fi', 'reti Wi-Fi'],
  ['it', 'autorizzazione', 'l’autorizzazione'],
  ['it', 'IP', 'ip'],
  ['en', 'password', 'passwords'],
  ['en', 'identity', 'identities'],
])('in %s «%s» is recognised in «%s»', (language, term, text) => {
  expect(formsOf(term, language).test(text)).toBe(true);
});

test.each([
  ['it', 'mail', 'e-mail'],
  ['it', 'mail', 'e\u2011mail'],
  ['it', 'virus', 'anti-virus'],
  ['it', 'CIE', 'specie'],
  ['it', 'citta', 'citta\u0300'],
  ['it', 'bot', 'botola'],
  ['it', 'spam', 'antispam'],
  ['it', 'rete', 'retina'],
  ['en', 'app', 'apply'],
])('in %s «%s» is not in «%s»', (language, term, text) => {
  expect(formsOf(term, language).test(text)).toBe(false);
});
