// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { usePathname } from 'next/navigation';
import type { Status } from '../../desk/status.ts';
import { firstBehindPath, type Place, TRANSLATED, translationPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

interface TranslationLinkProps {
  readonly place: Place;
  readonly status: Status;
}

/** Leads to the translation beside the original; nothing where one is there. */
export function TranslationLink({ place, status }: TranslationLinkProps) {
  const { translation: say } = useWords().say;
  const isThere = usePathname().endsWith('/traduzione');
  if (isThere) return null;
  return (
    <DeskLink
      href={status.behind ? firstBehindPath(place) : translationPath(place)}
      look="outlined"
    >
      {status.behind ? say.update(TRANSLATED) : say.open(TRANSLATED)}
    </DeskLink>
  );
}

/** Says how far the translation is behind. */
export function BehindLine({ status: { behind } }: Pick<TranslationLinkProps, 'status'>) {
  const { translation: say } = useWords().say;
  const isThere = usePathname().endsWith('/traduzione');
  if (!behind || isThere) return null;
  return (
    <p className="desk-small" data-desk="behind">
      {say.behind(TRANSLATED, behind.count, behind.total)}
    </p>
  );
}
