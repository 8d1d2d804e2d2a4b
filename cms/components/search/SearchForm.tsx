// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useRouter } from 'next/navigation.js';
import type { SubmitEvent } from 'react';
import { searchPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';
import { SearchFilters, type SearchFiltersProps } from './SearchFilters.tsx';
import { SearchWords } from './SearchWords.tsx';

/** What a form holds, as an address has it: without what is empty. */
function queryIn(form: HTMLFormElement): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') parameters.append(name, value);
  return parameters.toString();
}

/** The words and filters of a search; its address is the search itself, which one can send to others. */
export function SearchForm(props: SearchFiltersProps) {
  const { say } = useWords();
  const router = useRouter();
  const { query, organisations } = props;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const asked = new URLSearchParams(queryIn(event.currentTarget));
    if (asked.get('order') === 'best') asked.delete('order');
    router.push(searchPath(asked.toString()));
  };
  return (
    <search>
      <form className="desk-search__form" action="/admin/cerca" onSubmit={submit}>
        <SearchWords
          label={say.search.words}
          value={new URLSearchParams(query).get('q') ?? ''}
          help={`${say.search.help} ${say.search.wordsHelp}`}
          look="filled"
        />
        {/* The names of organisations come with the first answer: a choice among them is not there before. */}
        <SearchFilters key={organisations ? 'named' : 'unnamed'} {...props} />
        {query === '' ? null : <DeskLink href={searchPath()}>{say.search.clear}</DeskLink>}
      </form>
    </search>
  );
}
