// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';

/** Why an invitation is not sent, withdrawn or accepted, and what to do. */
export const INVITATION_MESSAGES = {
  onlyAdministrators: {
    it: 'Solo chi amministra il portale può farlo.',
    en: 'Only an administrator of the portal can do this.',
  },
  notOwn: {
    it: 'La tua password si cambia nella tua pagina, con quella attuale. Se non la ricordi, chiedi un link dalla pagina di accesso.',
    en: 'Your own password is changed on your page, with the current one. If you do not remember it, ask for a link on the login page.',
  },
  notFound: { it: 'Questo account non esiste.', en: 'This account does not exist.' },
  ownPassword: {
    it: 'La password la sceglie la persona, e nessun altro: crea l’account senza password, e riceve un invito per sceglierla.',
    en: 'The person chooses the password, and nobody else: create the account without one, and they get an invitation to choose it.',
  },
  alreadyUsed: {
    it: 'L’invito non si può più revocare: la persona ha già scelto la password, o è già entrata. Se non deve più lavorare qui, elimina il suo account.',
    en: 'The invitation cannot be withdrawn any more: the person has chosen a password already, or has come in. If they are not to work here any more, delete their account.',
  },
  tooManyMails: {
    it: 'A questo indirizzo sono già partiti tre inviti nell’ultima ora. Aspetta un’ora, e chiedi alla persona di guardare anche tra la posta indesiderata.',
    en: 'Three invitations have gone to this address within the last hour. Wait an hour, and ask the person to look among the unwanted mail too.',
  },
} as const satisfies Record<string, Said>;
