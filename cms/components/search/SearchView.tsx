// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES } from '@portico/shared/contract/types';
import type { AdminViewServerProps } from 'payload';
import { personOf } from '../../access/person.ts';
import { scopeOf } from '../../access/scope.ts';
import { searchPath } from '../api/paths.ts';
import { DeskView } from '../ui/DeskView.tsx';
import { SearchPage } from './SearchPage.tsx';

/** The query of an address, as text. */
const queryOf = (parameters: AdminViewServerProps['searchParams']): string =>
  new URLSearchParams(
    Object.entries(parameters ?? {}).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
  ).toString();

/** `/admin/cerca`: one search over all that the person may read. */
export const SearchView = (props: AdminViewServerProps) => {
  const query = queryOf(props.searchParams);
  const person = personOf(props.initPageResult.req.user);
  const types = DOCUMENT_TYPES.filter((type) => scopeOf(person, 'read', type) !== false);
  return (
    <DeskView {...props} address={searchPath(query)}>
      <SearchPage query={query} types={types.toReversed()} />
    </DeskView>
  );
};
