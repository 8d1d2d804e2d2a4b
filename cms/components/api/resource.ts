// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { type Answer, call, type Failure } from './call.ts';
import { released } from './press.ts';

/** The last data and failure of an address of the CMS. Data stay until newer arrive, also after a failure. */
export interface ResourceState<T> {
  readonly data?: T;
  readonly failure?: Failure | undefined;
}

interface SharedResource {
  state: ResourceState<unknown>;
  /** Number of reads begun, so that a slow older answer does not overwrite a newer one. */
  reads: number;
  readonly listeners: Set<() => void>;
}

const UNREAD: ResourceState<never> = {};
const resources = new Map<string, SharedResource>();

function resourceAt(path: string): SharedResource {
  const found = resources.get(path);
  if (found) return found;
  const resource: SharedResource = { state: UNREAD, reads: 0, listeners: new Set() };
  resources.set(path, resource);
  return resource;
}

function store(resource: SharedResource, answer: Answer<unknown>): void {
  resource.state = answer.ok ? { data: answer.data } : { ...resource.state, failure: answer };
  for (const listener of resource.listeners) listener();
}

/** Reads an address again, for every component that shows it. */
export async function reload<T>(path: string): Promise<Answer<T>> {
  const resource = resourceAt(path);
  const read = ++resource.reads;
  const answer = await call<T>(path);
  await released();
  if (read === resource.reads) store(resource, answer);
  return answer;
}

/** One answer of the CMS, shared between the components that show it; read when the first of them appears. */
export function useResource<T>(
  path: string | undefined,
): ResourceState<T> & { reload: () => void } {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (path === undefined) return () => undefined;
      const { listeners } = resourceAt(path);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) resources.delete(path);
      };
    },
    [path],
  );
  const state = useSyncExternalStore(
    subscribe,
    () => (path === undefined ? UNREAD : resourceAt(path).state),
    () => UNREAD,
  );
  useEffect(() => {
    if (path !== undefined && resourceAt(path).reads === 0) void reload(path);
  }, [path]);
  // Each path has one type of answer, which its one caller names.
  return {
    ...(state as ResourceState<T>),
    reload: () => void (path !== undefined && reload(path)),
  };
}
