// SPDX-License-Identifier: AGPL-3.0-or-later
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
} from 'payload';
import { managesAccounts } from '../../access/roles.ts';
import { personOf } from '../../access/person.ts';
import { deliverAfterwards } from '../../notifications/deliver-afterwards.ts';
import { dropWaiting, REPLACED, WITHDRAWN } from '../../notifications/waiting-mail.ts';
import { endInvitation } from '../../records/invitations.ts';
import { cmsEnv } from '../../values/env.ts';
import { fieldError } from '../../values/field-error.ts';
import { textAt } from '../../values/text-at.ts';
import { invited } from './invitation-of.ts';
import { countMail, invite } from './invite.ts';
import { INVITATION_MESSAGES } from './messages.ts';
import { ARRIVED, settleArrival } from '../session/arrival.ts';

/**
 * Only the person of an account chooses its password (B06): an administrator creates it without one, and it waits for
 * its person.
 */
export const leavePasswordToPerson: CollectionBeforeOperationHook = (hook) => {
  const { args, operation, req } = hook;
  if (operation !== 'create' && operation !== 'update') return args;
  const hasPassword = textAt(args.data, 'password') !== '';
  const isForm = hook.overrideAccess !== true && managesAccounts(req.user);
  const isOwn = 'id' in args && args.id === req.user?.id;
  if (hasPassword && isForm && !isOwn)
    throw fieldError('users', 'password', INVITATION_MESSAGES.ownPassword, req.i18n.language);
  if (operation === 'create') {
    req.context['awaitsPassword'] = !hasPassword;
    req.context['isInvited'] = !hasPassword && isForm;
  }
  return args;
};

/** Notes on the account whether it waits for its person; a password ends its invitation, another address too (B10). */
export const settleInvitation: CollectionBeforeChangeHook = async (hook) => {
  const { data, operation, originalDoc, req } = hook;
  if (operation === 'create')
    return { ...data, awaitsPassword: req.context['awaitsPassword'] === true };
  if (originalDoc === undefined) return data;
  if (data['password']) {
    await endInvitation(req, originalDoc.id, 'used');
    return { ...data, ...ARRIVED };
  }
  const former = textAt(originalDoc, 'email');
  const hasNewAddress = 'email' in data && data['email'] !== former;
  if (!hasNewAddress || !originalDoc['awaitsPassword']) return data;
  await endInvitation(req, originalDoc.id, 'replaced');
  await dropWaiting(req, former, REPLACED);
  return { ...data, invitedAt: null, invitationExpiresAt: null };
};

/** A password that is set by a link from the login page ends an invitation too; it is undone when the link is dead. */
export const settleOnReset: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return args;
  const user = await invited.first(req, {
    resetPasswordToken: { equals: textAt(args.data, 'token') },
  });
  if (user) await settleArrival(req, user);
  return args;
};

/**
 * Sends the invitation to an account that an administrator makes, or hands over to another address; without a mail server
 * they ask for the link.
 */
export const inviteNew: CollectionAfterChangeHook = async ({ doc, req }) => {
  const by = personOf(req.user);
  if (req.context['isInvited'] !== true || !by) return doc;
  if (!cmsEnv().SMTP_URL) return doc;
  countMail(doc.email);
  await invite({ req, by, language: req.i18n.language }, doc);
  deliverAfterwards(req.payload);
  return doc;
};

/** The invitation goes with its account. */
export const withdrawWithAccount: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await invited.first(req, { id: { equals: id } });
  await endInvitation(req, String(id), 'withdrawn');
  if (user) await dropWaiting(req, user.email, WITHDRAWN);
};
