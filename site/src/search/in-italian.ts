// SPDX-License-Identifier: AGPL-3.0-or-later
import { withoutStopWords } from './stop-words.ts';
import { normalise } from './words.ts';

/**
 * How Italian texts say what people look for in English: an Italian word, and the English ones that mean it. Words that
 * both languages have (phishing, SPID, WhatsApp) need no line. Compounds are one word: `twofactor` is «two-factor», «two factor».
 */
const MEANINGS = `
  account: profile profiles login
  acquisti: buy buying purchase purchases
  aggiornare: update updates updating upgrade
  aiuto: help
  allegato: attachment attachments
  amico: friend friends
  azienda: company companies firm business businesses
  banca: bank banks banking
  bambini: child children kid kids
  bloccare: block blocked freeze locked
  bonifico: transfer transfers payment payments
  chiamata: call calls called calling caller
  codice: code codes otp
  compiti: homework
  copie: backup backups copies
  corriere: courier
  cyberbullismo: bully bullied bullying bullies cyberbullying harassment
  dati: data
  denuncia: denounce complaint
  ente: office public municipality
  falso: fake false fraudulent forged bogus
  fattura: invoice invoices bill
  foto: photo photos picture pictures image images nude nudes
  genitore: parent parents mother mum mom father dad
  incidente: incident incidents breach
  intelligenza: ai artificial chatgpt assistant
  lavoro: job jobs work working employment
  legge: law legal
  messaggio: message messages text texts sms
  minacce: threat threats threatening threatened
  multa: fine fines penalty
  negozio: shop shops store stores shopping webshop
  numero: number numbers
  nonni: grandparents grandmother grandfather elderly
  offerta: offer offers
  pacco: parcel parcels package packages delivery
  pagamento: pay paid paying
  password: passwords
  passaggio: twofactor 2fa authentication factor verification
  polizia: police
  posta: mail mailbox email emails
  ragazzi: teenager teenagers teen teens student students
  ransomware: hostage ransom
  rete: network networks internet online
  ricatto: blackmail blackmailed blackmailing sextortion extortion
  rubato: stolen stole steal theft stealing hacked
  scuola: school schools class classroom
  segnalare: report reporting
  sicurezza: security safety safe
  soldi: money cash
  studiare: study studying
  telefonata: phone telephone phoned
  telefono: smartphone mobile cellphone
  truffa: scam scams scammed scammer fraud frauds swindle swindled
  venditore: seller sellers
  virus: malware viruses
  voce: voice cloned
`;

const ITALIAN = new Map(
  MEANINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const [italian = '', english = ''] = line.trim().split(': ');
      return english.split(' ').map((word): [string, string] => [word, italian]);
    }),
);

/** Whose trouble it is says little about what it is. */
const WHOSE = new Set(['son', 'daughter', 'husband', 'wife', 'somebody', 'someone']);

/** Words as one, as the index knows compounds: «e-mail» is «email». */
const asOne = (words: readonly string[]): string => normalise(words.join(' ')).replaceAll(' ', '');

/** A compound has its own meaning, else those of its parts, when one of them has any. */
function meaningsOf(word: string): string[] {
  const whole = asOne([word]);
  const meaning = ITALIAN.get(whole);
  if (meaning !== undefined) return [meaning];
  const parts = normalise(word).trim().split(' ');
  return parts.some((part) => ITALIAN.has(part))
    ? parts.map((part) => ITALIAN.get(part) ?? part)
    : [whole];
}

/** Words in Italian: what two of them mean together goes before what each means. */
function translated(words: readonly string[]): string[] {
  const [word, ...others] = words;
  if (word === undefined) return [];
  const together = ITALIAN.get(asOne(words.slice(0, 2)));
  if (together !== undefined) return [together, ...translated(words.slice(2))];
  return [...meaningsOf(word), ...translated(others)];
}

/** What was asked in English, to be looked for in Italian texts: word by word, since a search needs no grammar. */
export const inItalian = (query: string): string =>
  [...new Set(translated(withoutStopWords(query, 'en').split(/\s+/)))]
    .filter((word) => word !== '' && !WHOSE.has(word))
    .join(' ');
