// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_LOCALES } from '@portico/shared/locales';
import { portalPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { pinsOf } from '../../src/components/search/pins.ts';
import { foreignIn } from '../../src/search/foreign.ts';
import { intentOf, PAGES_NAMED } from '../../src/search/intent.ts';
import { meantIn } from '../../src/search/said.ts';
import { withoutStopWords } from '../../src/search/stop-words.ts';
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
  'ho chiesto il codice e non arriva',
  'ho chiesto il codice ma non l’ho ricevuto',
  'mi hanno chiesto una foto del documento',
  'mi è arrivata una mail da aruba',
])('who asks about something is not told what to do: «%s»', (query) => {
  expect(told(query)).toEqual([]);
});

test.each([
  ['ho dato il codice whatsapp e non mi arrivano i messaggi', ['account', 'soldi']],
  ['ho mandato il codice di whatsapp e non ricevo più messaggi', ['account', 'soldi']],
  ['ho letto il codice otp al telefono e non arriva più nulla', ['soldi']],
  ['ho comunicato il codice sms e non ho ricevuto niente', ['soldi']],
  ['ho dato il codice ma non mi arriva niente', ['soldi']],
  ['ho dato il codice otp e il pacco non è arrivato', ['soldi']],
  ['ho scritto il codice sul sito e non mi arriva niente', ['soldi']],
  ['mia madre ha dato il codice e ora non riceve più niente', ['soldi']],
  ['mi hanno chiesto il codice e ora non ricevo più messaggi', ['account']],
  ['un amico mi ha chiesto il codice e ora non mi arrivano i messaggi', ['account']],
  ['ho inserito il numero e il codice non arriva', []],
  ['mi hanno inviato il codice otp ma non arriva', []],
])(
  'who gave a code away is told what to do, whatever does not arrive: «%s»',
  (query, situations) => {
    expect(told(query)).toEqual(situations);
  },
);

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

test.each(['kids phone', 'teach my kids', 'courses for elderly people', 'landlord wants rent'])(
  'who looks in English for something to learn is led to English: «%s»',
  (query) => {
    expect(foreignIn(query, 'it')).toEqual(['en']);
  },
);

test.each([
  'computer bloccato',
  'ho perso lo smartphone',
  'phishing',
  'come segnalo uno scam',
  'account',
  'link',
  'm’han ciulà el telefon',
  'youtube kids',
  'kids',
  'microsoft teacher',
  'microsoft learn',
  'kids online sicuri',
  'family link kids bambini',
  'parental control kids',
  'rent to buy truffa',
])('foreign words that Italians use are Italian: «%s»', (query) => {
  expect(foreignIn(query, 'it')).toEqual([]);
});

