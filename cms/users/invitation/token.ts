// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from 'node:crypto';

/** Days for which an invitation can be accepted: a person on holiday still comes in time. */
export const INVITATION_DAYS = 7;

/** 256 bits, in 43 letters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** How a token is kept: who reads the database opens no account with it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * The page where the bearer of a token chooses a password. The token stands behind the `#`: no log of a server and no
 * scanner of mail sends it anywhere. The origin never comes from a request (B10).
 */
export const invitationLink = (cmsUrl: string, token: string): string =>
  `${cmsUrl}/admin/invito#${token}`;
