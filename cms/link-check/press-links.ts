// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PressItem } from '@portico/shared/contract/press';
import type { Where } from 'payload';
import { type LinkCheckRow, linkChecks } from '../records/link-checks.ts';
import { published, submissions } from '../records/rows.ts';
import type { Db } from '../records/table.ts';

/** A press item whose link is looked at: online, or waiting for approval. */
export interface Linked {
  readonly document: string;
  readonly link: string;
  readonly title: string;
  readonly organisation: string | null;
}

const PRESS: Where = { type: { equals: 'press' } };
const ONLINE: Where = { withdrawn: { equals: false } };
/** Longer than a verb takes from its moment to its commit. */
const COMMIT_MS = 10 * 60_000;

/** Those of some documents whose links are looked at, as they will be when what waits is approved. */
async function linkedAmong(db: Db, documents: readonly string[]): Promise<Linked[]> {
  const select = { canonical: true, title: true, organisation: true } as const;
  const online = await published.findAmong(db, 'id', documents, { where: ONLINE, select });
  const waiting = await submissions.findAmong(db, 'slot', documents, {
    select: { ...select, document: true },
  });
  // What waits comes last: it is what the item will say.
  const rows = [...online.map((row) => ({ ...row, document: row.id })), ...waiting];
  const items = new Map<string, Linked>();
  for (const { document, canonical, title, organisation } of rows) {
    const { link, offlineSince } = JSON.parse(canonical) as PressItem;
    if (offlineSince === undefined) items.set(document, { document, link, title, organisation });
    else items.delete(document);
  }
  return [...items.values()];
}

/** When items were sent or went online, at a moment or later, by document. */
async function changesSince(db: Db, since: string): Promise<Map<string, string>> {
  const online = await published.find(db, {
    where: { and: [PRESS, ONLINE, { modified: { greater_than_equal: since } }] },
    select: { modified: true },
  });
  const waiting = await submissions.find(db, {
    where: {
      and: [
        PRESS,
        { state: { equals: 'pending' } },
        { submittedAt: { greater_than_equal: since } },
      ],
    },
    select: { document: true, submittedAt: true },
  });
  return new Map([
    ...online.map(({ id, modified }) => [id, modified] as const),
    ...waiting.map(({ document, submittedAt }) => [document, submittedAt] as const),
  ]);
}

interface Changed {
  readonly items: readonly Linked[];
  /** From when on to ask the next time, once these were looked at. */
  readonly since: string;
}

/** Items with a link that nobody has looked at, among those that changed since a moment; `''` for ever. */
export async function newLinks(db: Db, since: string): Promise<Changed> {
  const changes = await changesSince(db, since);
  const rows = await linkChecks.findAmong(db, 'document', [...changes.keys()]);
  const checks = new Map(rows.map((row) => [row.document, row]));
  const documents = [...changes]
    .filter(([document, at]) => (checks.get(document)?.checkedAt ?? '') < at)
    .map(([document]) => document);
  const items = await linkedAmong(db, documents);
  const last = [...changes.values()].sort().at(-1);
  return {
    items: items.filter(({ document, link }) => checks.get(document)?.link !== link),
    since: last === undefined ? since : new Date(Date.parse(last) - COMMIT_MS).toISOString(),
  };
}

/**
 * Items that were last looked at before a moment, the oldest first. What is known of links that nobody looks at any more is
 * removed.
 */
export async function knownLinks(db: Db, before: string, limit: number): Promise<Linked[]> {
  const where: Where = { checkedAt: { less_than: before } };
  const rows: LinkCheckRow[] = await linkChecks.find(db, { where, sort: 'checkedAt', limit });
  const items = await linkedAmong(
    db,
    rows.map(({ document }) => document),
  );
  const byDocument = new Map(items.map((item) => [item.document, item]));
  const gone = rows.filter(({ document }) => !byDocument.has(document));
  if (gone.length > 0) await linkChecks.remove(db, { id: { in: gone.map(({ id }) => id) } });
  return rows.flatMap(({ document }) => byDocument.get(document) ?? []);
}
