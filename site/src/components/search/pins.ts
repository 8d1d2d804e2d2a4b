// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES, type ActiveLocale, HELP_LOCALES, LOCALES } from '@portico/shared/locales';
import { helpPath, type PortalPage, portalPath } from '@portico/shared/paths';
import { SITUATIONS } from '@portico/shared/situations';
import { helpWords } from '../../i18n/help/index.ts';
import { messages } from '../../i18n/index.ts';
import { portalLink } from '../../i18n/portal-link.ts';
import { searchIn } from '../../search/pinned.ts';
import type { SearchSetup } from '../../search/setup.ts';
import { situationPath } from '../help/situations.ts';

const LISTS = [
  'help',
  'alerts',
  'courses',
  'lessons',
  'events',
  'quizzes',
  'kits',
  'paths',
  'projects',
  'reports',
  'glossary',
  'press',
  'data',
  'about',
  'index',
] as const;

/** What the search pins above its results, by the name that the script knows it by. */
export function pinsOf(locale: ActiveLocale): SearchSetup['pins'] {
  const { help } = messages(locale);
  const pins: Record<string, SearchSetup['pins'][string]> = {};
  for (const situation of SITUATIONS)
    pins[situation] = {
      title: help.situations[situation].title,
      path: situationPath(situation, locale),
    };
  for (const page of LISTS satisfies readonly PortalPage[]) pins[page] = portalLink(page, locale);
  for (const other of HELP_LOCALES.filter((one) => one !== locale))
    pins[other] = {
      title: `${LOCALES[other].name}: ${helpWords(other).title}`,
      path: helpPath(other),
      language: other,
    };
  for (const other of ACTIVE_LOCALES.filter((one) => one !== locale))
    pins[searchIn(other)] = {
      title: messages(other).search.here,
      path: portalPath('search', other),
      language: other,
      asks: true,
    };
  return pins;
}
