// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { SharedWith } from '../../records/saved-searches.ts';
import type { SavedSearches } from '../../search/saved.ts';
import type { SearchAnswer } from '../../search/search.ts';
import { type Answer, call, post } from './call.ts';
import { reload, useResource } from './resource.ts';

const SAVED = '/api/search/saved';

export const useSearch = (query: string) => useResource<SearchAnswer>(`/api/search?${query}`);

export const useSavedSearches = () => useResource<SavedSearches>(SAVED);

export const reloadSavedSearches = (): void => void reload(SAVED);

/** What a saved search is called, and who sees it. */
export interface Naming {
  readonly name: string;
  /** `null`: its owner alone. */
  readonly sharedWith: SharedWith | null;
}

export const saveSearch = (query: string, naming: Naming): Promise<Answer<unknown>> =>
  post(SAVED, { ...naming, query });

export const renameSearch = (id: string, naming: Naming): Promise<Answer<unknown>> =>
  post(`${SAVED}/${id}`, naming);

export const removeSearch = (id: string): Promise<Answer<unknown>> =>
  call(`${SAVED}/${id}`, { method: 'DELETE' });
