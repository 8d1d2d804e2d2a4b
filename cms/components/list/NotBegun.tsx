// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { Gutter } from '@payloadcms/ui';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** For whoever may look at a content that does not exist yet, and may not begin it. */
export function NotBegun() {
  const { say } = useWords();
  return (
    <Gutter className="desk-page">
      <h1>{say.list.missing}</h1>
      <p>{say.list.missingText}</p>
      <div className="desk-buttons">
        <DeskLink href="/admin" look="filled">
          {say.action.backToDesk}
        </DeskLink>
      </div>
    </Gutter>
  );
}
