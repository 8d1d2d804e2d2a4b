// SPDX-License-Identifier: AGPL-3.0-or-later
import { momentSaid } from '../../i18n/planned.ts';
import type { Said } from '../../i18n/said.ts';
import { VERB_WORDS } from '../../i18n/vocabulary.ts';

const withMoment = (iso: string, it: (at: string) => string, en: (at: string) => string): Said => {
  const said = momentSaid(iso);
  return { it: it(said.it), en: en(said.en) };
};

/** Why a moment cannot be the one. */
export const MOMENT_MESSAGES = {
  unreadable: (text: string): Said => ({
    it: `«${text}» non è un giorno con un’ora: scrivilo come 2026-11-28T08:00 (ora italiana).`,
    en: `“${text}” is no day with an hour: write it like 2026-11-28T08:00 (Italian time).`,
  }),
  leftOut: (civil: string): Said => ({
    it: `Il ${civil.slice(0, 10)} le ${civil.slice(11)} non ci sono: quella notte gli orologi passano dalle 2 alle 3. Scegli un’altra ora.`,
    en: `On ${civil.slice(0, 10)} there is no ${civil.slice(11)}: that night the clocks go from 2 to 3. Choose another hour.`,
  }),
  twice: (civil: string): Said => ({
    it: `Il ${civil.slice(0, 10)} le ${civil.slice(11)} ci sono due volte, perché gli orologi tornano indietro: scegli la prima (ora legale) o la seconda (ora solare).`,
    en: `On ${civil.slice(0, 10)} the clocks show ${civil.slice(11)} twice, because they go back: choose the first time (summer time) or the second (winter time).`,
  }),
  past: (iso: string): Said =>
    withMoment(
      iso,
      (at) => `Questo momento è già passato: ${at}. Scegline uno che deve ancora venire.`,
      (at) => `This moment is over: ${at}. Choose one that is still to come.`,
    ),
  tooFar: (iso: string): Said =>
    withMoment(
      iso,
      (at) => `È tra più di due anni: ${at}. Scegli un momento più vicino.`,
      (at) => `That is more than two years ahead: ${at}. Choose an earlier moment.`,
    ),
  endsFirst: {
    it: 'Il contenuto uscirebbe dal sito prima di andare online: cambia uno dei due momenti.',
    en: 'The content would be withdrawn before it comes online: change one of the two moments.',
  },
  notOfType: {
    it: 'Un corso, una lezione, la sua verifica o la pagina di un pilastro vanno online e fuori insieme ad altri: per questi non si sceglie un momento.',
    en: 'A course, a lesson, its check or the page of a pillar comes online and goes together with others: no moment is chosen for these.',
  },
  alwaysOnline: {
    it: 'Senza questo contenuto il sito non c’è: non ha un momento in cui esce.',
    en: 'Without this content there is no site: it has no moment at which it is withdrawn.',
  },
  onlineAlready: {
    it: `Questo testo è già online: il momento in cui arriva si sceglie con «${VERB_WORDS.submit.button.it}».`,
    en: `This text is online already: the moment at which it comes is chosen with “${VERB_WORDS.submit.button.en}”.`,
  },
  nothing: {
    it: 'Scegli almeno un momento, oppure di toglierlo.',
    en: 'Choose a moment, or to remove one.',
  },
  stale: {
    it: 'Nel frattempo il momento è stato cambiato: guarda quello nuovo, poi decidi.',
    en: 'The moment was changed in the meantime: look at the new one, then decide.',
  },
  notNoted: {
    it: 'Un testo approvato per adesso sta arrivando online, o esce dal sito. Riprova tra un minuto.',
    en: 'A text that was approved for now is coming online, or is being withdrawn. Try again in a minute.',
  },
  /** In the history, of what was done after its moment. */
  late: (iso: string): Said =>
    withMoment(
      iso,
      (at) => `Era previsto per ${at}; a quell’ora la redazione era spenta.`,
      (at) => `It was planned for ${at}; the desk was off at that time.`,
    ),
  lapsed: (name: string): Said => ({
    it: `${name} non può più approvare: il contenuto aspetta un’altra persona, e il momento resta quello scelto.`,
    en: `${name} may not approve any more: the content waits for another person, and the moment stays as chosen.`,
  }),
  lapsedWithdrawal: (name: string): Said => ({
    it: `${name} non può più togliere dal sito: il contenuto resta online finché un’altra persona non sceglie un momento.`,
    en: `${name} may not withdraw any more: the content stays online until another person chooses a moment.`,
  }),
} as const;
