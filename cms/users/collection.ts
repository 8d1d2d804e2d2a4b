// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Access, CollectionConfig, FieldAccess } from 'payload';
import { currentPasswordField, inviteField } from './components.ts';
import type { CmsEnv } from '../values/env.ts';
import { GROUPS } from '../i18n/desk-names.ts';
import { requireCurrentPassword } from './current-password.ts';
import { endLinksOnChange, endSessionsOnChange, hideSessions } from './end-sessions.ts';
import { inviteEndpoint, RESET_LINK_LIFE, resetLink } from './invite.ts';
import { keepLastAdministrator, keepLastAdministratorOnDelete } from './last-administrator.ts';
import { hideWhetherAccountExists } from './login.ts';
import { RESET_MAIL } from './messages.ts';
import { checkNewPassword } from './new-password.ts';
import { isWriter, managesAccounts, ROLES, writesForEditions } from '../access/roles.ts';
import { requireScope } from './scope.ts';

/** Seconds: a working day. The desk warns before it ends. */
const SESSION_LIFE = 8 * 60 * 60;

const administrators: Access = ({ req }) => managesAccounts(req.user);
const administratorsOnField: FieldAccess = ({ req }) => managesAccounts(req.user);

/** Administrators reach every account, everybody else their own. */
const administratorsOrSelf: Access = ({ req }) => {
  if (!req.user) return false;
  return managesAccounts(req.user) ? true : { id: { equals: req.user.id } };
};

/** The people of the desk: who they are, what they are there to do, and for whom. */
export function users(env: CmsEnv): CollectionConfig {
  return {
    slug: 'users',
    labels: { singular: 'Account', plural: 'Account' },
    admin: {
      useAsTitle: 'name',
      group: GROUPS.people,
      defaultColumns: ['name', 'email', 'role', 'organisation'],
      hidden: ({ user }) => !managesAccounts(user),
    },
    auth: {
      tokenExpiration: SESSION_LIFE,
      useSessions: true,
      // A lock would tell that the account exists and let anybody lock a reviewer out: the gate throttles instead.
      maxLoginAttempts: 0,
      useAPIKey: false,
      removeTokenFromResponses: true,
      depth: 0,
      cookies: { secure: env.CMS_URL.startsWith('https:'), sameSite: 'Lax' },
      forgotPassword: {
        // Payload would note the time of the request beside its own transaction, which then waits for itself: one
        // request would keep every writer waiting. The gate counts requests by source and account.
        minRequestInterval: 0,
        generateEmailSubject: () => RESET_MAIL.subject,
        generateEmailHTML: (mail) =>
          RESET_MAIL.text(
            resetLink(env.CMS_URL, mail?.token ?? ''),
            new Date(Date.now() + RESET_LINK_LIFE),
          ),
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
    endpoints: [inviteEndpoint(env.CMS_URL)],
    hooks: {
      beforeOperation: [hideWhetherAccountExists, requireCurrentPassword, checkNewPassword],
      beforeValidate: [requireScope],
      beforeChange: [keepLastAdministrator, endSessionsOnChange, endLinksOnChange],
      afterRead: [hideSessions],
      beforeDelete: [keepLastAdministratorOnDelete],
    },
    fields: [
      currentPasswordField(),
      inviteField(),
      { name: 'name', label: 'Nome e cognome', type: 'text', required: true, maxLength: 120 },
      {
        name: 'role',
        label: 'Ruolo',
        type: 'select',
        required: true,
        saveToJWT: false,
        options: Object.entries(ROLES).map(([value, { label }]) => ({ value, label })),
        access: { update: administratorsOnField },
      },
      {
        name: 'organisation',
        label: 'Organizzazione',
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
        label: 'Edizioni',
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
    ],
  };
}
