// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import {
  checkedIn,
  isOverdue as isOverdueOn,
  verifyDay,
  type VerifyMonths,
} from '@portico/shared/verification';
import { civilDate } from '../i18n/dates.ts';
import { singleEntry } from './content.ts';
import { memoize } from './memoize.ts';
import type { Entry, Query, Store } from './query.ts';

/** The day until which a text must be checked again. @param months those of the settings, as JSON */
const dayOf = memoize(({ type, document, modified }: Entry, months: string) =>
  verifyDay(
    type,
    checkedIn(document),
    civilDate(modified),
    months === '' ? undefined : (JSON.parse(months) as VerifyMonths),
  ),
);

const monthsText = memoize(({ document }: Entry<'settings'>, _of: 'months') =>
  document.verifyMonths ? JSON.stringify(document.verifyMonths) : '',
);

const monthsIn = (store: Store): string => {
  const settings = singleEntry(store, 'settings');
  return settings ? monthsText(settings, 'months') : '';
};

/** By what it is decided which texts are overdue, as a key. */
export const checkedOn = (store: Store): string => `${store.today} ${monthsIn(store)}`;

/** The day by which a text was to be checked again, while it is overdue. Changes after midnight. */
export function overdueDay(store: Store, entry: Entry): string | undefined {
  const day = dayOf(entry, monthsIn(store));
  return isOverdueOn(day, checkedIn(entry.document), store.today) ? day : undefined;
}

/** Is a text overdue for a check? */
export const isOverdue = (store: Store, entry: Entry): boolean =>
  overdueDay(store, entry) !== undefined;

/** Those that are not overdue before the others, without looking at more than are asked for. */
export function* checkedFirst<E extends Entry>(store: Store, entries: Iterable<E>): Generator<E> {
  const others: E[] = [];
  for (const entry of entries)
    if (isOverdue(store, entry)) others.push(entry);
    else yield entry;
  yield* others;
}

/** Something in a list that names its document. */
interface Named {
  readonly type: DocumentType;
  readonly id: string;
}

const isNamedOverdue = (store: Store, { type, id }: Named): boolean => {
  const entry = store.get(type, id);
  return entry !== undefined && isOverdue(store, entry);
};

/** The same of cards. */
export const checkedCardsFirst = <C extends Named>(store: Store, cards: readonly C[]): C[] => {
  const late = new Set(cards.filter((card) => isNamedOverdue(store, card)));
  return [...cards.filter((card) => !late.has(card)), ...late];
};

/** Cards without those of overdue texts: for the first page. */
export const checkedCards = <C extends Named>(store: Store, cards: readonly C[]): C[] =>
  cards.filter((card) => !isNamedOverdue(store, card));

/** The day by which a document was to be checked again, where it is overdue; else `null`. */
export const overdue: Query<{ readonly type: DocumentType; readonly id: string }, string | null> = {
  name: 'overdue',
  answer: (store, { type, id }) => {
    const entry = store.get(type, id);
    return (entry && overdueDay(store, entry)) ?? null;
  },
};
