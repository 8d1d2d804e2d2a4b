// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import {
  DraggableSortable,
  DraggableSortableItem,
  FieldDescription,
  FieldLabel,
  RelationshipField,
  useField,
} from '@payloadcms/ui';
import type { RelationshipFieldClientComponent } from 'payload';
import { useState } from 'react';
import { useParts, usePlace } from '../api/desk-api.ts';
import { useWords } from '../words.ts';
import { AddPart } from './AddPart.tsx';
import { LessonRow } from './LessonRow.tsx';
import { useSavedParts } from './use-saved-reload.ts';

/** The list with one entry at another place. */
function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const entry = list[from];
  return entry === undefined ? [...list] : rest.toSpliced(to, 0, entry);
}

/** The lessons of a course in their order: what each lacks, and a way to begin the next. */
export const LessonsField: RelationshipFieldClientComponent = (props) => {
  const { field, path, readOnly } = props;
  const { say } = useWords();
  const place = usePlace();
  const { data } = useParts(place);
  useSavedParts(place);
  const { value, setValue } = useField<readonly string[] | null>({ path });
  const [told, setTold] = useState('');
  const lessons = value ?? [];
  const items = new Map(data?.parts.map((part) => [part.id, part]));
  const titleOf = (id: string | undefined): string => items.get(id ?? '')?.title ?? say.parts.named;
  const move = (from: number, to: number): void => {
    if (from === to || to < 0 || to >= lessons.length) return;
    setValue(moved(lessons, from, to));
    setTold(say.parts.moved(titleOf(lessons[from]), to + 1, lessons.length));
  };
  const takeOut = (id: string): void => {
    setValue(lessons.filter((other) => other !== id));
    setTold(say.parts.takenOut(titleOf(id)));
  };
  return (
    <div className="field-type desk-lessons" id={`field-${path.replaceAll('.', '__')}`}>
      {field.label ? <FieldLabel as="span" label={field.label} path={path} /> : null}
      {lessons.length === 0 ? (
        <p>{say.parts.noLessons}</p>
      ) : (
        field.admin?.description && (
          <FieldDescription description={field.admin.description} path={path} />
        )
      )}
      <DraggableSortable
        ids={[...lessons]}
        onDragEnd={({ moveFromIndex, moveToIndex }) => move(moveFromIndex, moveToIndex)}
      >
        <ol className="desk-lessons__list">
          {lessons.map((id, index) => (
            <DraggableSortableItem key={id} id={id} disabled={readOnly === true}>
              {(drag) => (
                <LessonRow
                  drag={drag}
                  title={titleOf(id)}
                  item={items.get(id)}
                  index={index}
                  count={lessons.length}
                  readOnly={readOnly === true}
                  onMove={(to) => move(index, to)}
                  onTakeOut={() => takeOut(id)}
                />
              )}
            </DraggableSortableItem>
          ))}
        </ol>
      </DraggableSortable>
      <p role="status" className="desk-small">
        {told}
      </p>
      {place && readOnly !== true ? (
        <>
          <AddPart place={place}>{say.parts.addLesson}</AddPart>
          <details className="desk-lessons__existing">
            <summary>{say.parts.existingLesson}</summary>
            <RelationshipField {...props} />
          </details>
        </>
      ) : null}
    </div>
  );
};
