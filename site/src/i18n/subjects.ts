// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';

/**
 * What people look for when they leaf through titles, with the words by which a title, a summary or «In breve» shows that
 * it is about it: bare (lower case, without accents; «Wi-Fi» is «wifi»); `*` ends a word that may go on.
 */
const SUBJECTS: Readonly<Record<ActiveLocale, Readonly<Record<string, string>>>> = {
  it: {
    Account: 'account accedere accessi',
    Acquisti: 'acquist* compr* negozi venditor*',
    Aggiornamenti: 'aggiorn*',
    App: 'app',
    Banca: 'banca banche bancari* conto conti',
    'Bambini e ragazzi': 'bambin* minor* ragazz* figli* alunn* genitor*',
    Bonifico: 'bonific* iban',
    Carta: 'carta carte',
    Chat: 'chat whatsapp',
    Computer: 'computer',
    'Copie di sicurezza': 'copie backup ripristino',
    'Dati personali': 'dati dato privacy',
    'Denuncia e segnalazione': 'denunc* segnal*',
    Documenti: 'document* identita cie',
    'E-mail': 'email mail posta pec allegat*',
    Fatture: 'fattur*',
    Foto: 'foto immagin* video',
    Impresa: 'impres* aziend* ditt*',
    'Intelligenza artificiale': 'intelligenza assistent* ia',
    Internet: 'internet rete wifi',
    Lavoro: 'lavor* colleg*',
    Link: 'link cliccat*',
    Messaggi: 'messagg* sms',
    'Offerte false': 'offert*',
    Pacchi: 'pacc* corrier* dogan*',
    Pagamenti: 'pagament* pagare paghi soldi',
    Password: 'password passkey pin passaggio passaggi',
    'Permesso di soggiorno': 'soggiorno questura',
    Ricatto: 'ricatt* minacc*',
    Scuola: 'scuol* classe studi* compit* bullismo cyberbullismo',
    'Servizi pubblici': 'spid cie ente enti servizi sportell*',
    Telefonate: 'telefonat* chiamat* voce',
    Telefono: 'telefono telefoni cellular* schermo sim',
    Truffe: 'truff* fals* fint* frod* trappol* trucc*',
    Virus: 'virus malware ransomware attacc* incident*',
  },
  en: {
    Account: 'account accounts sign signin',
    Apps: 'app apps',
    'Artificial intelligence': 'ai intelligence assistant*',
    Bank: 'bank* account',
    Backups: 'backup* copies',
    Children: 'child* minor* kids parents bullying cyberbullying',
    Computer: 'computer* laptop*',
    Documents: 'document* identity cie',
    'E-mail': 'email* mail attachment*',
    Internet: 'internet network wifi',
    Links: 'link links',
    Messages: 'message* text texts sms',
    Offers: 'offer* job*',
    Parcels: 'parcel* customs courier*',
    Passwords: 'password* passkey* pin',
    Payments: 'pay payment* money card cards transfer*',
    'Personal data': 'data privacy',
    Phone: 'phone* sim screen',
    'Public services': 'spid cie desk services',
    'Residence permit': 'residence permit',
    Scams: 'scam* fraud* fake false trap*',
    School: 'school* student* class',
    Updates: 'update*',
    Virus: 'virus* malware ransomware attack*',
    Work: 'work* business* firm* company colleague*',
  },
};

/** A subject, and the beginnings of its words or whole words. */
export interface Subject {
  readonly name: string;
  readonly isIn: (words: readonly string[]) => boolean;
}

function subject(name: string, text: string): Subject {
  const patterns = text.split(' ');
  const begins = patterns.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1));
  const whole = new Set(patterns);
  return {
    name,
    isIn: (words) =>
      words.some((word) => whole.has(word) || begins.some((start) => word.startsWith(start))),
  };
}

const made = (locale: ActiveLocale): readonly Subject[] =>
  Object.entries(SUBJECTS[locale]).map(([name, text]) => subject(name, text));

const MADE: Readonly<Record<ActiveLocale, readonly Subject[]>> = { it: made('it'), en: made('en') };

/** The subjects of a language. */
export const subjectsIn = (locale: ActiveLocale): readonly Subject[] => MADE[locale];
