// SPDX-License-Identifier: AGPL-3.0-or-later
import { noindex } from '../queries/settings.ts';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { QR_CODES, sheetsIn } from '@portico/shared/paths';
import type { FileMaker } from './file.ts';

/**
 * robots.txt (RFC 9309). A demonstration asks to stay out of indexes with `noindex` on its pages, which robots must
 * be able to read: forbidding the pages here would hide that wish.
 */
export const robots: FileMaker<'robots'> = (ask, _route, origin) => {
  // A sheet says what its page says, which is the one to be found; a QR code says where that is.
  const sheets = ACTIVE_LOCALES.map((locale) => sheetsIn(locale));
  const closed = ['/pagefind/', '/search-delta/', '/search-state.json', ...sheets, QR_CODES];
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)];
  if (!ask(noindex, {})) lines.push('', `Sitemap: ${origin}/sitemap.xml`);
  return { body: `${lines.join('\n')}\n`, type: 'text/plain; charset=utf-8' };
};
