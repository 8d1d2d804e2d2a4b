// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { isSingle } from '@portico/shared/contract/types';
import { STATE_CHOICE_WORDS } from '../../i18n/vocabulary.ts';
import { spoken } from '../../i18n/said.ts';
import { isStateChoice } from '../../records/state-choices.ts';
import type { Result } from '../../search/search.ts';
import type { Marked } from '../../values/search-words.ts';
import { editPath, examinePath } from '../api/paths.ts';
import { TONES } from '../bar/state-words.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

/** A text with what was looked for marked. */
function MarkedText({ parts }: { readonly parts: readonly Marked[] }) {
  return parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}

/** One result: its title, what it is and how it stands, where the words are, and the way to it. */
export function ResultItem({ result }: { readonly result: Result }) {
  const { say, moments, language, typeName } = useWords();
  const { type, state, organisation, place, at, by } = result;
  const now = useNow();
  const href = result.toExamine ? examinePath(result) : editPath(result);
  const title = isSingle(type) ? typeName(type) : result.title || say.untitled;
  const changed = at === '' ? '' : moments.at(at, now);
  const facts = [
    typeName(type),
    organisation,
    changed && (by ? say.search.changedBy(changed, by.name) : say.search.changed(changed)),
  ];
  return (
    <li className="desk-item">
      <div className="desk-item__what">
        <h3 className="desk-item__title">
          <DeskLink href={href}>
            {result.marked.length > 0 ? <MarkedText parts={result.marked} /> : title}
          </DeskLink>
        </h3>
        <p className="desk-small">
          <span className="desk-signed">
            <span className={`desk-sign desk-sign--${TONES[state]}`} aria-hidden="true" />
            <strong>
              {[
                isStateChoice(state)
                  ? spoken(STATE_CHOICE_WORDS[state], language)
                  : say.states[state].label,
                result.unsent && state.startsWith('live') ? say.search.unsent : '',
                result.behind ? say.search.behind : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </strong>
          </span>
        </p>
        <p className="desk-small">{facts.filter(Boolean).join(' · ')}</p>
        {place ? (
          <p className="desk-search__place">
            <span className="desk-small">{say.search.inField(place.field, place.language)}</span>{' '}
            <q lang={place.language ?? undefined}>
              <MarkedText parts={place.excerpt} />
            </q>
          </p>
        ) : null}
      </div>
      <div className="desk-item__action">
        <DeskLink href={href} look={result.toExamine ? 'filled' : 'outlined'}>
          {result.toExamine ? say.action.examine : say.action.open}
          <span className="desk-hidden">: {title}</span>
        </DeskLink>
      </div>
    </li>
  );
}
