// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useWords } from '../words.ts';

interface NamedProps {
  readonly intro: string;
  readonly documents: readonly { readonly title?: string; readonly pending?: boolean }[];
}

/** Names documents that a withdrawal concerns. */
export function Named({ intro, documents }: NamedProps) {
  const { say } = useWords();
  if (documents.length === 0) return null;
  return (
    <>
      <p>{intro}</p>
      <ul>
        {documents.map(({ title, pending }, index) => (
          <li key={index}>
            {title || say.untitled}
            {pending ? ` (${say.dialog.pendingClosed})` : null}
          </li>
        ))}
      </ul>
    </>
  );
}
