// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';

/** What happens, or does not, to a change that went online at once. */
export const ANNOUNCE_MESSAGES = {
  nothingToConfirm: {
    it: 'Per questo evento non c’è niente da confermare: qualcun altro è stato più veloce, o il testo è cambiato.',
    en: 'There is nothing to confirm for this event: somebody else was faster, or the text has changed.',
  },
  changedAgain: {
    it: 'L’evento è cambiato di nuovo mentre lo leggevi. Guarda come è adesso, poi decidi.',
    en: 'The event has changed again while you read. Look at it as it is now, then decide.',
  },
  ownAnnouncement: {
    it: 'Hai cambiato tu questo evento: lo conferma, o lo annulla, un’altra persona.',
    en: 'You changed this event: somebody else confirms it, or undoes it.',
  },
  whyUndo: {
    it: 'Scrivi perché il cambio non vale: lo leggerà chi lo ha fatto.',
    en: 'Write why the change does not hold: whoever made it will read it.',
  },
  /** In the history, of a text that was approved for a moment. */
  approvalLapsed: {
    it: 'L’evento è cambiato subito: il testo approvato per più tardi aspetta di nuovo una persona.',
    en: 'The event was changed at once: the text that was approved for later waits for a person again.',
  },
  /** To the writers of a text that waited. */
  lacksNow: (lacks: string): Said => ({
    it: `L’evento è cambiato subito, e il testo inviato non va più bene così: ${lacks}`,
    en: `The event was changed at once, and the submitted text does not fit any more: ${lacks}`,
  }),
  /** To readers. */
  undone: {
    it: 'L’ultimo cambio non vale più: è di nuovo come era annunciato prima.',
    en: 'The last change does not hold any more: it is again as announced before.',
  },
} as const;
