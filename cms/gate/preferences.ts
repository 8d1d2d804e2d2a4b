// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterReadHook, SanitizedConfig } from 'payload';
import { soundListPreferences } from './list-query.ts';

const LIST = /^collection-(?<slug>[a-z-]+)$/;

/**
 * Preferences are what a browser once sent, or an address that somebody opened. They are checked when they are read,
 * so that whatever stands there, a person's lists open.
 */
const soundOnReading =
  (config: SanitizedConfig): CollectionAfterReadHook =>
  ({ doc }) => {
    const collection = LIST.exec(String(doc.key))?.groups?.['slug'];
    if (collection === undefined) return doc;
    const scope = { config, collection, writes: false };
    return { ...doc, value: soundListPreferences(doc.value, scope) };
  };

/** The configuration with a check on the collection of preferences, which Payload adds by itself. */
export const withSoundPreferences = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) =>
    collection.slug === 'payload-preferences'
      ? {
          ...collection,
          hooks: {
            ...collection.hooks,
            afterRead: [...(collection.hooks.afterRead ?? []), soundOnReading(config)],
          },
        }
      : collection,
  ),
});
