// SPDX-License-Identifier: AGPL-3.0-or-later

/** English of Payload 3.90 and its libraries that no setting translates, and the Italian for it. */
export type Leftover = readonly [english: string | RegExp, italian: string];

/** Names of controls. */
export const ENGLISH_ATTRIBUTES: readonly Leftover[] = [
  ['Edit link', 'Modifica il link'],
  ['Remove link', 'Togli il link'],
  ['Remove Block', 'Togli il blocco'],
  ['Drag to move', 'Trascina per spostare'],
  ['Add block', 'Aggiungi un blocco'],
  ['Add Row', 'Aggiungi una riga'],
  ['Add Column', 'Aggiungi una colonna'],
  ['Insert Paragraph', 'Aggiungi un paragrafo'],
  ['Time', 'Ora'],
  ['Slash menu', 'Che cosa inserire'],
  ['Next Month', 'Mese successivo'],
  ['Previous Month', 'Mese precedente'],
  ['Close toast', 'Chiudi l’avviso'],
  ['sortable', 'si può riordinare'],
  ['invisible', 'invisibile'],
  ['select-all', 'Scegli tutti'],
  ['draggable', 'si può trascinare'],
  [/^Notifications(?: alt\+T)?$/, 'Avvisi'],
  // A day of the calendar, «Choose venerdì 20 novembre 2026».
  [/^Choose (?=\p{L}+ \d{1,2} )/u, ''],
  [/^Not available (\p{L}+ \d{1,2} .*)$/u, '$1, non disponibile'],
  [/^Choose Date and Time$/, 'Scegli data e ora'],
  [/^Choose Date$/, 'Scegli la data'],
  [/^Month (\p{L}+), (\d{4})$/u, '$1 $2'],
  [/^Month {1,2}(?=\d{4}-\d\d$)/, 'Mese '],
];

/** What a picker (react-select 5) announces. */
const ANNOUNCED: readonly Leftover[] = [
  [
    /^Use Up and Down to choose options, .*$/,
    'Frecce su e giù per scegliere, Invio per confermare, Esc per chiudere.',
  ],
  [
    'Use left and right to toggle between focused values, press Backspace to remove the currently focused value',
    'Frecce a sinistra e a destra tra i valori scelti, Backspace per togliere quello su cui sei.',
  ],
  [
    /^(.*) is focused ,type to refine list, press Down to open the menu, .+$/,
    '$1: scrivi per cercare, freccia giù per aprire l’elenco, freccia a sinistra per i valori scelti.',
  ],
  [
    /^(.*) is focused ,type to refine list, press Down to open the menu, ?$/,
    '$1: scrivi per cercare, freccia giù per aprire l’elenco.',
  ],
  [/^(.*) is focused , press Down to open the menu, .*$/, '$1: freccia giù per aprire l’elenco.'],
  [/^options? (.*), selected\.$/, '$1: scelto.'],
  [/^option (.*), deselected\.$/, '$1: tolto.'],
  [/^option (.*) is disabled\. Select another option\.$/, '$1 non si può scegliere.'],
  ['All selected options have been cleared.', 'Tolti tutti i valori scelti.'],
  [/^value (.*) focused, (\d+) of (\d+)\.$/, '$1, $2 di $3.'],
  [/^(.*) selected, (\d+) of (\d+)\.$/, '$1, scelto, $2 di $3.'],
  [/^(.*), (\d+) of (\d+)\.$/, '$1, $2 di $3.'],
  [/^1 result available for search term (.*)\.$/, '1 risultato per «$1».'],
  [/^(\d+) results available for search term (.*)\.$/, '$1 risultati per «$2».'],
  [/^1 result available\.$/, '1 risultato.'],
  [/^(\d+) results available\.$/, '$1 risultati.'],
];

/** What is said while rows are moved by keyboard (dnd-kit 6). */
const MOVED: readonly Leftover[] = [
  [
    /^To pick up a draggable item, press the space bar\.[\s\S]*$/,
    'Barra spaziatrice per prendere la riga, frecce per spostarla, di nuovo barra spaziatrice per lasciarla, Esc per annullare.',
  ],
  [/^Picked up draggable item .*$/, 'Riga presa.'],
  [/^Draggable item .* was (?:moved over|dropped over) droppable area .*$/, 'Riga spostata.'],
  [/^Draggable item .* is no longer over a droppable area\.$/, 'Fuori dall’elenco.'],
  [/^Draggable item .* was dropped\.$/, 'Riga lasciata.'],
  [/^Dragging was cancelled\. .*$/, 'Spostamento annullato.'],
];

const AWAY = 'Il server non risponde. Controlla la connessione e riprova tra poco.';

/** Shown or announced texts, and the elements in which they stand; elsewhere the same words are an editor's. */
export const ENGLISH_TEXTS: readonly (readonly [
  selector: string,
  Leftover: readonly Leftover[],
])[] = [
  ['#aria-selection, #aria-focused, #aria-results, #aria-guidance', ANNOUNCED],
  ['div[style*="display: none"]:not([class]), div[role="status"][aria-live="assertive"]', MOVED],
  [
    '.pill-selector *, .where-builder *, .sort-column__label *',
    [
      ['MIME Type', 'Tipo di file'],
      ['Thumbnail URL', 'Indirizzo della miniatura'],
      ['URL', 'Indirizzo'],
    ],
  ],
  ['.react-datepicker-time__header', [['Time', 'Ora']]],
  [
    '.react-datepicker__navigation-icon',
    [
      ['Next Month', 'Mese successivo'],
      ['Previous Month', 'Mese precedente'],
    ],
  ],
  [
    '.tooltip-content, .btn__tooltip',
    [
      ['Remove Block', 'Togli il blocco'],
      ['Copy URL', 'Copia l’indirizzo'],
      ['Copy', 'Copia'],
    ],
  ],
  [
    '[data-sonner-toast] [data-title], [data-sonner-toast] [data-title] *',
    [
      ['Failed to fetch', AWAY],
      ['Load failed', AWAY],
      ['NetworkError when attempting to fetch resource.', AWAY],
      ['Failed to fetch the file.', 'Il file non si può leggere.'],
    ],
  ],
];
