// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';

/** Why an administrator gets no link for an account. */
export const INVITATION_MESSAGES = {
  onlyAdministrators: {
    it: 'Solo chi amministra il portale può farlo.',
    en: 'Only an administrator of the portal can do this.',
  },
  notFound: { it: 'Questo account non esiste.', en: 'This account does not exist.' },
} as const satisfies Record<string, Said>;
