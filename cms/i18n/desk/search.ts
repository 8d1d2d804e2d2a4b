// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';
import { STATE } from '../vocabulary.ts';

const results = (count: number): Said =>
  count === 1
    ? { it: 'Un risultato', en: 'One result' }
    : { it: `${count} risultati`, en: `${count} results` };

/** The search of the desk. */
export const search = {
  title: { it: 'Cerca', en: 'Search' },
  heading: { it: 'Cerca nella redazione', en: 'Search the desk' },
  help: {
    it: 'Nei titoli e nei testi di tutto quello che puoi leggere, come sono ora nella copia di lavoro.',
    en: 'In the titles and texts of everything that you may read, as they are now in the working copy.',
  },
  words: { it: 'Parole', en: 'Words' },
  wordsHelp: {
    it: 'Devono esserci tutte; basta l’inizio di ognuna.',
    en: 'All of them must be there; the beginning of each is enough.',
  },
  go: { it: 'Cerca', en: 'Search' },
  key: { it: 'Tasti: Ctrl, Maiusc e F', en: 'Keys: Ctrl, Shift and F' },
  filter: { it: 'Filtri', en: 'Filters' },
  filtersOn: (count: number): Said =>
    count === 1
      ? { it: 'Filtri: uno in uso', en: 'Filters: one in use' }
      : { it: `Filtri: ${count} in uso`, en: `Filters: ${count} in use` },
  /** By the names in `search/query.ts`. */
  filters: {
    q: { it: 'Parole', en: 'Words' },
    state: STATE,
    type: { it: 'Tipo', en: 'Type' },
    organisation: { it: 'Organizzazione', en: 'Organisation' },
    audience: { it: 'Per chi', en: 'For whom' },
    language: { it: 'Inglese', en: 'English' },
    changedFrom: { it: 'Modificato dal', en: 'Changed from' },
    changedTo: { it: 'Modificato fino al', en: 'Changed until' },
    onlineFrom: { it: 'Online dal', en: 'Online from' },
    onlineTo: { it: 'Online già il', en: 'Online by' },
    waiting: { it: 'In revisione da giorni (almeno)', en: 'In review for days (at least)' },
    mine: { it: 'Solo quello che ho modificato o inviato io', en: 'Only what I changed or sent' },
    order: { it: 'Ordine', en: 'Order' },
    page: { it: 'Pagina', en: 'Page' },
  },
  any: { it: 'Tutte', en: 'All' },
  anyLanguage: { it: 'Con o senza inglese', en: 'With or without English' },
  languages: {
    en: { it: 'C’è anche l’inglese', en: 'There is English too' },
    'no-en': { it: 'Senza inglese', en: 'Without English' },
    'en-behind': { it: 'L’inglese è rimasto indietro', en: 'English is behind' },
  },
  orders: {
    best: { it: 'Prima i titoli', en: 'Titles first' },
    newest: { it: 'Prima i più recenti', en: 'Newest first' },
    oldest: { it: 'Prima i più vecchi', en: 'Oldest first' },
  },
  clear: { it: 'Togli parole e filtri', en: 'Remove words and filters' },
  results,
  onPage: (count: number, page: number, pages: number): Said => ({
    it: `${results(count).it}, pagina ${page} di ${pages}`,
    en: `${results(count).en}, page ${page} of ${pages}`,
  }),
  none: {
    it: 'Niente di quello che puoi leggere corrisponde. Prova con meno parole o meno filtri.',
    en: 'Nothing that you may read fits. Try fewer words or fewer filters.',
  },
  unread: (count: number): Said => ({
    it: `I testi di ${count} contenuti non sono ancora stati letti: per ora si trovano dal titolo.`,
    en: `The texts of ${count} contents have not been read yet: for now they are found by their titles.`,
  }),
  changed: (at: string): Said => ({ it: `modificato ${at}`, en: `changed ${at}` }),
  changedBy: (at: string, name: string): Said => ({
    it: `modificato ${at} da ${name}`,
    en: `changed ${at} by ${name}`,
  }),
  inField: (field: string, language: string | null): Said => ({
    it: language === null ? `${field}:` : `${field} (${language}):`,
    en: language === null ? `${field}:` : `${field} (${language}):`,
  }),
  unsent: { it: 'modifiche non inviate', en: 'changes not sent' },
  behind: { it: 'inglese rimasto indietro', en: 'English behind' },
  pages: { it: 'Pagine dei risultati', en: 'Pages of results' },
  previous: { it: 'Pagina precedente', en: 'Previous page' },
  next: { it: 'Pagina successiva', en: 'Next page' },
  failed: { it: 'La ricerca non è stata fatta.', en: 'The search was not made.' },
};

/** Searches that people gave a name. */
export const savedSearches = {
  title: { it: 'Ricerche salvate', en: 'Saved searches' },
  none: { it: 'Non ne hai ancora.', en: 'You have none yet.' },
  /** Shared by others, and not shown. */
  older: (count: number): Said => ({
    it: `${count === 1 ? 'Un’altra ricerca condivisa, più vecchia, non si vede' : `Altre ${count} ricerche condivise, più vecchie, non si vedono`} qui.`,
    en: `${count === 1 ? 'One more shared search, an older one, is' : `${count} more shared searches, older ones, are`} not shown here.`,
  }),
  save: { it: 'Salva questa ricerca', en: 'Save this search' },
  name: { it: 'Nome', en: 'Name' },
  share: { it: 'Chi la vede', en: 'Who sees it' },
  shares: {
    nobody: { it: 'Solo io', en: 'Only me' },
    organisation: { it: 'Tutta la mia organizzazione', en: 'All of my organisation' },
    everybody: { it: 'Tutti in redazione', en: 'Everybody at the desk' },
  },
  saved: {
    it: 'Ricerca salvata: la trovi anche sulla prima pagina.',
    en: 'Search saved: it is on the first page too.',
  },
  done: { it: 'Fatto.', en: 'Done.' },
  keep: { it: 'Salva', en: 'Save' },
  by: (name: string): Said => ({ it: `di ${name}`, en: `by ${name}` }),
  change: { it: 'Rinomina o condividi', en: 'Rename or share' },
  changeOne: (name: string): Said => ({
    it: `Rinomina o condividi «${name}»`,
    en: `Rename or share “${name}”`,
  }),
  remove: { it: 'Elimina', en: 'Delete' },
  removeOne: (name: string): Said => ({ it: `Elimina «${name}»`, en: `Delete “${name}”` }),
  removed: (name: string): Said => ({
    it: `«${name}» è stata eliminata.`,
    en: `“${name}” was deleted.`,
  }),
  broken: { it: 'Non si può fare così com’è:', en: 'It cannot be made as it is:' },
  nameFirst: { it: 'Scrivi un nome.', en: 'Write a name.' },
  /** Searches that each role begins with, by their keys in `search/defaults.ts`. */
  defaults: {
    'my-returned': { it: 'Miei testi restituiti', en: 'My returned texts' },
    'english-behind': { it: 'Inglese rimasto indietro', en: 'English behind' },
    'waiting-long': { it: 'In attesa da più di 3 giorni', en: 'Waiting for more than 3 days' },
  },
};
