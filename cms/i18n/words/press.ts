// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** An item of the press review. */
export const press = {
  title: {
    label: ['Titolo', 'Title'],
    help: ['Com’è stampato.', 'As it was printed.'],
    the: 'il titolo',
  },
  outlet: {
    label: ['Testata', 'Outlet'],
    help: [
      'Il giornale, l’agenzia o il sito, scritto come nelle altre voci: la rassegna si filtra per testata.',
      'Newspaper, agency or site, written as in the other items: the press review is filtered by it.',
    ],
    the: 'la testata',
  },
  abstract: {
    label: ['Sintesi', 'Abstract'],
    help: [
      'Che cosa dice, con parole tue: il testo dell’articolo è di chi l’ha scritto.',
      'What it says, in your own words: the text of the article belongs to who wrote it.',
    ],
    the: 'la sintesi',
  },
  date: { label: ['Data', 'Date'], the: 'la data' },
  link: {
    label: ['Collegamento', 'Link'],
    help: [
      'Incolla l’indirizzo dell’articolo: nei campi vuoti scriviamo quello che si legge lì.',
      'Paste the address of the article: into empty fields we write what can be read in it.',
    ],
    the: 'il collegamento',
  },
  projects: {
    label: ['Progetti', 'Projects'],
    help: [
      'Quelli di cui parla: la voce compare nella loro pagina.',
      'Those that it is about: the item stands on their pages.',
    ],
    the: 'i progetti',
  },
  offlineSince: {
    label: ['Non più online dal', 'No longer online since'],
    help: [
      'Il giorno in cui hai visto che il collegamento non porta più all’articolo. La voce resta.',
      'The day on which you saw that the link does not lead to the article any more. The item stays.',
    ],
  },
} as const satisfies Words;
