// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { type Signature, signature } from '../../queries/document.ts';
import type { Ask } from '../../queries/query.ts';

type Organisation = Pick<Signature, 'title' | 'page' | 'website'>;

/** schema.org data of an organisation: its page on the portal, and its own site. */
export const organisationData = (
  { title, page, website }: Organisation,
  origin: string,
): Record<string, unknown> => ({
  '@type': 'Organization',
  name: title,
  url: origin + page,
  ...(website !== undefined && { sameAs: website }),
});

/** Those organisations of a list that are published. */
export const organisationsData = (
  ask: Ask,
  references: readonly { readonly id: string }[],
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown>[] =>
  references.flatMap(({ id }) => {
    const found = ask(signature, { id, locale });
    return found ? [organisationData(found, origin)] : [];
  });
