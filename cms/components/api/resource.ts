// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { type Answer, call, type Failure } from './call.ts';

/** What is known of an address of the CMS. The last data stays while newer are on their way or fail to come. */
export interface Known<T> {
  readonly data?: T;
  readonly failure?: Failure | undefined;
}

interface Entry {
  known: Known<unknown>;
  /** Rises with each read, so that a slow older answer does not overwrite a newer one. */
  reads: number;
  readonly listeners: Set<() => void>;
}

const NOTHING: Known<never> = {};
const entries = new Map<string, Entry>();

function entryOf(path: string): Entry {
  const found = entries.get(path);
  if (found) return found;
  const entry: Entry = { known: NOTHING, reads: 0, listeners: new Set() };
  entries.set(path, entry);
  return entry;
}

function keep(entry: Entry, answer: Answer<unknown>): void {
  entry.known = answer.ok ? { data: answer.data } : { ...entry.known, failure: answer };
  for (const listener of entry.listeners) listener();
}

/** Reads an address anew, for every component that shows it. */
export async function reload<T>(path: string): Promise<Answer<T>> {
  const entry = entryOf(path);
  const read = ++entry.reads;
  const answer = await call<T>(path);
  if (read === entry.reads) keep(entry, answer);
  return answer;
}

/** Shares one answer of the CMS between the components that show it; read when the first of them appears. */
export function useResource<T>(path: string | undefined): Known<T> & { reload: () => void } {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (path === undefined) return () => undefined;
      const entry = entryOf(path);
      entry.listeners.add(listener);
      return () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size === 0) entries.delete(path);
      };
    },
    [path],
  );
  const known = useSyncExternalStore(
    subscribe,
    () => (path === undefined ? NOTHING : entryOf(path).known),
    () => NOTHING,
  );
  useEffect(() => {
    if (path !== undefined && entryOf(path).reads === 0) void reload(path);
  }, [path]);
  // The path names the type: each is asked for in one place.
  return { ...(known as Known<T>), reload: () => void (path !== undefined && reload(path)) };
}
