// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Check } from '@portico/shared/contract/values';
import type { Said } from '../../i18n/said.ts';
import { languageName } from '../../i18n/vocabulary.ts';
import { theDay } from '../../i18n/civil-days.ts';

/** Says something of a field; `subject` is the field with its place, as it begins a sentence. */
type Saying = (subject: Said) => Said;

const saying =
  (it: string, en: string): Saying =>
  (subject) => ({ it: `${subject.it} ${it}`, en: `${subject.en} ${en}` });

/** Says what is wrong with what a field holds: «Chi aderisce: un’organizzazione c’è due volte …». */
const telling =
  (it: string, en: string): Saying =>
  (subject) => ({ it: `${subject.it}: ${it}`, en: `${subject.en}: ${en}` });

const whole =
  (it: string, en: string): Saying =>
  () => ({ it, en });

/** The sentence of each check of the contract, for editors. A missing one does not compile. */
export const CHECK_SENTENCES: Readonly<Record<Check, Saying>> = {
  slug: saying(
    'può avere solo lettere minuscole senza accenti, cifre e trattini tra le parole.',
    'can only have lower-case letters without accents, digits, and hyphens between words.',
  ),
  'one-line': saying('deve stare su una riga.', 'must be one line of text.'),
  'plain-text': saying(
    'contiene caratteri che non si possono mostrare.',
    'has characters that cannot be shown.',
  ),
  'spaces-at-ends': saying('comincia o finisce con uno spazio.', 'begins or ends with a space.'),
  'web-address': saying(
    'deve essere completo e cominciare con https:// o http://.',
    'must be complete and begin with https:// or http://.',
  ),
  'link-address': saying(
    'deve essere completo e cominciare con https://, http://, mailto: o tel:.',
    'must be complete and begin with https://, http://, mailto: or tel:.',
  ),
  phone: saying(
    'può avere solo cifre, spazi singoli e un + iniziale.',
    'can only have digits, single spaces and a + at the beginning.',
  ),
  postcode: saying('deve avere cinque cifre.', 'must have five digits.'),
  'publisher-code': saying(
    'può avere solo lettere senza accenti, cifre, «_» e «-»: da 2 a 40 segni.',
    'can only have letters without accents, digits, «_» and «-»: 2 to 40 of them.',
  ),
  'last-day-before-first': whole(
    'L’ultimo giorno viene prima del primo: correggi le date.',
    'The last day is before the first: correct the dates.',
  ),
  'over-before-since': whole(
    'L’avviso finisce prima di cominciare: correggi il giorno in cui non è più attuale.',
    'The alert is over before it begins: correct the day on which it is no longer in force.',
  ),
  cve: saying(
    'deve essere come CVE-2024-12345: «CVE», l’anno, un numero di almeno quattro cifre.',
    'must be like CVE-2024-12345: “CVE”, the year, a number of four digits or more.',
  ),
  'cve-twice': telling(
    'un codice CVE c’è due volte. Lascialo una volta sola.',
    'a CVE identifier is there twice. Leave it once.',
  ),
  'alert-never-checked': telling(
    'un avviso che nessuno ricontrolla resterebbe per sempre sulla prima pagina. Scrivi 1 o più, o lascia vuoto.',
    'an alert that nobody checks again would stay on the first page for ever. Write 1 or more, or leave it empty.',
  ),
  'end-before-start': whole(
    'La fine viene prima dell’inizio: correggi data e ora.',
    'The end is before the beginning: correct date and time.',
  ),
  'former-start-missing': whole(
    'L’evento è spostato: scrivi quando doveva cominciare.',
    'The event is moved: write when it should have begun.',
  ),
  'venue-or-online': whole(
    'Manca il luogo: sceglilo, oppure scrivi l’indirizzo per seguire l’evento online.',
    'The venue is missing: choose it, or write the address for following the event online.',
  ),
  'picture-author': whole(
    'La licenza dell’immagine chiede di dire chi l’ha fatta: scrivi l’autore nella scheda dell’immagine.',
    'The licence of the picture asks to say who made it: write the author on the page of the picture.',
  ),
  'picture-permission': whole(
    'L’immagine si usa con un permesso: scrivi nella sua scheda fino a quale giorno vale.',
    'The picture is used with permission: write on its page until which day that holds.',
  ),
  'uneven-rows': whole(
    'Le righe della tabella non hanno tutte lo stesso numero di celle.',
    'The rows of the table do not all have the same number of cells.',
  ),
  'right-answer-missing': whole(
    'Nessuna risposta è segnata come giusta. Segna quella giusta.',
    'No answer is marked as right. Mark the right one.',
  ),
  'one-right-answer': whole(
    'Più di una risposta è segnata come giusta. Lasciane una, oppure scegli «Più risposte giuste».',
    'More than one answer is marked as right. Leave one, or choose “Several right answers”.',
  ),
  'order-all-right': whole(
    'Le cose da mettere in ordine sono tutte giuste.',
    'The things to put in order are all right.',
  ),
  'true-or-trap': whole(
    '«È vero o è una trappola?» vuole due risposte: «È vero» e «È una trappola».',
    '“True or a trap?” wants two answers: “It is true” and “It is a trap”.',
  ),
  'sign-not-in-message': whole(
    'Le parole del segnale non sono nel messaggio. Copiale come sono scritte lì.',
    'The words of the sign are not in the message. Copy them as they are written there.',
  ),
  'level-question-weight': whole(
    'Nel test di livello ogni domanda ha un argomento e un peso: completali.',
    'In the level test every question has a topic and weights: complete them.',
  ),
  'video-same-format': whole(
    'I due file del video sono dello stesso formato: scegli un MP4 e un WebM, o togline uno.',
    'The two files of the video have the same format: choose an MP4 and a WebM, or remove one.',
  ),
  'video-lengths-differ': whole(
    'I due file del video non durano lo stesso tempo: scegli due file dello stesso video.',
    'The two files of the video are not equally long: choose two files of the same video.',
  ),
  'captions-too-long': whole(
    'I sottotitoli finiscono dopo il video: controlla di aver scelto quelli di questo video.',
    'The captions end after the video: check that you have chosen those of this video.',
  ),
  'captions-language': whole(
    'Il file dei sottotitoli dice di essere in un’altra lingua (riga «Language:»): scegli quelli nella lingua di questo testo, o correggi la riga.',
    'The captions file says that it is in another language (line “Language:”): choose those in the language of this text, or correct the line.',
  ),
  'partial-date': saying(
    'è un anno, un mese o un giorno: per esempio 2021, 3/2021 o 19/3/2021.',
    'is a year, a month or a day: 2021, 3/2021 or 19/3/2021 for example.',
  ),
  'member-twice': telling(
    'un’organizzazione c’è due volte nello stesso periodo. Togli una riga, o scrivi fino a quando vale la prima.',
    'an organisation is there twice at the same time. Remove a row, or write until when the first holds.',
  ),
  'association-only': telling(
    'lo scrive solo un’associazione. Svuota il campo, oppure scegli «Associazione» come tipo.',
    'only an association writes it. Empty the field, or choose “Association” as the kind.',
  ),
  'signatories-missing': whole(
    'Un protocollo ha almeno due firmatari: scegli «Ha firmato» per chi l’ha firmato.',
    'A protocol has at least two signatories: choose “Signed it” for those who signed.',
  ),
  'term-missing': whole(
    'Di un protocollo si scrive la durata: completa inizio e fine del periodo.',
    'A protocol has a term: complete the beginning and the end of the period.',
  ),
  'commitments-missing': whole(
    'Di un protocollo si scrivono gli impegni: aggiungine almeno uno.',
    'A protocol says what was undertaken: add at least one commitment.',
  ),
  'commitments-differ': whole(
    'Gli impegni non sono allo stesso punto in tutte le lingue: mettili uguali e nello stesso ordine.',
    'The commitments do not stand alike in every language: make them equal and in the same order.',
  ),
  'indicator-twice': whole(
    'Due indicatori hanno la stessa chiave: dai a ciascuno la sua.',
    'Two indicators have the same key: give each its own.',
  ),
  'figures-differ': whole(
    'I numeri non sono gli stessi in ogni lingua: confrontali con quelli in italiano.',
    'The figures are not the same in every language: compare them with the Italian ones.',
  ),
  'guideline-nowhere': whole(
    'Non c’è né un file né un indirizzo: aggiungi uno dei due.',
    'There is neither a file nor an address: add one of them.',
  ),
  'offline-before-published': whole(
    '«Non più online dal» viene prima della data dell’articolo: correggi le date.',
    '“No longer online since” is before the date of the article: correct the dates.',
  ),
};

