// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useWords } from '../words.ts';
import { SavedSearchList } from './SavedSearchList.tsx';
import { SearchWords } from './SearchWords.tsx';

/** The field of the search on the first page, with the searches that are kept. */
export function FirstPageSearch() {
  const { say } = useWords();
  return (
    <>
      <search>
        <form className="desk-search__form" action="/admin/cerca">
          <SearchWords label={say.search.heading} value="" help={say.search.key} look="outlined" />
        </form>
      </search>
      <SavedSearchList />
    </>
  );
}
