// SPDX-License-Identifier: AGPL-3.0-or-later
import { momentSaid } from '../planned.ts';
import type { Said } from '../said.ts';

/** Changes of events that went online at once, and wait for a second person. */
export const announcements = {
  title: { it: 'Da confermare', en: 'To confirm' },
  help: {
    it: 'Questi eventi sono già cambiati online. Una seconda persona guarda: conferma, o annulla il cambio.',
    en: 'These events have changed online already. A second person looks: confirms, or undoes the change.',
  },
  moved: (formerStart: string, start: string): Said => {
    const [before, now] = [momentSaid(formerStart), momentSaid(start)];
    return {
      it: `Spostato: da ${before.it} a ${now.it}.`,
      en: `Moved: from ${before.en} to ${now.en}.`,
    };
  },
  cancelled: { it: 'Annullato.', en: 'Cancelled.' },
  online: { it: 'Portato online.', en: 'Put online.' },
  by: (name: string, at: string): Said => ({
    it: `cambiato da ${name} ${at}`,
    en: `changed by ${name} ${at}`,
  }),
  until: (iso: string): Said => {
    const { it, en } = momentSaid(iso);
    return { it: `Da confermare entro ${it}.`, en: `To be confirmed by ${en}.` };
  },
  late: (iso: string): Said => {
    const { it, en } = momentSaid(iso);
    return {
      it: `In ritardo: andava confermato entro ${it}. Intanto resta online così.`,
      en: `Late: it was to be confirmed by ${en}. Meanwhile it stays online as it is.`,
    };
  },
  decide: { it: 'Decidi alla scrivania', en: 'Decide at your desk' },
  own: {
    it: 'Lo hai cambiato tu: decide un’altra persona.',
    en: 'You changed it: somebody else decides.',
  },
  undoHelp: {
    it: 'Online torna tutto come era annunciato prima. Il motivo arriva a chi ha fatto il cambio.',
    en: 'Online all is again as announced before. The reason goes to whoever made the change.',
  },
  confirmed: { it: 'Cambio confermato.', en: 'Change confirmed.' },
  undone: { it: 'Cambio annullato.', en: 'Change undone.' },
};
