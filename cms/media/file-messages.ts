// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

const ACCEPTED: Said = {
  it: 'Si caricano PDF, video MP4 o WebM e sottotitoli WebVTT (.vtt).',
  en: 'PDFs, MP4 or WebM videos and WebVTT captions (.vtt) can be uploaded.',
};

const EXPORT: Said = {
  it: 'Esporta di nuovo il PDF dal programma con cui l’hai scritto e caricalo.',
  en: 'Export the PDF again from the program that you wrote it with, and upload it.',
};

const RECORD: Said = {
  it: 'Esporta il video come MP4 con codec H.264 e audio AAC, o come WebM, e caricalo di nuovo.',
  en: 'Export the video as MP4 with the H.264 codec and AAC sound, or as WebM, and upload it again.',
};

const CORRECT: Said = {
  it: 'Correggi il file e caricalo di nuovo.',
  en: 'Correct the file and upload it again.',
};

const then = (advice: Said, it: string, en: string): Said => ({
  it: `${it} ${advice.it}`,
  en: `${en} ${advice.en}`,
});

const atLine =
  (it: (line: number) => string, en: (line: number) => string) =>
  (line: number): Said =>
    then(CORRECT, it(line), en(line));

/** Why a file is refused, and what to do. */
export const FILE_MESSAGES = {
  notLoggedIn: { it: 'Accedi per caricare file.', en: 'Log in to upload files.' },
  missing: {
    it: 'Manca il file: sceglilo dal tuo computer.',
    en: 'The file is missing: choose it from your computer.',
  },
  replace: {
    it: 'Un file già caricato non si sostituisce: i testi che lo usano cambierebbero senza revisione. Carica il nuovo come file a parte e sceglilo nel testo.',
    en: 'An uploaded file cannot be replaced: the texts that use it would change without review. Upload the new one as a separate file and choose it in the text.',
  },
  busy: {
    it: 'In questo momento si controllano molti file. Riprova tra un minuto.',
    en: 'Many files are being checked at this moment. Try again in a minute.',
  },
  tooHard: {
    it: 'Controllare questo file chiede troppa memoria o troppo tempo. Dividilo in parti più piccole e caricale una alla volta.',
    en: 'Checking this file takes too much memory or time. Divide it into smaller parts and upload them one by one.',
  },
  tooHeavy: {
    pdf: (mib: number): Said => ({
      it: `Il PDF pesa troppo: al massimo ${mib} MB. Riduci le immagini che contiene, o dividilo, e caricalo di nuovo.`,
      en: `The PDF is too heavy: at most ${mib} MB. Reduce the pictures in it, or divide it, and upload it again.`,
    }),
    video: (mib: number): Said => ({
      it: `Il video pesa troppo: al massimo ${mib} MB, perché si guarda dal telefono. Accorcialo o esportalo più piccolo (640 × 360), e caricalo di nuovo.`,
      en: `The video is too heavy: at most ${mib} MB, because it is watched on a telephone. Shorten it or export it smaller (640 × 360), and upload it again.`,
    }),
    captions: (mib: number): Said => ({
      it: `I sottotitoli pesano troppo: al massimo ${mib} MB. Controlla di aver scelto il file giusto.`,
      en: `The captions are too heavy: at most ${mib} MB. Check that you have chosen the right file.`,
    }),
  },
  picture: {
    it: 'Questo file è un’immagine. Le immagini si caricano nella raccolta «Immagini».',
    en: 'This file is a picture. Pictures are uploaded to the library “Pictures”.',
  },
  unknown: then(
    ACCEPTED,
    'Non si capisce che cosa contiene questo file.',
    'It is not clear what this file contains.',
  ),
  pdf: {
    broken: then(EXPORT, 'Il PDF è rovinato o incompleto.', 'The PDF is damaged or incomplete.'),
    locked: {
      it: 'Il PDF è protetto da una password o da restrizioni. Salvalo senza protezione e caricalo di nuovo.',
      en: 'The PDF is protected by a password or by restrictions. Save it without protection and upload it again.',
    },
    actsAlone: then(
      EXPORT,
      'Il PDF contiene uno script o un’azione che parte da sola: il portale accetta solo PDF da leggere e stampare.',
      'The PDF has a script or an action that starts by itself: the portal only takes PDFs to read and print.',
    ),
    carriesFiles: then(
      EXPORT,
      'Il PDF contiene altri file, suoni o filmati: il portale accetta solo PDF da leggere e stampare.',
      'The PDF has other files, sounds or films inside: the portal only takes PDFs to read and print.',
    ),
    sendsData: then(
      EXPORT,
      'Il PDF contiene un modulo che manda i dati altrove: il portale accetta solo PDF da leggere e stampare.',
      'The PDF has a form that sends data elsewhere: the portal only takes PDFs to read and print.',
    ),
  },
  video: {
    broken: then(
      RECORD,
      'Il video è rovinato o incompleto.',
      'The video is damaged or incomplete.',
    ),
    noPicture: then(RECORD, 'In questo file non c’è un video.', 'There is no video in this file.'),
    codec: then(
      RECORD,
      'Molti browser e telefoni non riproducono un video registrato in questo modo.',
      'Many browsers and telephones do not play a video that is recorded like this.',
    ),
  },
  captions: {
    srt: {
      it: 'Questi sottotitoli sono in formato SRT. Salvali come WebVTT (.vtt) e caricali di nuovo.',
      en: 'These captions are in the SRT format. Save them as WebVTT (.vtt) and upload them again.',
    },
    notUtf8: {
      it: 'I sottotitoli non sono scritti in UTF-8. Salvali con questa codifica e caricali di nuovo.',
      en: 'The captions are not written in UTF-8. Save them with this encoding and upload them again.',
    },
    empty: then(
      CORRECT,
      'Nel file non c’è nessun sottotitolo.',
      'There is no caption in this file.',
    ),
    noTimes: atLine(
      (line) => `Sottotitoli, riga ${line}: mancano i tempi, come «00:01.000 --> 00:04.500».`,
      (line) => `Captions, line ${line}: the times are missing, as in “00:01.000 --> 00:04.500”.`,
    ),
    noWords: atLine(
      (line) => `Sottotitoli, riga ${line}: sotto i tempi non c’è testo.`,
      (line) => `Captions, line ${line}: there is no text under the times.`,
    ),
    endsFirst: atLine(
      (line) => `Sottotitoli, riga ${line}: la fine viene prima dell’inizio.`,
      (line) => `Captions, line ${line}: the end comes before the beginning.`,
    ),
    outOfOrder: atLine(
      (line) => `Sottotitoli, riga ${line}: comincia prima del sottotitolo che sta sopra.`,
      (line) => `Captions, line ${line}: it begins before the caption above it.`,
    ),
  },
} as const;

