// SPDX-License-Identifier: AGPL-3.0-or-later
import { APIError, type Endpoint } from 'payload';
import { managesAccounts } from '../../access/roles.ts';
import { giveUpLinks } from '../../notifications/one-time-mail.ts';
import { spoken } from '../../i18n/said.ts';
import { INVITATION_MESSAGES } from './messages.ts';
import { INVITATION_LIFE, resetLink } from './link.ts';
import { textAt } from '../../values/text-at.ts';

/**
 * `POST /api/users/<id>/invite`: an administrator gets a link that works once, within 24 hours, for a person who has
 * no password yet or lost it. The administrator never knows the password.
 */
export function inviteEndpoint(cmsUrl: string): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/invite',
    method: 'post',
    handler: async (req) => {
      if (!managesAccounts(req.user))
        throw new APIError(spoken(INVITATION_MESSAGES.onlyAdministrators, req.i18n.language), 403);
      const id = req.routeParams?.['id'];
      const { docs } = await req.payload.find({
        collection: 'users',
        where: { id: { equals: id } },
        depth: 0,
        req,
      });
      const [user] = docs;
      if (user === undefined)
        throw new APIError(spoken(INVITATION_MESSAGES.notFound, req.i18n.language), 404);
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
