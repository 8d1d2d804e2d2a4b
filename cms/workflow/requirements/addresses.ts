// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import type { ActiveLocale } from '@portico/shared/locales';
import { addressesOf, type Slugs, takenSlugs } from '../../records/addresses.ts';
import type { Db } from '../../records/table.ts';

/** An address belongs to one document, and never changes once something was published there. */
export async function addressIssues(
  db: Db,
  type: DocumentType,
  document: string,
  slugs: Slugs,
): Promise<Issue[]> {
  const taken = Object.entries(await takenSlugs(db, type, document, slugs)) as [
    ActiveLocale,
    string,
  ][];
  const fixed = (await addressesOf(db, document)).filter((row) => row.fixed);
  const moved = fixed.filter(({ language, slug }) => {
    const wanted = slugs[language];
    return wanted !== undefined && wanted !== slug;
  });
  return [
    ...taken.map(([locale, slug]) => ({
      code: 'slug-taken',
      field: 'slug',
      locale,
      message: `L’indirizzo «${slug}» è già di un altro contenuto: scegline uno diverso.`,
    })),
    ...moved.map(({ language, slug }) => ({
      code: 'slug-fixed',
      field: 'slug',
      locale: language,
      message: `L’indirizzo non cambia dopo la pubblicazione: rimetti «${slug}».`,
    })),
  ];
}
