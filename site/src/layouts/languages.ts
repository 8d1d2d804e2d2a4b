// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { documentPaths } from '../queries/content.ts';
import { requiredDocument } from '../queries/document.ts';
import { listPagePaths } from '../queries/facet-lists.ts';
import type { Ask } from '../queries/query.ts';
import { yearPageExists } from '../queries/years.ts';
import { HELP_PATHS, inEveryLocale, type PageRoute, type Paths, pathOf } from '../route.ts';

/** A page in its languages, its own among them; `undefined` when it must not be found (404, 410). */
export function languagesOf(ask: Ask, route: PageRoute): Paths | undefined {
  switch (route.kind) {
    case 'help':
      return HELP_PATHS;
    case 'portal':
      return route.page === 'help'
        ? HELP_PATHS
        : inEveryLocale((locale) => pathOf({ ...route, locale }));
    case 'home':
    case 'audience':
      return inEveryLocale((locale) => pathOf({ ...route, locale }));
    case 'document':
      return documentPaths(requiredDocument(ask, route.type, route).entry);
    case 'year': {
      const { list, year, page } = route;
      const locales = ACTIVE_LOCALES.filter((locale) =>
        ask(yearPageExists, { list, locale, year, page }),
      );
      return Object.fromEntries(locales.map((locale) => [locale, pathOf({ ...route, locale })]));
    }
    case 'list': {
      const { list, filter, page } = route;
      return ask(listPagePaths, { list, filter, page });
    }
    case 'gone':
    case 'not-found':
      return undefined;
  }
}
