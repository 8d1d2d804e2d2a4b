// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { PartItem } from '../../desk/parts.ts';
import { editPath } from '../api/paths.ts';
import { TONES } from '../bar/state-words.ts';
import { fieldHref } from '../panel/field-link.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

interface ListedProps {
  readonly item: PartItem;
  readonly intro: string;
  readonly issues: PartItem['issues'];
}

/** What a part lacks, or what to look at in it, each thing a link to its field. */
function Listed({ item, intro, issues }: ListedProps) {
  if (issues.length === 0) return null;
  return (
    <>
      <p className="desk-warn">{intro}</p>
      <ul>
        {issues.map(({ field, locale, message }) => (
          <li key={`${locale ?? ''} ${field} ${message}`}>
            <DeskLink href={`${editPath(item)}${fieldHref(field, locale, '')}`}>{message}</DeskLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How a part stands, and what it lacks. */
export function PartFacts({ item }: { readonly item: PartItem }) {
  const { say } = useWords();
  const { state, issues, advice, level, parts } = item;
  return (
    <div className="desk-part__facts">
      {state ? (
        <p className="desk-signed">
          <span className={`desk-sign desk-sign--${TONES[state]}`} aria-hidden="true" />
          <span>
            {say.states[state].label}
            {issues.length === 0 ? <> · {say.parts.complete}</> : null}
          </span>
        </p>
      ) : null}
      <Listed item={item} intro={say.parts.missing(issues.length)} issues={issues} />
      <Listed item={item} intro={say.panel.advice} issues={advice} />
      {level ? <p className="desk-warn">{say.parts.level(level)}</p> : null}
      {parts.map((part) => (
        <div key={part.id} className="desk-part__inside">
          <p>
            {/* One that was begun from its lesson says itself that it is a check. */}
            {part.title.startsWith(say.parts.check) ? null : `${say.parts.check}: `}
            <DeskLink href={editPath(part)}>{part.title}</DeskLink>
          </p>
          <PartFacts item={part} />
        </div>
      ))}
    </div>
  );
}
