// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Payload, SanitizedConfig } from 'payload';

const connectionOf = (payload: Payload): MongooseAdapter['connection'] =>
  (payload.db as unknown as MongooseAdapter).connection;

const ejsonOf = (payload: Payload) => connectionOf(payload).base.mongo.BSON.EJSON;

/**
 * Lets an adapter make the unique indexes only, which what is stored needs: making the others, eight times as many, is
 * half of what a start costs SecantusDB, and a test has too few documents to find them sooner. Queries that use the others
 * are asked on MongoDB only.
 */
export function uniqueIndexesOnly(db: SanitizedConfig['db']): SanitizedConfig['db'] {
  return {
    ...db,
    init: (args) => {
      const adapter = db.init(args) as unknown as MongooseAdapter;
      const connect = adapter.connect?.bind(adapter);
      adapter.connect = async (options) => {
        for (const { schema } of Object.values(adapter.collections)) {
          const unique = schema.indexes().filter(([, how]) => how.unique);
          schema.indexes = () => [...unique];
        }
        await connect?.(options);
      };
      return adapter as unknown as ReturnType<typeof db.init>;
    },
  };
}

/** Every document of every collection, as extended JSON. */
export async function documentsOf(payload: Payload): Promise<string> {
  const all: Record<string, object[]> = {};
  for (const collection of await connectionOf(payload).listCollections())
    all[collection.name] = await connectionOf(payload).collection(collection.name).find().toArray();
  return ejsonOf(payload).stringify(all, { relaxed: false });
}

const replacing = (replacement: { readonly _id?: unknown }) => ({
  replaceOne: { filter: { _id: replacement._id as never }, replacement, upsert: true },
});

/** Puts documents into their collections, over those that work in the background has put there since the start. */
export async function putDocuments(payload: Payload, text: string): Promise<void> {
  const all: Record<string, { readonly _id?: unknown }[]> = ejsonOf(payload).parse(text, {
    relaxed: false,
  });
  for (const [name, documents] of Object.entries(all))
    if (documents.length > 0)
      await connectionOf(payload).collection(name).bulkWrite(documents.map(replacing));
}

/**
 * Drops the database of a test. SecantusDB keeps it until its folder goes: there a drop beside an open transaction, as
 * of work in the background, stops the whole server for good.
 */
export async function dropDatabase(payload: Payload): Promise<void> {
  const connection = connectionOf(payload);
  const { secantusVersion } = await connection.getClient().db().command({ buildInfo: 1 });
  if (secantusVersion === undefined) await connection.dropDatabase();
}
