// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HardQuestion } from '@portico/shared/reading-level';
import { figureSaid } from '../i18n/reading-level.ts';
import { theDay } from '../i18n/civil-days.ts';
import type { Said } from '../i18n/said.ts';
import type { PersonalPart } from '../values/personal-link.ts';
import type { CountedNoun } from './counted-words.ts';

const HAVE: Readonly<Record<CountedNoun, (count: number) => Said>> = {
  lessons: (count) =>
    count === 1
      ? { it: 'il corso ne ha una', en: 'the course has one' }
      : { it: `il corso ne ha ${count}`, en: `the course has ${count}` },
  questions: (count) =>
    count === 1
      ? { it: 'il quiz ne ha una', en: 'the quiz has one' }
      : { it: `il quiz ne ha ${count}`, en: `the quiz has ${count}` },
  steps: (count) =>
    count === 1
      ? { it: 'il percorso ne ha una', en: 'the path has one' }
      : { it: `il percorso ne ha ${count}`, en: `the path has ${count}` },
};

const LONGEST_ADDRESS = 60;

const shortened = (address: string): string =>
  address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS)}…` : address;

const CONTAINS: Readonly<Record<Exclude<PersonalPart['kind'], 'site'>, (said: string) => Said>> = {
  mail: (said) => ({
    it: `contiene l’indirizzo di posta «${said}»`,
    en: `contains the mail address “${said}”`,
  }),
  name: (said) => ({
    it: `contiene forse il nome di una persona, in «${said}»`,
    en: `contains what may be the name of a person, in “${said}”`,
  }),
  key: (said) => ({
    it: `contiene un codice che forse è di una persona sola, in «${said}»`,
    en: `contains a code that may belong to one person, in “${said}”`,
  }),
};

/** The hardest sentence of a question, where one is too hard or too long. */
function sentenceSaid({ sentences: [hardest] }: HardQuestion): Said {
  if (!hardest) return { it: '', en: '' };
  const words = hardest.text.length > 80 ? `${hardest.text.slice(0, 80).trimEnd()}…` : hardest.text;
  return { it: ` Comincia da «${words}».`, en: ` Begin with “${words}”.` };
}

/** The index that its readers need: of the question, or of its hardest sentence; that sentences are long has none. */
function neededSaid({ index, needed, hardest = 100, hardestNeeded = 0 }: HardQuestion): Said {
  const line = index < needed ? needed : hardest < hardestNeeded ? hardestNeeded : undefined;
  if (line === undefined) return { it: '', en: '' };
  return { it: `, per questi lettori serve ${line}`, en: `, these readers need ${line}` };
}

/** What somebody may want to look at before a document is sent. */
export const ADVICE = {
  commandLeft: (words: string): Said => ({
    it: `«${words}» è rimasto scritto nel testo, e così lo legge chi apre la pagina. Se volevi aprire il menu, cancellalo, scrivi «/» e scegli una voce.`,
    en: `“${words}” is left in the text, and readers will see it. If you meant the menu, delete it, type “/” and choose an entry.`,
  }),
  miscounted: (words: string, noun: CountedNoun, count: number): Said => ({
    it: `Il testo dice «${words}», ma ${HAVE[noun](count).it}: controlla il numero.`,
    en: `The text says “${words}”, but ${HAVE[noun](count).en}: check the number.`,
  }),
  personalLink: (address: string, { kind, said }: PersonalPart): Said =>
    kind === 'site'
      ? {
          it: `Questo indirizzo ne contiene un altro, di «${said}»: ${shortened(address)}. Se serve solo a portare là, apri quella pagina e copia il suo indirizzo: un sito di passaggio registra chi lo segue.`,
          en: `This address contains another one, of “${said}”: ${shortened(address)}. If it only leads there, open that page and copy its address: a site on the way notes who follows it.`,
        }
      : {
          it: `Questo indirizzo ${CONTAINS[kind](said).it}, e chi lo apre lo vede: ${shortened(address)}. Apri la pagina e copia l’indirizzo senza quella parte.`,
          en: `This address ${CONTAINS[kind](said).en}, and whoever opens it sees that: ${shortened(address)}. Open the page and copy the address without that part.`,
        },
  hardQuestion: (question: HardQuestion): Said => {
    const [figure, needed, begin] = [
      figureSaid(question),
      neededSaid(question),
      sentenceSaid(question),
    ];
    return {
      it: `Domanda ${question.number}: ${figure.it}${needed.it}. Accorcia le frasi e usa parole più corte.${begin.it}`,
      en: `Question ${question.number}: ${figure.en}${needed.en}. Shorten the sentences and use shorter words.${begin.en}`,
    };
  },
  unlicensed: {
    it: 'Un’immagine non ha una licenza. Se è già online può restare; chi sa qual è la scelga nella sua scheda.',
    en: 'A picture has no licence. One that is online already may stay; who knows its licence may choose it on its page.',
  },
  permissionEnds: (day: string, ended: boolean): Said => ({
    it: `Il permesso per un’immagine ${ended ? 'è finito' : 'finisce'} ${theDay(day).it}: rinnovalo, oppure metti un’altra immagine con «Sostituisci ovunque» nella sua scheda.`,
    en: `The permission for a picture ${ended ? 'ended' : 'ends'} on ${theDay(day).en}: renew it, or put another picture in its place with “Replace everywhere” on its page.`,
  }),
  stillOverdue: (day: string): Said => ({
    it: `Il testo online andava ricontrollato entro ${theDay(day).it}. Se hai riletto tutto, scrivi il giorno di oggi in «Ricontrollato il»: senza, il sito continua a dire che può non essere più attuale.`,
    en: `The text online was to be checked again by ${theDay(day).en}. If you have read all of it again, write the day of today into “Checked on”: without it the site goes on saying that it may be out of date.`,
  }),
} as const;
