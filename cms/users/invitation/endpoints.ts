// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { managesAccounts } from '../../access/roles.ts';
import type { Person } from '../../access/person.ts';
import { closedInvitation } from '../../i18n/desk/users.ts';
import { deliverSoon } from '../../notifications/deliver.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { cmsEnv } from '../../values/env.ts';
import { answering, documentEndpoint } from '../../workflow/endpoints/answer.ts';
import { bodyOf, EmptyBody } from '../../workflow/endpoints/bodies.ts';
import { currentPerson } from '../../workflow/subject.ts';
import { passwordLink } from '../one-time-link/password-link.ts';
import { normalised } from '../password/normalise.ts';
import { weaknessOf } from '../password/policy.ts';
import { askAgain } from '../second-factor/asks-again.ts';
import { hasArrived } from './account-state.ts';
import { type FoundInvitation, invitationOf, type InvitedUser, invited } from './invitation-of.ts';
import { countMail, invite } from './invite.ts';
import { INVITATION_MESSAGES } from './messages.ts';
import { toldInvitation } from './told.ts';

const Token = z.string().max(200);

async function administrator(req: PayloadRequest): Promise<Person> {
  const person = await currentPerson(req);
  if (managesAccounts(person)) return person;
  throw new VerbError('forbidden', INVITATION_MESSAGES.onlyAdministrators);
}

async function userWith(req: PayloadRequest, id: string): Promise<InvitedUser> {
  const user = await invited.byId(req, id);
  if (!user) throw new VerbError('not-found', INVITATION_MESSAGES.notFound);
  return user;
}

/** It opens an account that is in use: an administrator's session alone is not enough (B05). */
const makePasswordLink = (req: PayloadRequest, id: string): Promise<object> =>
  inTransaction(req, async () => {
    await administrator(req);
    const { email } = await userWith(req, id);
    await askAgain(req, 'a link to the password of another person');
    return passwordLink(req, email);
  });

/** Invites anew whoever has not come yet; whoever has gets a link to another password. */
async function sendInvitation(req: PayloadRequest, id: string): Promise<object> {
  await administrator(req);
  await bodyOf(req, EmptyBody);
  if (id === req.user?.id) throw new VerbError('forbidden', INVITATION_MESSAGES.notOwn);
  const user = await userWith(req, id);
  if (hasArrived(user)) return makePasswordLink(req, id);
  countMail(user.email);
  return inTransaction(req, async (work) => {
    const by = await administrator(req);
    const invitation = await invite(
      { req, by, language: req.i18n.language },
      await userWith(req, id),
    );
    work.afterCommit(() => deliverSoon(req.payload));
    return invitation;
  });
}

/** Takes an invitation back, and its account with it. */
async function withdrawInvitation(req: PayloadRequest, id: string): Promise<object> {
  await administrator(req);
  await bodyOf(req, EmptyBody);
  return inTransaction(req, async () => {
    await administrator(req);
    const user = await userWith(req, id);
    if (hasArrived(user)) throw new VerbError('wrong-state', INVITATION_MESSAGES.alreadyUsed);
    await req.payload.delete({ collection: 'users', id, req, depth: 0 });
    return { withdrawn: true };
  });
}

async function tellInvitation(req: PayloadRequest, id: string): Promise<object> {
  await administrator(req);
  return toldInvitation(req, await userWith(req, id));
}

/** Whether invitations go by mail: the form of a new account says it. */
async function tellMail(req: PayloadRequest): Promise<object> {
  await administrator(req);
  return { byMail: cmsEnv().SMTP_URL !== undefined };
}

/** What the page behind a link shows. */
function shown(found: FoundInvitation): object {
  if (found.state !== 'open') return { state: found.state };
  const { row, user } = found;
  const { name, email } = user;
  return { state: 'open', name, email, by: row.byName, expiresAt: row.expiresAt };
}

async function lookAtInvitation(req: PayloadRequest): Promise<object> {
  const { token } = await bodyOf(req, z.strictObject({ token: Token }));
  return shown(await invitationOf(req, token));
}

async function openInvitation(req: PayloadRequest, token: string) {
  const found = await invitationOf(req, token);
  if (found.state === 'open') return found;
  const code = found.state === 'unknown' ? 'not-found' : 'wrong-state';
  throw new VerbError(code, closedInvitation[found.state]);
}

/** Chooses the password of an account; the hook of its change ends the invitation. */
async function acceptInvitation(req: PayloadRequest): Promise<object> {
  const body = await bodyOf(req, z.strictObject({ token: Token, password: z.string().max(2000) }));
  const password = normalised(body.password);
  const { user } = await openInvitation(req, body.token);
  const weakness = weaknessOf(password, user);
  if (weakness) throw new VerbError('bad-request', weakness);
  return inTransaction(req, async () => {
    const { user } = await openInvitation(req, body.token);
    await req.payload.update({
      collection: 'users',
      id: user.id,
      data: { password },
      req,
      depth: 0,
    });
    return { email: user.email };
  });
}

const open = (
  path: string,
  answer: (req: PayloadRequest) => Promise<object>,
): Omit<Endpoint, 'root'> => ({
  path,
  method: 'post',
  handler: (req) => answering(req, () => answer(req)),
});

/**
 * `POST /api/users/<id>/invite`, `…/withdraw-invitation` and `GET …/invitation` for administrators;
 * `POST /api/users/invitation` and `…/accept-invitation` for whoever has the link.
 */
export const invitationEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/mail',
    method: 'get',
    handler: (req) => answering(req, () => tellMail(req)),
  },
  documentEndpoint('post', '/:id/invite', sendInvitation),
  documentEndpoint('post', '/:id/withdraw-invitation', withdrawInvitation),
  documentEndpoint('get', '/:id/invitation', tellInvitation),
  open('/invitation', lookAtInvitation),
  open('/accept-invitation', acceptInvitation),
];
