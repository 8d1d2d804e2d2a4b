// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { VERB_WORDS } from '../i18n/vocabulary.ts';
import { type HistoryRow, history } from '../records/history.ts';
import { findDocument, requirePerson } from '../workflow/subject.ts';

function sentence(row: HistoryRow): string {
  const level = row.readingLevel;
  const reading =
    level && level.index < level.needed
      ? ` (leggibilità ${level.index}, ne serve ${level.needed})`
      : '';
  return `${row.byName} ${VERB_WORDS[row.verb].past.it}${reading}${row.reason ? `: «${row.reason}»` : ''}`;
}

/** What happened to a document, newest first, in sentences. */
export async function historyOf(
  req: PayloadRequest,
  target: { readonly type: DocumentType; readonly id: string },
): Promise<{ readonly history: readonly object[] }> {
  await findDocument(req, requirePerson(req), target.type, target.id);
  const rows = await history.find(req, {
    where: { document: { equals: target.id } },
    sort: '-at',
  });
  return {
    history: rows.map((row) => ({
      at: row.at,
      verb: row.verb,
      by: row.byName,
      sentence: sentence(row),
      reason: row.reason,
      revision: row.revision,
      digest: row.digest,
    })),
  };
}
