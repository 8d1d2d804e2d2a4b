// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { portalPath } from '@portico/shared/paths';
import { expiry } from '../queries/expiry.ts';
import { settings } from '../queries/settings.ts';
import type { FileMaker } from './file.ts';

/** security.txt (RFC 9116). `Expires` is less than a year away and moves by itself. */
export const security: FileMaker<'security'> = (ask, _route, origin) => {
  const { securityContact } = ask(settings, { locale: 'it' }).document;
  const lines = [
    `Contact: mailto:${securityContact}`,
    `Expires: ${ask(expiry, {})}`,
    `Preferred-Languages: ${ACTIVE_LOCALES.join(', ')}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    `Policy: ${origin}${portalPath('legal', 'it')}`,
  ];
  return { body: `${lines.join('\n')}\n`, type: 'text/plain; charset=utf-8' };
};
