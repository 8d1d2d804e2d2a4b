// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** Replaces the page when there is no such document, or it is not the person's. */
export function NoVersions({ message }: { readonly message?: string | undefined }) {
  const { say } = useWords();
  return (
    <div className="desk-empty">
      <h1>{say.versions.title}</h1>
      <p>{message ?? say.versions.none}</p>
      <DeskLink href="/admin" look="filled">
        {say.action.backToDesk}
      </DeskLink>
    </div>
  );
}
