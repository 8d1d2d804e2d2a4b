// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

/** Why a change of an account is refused. */
export const ACCOUNT_MESSAGES = {
  lastAdministrator: {
    it: 'È l’ultimo account amministratore in uso: dai prima questo ruolo a un’altra persona, che sia già entrata.',
    en: 'This is the last administrator account in use: first give this role to another person, who has come in already.',
  },
  organisationNeeded: {
    it: 'Chi redige appartiene a un’organizzazione: sceglila.',
    en: 'An editor belongs to an organisation: choose it.',
  },
  organiserOrganisationNeeded: {
    it: 'Chi organizza appartiene a un’organizzazione, che ha le sue immagini: sceglila.',
    en: 'An organiser belongs to an organisation, which has pictures of its own: choose it.',
  },
  editionsNeeded: {
    it: 'Chi organizza segue almeno un’edizione: sceglila.',
    en: 'An organiser works on at least one edition: choose it.',
  },
} as const satisfies Record<string, Said>;