test.each([
  ['quando è il prossimo corso in biblioteca', 'events'],
  ['dove posso iscrivermi al laboratorio', 'events'],
  ['incontri di sabato', 'events'],
  ['sportello più vicino', 'events'],
  ['sportello di zona', 'events'],
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

test.each([
  'voglio morire',
  'mi voglio ammazzare',
  'mi ammazzo',
  'voglio uccidermi',
  'non voglio più vivere',
  'voglio togliermi la vita',
  'mi ha stuprata',
  'mi hanno stuprato',
  'sono stata violentata',
  'centro antiviolenza',
  'minaccia di uccidermi',
  'mi minaccia di morte',
  'mi sfruttano al lavoro',
  'mi tengono i documenti',
  'il datore di lavoro mi ha preso il passaporto',
  'mi obbligano a lavorare',
  'mi costringono a prostituirmi',
  'mio marito mi picchia',
  'ho paura',
  'voglio farmi del male',
  'numero verde antitratta',
  '800 290 290',
])('who is in danger is led to the numbers: «%s»', (query) => {
  expect(told(query)).toContain('help');
});

test.each([
  'i want to die',
  'kill myself',
  'i want to end my life',
  'rape',
  'i was raped',
  'he hits me',
  'my boss keeps my passport',
  'they force me to work forced labour',
  'report',
  'how to report',
  'report phishing',
  'how to report a scam website',
  'report blackmail',
  'report stolen phone',
])('so is who writes English: «%s»', (query) => {
  expect(told(query, 'en')).toContain('help');
});

test.each([
  ['it', 'stalking'],
  ['it', 'mio marito mi controlla il telefono'],
  ['it', 'il mio ex mi perseguita'],
  ['it', 'il mio compagno mi spia'],
  ['it', 'mi picchia'],
  ['it', 'il mio fidanzato mi pedina'],
  ['it', 'ho uno stalker'],
  ['it', 'mio marito legge i miei messaggi'],
  ['it', 'ho paura del mio ex'],
  ['it', 'app spia sul telefono'],
  ['it', '1522'],
  ['it', 'mi ha stuprata'],
  ['it', 'centro antiviolenza'],
  ['en', 'stalking'],
  ['en', 'he hits me'],
  ['en', 'my husband controls my phone'],
  ['en', 'my ex is following me'],
  ['en', 'my boyfriend tracks my phone'],
  ['en', 'domestic violence'],
])('in %s, who is followed, controlled or hurt is led to 1522: «%s»', (locale, query) => {
  expect(told(query, locale)).toContain('ricatto');
});

/** Words that tell of trouble, in what is none. */
const HARMLESS = {
  it: `porta romana, biblioteca porta romana, museo arte romana, parate militari, emergenza climatica, crisi climatica,
    polizza vita, telefono caduto in acqua, ho lasciato il telefono in carica, data breach obblighi gdpr, come proteggere
    azienda da attacco, denuncia dei redditi, foto con mio marito, ho scritto codice python, ho mandato un bonifico al
    comune, ristorante cinese, letteratura francese, guerra in ucraina, emergenza abitativa, emergenza idrica, polizza auto,
    ho lasciato il cellulare spento, mi è caduto il telefono, gomma bucata, foto di mia moglie, mio marito segue un corso,
    ho messo la mia foto su facebook, denuncia successione, denuncia iva, come prevenire un attacco ransomware in azienda,
    come evitare il furto del telefono, come difendersi dagli hacker su instagram, codice sorgente java, ho inviato i documenti alla scuola, foto sul disco hard disk,
    sfilata militare, cambiamenti climatici, musica araba, civiltà romana, crisi energetica, maltrattamento animali, sfruttamento energia solare,
    foto con un testo scritto in un documento, ho fatto una foto e scritto un documento, museo della polizia, serie tv carabinieri, concorso
    polizia di stato, come pagare una multa della polizia locale, ho inviato i documenti per il concorso, ho inserito i dati nel foglio excel,
    ho mandato il documento alla collega, ho messo il codice sconto, codice fiscale dove è scritto, ho scaricato l'app della banca, ho aperto
    il link della riunione, ho inquadrato il qr del menu, ho pagato con carta, ricaricare postepay, buoni pasto pagati, come investire i
    risparmi, foto nude arte, help desk lavoro, corso di primo soccorso, numero verde enel, a chi rivolgersi per il bonus, libri in inglese,
    esercito caporale concorso, server down gioco, ho preso il virus influenza, telefono senza campo in montagna, blocco carta identità,
    contratto luce mio nome, mi ammazzo dal ridere, pagare il riscatto della laurea, controllo remoto termosifoni, ho condiviso lo schermo
    nella riunione, la violenza contro le donne convegno, mandare soldi a un parente, dove scrivo le password, come comunico l'iban, recuperare soldi tasse, uccidere formiche,
    lo stipendio non è ancora entrato sul conto, sono entrati i soldi sul conto, mi è entrato un bonifico sul conto, quando mi entra la pensione
    sul conto, non ho chiesto il codice fiscale, non mi hanno chiesto il codice, per l'accesso non è richiesta la prenotazione, mi sono fatto
    fregare la bici, fatture da fregare, come scaricare le fatture, acrobat sul telefono, ho incollato lo schermo del telefono, il codice otp
    viene inviato per sms, come non farsi truffare`,
  en: `son of a man, private image settings, annual report, chinese restaurant, french literature, romanian cinema, emergency
    exit, left my phone charging, data breach obligations gdpr, how to protect my company from ransomware attack, source code
    python, weather report, school report, private video settings, italian food, my husband's photo album, father and son, follow me on instagram, incident report template,
    police museum, police academy film, lego police station, i entered my details in the form for the course, i bought a phone and never
    regretted it, i opened the meeting link, i downloaded the bank app, i got a virus flu, i took my phone to repair, server down minecraft,
    someone using my desk, rape seed oil, who do i call for a broken lamp, report card school, report lost cat, my wife watches tv, money
    back guarantee, cheated on me, taken over by ibm, stalk of celery, pets grooming, slavery history museum`,
};
const each = (text: string): string[] =>
  text.split(',').map((one) => one.trim().replace(/\s+/g, ' '));

test.each(each(HARMLESS.it))('what only sounds like trouble pins nothing: «%s»', (query) => {
  expect(told(query)).toEqual([]);
});

test.each(each(HARMLESS.en))('nor in English: «%s»', (query) => {
  expect(told(query, 'en')).toEqual([]);
});

test.each([
  ['emergenza', 'help'],
  ['è un’emergenza', 'help'],
  ['numero di emergenza', 'help'],
  ['română', 'ro'],
  ['limba romana', 'ro'],
  ['aiuto in rumeno', 'ro'],
  ['aiuto in cinese', 'zh'],
  ['data breach', 'azienda'],
  ['abbiamo avuto un data breach', 'azienda'],
  ['denuncia', 'help'],
  ['ho lasciato il telefono sul treno', 'telefono'],
  ['il mio ex ha le mie foto', 'ricatto'],
  ['ho mandato un bonifico a un falso comune', 'soldi'],
  ['ho scritto il codice otp', 'soldi'],
  ['ci hanno bucato il profilo instagram', 'account'],
  ['attacco hacker in azienda come evitare danni adesso', 'azienda'],
  ["ho mandato la carta d'identità a uno sconosciuto", 'soldi'],
  ['ho comunicato i dati per telefono', 'soldi'],
  ['ho inserito i miei dati su un sito falso', 'soldi'],
  ['ho dato il passaporto', 'soldi'],
  ['ho detto il codice', 'soldi'],
  ['qualcuno ha aperto uno spid a mio nome', 'soldi'],
  ['prestito a mio nome che non ho chiesto', 'soldi'],
  ['ho comprato ricariche google play per un signore', 'soldi'],
  ["ho scaricato l'app che mi ha detto la banca", 'link'],
  ['ho preso un virus', 'link'],
  ['mi ha fatto condividere lo schermo', 'link'],
  ['ho inquadrato un qr sul parchimetro', 'link'],
  ['finti carabinieri a casa', 'help'],
  ['a chi mi rivolgo per una truffa', 'help'],
  ['numero della polizia postale', 'help'],
  ['mi hanno rubato i documenti', 'help'],
  ['caporalato', 'help'],
  ['girano mie foto nude', 'ricatto'],
  ['il telefono non prende più', 'account'],
  ['ci hanno chiesto un riscatto', 'azienda'],
  ['mi sono entrati nel conto', 'soldi'],
  ['sono entrati sul conto e hanno preso i soldi', 'soldi'],
  ['mi entrano nel conto e rubano la pensione', 'soldi'],
  ['mi sono fatto fregare comprando una bici su internet', 'soldi'],
  ['mi hanno fregato la bici e il telefono', 'telefono'],
  ['mi hanno chiesto il codice fiscale e gliel’ho dato', 'soldi'],
  ['mi è arrivato un codice che non ho chiesto', 'account'],
  ['mia madre riceve codici che non ha chiesto', 'account'],
  ['codice non richiesto', 'account'],
  ['codice otp mai richiesto', 'account'],
  ['gli ho letto l’otp', 'soldi'],
])('what is trouble pins still: «%s»', (query, name) => {
  expect(told(query)).toContain(name);
});

test.each([
  ['it', 'progetto', 'projects'],
  ['it', 'progetti della città', 'projects'],
  ['it', 'protocollo d’intesa', 'projects'],
  ['it', 'avvisi', 'alerts'],
  ['it', 'le truffe che girano adesso', 'alerts'],
  ['it', 'statistiche', 'reports'],
  ['it', 'rapporto annuale', 'reports'],
  ['it', 'rassegna', 'press'],
  ['it', 'rassegna stampa', 'press'],
  ['it', 'opendata', 'data'],
  ['en', 'project', 'projects'],
  ['en', 'latest scams', 'alerts'],
  ['en', 'annual report', 'reports'],
  ['en', 'statistics', 'reports'],
  ['en', 'newspapers', 'press'],
] as const)('a list that a query names is pinned: in %s, «%s»', (locale, query, page) => {
  const { named } = pinned(query, locale);
  expect(named).toEqual([page]);
  expect(pinsOf(locale)[page]?.path).toBe(portalPath(page, locale));
});

test.each(['it', 'en'] as const)('whatever a query can name has a pin, in %s', (locale) => {
  for (const page of PAGES_NAMED) expect(pinsOf(locale)).toHaveProperty(page);
});

test.each([
  ['it', 'rapporto'],
  ['it', 'protocollo'],
  ['it', 'rapporto clusit'],
  ['it', 'rapporto di lavoro falso'],
  ['it', 'protocollo informatico'],
  ['it', 'protocollo https'],
  ['it', 'statistiche truffe'],
  ['it', 'sportello bancomat più vicino'],
  ['it', 'sportello postale di zona'],
  ['it', 'sportello della banca vicino a me'],
  ['it', 'sportello del comune di zona'],
  ['en', 'report phishing'],
  ['en', 'how to report'],
  ['en', 'report stolen phone'],
])('what only has its name is not asked for: in %s, «%s»', (locale, query) => {
  expect(intentOf(query, locale)).toBeUndefined();
  expect(pinned(query, locale).named).toEqual([]);
});

/** Are these words about artificial intelligence, as the search reads them? */
const isIntelligence = (query: string): boolean =>
  withoutStopWords(query, 'it')
    .toLowerCase()
    .split(' ')
    .some((word) => /^(?:l.)?ai$/.test(word));

test.each([
  'parlare ai figli',
  'ai miei amici',
  'truffe ai social',
  'ai 14 anni',
  'ai più piccoli',
  'ai loro figli',
  'ai tre anni',
  'ai non vedenti',
  'ai meno giovani',
  'ai call center',
  'ai sms',
  'ai deepfake',
  'ai bancomat',
  'ai video falsi',
  'ai malware',
  'ai software',
  'rispondere ai call center',
  'sicurezza ai loro figli',
  'RISPONDERE AI CALL CENTER',
])('«ai» before a noun is no technology: «%s»', (query) => {
  expect(isIntelligence(query)).toBe(false);
});

test.each([
  'ai',
  'AI Act',
  'ai act obbligo formazione',
  'strumenti ai gratis',
  'ai gratis',
  'usare ai',
  'usare l’ai',
  'ai generativa',
  'ai per studiare',
  'AI in ufficio',
  'ai in ufficio',
  'Cosa fa la AI oggi',
  'la AI software',
])('«ai» is artificial intelligence where it is named: «%s»', (query) => {
  expect(isIntelligence(query)).toBe(true);
});
