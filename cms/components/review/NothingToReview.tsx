// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** Replaces the review when nothing is pending: recalled, decided already, or never submitted. */
export function NothingToReview({ message }: { readonly message?: string | undefined }) {
  const { say } = useWords();
  return (
    <div className="desk-empty">
      <h1>{say.review.title}</h1>
      <p>{message ?? say.review.gone}</p>
      <DeskLink href="/admin" look="filled">
        {say.action.backToDesk}
      </DeskLink>
    </div>
  );
}
