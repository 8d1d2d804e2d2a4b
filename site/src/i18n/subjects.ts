// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { readings } from '../search/words.ts';

/** The name of a subject in a language, and the phrases by which a text in that language shows that it is about it. */
type Told = readonly [name: string, phrases: string];

/**
 * What people look for when they leaf through titles. Phrases are parted by commas and bare (lower case, without accents
 * and articles before an apostrophe; «Wi-Fi» is «wifi»); `*` ends a word that may go on, `!` begins what does not count:
 * «tassa di soggiorno» is no permit. A word with two meanings stands in a phrase that has one of them.
 */
const SUBJECTS: readonly Readonly<Record<ActiveLocale, Told>>[] = [
  {
    it: [
      'Account',
      `account, accedere, accessi, rubato whatsapp, rubato instagram, rubato facebook, rubato telegram, rubato il profilo,
      profilo rubato, due passaggi, secondo passaggio`,
    ],
    en: [
      'Account',
      `account, accounts, sign in, log in, stolen whatsapp, stole my whatsapp, stolen profile, second step, two steps, two-step,
      !bank account, !bank accounts`,
    ],
  },
  {
    it: ['Acquisti', 'acquist*, comprare, compra, comprato, negozi, shopping, venditor*'],
    en: ['Shopping', 'shop, shops, shopping, buy, buying, seller, sellers'],
  },
  {
    it: ['Aggiornamenti', 'aggiornament*, aggiornare, aggiorna'],
    en: ['Updates', 'update, updates, updating'],
  },
  { it: ['App', 'app'], en: ['Apps', 'app, apps'] },
  {
    it: [
      'Banca',
      `banca, banche, bancari*, conto corrente, conti correnti, conto cambiato, tuo conto, !banca dati, !banche dati`,
    ],
    en: ['Bank', 'bank, banks, banking'],
  },
  {
    it: [
      'Bambini e ragazzi',
      `bambin*, minorenn*, ragazz*, tuo figlio, tua figlia, tuoi figli, i figli, alunn*, genitor*, bullismo,
      cyberbullismo`,
    ],
    en: ['Children', 'child, children, kids, minors, parents, bullying, cyberbullying'],
  },
  {
    it: ['Bonifico', 'bonific*, iban, !bonifica, !bonifiche'],
    en: ['Bank transfer', 'iban, bank transfer, bank transfers, wire transfer'],
  },
  {
    it: [
      'Carta',
      'carta, carte, !carta identita, !carta di identita, !carte di identita, !carta intestata, !su carta, !di carta',
    ],
    en: ['Card', 'card, cards, !identity card, !identity cards, !sim card, !sim cards'],
  },
  {
    it: ['Chat', 'chat, whatsapp, telegram, !documenti in chat'],
    en: ['Chat', 'chat, chats, whatsapp, telegram, !documents in a chat'],
  },
  {
    it: ['Computer', 'computer, pc, portatile'],
    en: ['Computer', 'computer, computers, laptop, laptops'],
  },
  {
    it: ['Copie di sicurezza', 'copie, backup, ripristino'],
    en: ['Backups', 'backup, backups, back up'],
  },
  {
    it: ['Dati personali', 'dati, privacy, quanto vale un dato, !dati in viaggio, !rete dati'],
    en: ['Personal data', 'personal data, your data, my data, privacy'],
  },
  {
    it: [
      'Denuncia e segnalazione',
      'denuncia, denunce, denunciare, segnalazion*, segnalare, segnala',
    ],
    en: ['Reporting', 'report, reports, reporting, denuncia, segnalazione'],
  },
  {
    it: ['Documenti', 'documento, documenti, carta identita, carta di identita, cie'],
    en: ['Documents', 'document, documents, identity card, cie, passport'],
  },
  {
    it: ['E-mail', 'email, mail, posta, pec, allegato, allegati, spam, !posta in gioco'],
    en: ['E-mail', 'email, emails, mail, inbox, attachment, attachments, spam'],
  },
  { it: ['Fatture', 'fattura, fatture, fatturazione'], en: ['Invoices', 'invoice, invoices'] },
  {
    it: ['Foto', 'foto, fotografi*, immagine, immagini, video, !foto dei tuoi documenti'],
    en: ['Photos', 'photo, photos, picture, pictures, video, videos, !photos of your documents'],
  },
  {
    it: ['Impresa', 'impresa, imprese, aziend*, ditta, ditte, !ente o impresa'],
    en: ['Business', 'business, businesses, company, companies, firm, firms'],
  },
  {
    it: [
      'Intelligenza artificiale',
      'intelligenza artificiale, ia, assistente, assistenti, chatbot, !assistente sociale, !assistenti sociali',
    ],
    en: ['Artificial intelligence', 'artificial intelligence, ai, ai assistant*, chatbot*'],
  },
  {
    it: ['Internet', 'internet, rete, wifi'],
    en: ['Internet', 'internet, network, networks, wifi, mobile data'],
  },
  {
    it: [
      'Lavoro',
      `lavoro, lavori, lavoretti, lavorare, lavora, colleghi, colleghe, un collega, una collega, in ufficio, in un ente,
      riunione, riunioni, !lavori in corso`,
    ],
    en: ['Work', 'job, jobs, at work, for work, your work, workplace, colleague, colleagues'],
  },
  { it: ['Link', 'link, cliccato, cliccare, clicca'], en: ['Links', 'link, links, clicked'] },
  {
    it: [
      'Messaggi',
      'messaggio, messaggi, messaggistica, sms, ti scrive, ti scrivono, !messaggio in privato',
    ],
    en: ['Messages', 'message, messages, texts, sms'],
  },
  {
    it: ['Offerte false', 'offerta, offerte, !offerta formativa, !offerte formative'],
    en: ['Offers', 'offers, job offer, fake offer, false offer'],
  },
  {
    it: ['Pacchi', 'pacco, pacchi, corriere, corrieri, dogan*'],
    en: ['Parcels', 'parcel, parcels, courier, couriers, customs'],
  },
  {
    it: ['Pagamenti', 'pagament*, pagare, paga, paghi, !non pagare'],
    en: ['Payments', 'pay, paying, payment, payments, !pay attention, !do not pay'],
  },
  {
    it: ['Password', 'password, passkey, pin, due passaggi, secondo passaggio'],
    en: ['Passwords', 'password, passwords, passkey, passkeys, pin, second step, two steps'],
  },
  {
    it: ['Permesso di soggiorno', 'permesso di soggiorno, permessi di soggiorno, questura'],
    en: ['Residence permit', 'residence permit, residence permits, questura'],
  },
  {
    it: ['Primi passi', 'per tutti, da dove cominciare, tuo livello'],
    en: ['First steps', 'for everyone, where to begin, where to start, your level'],
  },
  {
    it: ['Ricatto', 'ricatt*, estorsion*'],
    en: ['Blackmail', 'blackmail*, extortion, sextortion'],
  },
  {
    it: [
      'Scuola',
      `scuola, scuole, scolastic*, in classe, studia, studiare, student*, insegnant*, compiti, bullismo,
      cyberbullismo`,
    ],
    en: [
      'School',
      'school, schools, student, students, classroom, homework, teacher, teachers, bullying, cyberbullying',
    ],
  },
  {
    it: ['Servizi pubblici', 'spid, cie, servizi pubblici, sportello, sportelli'],
    en: ['Public services', 'spid, cie, public service, public services, open desk'],
  },
  {
    it: [
      'Telefonate',
      'telefonata, telefonate, chiamata, chiamate, truffe al telefono, truffa al telefono',
    ],
    en: ['Phone calls', 'call, calls, hang up, phone scam, phone scams'],
  },
  {
    it: [
      'Telefono',
      `telefono, telefoni, cellulare, cellulari, smartphone, sim, !truffe al telefono, !truffa al telefono,
      !rete del telefono, !telefono in mano`,
    ],
    en: [
      'Phone',
      'phone, phones, smartphone, smartphones, sim, !phone scam, !phone scams, !phone call, !phone calls, !phone in your hand',
    ],
  },
  {
    it: [
      'Truffe',
      `truff*, falso, falsa, falsi, false, finto, finta, finti, finte, frode, frodi, trappola, trappole, trucco, trucchi,
      phishing, chiede soldi, chiedono soldi, vuole soldi, vogliono soldi, mandato soldi, chi inganna, ingannat*, cambiato numero, numero nuovo`,
    ],
    en: [
      'Scams',
      'scam, scams, fraud, frauds, cheat, cheats, fake, false, trap, traps, phishing, asks for money',
    ],
  },
  {
    it: ['Verifica in due passaggi', 'due passaggi, secondo passaggio'],
    en: ['Two-step verification', 'second step, two steps, two-step'],
  },
  {
    it: ['Virus', 'virus, malware, ransomware, attacco, attacchi, incidente, incidenti, csirt'],
    en: ['Virus', 'virus, viruses, malware, ransomware, attack, attacks, incident, incidents'],
  },
];