/** Other things that a schema refuses. */
export const SENTENCES = {
  noItalian: { it: 'Manca il testo in italiano.', en: 'The Italian text is missing.' },
  missing: (the: Said, place: Said): Said => ({
    it: `${/^(?:i|gli|le) /.test(the.it) ? 'Mancano' : 'Manca'} ${the.it}${place.it}.`,
    en: `${the.en}${place.en} is missing.`,
  }),
  /** After the entry of a list: «Punto 1: …». */
  emptyRow: { it: 'Non c’è scritto niente.', en: 'Nothing is written.' },
  tooLong: (length: number, max: number) =>
    saying(
      `ha ${length} caratteri: al massimo ${max}.`,
      `has ${length} characters: ${max} at most.`,
    ),
  tooMany:
    (length: number, max: number): Saying =>
    (subject) => ({
      it: `${subject.it}: ${length} voci, al massimo ${max}.`,
      en: `${subject.en}: ${length} entries, ${max} at most.`,
    }),
  tooFew:
    (length: number, min: number): Saying =>
    (subject) => ({
      it: `${subject.it}: ${length === 1 ? 'c’è solo una voce' : `ci sono solo ${length} voci`}, ne servono almeno ${min}.`,
      en: `${subject.en}: there ${length === 1 ? 'is one entry' : `are ${length} entries`} only, at least ${min} are needed.`,
    }),
  outOfRange:
    (max: string): Saying =>
    (subject) => ({
      it: `${subject.it}: al massimo ${max}.`,
      en: `${subject.en}: ${max} at most.`,
    }),
  unknownKeys: (keys: string) =>
    saying(
      `contiene qualcosa che il portale non conosce: ${keys}.`,
      `has something that the portal does not know: ${keys}.`,
    ),
  email: saying(
    'non va bene: ci vogliono un nome, @ e un dominio.',
    'is not complete: it needs a name, @ and a domain.',
  ),
  malformed: saying(
    'non è nella forma giusta: controllalo.',
    'does not have the right form: check it.',
  ),

  slugTaken: (slug: string): Said => ({
    it: `L’indirizzo «${slug}» è già di un altro contenuto: scegline uno diverso.`,
    en: `The address “${slug}” belongs to another content: choose a different one.`,
  }),
  slugFixed: (slug: string): Said => ({
    it: `L’indirizzo non cambia dopo la pubblicazione: rimetti «${slug}».`,
    en: `The address does not change after publication: put “${slug}” back.`,
  }),

  otherScript: (proposal: string): Said => ({
    it: `Il titolo è in un altro alfabeto: scrivi tu l’indirizzo della pagina in lettere latine, per esempio «${proposal}».`,
    en: `The title is in another script: write the address of the page in Latin letters yourself, “${proposal}” for example.`,
  }),

  underItself: {
    it: 'Una pagina non sta sotto sé stessa: scegli un’altra pagina superiore, o nessuna.',
    en: 'A page does not stand under itself: choose another parent page, or none.',
  },
  thirdLevel: {
    it: 'La pagina superiore sta già sotto un’altra: scegli una pagina del primo livello.',
    en: 'The parent page stands under another one already: choose a page of the first level.',
  },
  hasSubpages: {
    it: 'Sotto questa pagina ce ne sono altre: può stare solo al primo livello. Togli la pagina superiore.',
    en: 'Other pages stand under this one: it can only be on the first level. Remove the parent page.',
  },

  declaration: {
    it: 'La dichiarazione di accessibilità è un indirizzo come https://form.agid.gov.it/view/… con il codice della tua dichiarazione: apri la dichiarazione sul sito di AgID e copia il suo indirizzo.',
    en: 'The accessibility declaration is an address like https://form.agid.gov.it/view/… with the code of your declaration: open the declaration on AgID’s site and copy its address.',
  },

  helpUnchecked: (name: string): Said => ({
    it: `«${name}» non ha il giorno di un controllo già fatto: apri la sua fonte, controlla numero e indirizzo, e scrivi il giorno.`,
    en: `“${name}” has no day of a check that was made: open its source, check number and address, and write the day.`,
  }),

  verifiedInFuture: {
    it: '«Ricontrollato il» è un giorno che deve ancora venire: scrivi quello in cui hai controllato il testo.',
    en: '“Checked on” is a day that has not come: write the one on which you checked the text.',
  },
  verifyByPast: (day: string): Said => ({
    it: `«Da ricontrollare entro» è già passato (${theDay(day).it}): scegli un giorno che deve ancora venire, o lascialo vuoto.`,
    en: `“To be checked again by” is over (${theDay(day).en}): choose a day that is still to come, or leave it empty.`,
  }),
  verifyByTooFar: (latest: string): Said => ({
    it: `«Da ricontrollare entro» è troppo lontano: al più tardi ${theDay(latest).it}.`,
    en: `“To be checked again by” is too far away: ${theDay(latest).en} at the latest.`,
  }),
  verifyByReason: (usual: string): Said => ({
    it: `Il giorno scelto viene dopo quello previsto (${theDay(usual).it}): scrivi perché il testo può aspettare.`,
    en: `The chosen day comes after the usual one (${theDay(usual).en}): write why the text can wait.`,
  }),

  sinceInFuture: {
    it: '«Giorno dell’avviso» deve ancora venire: scrivi oggi, o il giorno da cui si sa.',
    en: '“Day of the alert” has not come: write today, or the day since which it is known.',
  },

  offlineInFuture: {
    it: '«Non più online dal» è un giorno che deve ancora venire: scrivi quello in cui hai visto che il collegamento non porta più all’articolo.',
    en: '“No longer online since” is a day that has not come: write the one on which you saw that the link does not lead to the article any more.',
  },

  oneSentence: {
    it: 'La definizione ha più di una frase: tieni la prima e porta il resto nel testo.',
    en: 'The definition has more than one sentence: keep the first and move the rest into the text.',
  },

  pillarTaken: {
    it: 'Questo pilastro ha già una pagina, online o in revisione: scegli un altro pilastro, oppure completa quella pagina.',
    en: 'This pillar has a page already, online or waiting for approval: choose another pillar, or complete that page.',
  },

  notOnline: (named: Said, approving: boolean): Said =>
    approving
      ? {
          it: `${named.it} non è online: approvalo insieme a questo, oppure prima.`,
          en: `${named.en} is not online: approve it together with this one, or before.`,
        }
      : {
          it: `${named.it} non è online: invialo in revisione insieme a questo, oppure togli il riferimento.`,
          en: `${named.en} is not online: submit it together with this one, or remove the reference.`,
        },
} as const;

