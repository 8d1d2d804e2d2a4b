// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type Place, versionsPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** From the editor to the former versions of the text. */
export function VersionsLink({ place }: { readonly place: Place }) {
  const { say } = useWords();
  return (
    <p>
      <DeskLink href={versionsPath(place)} look="outlined">
        {say.versions.title}
      </DeskLink>
    </p>
  );
}
