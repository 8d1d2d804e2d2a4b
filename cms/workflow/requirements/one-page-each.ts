// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Pillar } from '@portico/shared/contract/pillar';
import type { Issue } from '@portico/shared/errors';
import type { Where } from 'payload';
import { spoken } from '../../i18n/said.ts';
import { published, submissions } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';
import { SENTENCES } from './messages.ts';

const select = { canonical: true } as const;

const pillarsIn = (rows: readonly { readonly canonical: string }[]): Pillar[] =>
  rows.map(({ canonical }) => JSON.parse(canonical) as Pillar);

/** The pages of pillars that are online. @param besides ids of documents that do not count */
export async function onlinePillars(db: Db, besides: readonly string[]): Promise<Pillar[]> {
  const where: Where = {
    and: [{ type: { equals: 'pillar' } }, { withdrawn: { equals: false } }],
  };
  const pillars = pillarsIn(await published.find(db, { where, select }));
  return pillars.filter(({ id }) => !besides.includes(id));
}

/** Those beside a page of a pillar that are online, and those that wait. */
export async function pillarsBeside(db: Db, document: PublishedDocument): Promise<Pillar[]> {
  if (document.type !== 'pillar') return [];
  const where: Where = { and: [{ type: { equals: 'pillar' } }, { state: { equals: 'pending' } }] };
  const waiting = pillarsIn(await submissions.find(db, { where, select }));
  return [...(await onlinePillars(db, [document.id])), ...waiting];
}

/** A pillar has one page. @param beside other pages; the document itself does not count */
export function pillarIssues(
  document: PublishedDocument,
  beside: readonly PublishedDocument[],
  language: string,
): Issue[] {
  if (document.type !== 'pillar') return [];
  const isTaken = beside.some(
    (other) =>
      other.type === 'pillar' && other.id !== document.id && other.pillar === document.pillar,
  );
  const message = spoken(SENTENCES.pillarTaken, language);
  return isTaken ? [{ code: 'pillar-taken', field: 'pillar', message }] : [];
}
