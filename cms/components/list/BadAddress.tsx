// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { Gutter } from '@payloadcms/ui';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

interface BadAddressProps {
  /** What is wrong with it, in a sentence. */
  readonly message: string;
  /** Of the whole list. */
  readonly href: string;
}

/** In the place of a list whose address asks for something that there is not. */
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
