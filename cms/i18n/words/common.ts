// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** Fields that several types have, and those inside a text; a type may say something else. */
export const common = {
  title: { label: ['Titolo', 'Title'], the: 'il titolo' },
  name: { label: ['Nome', 'Name'], the: 'il nome' },
  slug: {
    label: ['Indirizzo', 'Address'],
    help: [
      'Ultima parte dell’indirizzo della pagina: parole minuscole unite da trattini. Dopo la prima pubblicazione non cambia più.',
      'Last part of the address of the page: lower-case words joined by hyphens. It never changes after the first publication.',
    ],
    the: 'l’indirizzo',
    missing: [
      'Manca l’indirizzo della pagina: scrivi poche parole in minuscolo, unite da trattini.',
      'The address of the page is missing: write a few lower-case words joined by hyphens.',
    ],
  },
  summary: {
    label: ['Riassunto', 'Summary'],
    help: [
      'Una o due frasi, al massimo 160 caratteri. Si legge nelle schede e nei risultati della ricerca.',
      'One or two sentences, 160 characters at most. Shown on cards and in search results.',
    ],
    the: 'il riassunto',
  },
  organisation: {
    label: ['Organizzazione', 'Organisation'],
    help: [
      'Chi risponde del contenuto. La assegna il sistema.',
      'Who answers for the content. Set by the system.',
    ],
    the: 'l’organizzazione',
    missing: [
      'Manca l’organizzazione che firma il testo.',
      'The organisation that signs the text is missing.',
    ],
  },
  audiences: {
    label: ['Destinatari', 'Audiences'],
    help: [
      'Per chi è scritto. Con più destinatari vale il livello di lettura più severo.',
      'For whom it is written. With several audiences the strictest reading level counts.',
    ],
    the: 'i destinatari',
    missing: [
      'Scegli almeno un destinatario: per chi è questo contenuto?',
      'Choose at least one audience: for whom is this content?',
    ],
    options: {
      over65: ['Più di 65 anni', 'Over 65'],
      students: ['Studenti', 'Students'],
      newcomers: ['In Italia da poco', 'New to Italy'],
      businesses: ['Imprese', 'Businesses'],
      institutions: ['Enti pubblici', 'Public bodies'],
      citizens: ['Tutti', 'Everyone'],
    },
  },
  topics: {
    label: ['Argomenti', 'Topics'],
    help: [
      'Da uno a cinque. Il primo è quello sotto cui il contenuto è archiviato.',
      'One to five. The first is the one under which the content is filed.',
    ],
    the: 'gli argomenti',
    missing: ['Scegli almeno un argomento.', 'Choose at least one topic.'],
  },
  picture: {
    label: ['Immagine', 'Picture'],
    help: ['Compare in alto nella pagina.', 'Shown at the top of the page.'],
    the: 'l’immagine',
  },
  verifiedOn: {
    label: ['Ricontrollato il', 'Checked on'],
    help: [
      'Giorno in cui qualcuno ha controllato che tutto sia ancora vero. Senza, conta il giorno dell’approvazione.',
      'Day on which somebody checked that all of it is still true. Without it the day of the approval counts.',
    ],
  },
  verifyBy: {
    label: ['Da ricontrollare entro', 'To be checked again by'],
    help: [
      'Lascialo vuoto: vale il tempo previsto per questo tipo di contenuto. Scegli un giorno se questo testo scade prima, o può aspettare di più.',
      'Leave it empty: the time for this type of content counts. Choose a day if this text ages sooner, or can wait longer.',
    ],
  },
  verifyByReason: {
    label: ['Perché può aspettare', 'Why it can wait'],
    help: [
      'Serve se il giorno viene dopo quello previsto. È pubblico, come il resto del contenuto.',
      'Needed when the day comes after the usual one. It is public, like the rest of the content.',
    ],
  },
  body: { label: ['Testo', 'Text'], the: 'il testo' },
  email: { label: ['Posta elettronica', 'E-mail'], the: 'la posta elettronica' },
  phone: {
    label: ['Telefono', 'Telephone'],
    help: [
      'Cifre e spazi singoli, per esempio 02 0202.',
      'Digits and single spaces, for example 02 0202.',
    ],
    the: 'il telefono',
  },
  website: {
    label: ['Sito web', 'Website'],
    help: ['Indirizzo completo, con https://', 'Complete address, with https://'],
    the: 'il sito web',
  },
  url: { label: ['Indirizzo web', 'Web address'], the: 'l’indirizzo web' },
  alt: { label: ['Testo alternativo', 'Alternative text'], the: 'il testo alternativo' },
  credits: { label: ['Autore', 'Author'] },
  source: { label: ['Fonte', 'Source'] },
  licence: {
    label: ['Licenza', 'Licence'],
    options: {
      'cc-by-4.0': ['CC BY 4.0', 'CC BY 4.0'],
      'cc-by-sa-4.0': ['CC BY-SA 4.0', 'CC BY-SA 4.0'],
      'cc0-1.0': ['CC0 1.0', 'CC0 1.0'],
      'public-domain': ['Pubblico dominio', 'Public domain'],
      own: [
        'Opera propria, con la licenza del portale',
        'Own work, under the licence of the portal',
      ],
      permission: ['Usata con un permesso, fino a un giorno', 'Used with permission, until a day'],
    },
  },
  permittedUntil: { label: ['Permesso valido fino al', 'Permission valid until'] },
  cut: {
    label: ['Ritaglio per le condivisioni', 'Cut for sharing'],
    the: 'il ritaglio per le condivisioni',
  },
  renditions: {
    label: ['File dell’immagine', 'File of the picture'],
    the: 'il file dell’immagine',
  },
  format: { label: ['Formato', 'Format'], the: 'il formato' },
  bytes: { label: ['Peso in byte', 'Size in bytes'], the: 'il peso in byte' },
  sha256: { label: ['File', 'File'], the: 'il file' },
  width: { label: ['Larghezza', 'Width'], the: 'la larghezza' },
  height: { label: ['Altezza', 'Height'], the: 'l’altezza' },
  pages: { label: ['Pagine', 'Pages'], the: 'le pagine' },
  tagged: { label: ['PDF con struttura', 'Tagged PDF'] },
  seconds: { label: ['Durata in secondi', 'Seconds'], the: 'la durata in secondi' },
  text: { label: ['Testo', 'Text'], the: 'il testo' },
  children: { label: ['Testo', 'Text'], the: 'il testo' },
  to: {
    label: ['Destinazione del collegamento', 'Destination of the link'],
    the: 'la destinazione del collegamento',
  },
  organisers: {
    label: ['Chi organizza', 'Organisers'],
    missing: [
      'Scegli almeno un’organizzazione che organizza l’evento.',
      'Choose at least one organisation that organises the event.',
    ],
  },
} as const satisfies Words;
