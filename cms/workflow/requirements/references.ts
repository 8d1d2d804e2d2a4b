// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import { type PublishedDocument, referencesIn } from '@portico/shared/contract/document';
import type { Reference } from '@portico/shared/contract/values';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import { type Said, spoken } from '../../i18n/said.ts';
import { namedFor } from '../../access/names.ts';
import { published } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';
import { SENTENCES } from './messages.ts';

/** Code of the requirement that what a text refers to is online. */
export const NOT_PUBLISHED = 'reference-not-published';

/** The references of a document that are not online. A reference to itself counts as online. */
export async function unpublishedReferences(
  db: Db,
  document: PublishedDocument,
): Promise<Reference[]> {
  const references = referencesIn(document).filter(({ id }) => id !== document.id);
  const ids = references.map(({ id }) => id);
  const rows = await published.findAmong(db, 'id', ids, {
    where: { withdrawn: { equals: false } },
    select: { type: true },
  });
  const online = new Set(rows.map((row) => `${row.type}/${row.id}`));
  return references.filter(({ type, id }) => !online.has(`${type}/${id}`));
}

/** The first place where a document names another. */
function fieldOf(value: unknown, id: string, path: readonly string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > 0 && 'id' in value && value.id === id) return path;
  for (const [key, part] of Object.entries(value)) {
    const found = fieldOf(part, id, [...path, key]);
    if (found.length > 0) return found;
  }
  return [];
}

/** «Articolo «Truffe al telefono»», or the type alone where the title is not to be known. */
function nameOf(type: DocumentType, title: string | undefined): Said {
  const { it, en } = TYPES[type].words;
  return title === undefined
    ? { it: it.one, en: en.one }
    : { it: `${it.one} «${title}»`, en: `${en.one} “${title}”` };
}

/** A sentence for each reference that is not online. */
export async function referenceIssues(
  req: PayloadRequest,
  document: PublishedDocument,
  references: readonly Reference[],
  approvedTogether = false,
): Promise<Issue[]> {
  if (references.length === 0) return [];
  const rows = await namedFor(
    req,
    references.map(({ id }) => id),
  );
  const titles = new Map(rows.map((row) => [row.id, row.title]));
  return references.map(({ type, id }) => {
    const path = fieldOf(document, id);
    const localised = path[0] === 'locales';
    const message = SENTENCES.notOnline(nameOf(type, titles.get(id)), approvedTogether);
    return {
      code: NOT_PUBLISHED,
      field: (localised ? path.slice(2) : path).join('.'),
      message: spoken(message, req.i18n.language),
      ...(localised && path[1] !== undefined && { locale: path[1] }),
    };
  });
}
