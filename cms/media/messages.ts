// SPDX-License-Identifier: AGPL-3.0-or-later

const ACCEPTED = 'Salva l’immagine come JPEG, PNG, WebP o AVIF e caricala di nuovo.';

/** What a person reads whose file is refused. */
export const MEDIA_MESSAGES = {
  missing: 'Manca il file: scegli un’immagine dal tuo computer.',
  replace:
    'Un’immagine già caricata non si sostituisce: i testi che la usano cambierebbero senza revisione. Carica la nuova come immagine a parte e sceglila nel testo.',
  tooHeavy: (mib: number) =>
    `Il file pesa troppo: al massimo ${mib} MB. Riducilo, per esempio esportandolo come JPEG, e caricalo di nuovo.`,
  tooLarge: (megapixel: number, side: number) =>
    `L’immagine è troppo grande: al massimo ${megapixel} milioni di pixel e ${side} pixel per lato. Riducila e caricala di nuovo.`,
  animated: `Le immagini animate non si possono caricare. ${ACCEPTED}`,
  notAPicture: (found: string) => `Questo file non è un’immagine, è ${found}. ${ACCEPTED}`,
  otherPicture: (found: string) => `Le immagini ${found} non si possono caricare. ${ACCEPTED}`,
  unknown: `Non si capisce che cosa contiene questo file. ${ACCEPTED}`,
  broken: `L’immagine è rovinata o incompleta. ${ACCEPTED}`,
} as const;

/** How people call what they tried to upload, by the MIME type of its content. */
export const KINDS: Readonly<Record<string, { readonly name: string; readonly picture: boolean }>> =
  {
    'application/pdf': { name: 'un PDF', picture: false },
    'application/xml': { name: 'un file XML o SVG', picture: false },
    'application/zip': { name: 'un archivio', picture: false },
    'text/html': { name: 'una pagina web', picture: false },
    'image/svg+xml': { name: 'un disegno SVG', picture: false },
    'image/gif': { name: 'GIF', picture: true },
    'image/apng': { name: 'animate', picture: true },
    'image/heic': { name: 'HEIC', picture: true },
    'image/heif': { name: 'HEIF', picture: true },
    'image/tiff': { name: 'TIFF', picture: true },
    'image/bmp': { name: 'BMP', picture: true },
    'image/x-icon': { name: 'ICO', picture: true },
    'image/jxl': { name: 'JPEG XL', picture: true },
  };
