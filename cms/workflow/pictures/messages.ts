// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';
import { languageNames } from '../../i18n/vocabulary.ts';

const quoted = (titles: readonly string[], open: string, close: string): string =>
  titles.map((title) => `${open}${title}${close}`).join(', ');

/** What is told of pictures and their use. */
export const PICTURE_MESSAGES = {
  notFound: {
    it: 'L’immagine non c’è, o non è tra le tue.',
    en: 'There is no such picture, or it is not among yours.',
  },
  same: {
    it: 'È la stessa immagine: scegline un’altra.',
    en: 'It is the same picture: choose another one.',
  },
  noOriginal: {
    it: 'Il file di questa immagine non c’è più: caricala di nuovo.',
    en: 'The file of this picture is not there any more: upload it again.',
  },
  stillNoting: {
    it: 'Non si sa ancora dove sono usate tutte le immagini: riprova tra qualche minuto.',
    en: 'It is not known yet where all pictures are used: try again in a few minutes.',
  },
  /** @param titles those that the person may know. @param others how many more */
  stillUsed: (titles: readonly string[], others: number): Said => {
    const [only] = titles;
    if (titles.length + others === 1)
      return {
        it: `L’immagine è usata in ${only ? `«${only}»` : 'un testo di altri'}: sostituiscila lì, poi eliminala.`,
        en: `The picture is used in ${only ? `“${only}”` : 'a text of others'}: replace it there, then delete it.`,
      };
    const andOthers = others > 0 && titles.length > 0;
    return {
      it: `L’immagine è usata in ${titles.length + others} testi${titles.length > 0 ? `: ${quoted(titles, '«', '»')}` : ''}${andOthers ? ` e altri ${others}` : ''}. Sostituiscila ovunque, poi eliminala.`,
      en: `The picture is used in ${titles.length + others} texts${titles.length > 0 ? `: ${quoted(titles, '“', '”')}` : ''}${andOthers ? ` and ${others} more` : ''}. Replace it everywhere, then delete it.`,
    };
  },
  /** A text that was sent without some of its languages. @param lacking what these lack, in sentences */
  languagesBehind: (languages: readonly string[], lacking: string): Said => ({
    it: `in ${languageNames(languages).it} la pagina resta con l’immagine di prima. ${lacking}`.trim(),
    en: `in ${languageNames(languages).en} the page keeps the former picture. ${lacking}`.trim(),
  }),
  replaced: (alt: string | undefined): Said => ({
    it: `Immagine sostituita${alt ? `: ${alt}` : '.'}`,
    en: `Picture replaced${alt ? `: ${alt}` : '.'}`,
  }),
} as const;
