// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { Gutter } from '@payloadcms/ui';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

interface BadAddressProps {
  /** Why the address is refused, in a sentence. */
  readonly message: string;
  /** Of the whole list. */
  readonly href: string;
}

/** Replaces a list whose address has an invalid query. */
export function BadAddress({ message, href }: BadAddressProps) {
  const { say } = useWords();
  return (
    <Gutter className="desk-page">
      <h1>{say.list.badAddress}</h1>
      <p>{message}</p>
      <div className="desk-buttons">
        <DeskLink href={href} look="filled">
          {say.list.whole}
        </DeskLink>
      </div>
    </Gutter>
  );
}
