// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import type { ActiveLocale } from '@portico/shared/locales';
import { audiencePath, type PortalPage } from '@portico/shared/paths';
import { messages } from '../../i18n/index.ts';
import { portalLink } from '../../i18n/portal-link.ts';
import { memoize } from '../../queries/memoize.ts';
import { escapeMarkup } from '../../rich-text/escape.ts';
import type { MenuLinks } from '../../queries/pages.ts';
import type { PageLink } from '../../route.ts';

/** First what people come for and would not look for under a topic. */
const MAIN: readonly PortalPage[] = [
  'learn',
  'events',
  'kits',
  'about',
  'alerts',
  'courses',
  'articles',
  'glossary',
  'organisations',
  'projects',
  'press',
  'reports',
  'index',
];

const item = ({ title, path }: PageLink): string =>
  `<li><a href="${escapeMarkup(path)}">${escapeMarkup(title)}</a></li>`;

const group = (title: string, links: readonly PageLink[]): string =>
  links.length === 0
    ? ''
    : `<div><p class="list-item-title">${escapeMarkup(title)}</p><ul>${links.map(item).join('')}</ul></div>`;

function panel({ topics, pages }: MenuLinks, locale: ActiveLocale): string {
  const { menu, audiences } = messages(locale);
  const paths = AUDIENCES.map((a) => ({ title: audiences[a].tile, path: audiencePath(a, locale) }));
  const main = [...MAIN.map((page) => portalLink(page, locale)), ...pages];
  return group(menu.main, main) + group(menu.audiences, paths) + group(menu.topics, topics);
}

/** HTML of the open menu. Every page has the same, so it is made once for each answer to `menuLinks`. */
export const menuPanel = memoize(panel);
