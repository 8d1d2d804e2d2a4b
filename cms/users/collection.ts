// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Access, CollectionConfig, FieldAccess, PayloadRequest } from 'payload';
import { currentPasswordField, inviteField } from './components.ts';
import type { CmsEnv } from '../values/env.ts';
import { GROUPS } from '../i18n/desk-names.ts';
import { type Mail, mailIn, resetMail } from '../notifications/mails.ts';
import { requireCurrentPassword } from './current-password.ts';
import { endLinksOnChange, endSessionsOnChange, hideSessions } from './end-sessions.ts';
import { inviteEndpoint, RESET_LINK_LIFE, resetLink } from './invite.ts';
import { keepLastAdministrator, keepLastAdministratorOnDelete } from './last-administrator.ts';
import { hideWhetherAccountExists } from './login.ts';
import { checkNewPassword } from './new-password.ts';
import { ROLES } from '../access/roles.ts';
import { requireScope } from './scope.ts';

/** Seconds: a working day. The desk warns before it ends. */
const SESSION_LIFE = 8 * 60 * 60;

const administrators: Access = ({ req }) => req.user?.['role'] === 'administrator';
const administratorsOnField: FieldAccess = ({ req }) => req.user?.['role'] === 'administrator';

/** Administrators reach every account, everybody else their own. */
const administratorsOrSelf: Access = ({ req }) => {
  if (!req.user) return false;
  return req.user['role'] === 'administrator' ? true : { id: { equals: req.user.id } };
};

/** The mail with a link to choose a new password, in the language of the desk in which it was asked for. */
function mailFor({ CMS_URL }: CmsEnv, asked?: { req?: PayloadRequest; token?: string }): Mail {
  const expires = new Date(Date.now() + RESET_LINK_LIFE);
  const link = resetLink(CMS_URL, asked?.token ?? '');
  return mailIn(asked?.req?.i18n.language ?? '', resetMail(link, expires));
}

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
      group: GROUPS.people,
      defaultColumns: ['name', 'email', 'role', 'organisation'],
      hidden: ({ user }) => user?.['role'] !== 'administrator',
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
        generateEmailSubject: (asked) => mailFor(env, asked).subject,
        generateEmailHTML: (asked) => mailFor(env, asked).text,
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
      {
        name: 'name',
        label: { it: 'Nome e cognome', en: 'Name and surname' },
        type: 'text',
        required: true,
        maxLength: 120,
      },
      {
        name: 'role',
        label: { it: 'Ruolo', en: 'Role' },
        type: 'select',
        required: true,
        saveToJWT: false,
        options: Object.entries(ROLES).map(([value, name]) => ({ value, label: name })),
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
          condition: (data) => data['role'] === 'editor' || data['role'] === 'organiser',
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
          condition: (data) => data['role'] === 'organiser',
        },
      },
    ],
  };
}
