// SPDX-License-Identifier: AGPL-3.0-or-later
import { documentPaths } from '../queries/content.ts';
import { requiredDocument } from '../queries/document.ts';
import { listPagePaths } from '../queries/facet-lists.ts';
import type { Ask } from '../queries/query.ts';
import { HELP_PATHS, inEveryLocale, type PageRoute, type Paths, pathOf } from '../route.ts';

/** A page in its languages, its own among them; `undefined` when it must not be found (404, 410, an answer to a form). */
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
    case 'year':
      return inEveryLocale((locale) => pathOf({ ...route, locale }));
    case 'document':
      return documentPaths(requiredDocument(ask, route.type, route).entry);
    case 'list': {
      const { list, filter, page } = route;
      return ask(listPagePaths, { list, filter, page });
    }
    case 'gone':
    case 'not-found':
    case 'rated':
      return undefined;
  }
}
