// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { giveUpLinks } from '../../notifications/one-time-mail.ts';
import { cmsEnv } from '../../values/env.ts';
import { PASSWORD_LINK_LIFE, resetLink } from './link.ts';

/**
 * A link that works once, within 24 hours, for a person who lost their password and gets no mail. The administrator who
 * hands it over never knows the password.
 */
export async function passwordLink(
  req: PayloadRequest,
  email: string,
): Promise<{ readonly link: string; readonly expiresAt: string }> {
  const token = await req.payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    expiration: PASSWORD_LINK_LIFE,
    req,
  });
  giveUpLinks(req.payload, email);
  return {
    link: resetLink(cmsEnv().CMS_URL, token),
    expiresAt: new Date(Date.now() + PASSWORD_LINK_LIFE).toISOString(),
  };
}
