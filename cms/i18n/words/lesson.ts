// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** One lesson of a course. */
export const lesson = {
  video: {
    label: ['Video', 'Video'],
    the: 'il video',
  },
  'video.kind': {
    label: ['Dov’è il video', 'Where the video is'],
    help: ['Facoltativo.', 'Optional.'],
    options: {
      here: ['Un file, su questo portale', 'A file, on this portal'],
      elsewhere: ['Su un altro sito', 'On another site'],
    },
    the: 'dov’è il video',
  },
  'video.file': {
    label: ['File del video', 'File of the video'],
    help: [
      'MP4 o WebM. Si carica solo quando chi legge lo fa partire; il peso è scritto prima.',
      'MP4 or WebM. It is loaded only when the reader starts it; its size is said before.',
    ],
    missing: [
      'Manca il file del video: caricalo, oppure togli il video dalla lezione.',
      'The file of the video is missing: upload it, or take the video out of the lesson.',
    ],
    the: 'il file del video',
  },
  'video.file.title': {
    label: ['Nome del video', 'Name of the video'],
    missing: [
      'Il video non ha ancora un nome: apri il file e scrivi che cosa mostra.',
      'The video has no name yet: open the file and write what it shows.',
    ],
    the: 'il nome del video',
  },
  'video.other': {
    label: ['Video nell’altro formato', 'Video in the other format'],
    help: [
      'Lo stesso video: se il file sopra è MP4, qui un WebM, o al contrario; ogni dispositivo prende il più leggero tra quelli che sa mostrare. Facoltativo.',
      'The same video: if the file above is MP4, a WebM here, or the other way round; each device takes the lighter of those that it can play. Optional.',
    ],
    the: 'il video nell’altro formato',
  },
  'video.other.title': {
    label: ['Nome del video nell’altro formato', 'Name of the video in the other format'],
    missing: [
      'Il video nell’altro formato non ha ancora un nome: apri il file e scrivi che cosa mostra.',
      'The video in the other format has no name yet: open the file and write what it shows.',
    ],
    the: 'il nome del video nell’altro formato',
  },
  'video.captions': {
    label: ['Sottotitoli', 'Captions'],
    help: [
      'Un file WebVTT (.vtt) nella lingua di questo testo: quello che si dice, e i suoni che contano. Quelli dell’altra lingua si aggiungono lì, e chi guarda sceglie.',
      'A WebVTT file (.vtt) in the language of this text: what is said, and the sounds that matter. Those in the other language are added there, and the viewer chooses.',
    ],
    missing: [
      'Mancano i sottotitoli del video: senza, chi non sente non può seguirlo. Carica un file WebVTT (.vtt).',
      'The captions of the video are missing: without them people who do not hear cannot follow it. Upload a WebVTT file (.vtt).',
    ],
    the: 'i sottotitoli',
  },
  'video.captions.language': {
    label: ['Lingua dei sottotitoli', 'Language of the captions'],
    the: 'la lingua dei sottotitoli',
  },
  'video.transcript': {
    label: ['Trascrizione', 'Transcript'],
    help: [
      'Tutto quello che nel video si dice e si vede, da leggere.',
      'Everything that is said and seen in the video, to read.',
    ],
    missing: [
      'Manca la trascrizione del video: senza, chi non può vederlo o scaricarlo perde la lezione. Scrivi che cosa si dice e che cosa si vede.',
      'The transcript of the video is missing: without it people who cannot see or load it lose the lesson. Write what is said and what is seen.',
    ],
    the: 'la trascrizione',
  },
  'video.poster': {
    label: ['Immagine prima del video', 'Picture before the video'],
    help: [
      'Sta al posto del video finché non parte. Facoltativa.',
      'It stands in place of the video until it starts. Optional.',
    ],
    the: 'l’immagine prima del video',
  },
  'video.title': {
    label: ['Titolo del video', 'Title of the video'],
    the: 'il titolo del video',
  },
  'video.url': {
    label: ['Indirizzo del video', 'Address of the video'],
    help: [
      'Chi legge vede un collegamento, con il nome del sito: niente parte da solo.',
      'Readers see a link with the name of the site: nothing starts by itself.',
    ],
    the: 'l’indirizzo del video',
  },
  exercise: {
    label: ['Esercizio', 'Exercise'],
    help: [
      '«Prova tu»: qualcosa da fare subito, con il proprio telefono o computer. Facoltativo.',
      '«Try it»: something to do at once, with one’s own telephone or computer. Optional.',
    ],
    the: 'l’esercizio',
  },
  exerciseMinutes: {
    label: ['Minuti per l’esercizio', 'Minutes for the exercise'],
    help: ['Quelli della lezione si calcolano da soli.', 'Those of the lesson are computed.'],
    the: 'i minuti per l’esercizio',
  },
  quiz: {
    label: ['Verifica', 'Check'],
    help: [
      'Il quiz che chiude la lezione. Facoltativo.',
      'The quiz that closes the lesson. Optional.',
    ],
    the: 'la verifica',
  },
  kit: {
    label: ['Materiale per chi insegna', 'Kit for teachers'],
    the: 'il materiale per chi insegna',
  },
} as const satisfies Words;
