// SPDX-License-Identifier: AGPL-3.0-or-later
import { getRequestLanguage, parseCookies, type SanitizedConfig } from 'payload';

/**
 * The language in which to answer a request, chosen as Payload chooses `req.i18n.language`: the cookie of the desk's
 * language, else `Accept-Language`, else Italian. For answers that Payload has no part in.
 */
export const languageOf = (headers: Headers, config: SanitizedConfig): string =>
  getRequestLanguage({ config, cookies: parseCookies(headers), headers });
