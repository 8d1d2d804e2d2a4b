// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { reloadSavedSearches, saveSearch, useSavedSearches } from '../api/search-api.ts';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { NamingForm } from './NamingForm.tsx';

/** Gives the search that is shown a name. */
export function SaveSearch({ query }: { readonly query: string }) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const { data } = useSavedSearches();
  return (
    <details className="desk-search__filters">
      <summary>{say.savedSearches.save}</summary>
      <NamingForm
        name=""
        sharedWith={null}
        shares={data?.shares ?? []}
        busy={busy}
        onSave={(naming) =>
          void run(() => saveSearch(query, naming), {
            done: say.savedSearches.saved,
            after: reloadSavedSearches,
          })
        }
      />
      <Result outcome={outcome} />
    </details>
  );
}
