// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { civilDate } from '@portico/shared/civil-date';
import { isSingle } from '@portico/shared/contract/types';
import type { ReactNode } from 'react';
import type { ListItem } from '../../desk/list-item.ts';
import { theDay } from '../../i18n/civil-days.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

interface DocumentItemProps {
  readonly item: ListItem;
  /** Of the title and of the action. */
  readonly href: string;
  readonly action: string;
  readonly filled?: boolean;
  /** «inviato da … ieri». */
  readonly when: string;
  readonly before?: ReactNode;
  /** It belongs to one above it. */
  readonly within?: boolean;
  /** Beside the action. */
  readonly after?: ReactNode;
  readonly children?: ReactNode;
}

/** One document in a list of the first page: its title, type and date, and one action. */
export function DocumentItem(props: DocumentItemProps) {
  const { item, href, action, filled = false, when, before, within, after, children } = props;
  const { say, typeName, language } = useWords();
  const title = isSingle(item.type) ? typeName(item.type) : item.title || say.untitled;
  const day = item.begins && theDay(civilDate(Date.parse(item.begins)))[language];
  return (
    <li className={`desk-item${within ? ' desk-item--within' : ''}`}>
      {before}
      <div className="desk-item__what">
        <h3 className="desk-item__title">
          <DeskLink href={href}>{title}</DeskLink>
        </h3>
        <p className="desk-small">
          {[typeName(item.type), day, item.organisation, when].filter(Boolean).join(' · ')}
        </p>
        {children}
      </div>
      <div className="desk-item__action">
        {after}
        <DeskLink href={href} look={filled ? 'filled' : 'outlined'}>
          {action}
          <span className="desk-hidden">: {title}</span>
        </DeskLink>
      </div>
    </li>
  );
}
