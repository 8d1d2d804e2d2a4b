// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { examinePath } from '../api/paths.ts';
import type { CompanionToApprove } from '../../desk/companions.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** The documents that must go online with this one, because it refers to them. */
export function Companions({ companions }: { readonly companions: readonly CompanionToApprove[] }) {
  const { say } = useWords();
  if (companions.length === 0) return null;
  return (
    <div className="desk-notice">
      <h2 className="desk-notice__title">{say.review.together}</h2>
      <p>{say.review.togetherText}</p>
      <ul>
        {companions.map((companion) => (
          <li key={companion.id}>
            <DeskLink href={examinePath(companion)}>{companion.title}</DeskLink>
            {companion.level ? (
              <span className="desk-small">
                {' '}
                {say.review.togetherLevel(companion.level.index, companion.level.needed)}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
