// SPDX-License-Identifier: AGPL-3.0-or-later
import { APIError, type Endpoint } from 'payload';
import { managesAccounts } from '../access/roles.ts';
import { giveUpLinks } from '../notifications/deliver.ts';
import { ACCOUNT_MESSAGES } from './messages.ts';
import { textAt } from '../values/text-at.ts';

/** How long a link lives that an administrator hands out, in milliseconds. */
const INVITATION_LIFE = 24 * 60 * 60_000;

/**
 * How long a link lives that somebody asks for by mail, in milliseconds: Payload's own figure. Written into the
 * configuration it would also shorten invitations.
 */
export const RESET_LINK_LIFE = 60 * 60_000;

/** The page where the bearer of a token sets a password; its origin never comes from a request (B10). */
export function resetLink(cmsUrl: string, token: string): string {
  return `${cmsUrl}/admin/reset/${encodeURIComponent(token)}`;
}

/**
 * `POST /api/users/<id>/invite`: an administrator gets a link that works once, within 24 hours, for a person who has
 * no password yet or lost it. The administrator never knows the password.
 */
export function inviteEndpoint(cmsUrl: string): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/invite',
    method: 'post',
    handler: async (req) => {
      if (!managesAccounts(req.user)) throw new APIError(ACCOUNT_MESSAGES.onlyAdministrators, 403);
      const id = req.routeParams?.['id'];
      const { docs } = await req.payload.find({
        collection: 'users',
        where: { id: { equals: id } },
        depth: 0,
        req,
      });
      const [user] = docs;
      if (user === undefined) throw new APIError(ACCOUNT_MESSAGES.notFound, 404);
      const email = textAt(user, 'email');
      const token = await req.payload.forgotPassword({
        collection: 'users',
        data: { email },
        disableEmail: true,
        expiration: INVITATION_LIFE,
        req,
      });
      giveUpLinks(req.payload, email);
      return Response.json({
        link: resetLink(cmsUrl, token),
        expiresAt: new Date(Date.now() + INVITATION_LIFE).toISOString(),
      });
    },
  };
}
