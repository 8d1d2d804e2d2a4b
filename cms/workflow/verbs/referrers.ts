// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { published } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';

/** Somebody who refers to a document. */
export interface Referrer {
  readonly collection: string;
  readonly type: DocumentType;
  readonly id: string;
  readonly title: string;
}

/** What is online and refers to a document. In canonical JSON a reference is always written in this one way. */
export async function referrersOf(db: Db, document: string): Promise<Referrer[]> {
  const rows = await published.find(db, {
    where: {
      and: [
        { withdrawn: { equals: false } },
        { id: { not_equals: document } },
        { canonical: { contains: `{"id":"${document}","type":` } },
      ],
    },
    select: { type: true, title: true },
    sort: 'title',
  });
  return rows.map(({ id, type, title }) => ({
    collection: COLLECTION_OF[type],
    type,
    id,
    title,
  }));
}
