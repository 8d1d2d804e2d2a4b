// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Where } from 'payload';

/** What the adapter counts with, or pages through what it has counted. */
const COUNTING = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'find',
  'findGlobalVersions',
  'findVersions',
] as const;

type Asking = (args: { readonly where?: Where }) => Promise<unknown>;

/** Whether a filter lets everything through. */
const isOpen = (where: Where): boolean =>
  Object.values(where).every((value) => Array.isArray(value) && value.every(isOpen));

/**
 * Lets the adapter count the documents one by one. Without a filter it asks for MongoDB's estimate, which a transaction
 * refuses, and which is wrong after a crash.
 */
export function countExactly(adapter: MongooseAdapter): void {
  const asking = adapter as unknown as Record<(typeof COUNTING)[number], Asking>;
  for (const name of COUNTING) {
    const ask = asking[name].bind(adapter);
    asking[name] = (args) =>
      ask(isOpen(args.where ?? {}) ? { ...args, where: { id: { exists: true } } } : args);
  }
}
