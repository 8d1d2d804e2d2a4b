// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@portico/shared/contract/organisation';
import type { ActiveLocale } from '@portico/shared/locales';
import { contentOrItalian } from './content.ts';
import { type ListedLink, listedLink } from './list-language.ts';
import type { Query } from './query.ts';

/** An organisation in a list. */
export interface OrganisationLink extends ListedLink {
  readonly id: string;
  readonly kind: Organisation['kind'];
  readonly fictional: boolean;
  /** Not where an alliance lists it: that says since when, and whether it has left. */
  readonly memberSince?: number;
  /** What it does, in its first sentence. */
  readonly line?: string;
}

/** «Riunisce imprese che lavorano per la città.» of a text that goes on. */
const firstSentence = (text: string): string =>
  text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u)[0] ?? text;

/** Every organisation, by name. */
export const organisations: Query<{ readonly locale: ActiveLocale }, readonly OrganisationLink[]> =
  {
    name: 'organisations',
    answer: (store, { locale }) =>
      store
        .all('organisation')
        .flatMap((entry) => {
          const name = listedLink(entry, locale);
          if (name === null) return [];
          const { kind, fictional, memberSince } = entry.document;
          const isListed = store.by('alliancesByMember', entry.document.id).length > 0;
          const text = contentOrItalian(entry, locale).description;
          return [
            {
              ...name,
              id: entry.id,
              kind,
              fictional,
              ...(memberSince !== undefined && !isListed && { memberSince }),
              ...(text && { line: firstSentence(text) }),
            },
          ];
        })
        .sort((a, b) => a.title.localeCompare(b.title, locale)),
  };