const notTaken = (it: string, en: string): Said =>
  then(ACCEPTED, `Questo file è ${it}.`, `This file is ${en}.`);

const OFFICE: Said = {
  it: 'I documenti da modificare possono contenere macro. Esporta il documento come PDF e carica quello.',
  en: 'Documents that can be edited may hold macros. Export the document as PDF and upload that.',
};

/** Why a file of another kind is refused, by the MIME type of its content. */
export const REFUSED_FILE_TYPES: Readonly<Record<string, Said>> = {
  'video/quicktime': then(RECORD, 'Questo video è un MOV.', 'This video is a MOV.'),
  'video/matroska': then(RECORD, 'Questo video è un MKV.', 'This video is an MKV.'),
  'video/x-matroska': then(RECORD, 'Questo video è un MKV.', 'This video is an MKV.'),
  'audio/x-m4a': then(
    RECORD,
    'In questo file non c’è un video.',
    'There is no video in this file.',
  ),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': OFFICE,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': OFFICE,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': OFFICE,
  'application/vnd.oasis.opendocument.text': OFFICE,
  'application/vnd.oasis.opendocument.presentation': OFFICE,
  'application/vnd.oasis.opendocument.spreadsheet': OFFICE,
  'application/x-cfb': OFFICE,
  'application/zip': notTaken('un archivio', 'an archive'),
  'application/xml': notTaken('un file XML', 'an XML file'),
};
