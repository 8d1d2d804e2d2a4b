// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { AUDIENCES } from '@portico/shared/audiences';
import type { DocumentType } from '@portico/shared/contract/types';
import type { ReactNode } from 'react';
import { spoken } from '../../i18n/said.ts';
import { STATE_CHOICE_WORDS } from '../../i18n/vocabulary.ts';
import { optionAt } from '../../i18n/words/index.ts';
import { STATE_CHOICE_KEYS } from '../../records/state-choices.ts';
import { LANGUAGE_CHOICES, ORDERS } from '../../search/choices.ts';
import type { SearchAnswer } from '../../search/search.ts';
import { useWords } from '../words.ts';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly children: ReactNode;
}

const Field = ({ name, label, children }: FieldProps) => (
  <p className="desk-search__field">
    <label htmlFor={`desk-search-${name}`}>{label}</label>
    {children}
  </p>
);

interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
}

/** Several of a closed list. */
const Choices = ({ name, legend, options, chosen }: ChoicesProps) => (
  <fieldset className="desk-search__choices">
    <legend>{legend}</legend>
    {options.map(({ value, label }) => (
      <label key={value}>
        <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
        {label}
      </label>
    ))}
  </fieldset>
);

export interface SearchFiltersProps {
  /** As the address has them. */
  readonly query: string;
  /** The types that the person may read. */
  readonly types: readonly DocumentType[];
  readonly organisations: SearchAnswer['organisations'] | undefined;
}

/** The filters of a search, shown when one is in use. */
export function SearchFilters({ query, types, organisations = [] }: SearchFiltersProps) {
  const { say, language, typeName } = useWords();
  const now = new URLSearchParams(query);
  const words = say.search.filters;
  const input = (name: string, type: 'date' | 'number') => (
    <input
      id={`desk-search-${name}`}
      type={type}
      name={name}
      defaultValue={now.get(name) ?? ''}
      {...(type === 'number' && { min: 1, max: 3650 })}
    />
  );
  const select = (name: string, none: string, options: readonly (readonly string[])[]) => (
    <select id={`desk-search-${name}`} name={name} defaultValue={now.get(name) ?? ''}>
      {none === '' ? null : <option value="">{none}</option>}
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
  const used = [...new Set(now.keys())].filter((name) => !['q', 'order', 'page'].includes(name));
  return (
    <details className="desk-search__filters" open={used.length > 0}>
      <summary>{used.length > 0 ? say.search.filtersOn(used.length) : say.search.filter}</summary>
      <Choices
        name="state"
        legend={words.state}
        options={STATE_CHOICE_KEYS.map((value) => ({
          value,
          label: spoken(STATE_CHOICE_WORDS[value], language),
        }))}
        chosen={now.getAll('state')}
      />
      <Choices
        name="type"
        legend={words.type}
        options={types.map((value) => ({ value, label: typeName(value) }))}
        chosen={now.getAll('type')}
      />
      <Choices
        name="audience"
        legend={words.audience}
        options={AUDIENCES.map((value) => ({
          value,
          label: spoken(optionAt('article', 'audiences', value), language),
        }))}
        chosen={now.getAll('audience')}
      />
      <div className="desk-search__fields">
        {organisations.length > 1 ? (
          <Field name="organisation" label={words.organisation}>
            {select(
              'organisation',
              say.search.any,
              organisations.map(({ id, name }) => [id, name]),
            )}
          </Field>
        ) : null}
        <Field name="language" label={words.language}>
          {select(
            'language',
            say.search.anyLanguage,
            LANGUAGE_CHOICES.map((one) => [one, say.search.languages[one]]),
          )}
        </Field>
        {(['changedFrom', 'changedTo', 'onlineFrom', 'onlineTo'] as const).map((name) => (
          <Field key={name} name={name} label={words[name]}>
            {input(name, 'date')}
          </Field>
        ))}
        <Field name="waiting" label={words.waiting}>
          {input('waiting', 'number')}
        </Field>
        <Field name="order" label={words.order}>
          {select(
            'order',
            '',
            ORDERS.map((one) => [one, say.search.orders[one]]),
          )}
        </Field>
      </div>
      <label className="desk-search__mine">
        <input type="checkbox" name="mine" value="1" defaultChecked={now.has('mine')} />
        {words.mine}
      </label>
    </details>
  );
}
