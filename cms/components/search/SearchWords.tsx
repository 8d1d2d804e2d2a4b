// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useWords } from '../words.ts';

/** Id of the field, which the key of the search looks for. */
export const SEARCH_FIELD = 'desk-search-words';

interface SearchWordsProps {
  readonly label: string;
  readonly value: string;
  readonly help: string;
  readonly look: 'filled' | 'outlined';
}

/** The field for the words of a search, with its button; stands in a form. */
export function SearchWords({ label, value, help, look }: SearchWordsProps) {
  const { say } = useWords();
  return (
    <div className="desk-search__words">
      <label htmlFor={SEARCH_FIELD}>{label}</label>
      <input
        id={SEARCH_FIELD}
        type="search"
        name="q"
        maxLength={500}
        defaultValue={value}
        aria-describedby={`${SEARCH_FIELD}-help`}
      />
      <button type="submit" className={`desk-button desk-button--${look}`}>
        {say.search.go}
      </button>
      <p id={`${SEARCH_FIELD}-help`} className="desk-small">
        {help}
      </p>
    </div>
  );
}
