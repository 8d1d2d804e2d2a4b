// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { spoken } from '../../i18n/said.ts';
import { optionAt } from '../../i18n/words/index.ts';
import type { PendingItem } from '../../desk/submissions.ts';
import { useWords } from '../words.ts';

/** What a reviewer asks of a text before opening it: new or changed, which time, for whom, how easy to read. */
export function PendingFactsLine({ item }: { readonly item: PendingItem }) {
  const { say, language } = useWords();
  const { audiences, level, isNew, time, within, parts } = item;
  const readers = audiences
    .map((audience) => spoken(optionAt(item.type, 'audiences', audience), language))
    .join(', ');
  return (
    <ul className="desk-facts">
      <li className="desk-fact">{isNew ? say.dashboard.isNew : say.dashboard.isChanged}</li>
      {time > 1 ? <li className="desk-fact desk-fact--again">{say.dashboard.time(time)}</li> : null}
      {within ? (
        <li className="desk-fact">
          {say.dashboard.within(within.collection, within.title || say.untitled)}
        </li>
      ) : null}
      {parts > 0 ? <li className="desk-fact">{say.dashboard.withParts(parts)}</li> : null}
      {readers ? <li>{say.dashboard.readers(readers)}</li> : null}
      {level ? (
        <li className={level.below ? 'desk-warn' : undefined}>
          {level.below
            ? say.history.belowLevel(level)
            : say.dashboard.level(level.index, level.needed)}
        </li>
      ) : null}
    </ul>
  );
}
