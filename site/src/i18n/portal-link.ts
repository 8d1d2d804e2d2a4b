// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { type PortalPage, portalPath } from '@portico/shared/paths';
import type { PageLink } from '../route.ts';
import { messages } from './index.ts';

/** Name and address of one of the portal's own pages. */
export const portalLink = (page: PortalPage, locale: ActiveLocale): PageLink => ({
  title: messages(locale).pages[page],
  path: portalPath(page, locale),
});
