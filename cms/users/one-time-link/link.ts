// SPDX-License-Identifier: AGPL-3.0-or-later

/** How long a link works that an administrator hands out, in milliseconds. */
export const PASSWORD_LINK_LIFE = 24 * 60 * 60_000;

/**
 * How long a link works that a person asks for by mail, in milliseconds. It is Payload's default: written into the
 * configuration it would also shorten those.
 */
export const RESET_LINK_LIFE = 60 * 60_000;

/** The page where the bearer of a token sets a password; its origin never comes from a request (B10). */
export const resetLink = (cmsUrl: string, token: string): string =>
  `${cmsUrl}/admin/reset/${encodeURIComponent(token)}`;
