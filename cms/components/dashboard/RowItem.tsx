// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { ReactNode } from 'react';
import type { Row } from '../api/types.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

interface RowItemProps {
  readonly row: Row;
  /** Where the title and the main action lead. */
  readonly href: string;
  readonly action: string;
  readonly filled?: boolean;
  /** «inviato da … ieri». */
  readonly when: string;
  readonly before?: ReactNode;
  /** Beside the action. */
  readonly after?: ReactNode;
  readonly children?: ReactNode;
}

/** One document on the first page: what it is, since when, and one thing to do. */
export function RowItem(props: RowItemProps) {
  const { row, href, action, filled = false, when, before, after, children } = props;
  const { say } = useWords();
  const title = row.title || say.desk.untitled;
  return (
    <li className="desk-row">
      {before}
      <div className="desk-row__what">
        <h3 className="desk-row__title">
          <DeskLink href={href}>{title}</DeskLink>
        </h3>
        <p className="desk-small">
          {[say.types[row.type], row.organisation, when].filter(Boolean).join(' · ')}
          {row.changed ? (
            <>
              {' · '}
              <span className="desk-state__changed">{say.state.changed}</span>
            </>
          ) : null}
        </p>
        {children}
      </div>
      <div className="desk-row__action">
        {after}
        <DeskLink href={href} look={filled ? 'filled' : 'outlined'}>
          {action}
          <span className="desk-hidden">: {title}</span>
        </DeskLink>
      </div>
    </li>
  );
}