/** Under it stands in a list what no other subject names. */
export const OTHER: Readonly<Record<ActiveLocale, string>> = { it: 'Altro', en: 'Other' };

/** How a subject is found in a text of one language. */
type Finds = (text: readonly string[]) => boolean;

const wholeOrBegun = (phrase: string): string =>
  phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `;

function finder(phrases: string): Finds {
  const all = phrases.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
  const not = all
    .filter((phrase) => phrase.startsWith('!'))
    .map((phrase) => ` ${phrase.slice(1)} `);
  const sought = all.filter((phrase) => !phrase.startsWith('!')).map(wholeOrBegun);
  return (text) =>
    text.some((line) => {
      const counting = not.reduce((left, phrase) => left.replaceAll(phrase, ' | '), line);
      return sought.some((phrase) => counting.includes(phrase));
    });
}

const FINDERS = SUBJECTS.map(({ it, en }) => ({
  name: { it: it[0], en: en[0] },
  finds: { it: finder(it[1]), en: finder(en[1]) },
}));

/** More would put one text under half of the subjects. */
const MOST = 4;

/**
 * The subjects of a text in a language, each by its names: those of which the first part tells, then those of the next.
 * @param parts title, summary, what else is short
 */
export function subjectsOf(
  parts: readonly string[],
  language: ActiveLocale,
): readonly Readonly<Record<ActiveLocale, string>>[] {
  const found = new Set<(typeof FINDERS)[number]['name']>();
  for (const part of parts) {
    const text = readings(part);
    for (const { name, finds } of FINDERS) if (finds[language](text)) found.add(name);
  }
  return [...found].slice(0, MOST);
}
