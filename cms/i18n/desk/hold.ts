// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

const operator: Said = {
  it: 'La pubblicazione è ferma: aspetta una decisione di chi gestisce il sito.',
  en: 'Publishing is on hold: it waits for a decision of those who run the site.',
};

/** Why the site waits instead of showing what is approved or withdrawn, by the code in `release.json`. */
export const heldBecause = {
  'another-lineage': operator,
  fork: operator,
  'lower-revision': operator,
  'count-mismatch': operator,
  'lost-pages': operator,
  rewritten: operator,
  operator,
  'too-large': {
    it: 'La pubblicazione è ferma: l’elenco di ciò che è pubblicato è troppo grande per il sito. Avvisa chi lo gestisce.',
    en: 'Publishing is on hold: the list of what is published is too large for the site. Tell those who run it.',
  },
  'too-many-withdrawals': {
    it: 'La pubblicazione è ferma: in un’ora sono stati tolti molti contenuti. Riparte quando un’altra persona conferma, nella sua scrivania.',
    en: 'Publishing is on hold: many contents were withdrawn within an hour. It goes on when somebody else confirms, on their desk.',
  },
};

/** On the first page of those who approve. */
export const siteHold = {
  title: { it: 'Il sito aspetta', en: 'The site waits' },
  since: (at: string): Said => ({ it: `Ferma ${at}.`, en: `On hold ${at}.` }),
  stillOnline: { it: 'Tolti, ma ancora sul sito:', en: 'Withdrawn, but still on the site:' },
  withdrawnBy: (title: string, name: string): Said => ({
    it: `«${title}», tolto da ${name}`,
    en: `“${title}”, withdrawn by ${name}`,
  }),
  accept: { it: 'Conferma: vanno tolti', en: 'Confirm: they must go' },
  ownOnes: {
    it: 'Ne hai tolti tu: conferma un’altra persona.',
    en: 'You withdrew some of them: somebody else confirms.',
  },
  accepted: {
    it: 'Confermato: tra pochi secondi spariscono dal sito.',
    en: 'Confirmed: they leave the site within seconds.',
  },
};
