// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useFormFields } from '@payloadcms/ui';
import type { WholeItem } from '../../desk/parts.ts';
import { useParts, usePlace } from '../api/desk-api.ts';
import { editPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

function Whole({ item }: { readonly item: WholeItem }) {
  const { say } = useWords();
  const { collection, number, of, title, readable } = item;
  return (
    <p>
      {collection === 'courses' ? say.parts.lessonOf(number, of) : say.parts.checkOf}{' '}
      {readable ? (
        <DeskLink href={editPath(item)}>«{title || say.untitled}»</DeskLink>
      ) : (
        <>«{title}»</>
      )}
    </p>
  );
}

/** Where the course of a lesson, or the lesson of a check, is chosen. */
function NoWhole({ isLesson }: { readonly isLesson: boolean }) {
  const { say } = useWords();
  return (
    <p>
      {isLesson ? say.parts.noCourse : say.parts.noLesson}{' '}
      <DeskLink href={`/admin/collections/${isLesson ? 'courses' : 'lessons'}`}>
        {isLesson ? say.parts.courses : say.parts.lessons}
      </DeskLink>
    </p>
  );
}

/** Above the fields: which course lists this lesson, at which place; which lesson ends with this check. */
export function PartOf() {
  const { say } = useWords();
  const place = usePlace();
  const { data } = useParts(place);
  const use = useFormFields(([fields]) => fields['use']?.value);
  if (!place || !data) return null;
  const isLesson = place.collection === 'lessons';
  // Quizzes of another use stand by themselves.
  if (data.of.length === 0 && !isLesson && use !== 'check') return null;
  return (
    <div id="field-deskPartOf" className="desk-part-of">
      {data.of.map((item) => (
        <Whole key={item.id} item={item} />
      ))}
      {data.of.length > 1 && isLesson ? (
        <p className="desk-small">{say.parts.severalCourses}</p>
      ) : null}
      {data.of.length === 0 ? <NoWhole isLesson={isLesson} /> : null}
    </div>
  );
}
