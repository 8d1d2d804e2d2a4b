// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from 'payload';
import { uiField } from '../fields/codec/components.ts';
import { component } from '../values/import-map.ts';

/** The button that makes an invitation, on an account. */
export const inviteField = (): Field =>
  uiField('deskInvite', component('users/Invite.tsx', 'Invite'));

/** The present password, asked where one changes one's own. */
export const currentPasswordField = (): Field =>
  uiField('deskCurrentPassword', component('users/CurrentPassword.tsx', 'CurrentPassword'));
