// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { Link } from '@payloadcms/ui';
import type { MouseEvent, ReactNode } from 'react';
import { useWords } from '../words.ts';

interface DeskLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly look?: 'filled' | 'outlined' | 'quiet' | 'text';
  /** Opens in another tab, and says so. */
  readonly away?: boolean;
  readonly onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
}

/** A link, as text or with the look of a button. */
export function DeskLink({ href, children, look = 'text', away = false, onClick }: DeskLinkProps) {
  const { say } = useWords();
  const className = look === 'text' ? 'desk-link' : `desk-button desk-button--${look}`;
  if (!away)
    return (
      <Link href={href} className={className} prefetch={false} {...(onClick && { onClick })}>
        {children}
      </Link>
    );
  return (
    <a href={href} className={className} target="_blank" rel="noreferrer" onClick={onClick}>
      {children}
      <span className="desk-hidden"> {say.action.newTab}</span>
      <span className="desk-away" aria-hidden="true">
        {' '}
        ↗
      </span>
    </a>
  );
}
