// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';

export const OPINION_MESSAGES = {
  noSuchLink: {
    it: 'Questo collegamento non esiste. Forse non è stato copiato tutto: chiedilo di nuovo a chi te lo ha mandato.',
    en: 'There is no such link. Perhaps not all of it was copied: ask the person who sent it for it again.',
  },
  given: {
    it: 'Il parere è arrivato, grazie. Il collegamento vale una volta sola.',
    en: 'The opinion has arrived, thank you. The link works only once.',
  },
  revoked: {
    it: 'La redazione ha revocato questo collegamento.',
    en: 'The editorial staff have revoked this link.',
  },
  expired: {
    it: 'Il tempo per dare il parere è finito. Se serve ancora, chiedi un altro collegamento a chi te lo ha mandato.',
    en: 'The time to give the opinion is over. If it is still needed, ask the person who sent the link for another one.',
  },
  over: {
    it: 'Questo testo non aspetta più un parere: nel frattempo è stato deciso, o ritirato per cambiarlo.',
    en: 'This text does not wait for an opinion any more: meanwhile it was decided, or taken back to be changed.',
  },
  left: {
    it: 'Chi ti ha chiesto il parere non segue più questo testo. Se serve ancora, la redazione ti manda un altro collegamento.',
    en: 'The person who asked you does not work on this text any more. If your opinion is still needed, the editorial staff send you another link.',
  },
  whom: { it: 'Scrivi a chi chiedi il parere.', en: 'Write whom you ask for the opinion.' },
  nothing: {
    it: 'Segna almeno un passo, oppure scrivi una nota sul testo intero.',
    en: 'Mark at least one passage, or write a note on the whole text.',
  },
  tooMany: (most: number): Said => ({
    it: `Ci sono troppi passi da correggere: al massimo ${most}. Scrivi il resto nella nota sul testo intero.`,
    en: `There are too many passages to amend: ${most} at most. Write the rest in the note on the whole text.`,
  }),
  tooManyLinks: (most: number): Said => ({
    it: `Per questo testo si aspettano già ${most} pareri: revoca prima un collegamento.`,
    en: `${most} opinions are expected on this text already: revoke a link first.`,
  }),
  notOpen: {
    it: 'Questo collegamento non vale più: non c’è niente da revocare.',
    en: 'This link does not work any more: there is nothing to revoke.',
  },
  wrong: { it: 'Sbagliato.', en: 'Wrong.' },
  amend: { it: 'Da correggere.', en: 'To amend.' },
} as const;
