// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Reference } from '@portico/shared/contract/values';
import type { ActiveLocale } from '@portico/shared/locales';
import { link } from '../../queries/document.ts';
import type { Ask } from '../../queries/query.ts';
import type { PageLink } from '../../route.ts';

/** Title and address of each document that is published in the language. */
export const linksTo = (
  ask: Ask,
  references: readonly Reference[],
  locale: ActiveLocale,
): readonly PageLink[] =>
  references.flatMap(({ type, id }) => {
    const found = ask(link, { type, id, locale });
    return found ? [found] : [];
  });
