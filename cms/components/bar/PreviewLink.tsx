// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useLocale } from '@payloadcms/ui';
import type { MouseEvent } from 'react';
import { type Place, previewPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

interface PreviewLinkProps {
  readonly place: Place;
  readonly save: () => Promise<boolean>;
}

/** Opens the preview of the working copy, after saving it. */
export function PreviewLink({ place, save }: PreviewLinkProps) {
  const { say } = useWords();
  const { code } = useLocale();
  const href = previewPath(place, 'draft', code);
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    // Browsers block a tab that is not opened in the click itself.
    const tab = window.open('about:blank', '_blank');
    void save().then(() => {
      if (tab) tab.location.replace(href);
      else window.location.assign(href);
    });
  };
  return (
    <DeskLink href={href} look="outlined" away onClick={open}>
      {say.action.preview}
    </DeskLink>
  );
}
