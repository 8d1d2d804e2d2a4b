// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Action } from './tally.ts';

/** What a number means, in the words of a yearly report. */
export interface Definition {
  readonly key: string;
  readonly name: string;
  /** In the plural. */
  readonly unit: string;
  readonly definition: string;
  readonly method: string;
}

const COUNTED =
  'Contate dal server del sito, o nei registri di nginx: un numero al giorno, senza cookie, indirizzi o tipo di browser. Non contano i programmi che dicono di esserlo (elenco «isbot») e chi non dice che programma usa.';

export const VIEWS: Definition = {
  key: 'views',
  name: 'Pagine viste',
  unit: 'pagine viste',
  definition:
    'Ogni volta che il sito ha mandato una pagina a chi l’ha chiesta, o gli ha confermato che quella che aveva già vale ancora. Chi apre due volte una pagina conta due volte.',
  method: `${COUNTED} Non contano le pagine che un browser prende in anticipo, se lo dice al server (nei registri di nginx non si vede), gli indirizzi che non esistono e gli avvisi dopo una valutazione.`,
};

export const ACTION_DEFINITIONS: Readonly<Record<Action, Definition>> = {
  search: {
    key: 'searches',
    name: 'Ricerche inviate',
    unit: 'ricerche',
    definition:
      'Ogni volta che la pagina di ricerca è stata aperta con parole da cercare. Le ricerche che seguono sulla stessa pagina restano nel browser e non si contano.',
    method: `${COUNTED} Le parole non si tengono.`,
  },
  download: {
    key: 'downloads',
    name: 'File scaricati',
    unit: 'file',
    definition: 'Ogni volta che il sito ha mandato per intero un PDF o una tabella CSV.',
    method: COUNTED,
  },
  calendar: {
    key: 'calendar-files',
    name: 'Appuntamenti aggiunti al calendario',
    unit: 'file di calendario',
    definition: 'Ogni volta che il sito ha mandato per intero il file di calendario di un evento.',
    method: COUNTED,
  },
  rating: {
    key: 'ratings',
    name: 'Valutazioni delle pagine',
    unit: 'valutazioni',
    definition:
      'Ogni risposta a «Quanto sono chiare le informazioni su questa pagina?» che è stata accettata.',
    method: COUNTED,
  },
};

export const INTERACTIONS: Definition = {
  key: 'interactions',
  name: 'Interazioni',
  unit: 'interazioni',
  definition:
    'La somma di ricerche inviate, file scaricati, file di calendario e valutazioni. Le pagine viste non sono comprese.',
  method: COUNTED,
};

/** What is not counted, and why. */
export const NOT_COUNTED: readonly { readonly name: string; readonly why: string }[] = [
  {
    name: 'Persone',
    why: 'Per contarle bisogna riconoscerle quando tornano: il sito non lo fa.',
  },
  {
    name: 'Quiz finiti',
    why: 'Le risposte e l’esito restano nel browser di chi legge: il sito non riceve nulla.',
  },
];
