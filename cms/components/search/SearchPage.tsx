// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { SetStepNav } from '@payloadcms/ui';
import type { DocumentType } from '@portico/shared/contract/types';
import { useEffect } from 'react';
import type { SearchAnswer } from '../../search/search.ts';
import { searchPath } from '../api/paths.ts';
import { useSearch } from '../api/search-api.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { ResultItem } from './ResultItem.tsx';
import { SavedSearchList } from './SavedSearchList.tsx';
import { SaveSearch } from './SaveSearch.tsx';
import { SearchForm } from './SearchForm.tsx';
import { SEARCH_FIELD } from './SearchWords.tsx';

interface PageLinkProps {
  readonly query: string;
  readonly page: number;
  readonly children: string;
}

function PageLink({ query, page, children }: PageLinkProps) {
  const parameters = new URLSearchParams(query);
  parameters.set('page', String(page));
  return (
    <DeskLink href={searchPath(parameters.toString())} look="outlined">
      {children}
    </DeskLink>
  );
}

interface ResultsProps {
  readonly query: string;
  readonly answer: SearchAnswer;
}

function Results({ query, answer }: ResultsProps) {
  const { say } = useWords();
  const { count, page, pages, results, unread } = answer;
  return (
    <section aria-labelledby="risultati">
      <div role="status">
        <h2 id="risultati">
          {pages > 1 ? say.search.onPage(count, page, pages) : say.search.results(count)}
        </h2>
      </div>
      {unread > 0 ? <p>{say.search.unread(unread)}</p> : null}
      {count === 0 ? <p className="desk-empty">{say.search.none}</p> : null}
      <ol className="desk-items">
        {results.map((result) => (
          <ResultItem key={result.id} result={result} />
        ))}
      </ol>
      {pages > 1 ? (
        <nav className="desk-buttons" aria-label={say.search.pages}>
          {page > 1 ? (
            <PageLink query={query} page={page - 1}>
              {say.search.previous}
            </PageLink>
          ) : null}
          {page < pages ? (
            <PageLink query={query} page={page + 1}>
              {say.search.next}
            </PageLink>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}

interface SearchPageProps {
  /** The filters, as the address has them. */
  readonly query: string;
  /** The types that the person may read. */
  readonly types: readonly DocumentType[];
}

/** Words and filters, what they find, and the searches that are kept. */
export function SearchPage({ query, types }: SearchPageProps) {
  const { say } = useWords();
  const { data, failure, reload } = useSearch(query);
  useEffect(() => {
    // Who comes with nothing to look for types it now.
    if (query === '') document.getElementById(SEARCH_FIELD)?.focus();
  }, [query]);
  return (
    <div className="desk-search">
      <SetStepNav nav={[{ label: say.search.title }]} />
      <h1>{say.search.heading}</h1>
      <SearchForm key={query} query={query} types={types} organisations={data?.organisations} />
      {!data && failure ? (
        <div role="alert">
          <p>
            {say.search.failed} {failureWords(failure, say)}
          </p>
          <DeskButton onClick={reload}>{say.action.retry}</DeskButton>
        </div>
      ) : null}
      {!data && !failure ? <p role="status">{say.result.working}</p> : null}
      {data ? (
        <>
          <Results query={query} answer={data} />
          {query === '' ? null : <SaveSearch query={query} />}
        </>
      ) : null}
      <SavedSearchList managed />
    </div>
  );
}