const ORDINALS = 'prim second terz quart quint sest settim ottav non decim'.split(' ');
const ENGLISH_ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(
  ' ',
);

/** Where something is: an entry of a list, before what is said of it; the others after the name of a field. */
export const PLACES = {
  nowhere: { it: '', en: '' },
  ofThePicture: { it: ' dell’immagine', en: ' of the picture' },
  /** «della seconda immagine», and from eleven on «della n. 11 immagine». */
  ofPicture: (index: number): Said => ({
    it: ` della ${ORDINALS[index] === undefined ? `n. ${index + 1}` : `${ORDINALS[index]}a`} immagine`,
    en: ` of the ${ENGLISH_ORDINALS[index] ?? `no. ${index + 1}`} picture`,
  }),
  /** «Domanda 1» */
  row: (entry: Said, index: number): Said => ({
    it: `${entry.it} ${index + 1}`,
    en: `${entry.en} ${index + 1}`,
  }),
  rowOf: (list: Said, index: number): Said => ({
    it: `«${list.it}», n. ${index + 1}`,
    en: `“${list.en}”, no. ${index + 1}`,
  }),
  inText: (block: number): Said => ({
    it: `, blocco ${block} del testo`,
    en: `, block ${block} of the text`,
  }),
  inLanguage: (locale: string): Said => {
    const { it, en } = languageName(locale);
    return { it: ` (${it})`, en: ` (${en})` };
  },
} as const;
