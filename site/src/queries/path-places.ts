// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasPage } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { contentOf, pageLink } from './content.ts';
import type { Entry } from './entry.ts';
import { courseOf, lessonsOf } from './lessons.ts';
import { type ListedLink, listedLink } from './list-language.ts';
import { pathAnchor } from './paths.ts';
import type { Query, Store } from './query.ts';

/** Where a page stands in a path. */
export interface PathPlace {
  readonly path: PageLink;
  /** Id on the page of the part that says so. */
  readonly anchor: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly next: ListedLink | null;
}

/** A step as a path leads to it: its page shows the same path. */
function stepLink(entry: Entry, path: Entry<'path'>, locale: ActiveLocale): ListedLink[] {
  const link = hasPage(entry.type) && listedLink(entry, locale);
  if (!link) return [];
  const anchor = pathAnchor(path, link.language ?? locale);
  return [{ ...link, path: `${link.path}#${anchor}` }];
}

function placeIn(
  store: Store,
  path: Entry<'path'>,
  id: string,
  locale: ActiveLocale,
): PathPlace | undefined {
  const page = pageLink(path, locale);
  const steps = (contentOf(path, locale)?.steps ?? []).flatMap(({ to }) => {
    const entry = store.get(to.type, to.id);
    return entry ? stepLink(entry, path, locale).map((link) => ({ id: to.id, link })) : [];
  });
  const at = steps.findIndex((step) => step.id === id);
  if (!page || at < 0) return undefined;
  return {
    path: page,
    anchor: pathAnchor(path, locale),
    number: at + 1,
    of: steps.length,
    next: steps[at + 1]?.link ?? null,
  };
}

const placesOf = (store: Store, id: string, locale: ActiveLocale): readonly PathPlace[] =>
  store.by('pathsByStep', id).flatMap((path) => placeIn(store, path, id, locale) ?? []);

/** The paths of which a page is a step. */
export const pathPlaces: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  readonly PathPlace[]
> = {
  name: 'path-places',
  answer: (store, { id, locale }) => placesOf(store, id, locale),
};

/** The paths of which the course is a step that ends with a lesson: there the path goes on. */
export const pathsAfterCourse: Query<
  { readonly lesson: string; readonly locale: ActiveLocale },
  readonly PathPlace[]
> = {
  name: 'paths-after-course',
  answer: (store, { lesson, locale }) => {
    const course = courseOf(store, lesson, locale);
    const isLast = course && lessonsOf(store, course, locale).at(-1)?.id === lesson;
    return isLast ? placesOf(store, course.id, locale) : [];
  },
};
