// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { type PublishedDocument, referencesIn } from '@portico/shared/contract/document';
import type { PayloadRequest } from 'payload';
import { requirePending } from '../workflow/verbs/pending.ts';
import { namedFor } from '../access/names.ts';
import { permission } from './permissions.ts';
import { readingLevel } from '../workflow/requirements/reading-level.ts';
import { unpublishedReferences } from '../workflow/requirements/references.ts';
import { submissions } from '../records/rows.ts';
import { waitingOf } from './status.ts';
import { findDocument, requirePerson } from '../workflow/subject.ts';

/** Names of the documents that these refer to, by `<type>/<id>`. */
async function namesIn(
  req: PayloadRequest,
  documents: readonly (PublishedDocument | null)[],
): Promise<Record<string, string>> {
  const ids = documents.flatMap((document) =>
    document ? referencesIn(document).map(({ id }) => id) : [],
  );
  const rows = await namedFor(req, ids);
  return Object.fromEntries(rows.map((row) => [`${row.type}/${row.id}`, row.title]));
}

/** What waits too and must go online with it, whatever these refer to in turn included. */
async function companionsOf(req: PayloadRequest, first: PublishedDocument) {
  const found = new Map<string, object>();
  const visit = async (document: PublishedDocument): Promise<void> => {
    const missing = (await unpublishedReferences(req, document)).filter(
      ({ id }) => id !== first.id && !found.has(id),
    );
    if (missing.length === 0) return;
    const rows = await submissions.find(req, {
      where: { slot: { in: missing.map(({ id }) => id) } },
    });
    const nameable = await namedFor(
      req,
      rows.map((row) => row.document),
    );
    for (const row of rows) {
      if (found.has(row.document) || !nameable.some(({ id }) => id === row.document)) continue;
      const document = JSON.parse(row.canonical) as PublishedDocument;
      const level = readingLevel(document);
      found.set(row.document, {
        collection: COLLECTION_OF[row.type],
        id: row.document,
        digest: row.digest,
        title: row.title,
        level: level?.below ? { index: level.index, needed: level.needed } : null,
      });
      await visit(document);
    }
  };
  await visit(first);
  return [...found.values()];
}

/** What a reviewer decides on: the frozen text beside the one online; see `components/api/types.ts`. */
export async function submissionDiff(
  req: PayloadRequest,
  target: { readonly type: DocumentType; readonly id: string },
): Promise<object> {
  const person = requirePerson(req);
  const found = await findDocument(req, person, target.type, target.id);
  const pending = requirePending(found);
  const { published } = found.standing;
  // Both texts were checked against the contract when they were frozen.
  const after = JSON.parse(pending.canonical) as PublishedDocument;
  const before =
    published && !published.withdrawn
      ? (JSON.parse(published.canonical) as PublishedDocument)
      : null;
  return {
    submission: waitingOf(pending),
    title: pending.title,
    before,
    after,
    names: await namesIn(req, [before, after]),
    readingLevel: readingLevel(after) ?? null,
    can: {
      approve: permission(person, 'approve', found, req.i18n.language),
      return: permission(person, 'return', found, req.i18n.language),
    },
    with: await companionsOf(req, after),
  };
}
