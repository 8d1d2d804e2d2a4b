// SPDX-License-Identifier: AGPL-3.0-or-later
import { dateFormat } from '../i18n/dates.ts';
import type { DeskLanguage } from '../i18n/desk.ts';
import { line, type SaidMail } from './mail.ts';

/** «22 novembre 2026 alle ore 15:42»: a mail may arrive late, so it names the moment and not the time that is left. */
const moment = (language: DeskLanguage, at: Date): string =>
  dateFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);

interface InvitationFacts {
  readonly name: string;
  /** Who invites. */
  readonly by: string;
  readonly link: string;
  readonly expiresAt: string;
}

/** To a person who is invited to the desk. */
export function invitationMail({ name, by, link, expiresAt }: InvitationFacts): SaidMail {
  const until = new Date(expiresAt);
  return {
    subject: { it: 'Invito alla redazione del portale', en: 'Invitation to the editors’ desk' },
    text: {
      it: `Ciao ${line(name)},

${line(by)} ti invita nella redazione del portale, dove si scrivono e si approvano i contenuti.

Apri questo indirizzo e scegli la tua password:
${link}

L’indirizzo vale per te soltanto, fino a: ${moment('it', until)}. Se scade, ${line(by)} può mandarti un nuovo invito.

Se non aspettavi questo invito, non serve fare niente: senza la tua password non succede nulla.
`,
      en: `Hello ${line(name)},

${line(by)} invites you to the editors’ desk of the portal, where contents are written and approved.

Open this address and choose your password:
${link}

The address is for you alone, until: ${moment('en', until)}. If it expires, ask ${line(by)} for a new one.

If you did not expect this invitation, there is nothing to do: without your password nothing happens.
`,
    },
  };
}

/** To a person who asked for a new password. */
export const resetMail = (link: string, expires: Date): SaidMail => ({
  subject: { it: 'Scegli una nuova password', en: 'Choose a new password' },
  text: {
    it: `Qualcuno ha chiesto di cambiare la password del tuo account nella redazione del portale.

Se sei stato tu, apri questo indirizzo. Funziona una sola volta:
${link}

L’indirizzo scade: ${moment('it', expires)}.

Se non sei stato tu, non serve fare niente: la password resta quella di prima.
`,
    en: `Somebody asked to change the password of your account at the editors’ desk of the portal.

If it was you, open this address. It works only once:
${link}

The address expires: ${moment('en', expires)}.

If it was not you, there is nothing to do: the password stays the same.
`,
  },
});
