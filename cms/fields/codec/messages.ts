// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';

const MAX_SHOWN = 60;

const shortened = (address: string): string =>
  address.length > MAX_SHOWN ? `${address.slice(0, MAX_SHOWN)}…` : address;

/** Messages about form values that cannot be saved. */
export const FORM_MESSAGES = {
  reference: {
    it: 'Il contenuto scelto non esiste più: sceglierne un altro.',
    en: 'The chosen content does not exist any more: choose another one.',
  },
  link: {
    it: 'Il collegamento non è valido: deve cominciare con https://, http://, mailto: o tel:',
    en: 'The link is not valid: it must begin with https://, http://, mailto: or tel:',
  },
  linkUnfinished: (words: string, address: string): Said => ({
    it: `Il collegamento «${words}» porta a «${shortened(address)}», che non è un indirizzo completo: completalo oppure toglilo.`,
    en: `The link “${words}” leads to “${shortened(address)}”, which is no complete address: complete it or remove it.`,
  }),
  linkNowhere: (words: string): Said => ({
    it: `Il collegamento «${words}» non porta ancora a nulla: scegli dove, oppure toglilo.`,
    en: `The link “${words}” leads nowhere yet: choose where, or remove it.`,
  }),
  linkHidden: (address: string): Said => ({
    it: `Il collegamento «${shortened(address)}» nasconde dove porta: aprilo, poi copia qui l’indirizzo della pagina.`,
    en: `The link “${shortened(address)}” hides where it leads: open it, then copy the address of the page here.`,
  }),
  /** @param mine whether the person may change the picture */
  noLicence: (name: string, mine: boolean): Said =>
    mine
      ? {
          it: `L’immagine «${name}» non ha una licenza: sceglila nella sua scheda, nella raccolta delle immagini.`,
          en: `The picture “${name}” has no licence: choose it on its page, among the pictures.`,
        }
      : {
          it: `L’immagine «${name}» non ha una licenza e non è tua: chiedi al Comune di sceglierla, o usa un’altra immagine.`,
          en: `The picture “${name}” has no licence and is not yours: ask the city to choose it, or use another picture.`,
        },
  node: (node: string): Said => ({
    it: `Il testo contiene un elemento che il portale non conosce: ${node}. Toglierlo e salvare di nuovo.`,
    en: `The text contains an element that the portal does not know: ${node}. Remove it and save again.`,
  }),
  shape: {
    it: 'Il testo non ha la forma giusta. Ricaricare la pagina e riprovare.',
    en: 'The text does not have the right form. Reload the page and try again.',
  },
} as const;
