// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { PartItem } from '../../desk/parts.ts';
import { editPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { MoveButtons } from '../ui/MoveButtons.tsx';
import { useWords } from '../words.ts';
import { PartFacts } from './PartFacts.tsx';
import type { HTMLAttributes } from 'react';

/** What Payload's sortable lists give each of their entries. */
interface Drag {
  readonly attributes: HTMLAttributes<unknown>;
  readonly isDragging?: boolean;
  readonly listeners: HTMLAttributes<HTMLElement>;
  readonly setNodeRef: (node: HTMLElement | null) => void;
  readonly transform: string;
  readonly transition: string;
}

interface LessonRowProps {
  readonly drag: Drag;
  readonly title: string;
  /** `undefined` until the server has told of it. */
  readonly item: PartItem | undefined;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly readOnly: boolean;
  readonly onMove: (to: number) => void;
  readonly onTakeOut: () => void;
}

/** One lesson of a course, as its author sees it. */
export function LessonRow(props: LessonRowProps) {
  const { drag, title, item, index, count, readOnly, onMove, onTakeOut } = props;
  const { say } = useWords();
  const { setNodeRef, transform, transition, isDragging, attributes, listeners } = drag;
  return (
    <li
      ref={setNodeRef}
      className={`desk-part${isDragging ? ' desk-part--dragged' : ''}`}
      style={{ transform, transition }}
    >
      <div className="desk-part__head">
        {readOnly ? null : (
          <button
            type="button"
            className="desk-part__grip"
            {...attributes}
            {...listeners}
            aria-label={say.parts.drag(title)}
          >
            <span aria-hidden="true">⠿</span>
          </button>
        )}
        <p className="desk-part__title">
          {index + 1}.{' '}
          {item?.state ? <DeskLink href={editPath(item)}>{title}</DeskLink> : <span>{title}</span>}
        </p>
        {readOnly ? null : (
          <span className="desk-part__buttons">
            <MoveButtons title={title} index={index} count={count} onMove={onMove} />
            <button
              type="button"
              className="desk-button desk-button--quiet"
              aria-label={say.parts.takeOutOf(title)}
              onClick={onTakeOut}
            >
              {say.parts.takeOut}
            </button>
          </span>
        )}
      </div>
      {item ? <PartFacts item={item} /> : null}
    </li>
  );
}
