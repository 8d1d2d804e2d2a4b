// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { examinePath } from '../api/paths.ts';
import type { CompanionToApprove } from '../../desk/companions.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** What must go online with this text, because this text refers to it. */
export function Together({ companions }: { readonly companions: readonly CompanionToApprove[] }) {
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
