// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { Gutter } from '@payloadcms/ui';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

interface InsteadProps {
  readonly title: string;
  readonly text: string;
  /** Of the one link. */
  readonly href: string;
  readonly action: string;
}

function Instead({ title, text, href, action }: InsteadProps) {
  return (
    <Gutter className="desk-page">
      <h1>{title}</h1>
      <p>{text}</p>
      <div className="desk-buttons">
        <DeskLink href={href} look="filled">
          {action}
        </DeskLink>
      </div>
    </Gutter>
  );
}

/**
 * Replaces a list whose address has an invalid query.
 * @param props `message` says why it is refused, `href` is the address of the whole list
 */
export function BadAddress({ message, href }: Readonly<Record<'message' | 'href', string>>) {
  const { list } = useWords().say;
  return <Instead title={list.badAddress} text={message} href={href} action={list.whole} />;
}

/** For a person who may read a singleton that does not exist yet, but not create it. */
export function MissingSingleton() {
  const { list, action } = useWords().say;
  return (
    <Instead
      title={list.missing}
      text={list.missingText}
      href="/admin"
      action={action.backToDesk}
    />
  );
}
