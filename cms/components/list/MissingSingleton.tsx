// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { Gutter } from '@payloadcms/ui';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** For a person who may read a singleton that does not exist yet, but not create it. */
export function MissingSingleton() {
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
