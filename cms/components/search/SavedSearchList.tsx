// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { SharedWith } from '../../records/saved-searches.ts';
import type { ShownSearch } from '../../search/saved.ts';
import { searchPath } from '../api/paths.ts';
import {
  reloadSavedSearches,
  removeSearch,
  renameSearch,
  useSavedSearches,
} from '../api/search-api.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords, Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { NamingForm } from './NamingForm.tsx';

const nameOf = ({ key, name }: ShownSearch, say: ReturnType<typeof useWords>['say']): string =>
  key === null ? name : say.savedSearches.defaults[key];

type Verb = ReturnType<typeof useVerb>;

interface ManageProps {
  readonly one: ShownSearch & { readonly id: string };
  readonly shares: readonly SharedWith[];
  readonly verb: Verb;
}

/** What its owner does with a saved search. */
function Manage({ one, shares, verb }: ManageProps) {
  const { say } = useWords();
  const words = say.savedSearches;
  const { busy, run } = verb;
  return (
    <div className="desk-search__manage">
      {one.mayRename ? (
        <details className="desk-search__filters">
          <summary>
            <span aria-hidden="true">{words.change}</span>
            <span className="desk-hidden">{words.changeOne(one.name)}</span>
          </summary>
          <NamingForm
            key={`${one.name} ${one.sharedWith}`}
            name={one.name}
            sharedWith={one.sharedWith}
            shares={shares}
            busy={busy}
            onSave={(naming) =>
              void run(() => renameSearch(one.id, naming), {
                done: words.done,
                after: reloadSavedSearches,
              })
            }
          />
        </details>
      ) : null}
      {one.mayRemove ? (
        <DeskButton
          look="danger"
          busy={busy}
          label={words.removeOne(one.name)}
          onClick={() =>
            void run(() => removeSearch(one.id), {
              done: words.removed(one.name),
              after: reloadSavedSearches,
            })
          }
        >
          {words.remove}
        </DeskButton>
      ) : null}
    </div>
  );
}

interface ItemProps {
  readonly one: ShownSearch;
  readonly shares: readonly SharedWith[];
  /** It can be renamed and deleted here. */
  readonly verb: Verb | undefined;
}

function Item({ one, shares, verb }: ItemProps) {
  const { say } = useWords();
  const { id, query, count, broken, by } = one;
  return (
    <li className="desk-search__saved">
      <p>
        <DeskLink href={searchPath(query)}>{nameOf(one, say)}</DeskLink>
        {count === null ? null : `: ${say.search.results(count)}`}
        {by === null ? null : <span className="desk-small"> {say.savedSearches.by(by)}</span>}
        {one.sharedWith !== null && by === null ? (
          <span className="desk-small"> · {say.savedSearches.shares[one.sharedWith]}</span>
        ) : null}
      </p>
      {broken === null ? null : (
        <p className="desk-warn">
          {say.savedSearches.broken} {broken}
        </p>
      )}
      {verb && id !== null ? <Manage one={{ ...one, id }} shares={shares} verb={verb} /> : null}
    </li>
  );
}

/**
 * The searches that a person keeps and those that others share with them, the first with their numbers of results.
 * @param managed they can be renamed and deleted here
 */
export function SavedSearchList({ managed = false }: { readonly managed?: boolean }) {
  const { say } = useWords();
  const { data, failure, reload } = useSavedSearches();
  const verb = useVerb();
  return (
    <section className="desk-list" aria-labelledby="ricerche-salvate">
      <h2 id="ricerche-salvate">{say.savedSearches.title}</h2>
      {!data && !failure ? <p role="status">{say.result.working}</p> : null}
      {!data && failure ? (
        <div role="alert">
          <p>{failureWords(failure, say)}</p>
          <DeskButton onClick={reload}>{say.action.retry}</DeskButton>
        </div>
      ) : null}
      <ul className="desk-search__list">
        {data?.searches.map((one) => (
          <Item
            key={one.id ?? one.key}
            one={one}
            shares={data.shares}
            verb={managed ? verb : undefined}
          />
        ))}
      </ul>
      {data && data.older > 0 ? (
        <p className="desk-small">{say.savedSearches.older(data.older)}</p>
      ) : null}
      {managed ? <Result outcome={verb.outcome} /> : null}
    </section>
  );
}
