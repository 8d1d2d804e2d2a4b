// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';

/**
 * What each column of the open data says; a column has one meaning in every set. Words that the contract fixes (roles, states)
 * stand as they are in the file.
 */
const COLUMNS = {
  alliance: { it: 'Nome dell’alleanza.', en: 'Name of the alliance.' },
  organisation: { it: 'Nome di chi ne fa parte.', en: 'Name of who belongs to it.' },
  role: {
    it: 'Come ne fa parte: promoter la promuove, founder è tra le prime, member è venuta dopo, portal è solo nel portale.',
    en: 'How it belongs to it: promoter promotes it, founder is among the first, member came later, portal is on the portal only.',
  },
  from: { it: 'Primo giorno, mese o anno.', en: 'First day, month or year.' },
  until: {
    it: 'Ultimo giorno, mese o anno. Vuoto: non è finito, o non si sa.',
    en: 'Last day, month or year. Empty: it has not ended, or it is not known.',
  },
  source: {
    it: 'Chi lo dice. Vuoto: non abbiamo trovato una fonte pubblica.',
    en: 'Who says so. Empty: we found no public source.',
  },
  sourceUrl: { it: 'Indirizzo web della fonte.', en: 'Web address of the source.' },
  sourceDate: { it: 'Data della fonte.', en: 'Date of the source.' },
  sources: {
    it: 'Indirizzi web delle fonti, divisi da «|».',
    en: 'Web addresses of the sources, with “|” between them.',
  },
  since: { it: 'Giorno dell’avviso.', en: 'Day of the alert.' },
  over: {
    it: 'Primo giorno in cui non è più attuale. Vuoto: non si sa ancora.',
    en: 'First day on which it is no longer in force. Empty: not known yet.',
  },
  products: {
    it: 'Prodotti con le versioni colpite, quella che ripara e i codici CVE, divisi da «|».',
    en: 'Products with affected versions, fixed version and CVE identifiers, with “|” between them.',
  },
  title: { it: 'Titolo.', en: 'Title.' },
  summary: { it: 'Di che cosa si tratta, in breve.', en: 'What it is, in short.' },
  kind: {
    it: 'project è un progetto, protocol è un protocollo firmato.',
    en: 'project is a project, protocol a signed agreement.',
  },
  area: { it: 'Di che cosa si occupa.', en: 'What it is about.' },
  state: {
    it: 'A che punto è: planned previsto, running in corso, done concluso, unknown da verificare.',
    en: 'Where it stands: planned, running, done, or unknown.',
  },
  stateAsOf: {
    it: 'Data dell’ultima fonte che dice a che punto è.',
    en: 'Date of the latest source that says where it stands.',
  },
  partners: {
    it: 'Chi ne fa parte, divisi da «|», con il ruolo: promoter promotore, signatory firmatario, partner partecipante, provider corsi o contenuti.',
    en: 'Who takes part, with “|” between them, each with a role: promoter, signatory, partner, or provider (courses or contents).',
  },
  places: { it: 'Dove, divisi da «|».', en: 'Where, with “|” between them.' },
  outlet: { it: 'Giornale, agenzia o sito.', en: 'Newspaper, agency or site.' },
  abstract: {
    it: 'Che cosa dice, con parole nostre.',
    en: 'What it says, in our words.',
  },
  date: { it: 'Giorno di pubblicazione.', en: 'Day of publication.' },
  link: { it: 'Indirizzo web dell’articolo.', en: 'Web address of the article.' },
  projects: {
    it: 'Progetti di cui parla, divisi da «|».',
    en: 'Projects that it is about, with “|” between them.',
  },
  offlineSince: {
    it: 'Giorno in cui abbiamo visto che l’articolo non è più online. Vuoto: c’è.',
    en: 'Day on which we saw that the article is online no more. Empty: it is there.',
  },
  pillar: {
    it: 'Nome del pilastro nel modello di Vienna.',
    en: 'Name of the pillar in the model of Vienna.',
  },
  goals: { it: 'Obiettivi, divisi da «|».', en: 'Goals, with “|” between them.' },
  workingGroup: { it: 'Che cosa si sa del gruppo.', en: 'What is known of the working group.' },
  guidelines: {
    it: 'Documenti, con la data, divisi da «|».',
    en: 'Documents with their date, with “|” between them.',
  },
  networks: {
    it: 'Reti di cui fa parte, divise da «|»: national o international.',
    en: 'Networks to which it belongs, with “|” between them: national or international.',
  },
  report: { it: 'Titolo del rapporto.', en: 'Title of the report.' },
  key: {
    it: 'Nome breve, uguale in ogni anno.',
    en: 'Short name, the same in every year.',
  },
  name: { it: 'Che cosa si conta.', en: 'What is counted.' },
  value: { it: 'Il numero.', en: 'The number.' },
  bound: {
    it: 'Quanto è preciso: esatto, oltre, circa.',
    en: 'How precise it is, in Italian: esatto (exact), oltre (over), circa (about).',
  },
  unit: { it: 'Unità di misura.', en: 'Unit.' },
  definition: {
    it: 'La definizione, o che non è pubblicata.',
    en: 'The definition, or that it is not published.',
  },
  method: { it: 'Come si è contato.', en: 'How it was counted.' },
} as const satisfies Record<string, Readonly<Record<ActiveLocale, string>>>;

/** The name of a column of the open data: that of the contract. */
export type DataColumn = keyof typeof COLUMNS;

/** What a column of the open data says. */
export const columnMeaning = (column: DataColumn, locale: ActiveLocale): string =>
  COLUMNS[column][locale];
