// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb';
import type { CollectionConfig, DatabaseAdapterObj } from 'payload';
import { refuseAfterEnd } from './ended.ts';
import { countExactly } from './mongodb-counts.ts';
import { writeInTurns } from './mongodb-turns.ts';
import type { WriteLimits } from './turns.ts';

/** Gives a document an id as SQLite does; a collection of Payload's own keeps MongoDB's. */
function giveIds(adapter: MongooseAdapter): void {
  const create = adapter.create.bind(adapter);
  adapter.create = (args) => {
    const { customIDType } = adapter.payload.collections[args.collection] ?? {};
    if (customIDType !== 'text' || args.data['id']) return create(args);
    return create({ ...args, data: { ...args.data, id: randomUUID() } });
  };
}

/**
 * Makes the indexes of what is stored before anything is written: unique ones keep pending submissions, revisions and
 * addresses unique. Mongoose would make them beside the first writes, and those of Payload's versions too, which nobody
 * reads or writes (`collections/payload-versions.ts`).
 */
function indexFirst(adapter: MongooseAdapter): void {
  const connect = adapter.connect?.bind(adapter);
  adapter.connect = async (options) => {
    await connect?.(options);
    // Else it writes down where every query was asked, for a message that nobody sees: a twentieth of the work.
    adapter.connection.base.set('skipOriginalStackTraces', true);
    await Promise.all(Object.values(adapter.collections).map((model) => model.ensureIndexes()));
  };
}

/**
 * Payload's MongoDB adapter, which writes, counts and names documents as ours for SQLite.
 * @throws Error when the address names no replica set: transactions would be switched off without a word.
 */
export function mongodb(url: string, limits: WriteLimits = {}): DatabaseAdapterObj {
  if (!new URL(url).searchParams.has('replicaSet')) {
    throw new Error(
      'DATABASE_URL: a MongoDB address needs `?replicaSet=<name>`; without a replica set MongoDB has no transactions, and a verb could be half written.',
    );
  }
  const made = mongooseAdapter({
    url,
    allowIDOnCreate: true,
    connectOptions: { autoIndex: false },
  });
  return {
    ...made,
    init: (args) => {
      // Payload's type of an adapter is that of any database.
      const adapter = made.init(args) as unknown as MongooseAdapter;
      giveIds(adapter);
      countExactly(adapter);
      indexFirst(adapter);
      refuseAfterEnd(adapter);
      writeInTurns(adapter, limits);
      return adapter;
    },
  };
}

const ID: CollectionConfig['fields'][number] = {
  name: 'id',
  type: 'text',
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
};

/** Lets collections have any text as id: the adapter takes MongoDB's own ids only, and documents come with UUIDs. */
export const withTextIds = (collections: readonly CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) =>
    collection.fields.some((field) => 'name' in field && field.name === 'id')
      ? collection
      : { ...collection, fields: [ID, ...collection.fields] },
  );
