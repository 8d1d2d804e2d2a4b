// SPDX-License-Identifier: AGPL-3.0-or-later
import { finished, type LessonStop, opened } from './record.ts';
import { kept, onChange, today, update } from './storage.ts';

/** What the page of a lesson says of it. */
function stopOf(nav: HTMLElement): LessonStop | undefined {
  const course = nav.querySelector<HTMLAnchorElement>('[data-course]');
  const next = nav.querySelector<HTMLAnchorElement>('[rel=next]');
  if (!course) return undefined;
  return {
    path: location.pathname,
    title: nav.dataset['lesson'] ?? '',
    course: { title: course.dataset['course'] ?? '', path: course.pathname },
    number: Number(nav.dataset['number']),
    lessons: (nav.dataset['lessons'] ?? '').split(' ').filter(Boolean),
    next: next && { title: next.dataset['title'] ?? '', path: next.pathname },
  };
}

/** Notes that a lesson is open and, when its end is seen, that it was read. */
export function followLesson(nav: HTMLElement): void {
  const stop = stopOf(nav);
  if (!stop) return;
  const mark = nav.querySelector<HTMLElement>('.done');
  let isRead = false;
  const note = (): void =>
    update((record) => (isRead ? finished(record, stop, today()) : opened(record, stop)));
  const show = (): void => {
    const record = kept();
    if (mark) mark.hidden = !(record && stop.path in record.done);
  };
  let isKept = kept() !== null;
  onChange(() => {
    const before = isKept;
    isKept = kept() !== null;
    // The reader asked for it on this page: from here on.
    if (isKept && !before) note();
    show();
  });
  note();
  show();
  new IntersectionObserver(([entry], observer) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    isRead = true;
    note();
  }).observe(nav);
}
