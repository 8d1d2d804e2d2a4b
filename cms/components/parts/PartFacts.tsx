// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { PartItem } from '../../desk/parts.ts';
import { editPath } from '../api/paths.ts';
import { TONES } from '../bar/state-words.ts';
import { fieldHref } from '../panel/field-link.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** What a part lacks, each thing a link to its field. */
function Missing({ item }: { readonly item: PartItem }) {
  const { say } = useWords();
  const { issues } = item;
  if (issues.length === 0) return null;
  return (
    <>
      <p className="desk-warn">{say.parts.missing(issues.length)}</p>
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
  const { state, issues, level, parts } = item;
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
      <Missing item={item} />
      {level ? <p className="desk-warn">{say.parts.level(level)}</p> : null}
      {parts.map((part) => (
        <div key={part.id} className="desk-part__inside">
          <p>
            {say.parts.check}: <DeskLink href={editPath(part)}>{part.title}</DeskLink>
          </p>
          <PartFacts item={part} />
        </div>
      ))}
    </div>
  );
}
