// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Access, CollectionConfig, FieldAccess } from 'payload';
import { uiField } from '../fields/codec/components.ts';
import { component } from '../values/import-map.ts';
import { translateRefusal } from '../records/translate-refusal.ts';
import { findFolded, foldedColumn } from '../records/find-folded.ts';
import type { CmsEnv } from '../values/env.ts';
import { GROUPS } from '../i18n/vocabulary.ts';
import { requireCurrentPassword } from './password/current-password.ts';
import { endSessionsOnChange, hideSessions } from './session/end-sessions.ts';
import { mailChoiceFields } from './mail-choice/fields.ts';
import { noteSeen } from './session/last-seen.ts';
import { SESSION_LENGTH } from './session/limits.ts';
import { endLinksOnChange } from './one-time-link/end-links.ts';
import { invitationEndpoints } from './invitation/endpoints.ts';
import { ACCOUNT_STATE_COLUMN, invitationFields } from './invitation/fields.ts';
import {
  inviteNew,
  leavePasswordToPerson,
  settleInvitation,
  settleOnReset,
  withdrawWithAccount,
} from './invitation/hooks.ts';
import { forgetDeletedIdentities, forgetIdentitiesOnChange } from './oidc/forget-identities.ts';
import { resetMailFor } from './one-time-link/mail-adapter.ts';
import { keepLastAdministrator, keepLastAdministratorOnDelete } from './last-administrator.ts';
import { hideWhetherAccountExists } from './session/login.ts';
import { checkNewPassword } from './password/new-password.ts';
import { normaliseCredentials } from './password/normalise.ts';
import { isWriter, managesAccounts, ROLES, writesForEditions } from '../access/roles.ts';
import { askBeforeChange } from './second-factor/asks-again.ts';
import { secondFactorEndpoints } from './second-factor/endpoints.ts';
import { forgetDeletedAccount } from './second-factor/remove-factor.ts';
import { addOrganisationKind } from './add-organisation-kind.ts';
import { endOpinionsAsked } from './end-opinions.ts';
import { handOver } from './handed-over.ts';
import { removeSavedSearches } from './remove-saved-searches.ts';
import { requireScope } from './require-scope.ts';

const administrators: Access = ({ req }) => managesAccounts(req.user);
const administratorsOnField: FieldAccess = ({ req }) => managesAccounts(req.user);

/** Administrators reach every account, others their own. */
const administratorsOrSelf: Access = ({ req }) => {
  if (!req.user) return false;
  return managesAccounts(req.user) ? true : { id: { equals: req.user.id } };
};

/** The accounts of the desk: name, role, and the organisation or editions that they work for. */
export function users(env: CmsEnv): CollectionConfig {
  return {
    slug: 'users',
    labels: {
      singular: { it: 'Account', en: 'Account' },
      plural: { it: 'Account', en: 'Accounts' },
    },
    admin: {
      useAsTitle: 'name',
      hideAPIURL: true,
      disableCopyToLocale: true,
      components: {
        edit: { SaveButton: component('saving/SaveButton.tsx', 'SaveButton') },
        views: {
          edit: { default: { Component: component('users/AccountForm.tsx', 'AccountForm') } },
        },
      },
      group: GROUPS.people,
      defaultColumns: ['name', 'email', 'role', 'organisation', ACCOUNT_STATE_COLUMN],
      hidden: ({ user }) => !managesAccounts(user),
    },
    auth: {
      tokenExpiration: SESSION_LENGTH,
      useSessions: true,
      // A lock would tell that the account exists, and let a stranger lock a reviewer out: the gate throttles instead.
      maxLoginAttempts: 0,
      useAPIKey: false,
      removeTokenFromResponses: true,
      depth: 0,
      cookies: { secure: env.CMS_URL.startsWith('https:'), sameSite: 'Lax' },
      forgotPassword: {
        // Payload would note the time of the request beside its own transaction, which then waits for itself: one
        // request would keep every writer waiting. The gate counts requests by source and account.
        minRequestInterval: 0,
        generateEmailSubject: (asked) => resetMailFor(env, asked).subject,
        generateEmailHTML: (asked) => resetMailFor(env, asked).text,
      },
    },
    access: {
      admin: ({ req }) => Boolean(req.user),
      create: administrators,
      read: administratorsOrSelf,
      update: administratorsOrSelf,
      delete: administrators,
      unlock: () => false,
    },
    disableDuplicate: true,
    disableBulkEdit: true,
    endpoints: [...invitationEndpoints, ...secondFactorEndpoints(env)],
    hooks: {
      beforeOperation: [
        normaliseCredentials,
        hideWhetherAccountExists,
        leavePasswordToPerson,
        requireCurrentPassword,
        askBeforeChange,
        checkNewPassword,
        settleOnReset,
        findFolded('name', 'folded'),
      ],
      beforeValidate: [requireScope],
      beforeChange: [
        keepLastAdministrator,
        endSessionsOnChange,
        endLinksOnChange,
        forgetIdentitiesOnChange,
        settleInvitation,
        handOver,
      ],
      afterChange: [inviteNew],
      afterError: [translateRefusal],
      afterRefresh: [noteSeen],
      afterRead: [hideSessions, addOrganisationKind],
      beforeDelete: [keepLastAdministratorOnDelete, withdrawWithAccount],
      afterDelete: [
        removeSavedSearches,
        endOpinionsAsked,
        forgetDeletedAccount,
        forgetDeletedIdentities,
      ],
    },
    fields: [
      uiField('deskCurrentPassword', component('users/CurrentPassword.tsx', 'CurrentPassword')),
      uiField('deskInvite', component('users/Invite.tsx', 'Invite')),
      ...invitationFields,
      {
        name: 'name',
        label: { it: 'Nome e cognome', en: 'Name and surname' },
        type: 'text',
        required: true,
        maxLength: 120,
      },
      foldedColumn('name'),
      {
        name: 'role',
        label: { it: 'Ruolo', en: 'Role' },
        type: 'select',
        required: true,
        saveToJWT: false,
        options: Object.entries(ROLES).map(([value, { label }]) => ({ value, label })),
        access: { update: administratorsOnField },
      },
      {
        name: 'organisation',
        label: { it: 'Organizzazione', en: 'Organisation' },
        type: 'relationship',
        relationTo: 'organisations',
        access: { update: administratorsOnField },
        admin: {
          allowCreate: false,
          allowEdit: false,
          condition: (data) => isWriter(data['role']),
        },
      },
      {
        name: 'editions',
        label: { it: 'Edizioni', en: 'Editions' },
        type: 'relationship',
        relationTo: 'editions',
        hasMany: true,
        access: { update: administratorsOnField },
        admin: {
          allowCreate: false,
          allowEdit: false,
          condition: (data) => writesForEditions(data['role']),
        },
      },
      ...mailChoiceFields,
      uiField('deskSecondFactor', component('second-factor/SecondFactor.tsx', 'SecondFactor')),
    ],
  };
}
