// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field, FieldAccess } from 'payload';
import { managesAccounts } from '../../access/roles.ts';
import { DESK_MESSAGES } from '../../i18n/desk.ts';
import { component, HIDDEN } from '../../values/import-map.ts';

const administrators: FieldAccess = ({ req }) => managesAccounts(req.user);
const nobody: FieldAccess = () => false;

/** Written by hooks and verbs alone, read by administrators. */
const noted = {
  access: { create: nobody, update: nobody, read: administrators },
  // Also no filter: the column of states says what they mean.
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
} as const;

/** Column of the list of accounts. */
export const ACCOUNT_STATE_COLUMN = 'deskAccountState';

/** What is noted on an account of its way to the desk. */
export const invitationFields: Field[] = [
  /** Its person has neither chosen a password nor come in yet; `null` in accounts of before. */
  { name: 'awaitsPassword', type: 'checkbox', ...noted },
  { name: 'invitedAt', type: 'text', ...noted },
  { name: 'invitationExpiresAt', type: 'text', ...noted },
  /** `YYYY-MM-DD`, Europe/Rome. */
  { name: 'lastSeen', type: 'text', ...noted },
  {
    name: ACCOUNT_STATE_COLUMN,
    type: 'ui',
    label: DESK_MESSAGES.users.state,
    admin: {
      components: {
        Field: HIDDEN,
        Cell: component('users/AccountStateCell.tsx', 'AccountStateCell'),
      },
    },
  },
];
