// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Announcement } from '../../desk/to-confirm.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** Until when a change that is online already must be confirmed; who may decide is led to where that is done. */
export function ConfirmationLine({ late, until, decides }: Announcement) {
  const { announcements: words } = useWords().say;
  return (
    <p className={late ? 'desk-late' : undefined}>
      {late ? words.late(until) : words.until(until)}{' '}
      {decides ? <DeskLink href="/admin">{words.decide}</DeskLink> : null}
    </p>
  );
}
