// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** An alert. */
export const alert = {
  since: {
    label: ['Giorno dell’avviso', 'Day of the alert'],
    help: [
      'Compare prima del titolo: «Avviso del 24 novembre 2026».',
      'Shown before the title: “Alert of 24 November 2026”.',
    ],
    the: 'il giorno dell’avviso',
  },
  over: {
    label: ['Non più attuale dal giorno', 'No longer in force from'],
    help: [
      'Da questo giorno la pagina e gli elenchi dicono da soli che l’avviso non è più attuale. Lascia vuoto se non lo sai ancora.',
      'From this day page and lists say by themselves that the alert is no longer in force. Leave it empty while you do not know.',
    ],
  },
  doNow: {
    label: ['Cosa fare adesso', 'What to do now'],
    help: [
      'I passi, in ordine. È la prima cosa che si legge: il primo passo si fa in dieci secondi.',
      'The steps, in order. It is read first: the first step takes ten seconds.',
    ],
    missing: [
      'Scrivi cosa fare adesso: chi legge un avviso cerca quello.',
      'Write what to do now: that is what readers of an alert look for.',
    ],
  },
  body: {
    label: ['Che cosa succede', 'What is happening'],
    the: 'che cosa succede',
    missing: ['Scrivi che cosa succede.', 'Write what is happening.'],
  },
  signs: {
    label: ['Come riconoscerlo', 'How to recognise it'],
    help: ['I segnali, uno per riga. Facoltativo.', 'The signs, one a line. Optional.'],
  },
  situation: {
    label: ['Ti è già successo?', 'Has it happened already?'],
    help: [
      'La situazione di «Serve aiuto?» a cui porta la pagina. Facoltativa.',
      'The situation of the help page to which the page leads. Optional.',
    ],
    options: {
      link: ['Ho aperto un link sospetto', 'I opened a suspicious link'],
      soldi: ['Ho dato soldi, dati o codici', 'I gave money, data or codes'],
      account: ['Mi hanno rubato un account', 'An account of mine was stolen'],
      ricatto: ['Qualcuno mi ricatta o mi minaccia', 'Somebody blackmails or threatens me'],
      telefono: ['Ho perso il telefono', 'I lost my phone'],
      azienda: ['La mia azienda è sotto attacco', 'My company is under attack'],
    },
  },
  products: {
    label: ['Prodotti colpiti', 'Affected products'],
    help: [
      'Per chi si occupa dei computer: una tabella con le versioni. Facoltativa.',
      'For those who look after computers: a table of versions. Optional.',
    ],
    entry: ['Prodotto', 'Product'],
    the: 'i prodotti colpiti',
  },
  'products.name': {
    label: ['Nome del prodotto', 'Name of the product'],
    the: 'il nome del prodotto',
  },
  'products.affected': {
    label: ['Versioni colpite', 'Affected versions'],
    help: [
      'Come le scrive chi lo produce, uguali in ogni lingua: «4.0 – 4.2.1», «< 4.2.2».',
      'As its maker writes them, the same in every language: “4.0 – 4.2.1”, “< 4.2.2”.',
    ],
    missing: ['Mancano le versioni colpite.', 'The affected versions are missing.'],
  },
  'products.fixed': {
    label: ['Versione che ripara', 'Fixed version'],
    help: [
      'La prima senza il difetto. Vuoto: non c’è ancora.',
      'The first without the weakness. Empty: there is none yet.',
    ],
    the: 'la versione che ripara',
  },
  'products.cves': {
    label: ['Codici CVE', 'CVE identifiers'],
    help: [
      'Separati da virgole, per esempio CVE-2024-12345. Facoltativi.',
      'Separated by commas, for example CVE-2024-12345. Optional.',
    ],
    entry: ['Codice CVE', 'CVE identifier'],
  },
  sources: {
    label: ['Fonti', 'Sources'],
    help: [
      'Chi lo dice: almeno una, con l’indirizzo e la data.',
      'Who says so: one at least, with address and date.',
    ],
    entry: ['Fonte', 'Source'],
    the: 'le fonti',
    missing: [
      'Aggiungi almeno una fonte: chi lo dice, e quando.',
      'Add at least one source: who says so, and when.',
    ],
  },
  'sources.title': {
    label: ['Nome della fonte', 'Name of the source'],
    the: 'il nome della fonte',
  },
  'sources.url': {
    label: ['Indirizzo della fonte', 'Address of the source'],
    the: 'l’indirizzo della fonte',
  },
  'sources.date': {
    label: ['Data della fonte', 'Date of the source'],
    help: [
      'Quando è stata pubblicata: 19/04/2026. Se il giorno non si sa, 04/2026 oppure 2026.',
      'When it was published: 19/04/2026. If the day is not known, 04/2026 or 2026.',
    ],
    the: 'la data della fonte',
  },
} as const satisfies Words;
