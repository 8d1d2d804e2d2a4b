// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { contentOf, pageLink } from './content.ts';
import { type InLanguage, shownIn } from './list-language.ts';
import type { Entry, Query } from './query.ts';

/** A word of the glossary in one sentence. */
export interface TermLink extends PageLink {
  readonly id: string;
  readonly definition: string;
}

function termLink(entry: Entry<'term'> | undefined, locale: ActiveLocale): TermLink | null {
  const link = pageLink(entry, locale);
  const content = entry && contentOf(entry, locale);
  return entry && link && content
    ? { ...link, id: entry.id, definition: content.definition }
    : null;
}

/** One word; `null` when it is not published in the language. */
export const termOf: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  TermLink | null
> = {
  name: 'term',
  answer: (store, { id, locale }) => termLink(store.get('term', id), locale),
};

/** The whole glossary from A to Z. */
export const glossary: Query<
  { readonly locale: ActiveLocale },
  readonly (TermLink & InLanguage)[]
> = {
  name: 'glossary',
  answer: (store, { locale }) =>
    store
      .all('term')
      .flatMap((entry) => {
        const language = shownIn(entry, locale);
        const term = termLink(entry, language);
        return term ? [{ ...term, ...(language !== locale && { language }) }] : [];
      })
      .sort((a, b) => a.title.localeCompare(b.title, locale)),
};
