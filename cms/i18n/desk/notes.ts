// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAX_NOTE } from '@portico/shared/contract/change-note';
import { quoted, type Said } from '../said.ts';
import { languageNames } from '../vocabulary.ts';

/** What readers of a text that is online are told of a change. */
export const notes = {
  title: { it: 'Che cosa è cambiato', en: 'What has changed' },
  help: {
    it: `Questo testo è già online. Scrivi a chi lo conosce che cosa è cambiato: da una a tre frasi semplici, al massimo ${MAX_NOTE} caratteri. Le legge in fondo alla pagina, con la data.`,
    en: `This text is online already. Tell those who know it what has changed: one to three plain sentences, at most ${MAX_NOTE} characters. They stand at the end of the page, with the date.`,
  },
  helpForAll: {
    it: `Una parte è già online. Scrivi che cosa è cambiato: da una a tre frasi, al massimo ${MAX_NOTE} caratteri. Vale per tutti i testi online di questo invio.`,
    en: `A part is online already. Tell readers what has changed: one to three sentences, at most ${MAX_NOTE} characters. It holds for all texts of this submission that are online.`,
  },
  /** @param titles of what is online, of all that is sent together */
  helpForNamed: (titles: readonly string[]): Said => {
    const { it, en } = quoted(titles);
    return {
      it: `Già online: ${it}. Scrivi a chi legge che cosa è cambiato: da una a tre frasi, al massimo ${MAX_NOTE} caratteri.`,
      en: `Online already: ${en}. Tell readers what has changed: one to three sentences, at most ${MAX_NOTE} characters.`,
    };
  },
  inLanguage: (code: string): Said => {
    const { it, en } = languageNames([code]);
    return { it: `Che cosa è cambiato (${it})`, en: `What has changed (${en})` };
  },
  optional: { it: 'Se serve.', en: 'If needed.' },
  small: { it: 'Piccola correzione', en: 'Small correction' },
  smallHelp: {
    it: 'Una virgola, una parola scritta male: chi legge non vede niente. Chi approva vede che l’hai scelto.',
    en: 'A comma, a misspelt word: readers see nothing. The reviewer sees that you chose it.',
  },
  first: {
    it: 'Scrivi che cosa è cambiato, o scegli «Piccola correzione».',
    en: 'Tell what has changed, or choose “Small correction”.',
  },
  chosenSmall: {
    it: 'Piccola correzione: chi legge non vede che cosa è cambiato. Se serve una nota, restituisci il testo e chiedila.',
    en: 'Small correction: readers do not see what has changed. If a note is needed, return the text and ask for it.',
  },
};
