// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

const ACCEPTED: Said = {
  it: 'Salva l’immagine come JPEG, PNG, WebP o AVIF e caricala di nuovo.',
  en: 'Save the picture as JPEG, PNG, WebP or AVIF and upload it again.',
};

const withAdvice = ({ it, en }: Said): Said => ({
  it: `${it} ${ACCEPTED.it}`,
  en: `${en} ${ACCEPTED.en}`,
});

/** Why a file is refused, and what to do. */
export const MEDIA_MESSAGES = {
  notLoggedIn: { it: 'Accedi per caricare immagini.', en: 'Log in to upload pictures.' },
  missing: {
    it: 'Manca il file: scegli un’immagine dal tuo computer.',
    en: 'The file is missing: choose a picture from your computer.',
  },
  replace: {
    it: 'Il file di un’immagine non si cambia: i testi che la usano cambierebbero senza revisione. Carica la nuova come immagine a parte, poi usa «Sostituisci ovunque» nella scheda di questa.',
    en: 'The file of a picture cannot be changed: the texts that use it would change without review. Upload the new one as a separate picture, then use “Replace everywhere” on the page of this one.',
  },
  tooHeavy: (mib: number) => ({
    it: `Il file pesa troppo: al massimo ${mib} MB. Riducilo, per esempio esportandolo come JPEG, e caricalo di nuovo.`,
    en: `The file is too heavy: at most ${mib} MB. Reduce it, for example by exporting it as JPEG, and upload it again.`,
  }),
  tooLarge: (megapixel: number, side: number) => ({
    it: `L’immagine è troppo grande: al massimo ${megapixel} milioni di pixel e ${side} pixel per lato. Riducila e caricala di nuovo.`,
    en: `The picture is too large: at most ${megapixel} million pixels, and ${side} pixels on each side. Reduce it and upload it again.`,
  }),
  tooHard: {
    it: 'Preparare questa immagine chiede troppa memoria o troppo tempo. Riducila, per esempio a 4000 pixel di lato, e caricala di nuovo.',
    en: 'Preparing this picture takes too much memory or time. Reduce it, for example to 4000 pixels on each side, and upload it again.',
  },
  busy: {
    it: 'In questo momento si preparano molte immagini. Riprova tra un minuto.',
    en: 'Many pictures are being prepared at this moment. Try again in a minute.',
  },
  animated: withAdvice({
    it: 'Le immagini animate non si possono caricare.',
    en: 'Animated pictures cannot be uploaded.',
  }),
  unknown: withAdvice({
    it: 'Non si capisce che cosa contiene questo file.',
    en: 'It is not clear what this file contains.',
  }),
  broken: withAdvice({
    it: 'L’immagine è rovinata o incompleta.',
    en: 'The picture is damaged or incomplete.',
  }),
} as const satisfies Record<string, Said | ((...values: number[]) => Said)>;

const notAPicture = (it: string, en: string): Said =>
  withAdvice({
    it: `Questo file non è un’immagine, è ${it}.`,
    en: `This file is not a picture but ${en}.`,
  });

const otherFormat = (name: string): Said =>
  withAdvice({
    it: `Le immagini ${name} non si possono caricare.`,
    en: `${name} pictures cannot be uploaded.`,
  });

/** Why a file of another kind is refused, by the MIME type of its content. */
export const REFUSED_TYPES: Readonly<Record<string, Said>> = {
  'application/pdf': notAPicture('un PDF', 'a PDF'),
  'application/xml': notAPicture('un file XML o SVG', 'an XML or SVG file'),
  'application/zip': notAPicture('un archivio', 'an archive'),
  'text/html': notAPicture('una pagina web', 'a web page'),
  'image/svg+xml': notAPicture('un disegno SVG', 'an SVG drawing'),
  'image/gif': otherFormat('GIF'),
  'image/apng': MEDIA_MESSAGES.animated,
  'image/heic': otherFormat('HEIC'),
  'image/heif': otherFormat('HEIF'),
  'image/tiff': otherFormat('TIFF'),
  'image/bmp': otherFormat('BMP'),
  'image/x-icon': otherFormat('ICO'),
  'image/jxl': otherFormat('JPEG XL'),
};
