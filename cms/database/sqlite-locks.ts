// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Where } from 'payload';
import type { Execute } from './sqlite-transactions.ts';

const LOCKS = 'payload-locked-documents';
const TABLE = 'payload_locked_documents_rels';

const equalTo = (where: Where, path: string): unknown => {
  const condition = where[path];
  return condition && !Array.isArray(condition) ? condition.equals : undefined;
};

/** The document of «let go of the locks on this document», as Payload asks for it. */
function documentIn({ and: parts = [] }: Where): { collection: string; id: string } | undefined {
  const [collection] = parts.flatMap((part) => equalTo(part, 'document.relationTo') ?? []);
  const [id] = parts.flatMap((part) => equalTo(part, 'document.value') ?? []);
  const isAll = parts.length === 2 && typeof collection === 'string' && typeof id === 'string';
  return isAll ? { collection, id } : undefined;
}

/**
 * Payload lets go of the locks on a document at each save. The adapter looks for them over every collection that can be
 * locked, 1.8 kB of SQL; here an index says first that there is none.
 */
export function letGoWhereLocked(adapter: SQLiteAdapter, execute: Execute): void {
  const remove = adapter.deleteMany.bind(adapter);
  adapter.deleteMany = async (args) => {
    const document = args.collection === LOCKS ? documentIn(args.where) : undefined;
    const table = adapter.tables[TABLE];
    const column = document && table?.[`${document.collection}ID`];
    if (!column) return remove(args);
    const asked = `SELECT 1 FROM "${TABLE}" WHERE "${column.name}" = ? LIMIT 1`;
    const { rows } = await execute(args.req, asked, [document.id]);
    if (rows.length > 0) await remove(args);
  };
}
