// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';

type Words = Readonly<Record<ActiveLocale, string>>;

/** Why a rating is not taken: the status, and what a reader is told. */
export const REFUSALS = {
  stars: {
    status: 400,
    words: {
      it: 'Mancano le stelle: torna alla pagina, scegline da 1 a 5 e invia di nuovo.',
      en: 'The stars are missing: go back to the page, choose 1 to 5 and send again.',
    },
  },
  page: {
    status: 400,
    words: {
      it: 'La pagina che hai valutato non c’è più: forse è stata tolta mentre leggevi.',
      en: 'The page that you rated is no longer there: perhaps it was withdrawn while you were reading.',
    },
  },
  elsewhere: {
    status: 403,
    words: {
      it: 'La valutazione viene da un altro sito. Apri la pagina qui e invia di nuovo.',
      en: 'The rating comes from another site. Open the page here and send again.',
    },
  },
  method: {
    status: 405,
    words: {
      it: 'A questo indirizzo si inviano solo valutazioni: usa il modulo in fondo a una pagina.',
      en: 'This address only takes ratings: use the form at the foot of a page.',
    },
  },
  'too-large': {
    status: 413,
    words: {
      it: 'Il testo è troppo lungo: torna alla pagina e accorcialo.',
      en: 'The text is too long: go back to the page and shorten it.',
    },
  },
  form: {
    status: 415,
    words: {
      it: 'Si accettano solo valutazioni inviate con il modulo in fondo a una pagina.',
      en: 'Only ratings that were sent with the form at the foot of a page are taken.',
    },
  },
  'too-many': {
    status: 429,
    words: {
      it: 'Sono arrivate troppe valutazioni insieme. Torna indietro: quello che hai scritto c’è ancora. Invialo di nuovo tra un’ora.',
      en: 'Too many ratings came at once. Go back: what you wrote is still there. Send it again in an hour.',
    },
  },
  closed: {
    status: 503,
    words: {
      it: 'In questo momento non possiamo tenere altre valutazioni. Torna indietro: quello che hai scritto c’è ancora. Invialo di nuovo più tardi.',
      en: 'We cannot keep more ratings at the moment. Go back: what you wrote is still there. Send it again later.',
    },
  },
} as const satisfies Record<string, { readonly status: number; readonly words: Words }>;

export type Refusal = keyof typeof REFUSALS;
