// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where a lesson stands in its course, and what comes after it: its page says so to its script. */
export interface LessonStop {
  /** Address of the lesson. */
  readonly path: string;
  readonly title: string;
  readonly course: Page;
  /** From 1. */
  readonly number: number;
  /** Addresses of all lessons of the course, in its order. */
  readonly lessons: readonly string[];
  readonly next: Page | null;
}

interface Page {
  readonly title: string;
  readonly path: string;
}

/** A lesson to go on with, whose title may not be known; `lesson` is `null` when its course is finished. */
export interface Next {
  readonly course: Page;
  readonly lesson: Page | null;
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** What a browser keeps for a reader who wants it: no name, no answers. */
export interface LearningRecord {
  /** Address of a lesson that was read to its end, of a quiz that was finished, of a step that was opened → day. */
  readonly done: Readonly<Record<string, string>>;
  readonly next: Next | null;
  /** The reader wants larger text. */
  readonly isLarger: boolean;
}

export const EMPTY: LearningRecord = { done: {}, next: null, isLarger: false };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An address on this site: nothing else becomes a link. */
const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^\/(?!\/)[^\s\\]*$/.test(value);

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const isPage = (value: unknown): value is Page =>
  isObject(value) && typeof value['title'] === 'string' && isAddress(value['path']);

const isNext = (value: unknown): value is Next =>
  isObject(value) &&
  isPage(value['course']) &&
  (value['lesson'] === null || isPage(value['lesson'])) &&
  Number.isInteger(value['number']) &&
  Number.isInteger(value['of']);

/** The record in a text that was kept, or `null`: what is not one is as good as none, what is odd in it is left out. */
export function parseRecord(text: string | null): LearningRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const { done, next, isLarger } = value;
  const days = Object.entries(isObject(done) ? done : {});
  return {
    done: Object.fromEntries(
      days.filter((day): day is [string, string] => isAddress(day[0]) && isDay(day[1])),
    ),
    next: isNext(next) ? next : null,
    isLarger: isLarger === true,
  };
}

/** The record with a page that is done; the first day stays. */
export const withDone = (record: LearningRecord, path: string, day: string): LearningRecord => ({
  ...record,
  done: { ...record.done, [path]: record.done[path] ?? day },
});

/** The record of a reader who opened a lesson: here to go on. */
export const opened = (record: LearningRecord, stop: LessonStop): LearningRecord => {
  const { course, number, lessons, title, path } = stop;
  return { ...record, next: { course, lesson: { title, path }, number, of: lessons.length } };
};

/** Where to go on after a lesson: at the next one that is not done, after it or before; at none when all are. */
function nextAfter(done: LearningRecord['done'], stop: LessonStop): Next {
  const { course, number, lessons, next } = stop;
  const of = lessons.length;
  const isOpen = (path: string): boolean => !(path in done);
  const path = lessons.slice(number).find(isOpen) ?? lessons.find(isOpen);
  if (path === undefined) return { course, lesson: null, number: of, of };
  const lesson = path === next?.path ? next : { title: '', path };
  return { course, lesson, number: lessons.indexOf(path) + 1, of };
}

/** The record of a reader who read a lesson to its end: what is open is where to go on. */
export function finished(record: LearningRecord, stop: LessonStop, day: string): LearningRecord {
  const kept = withDone(record, stop.path, day);
  return { ...kept, next: nextAfter(kept.done, stop) };
}

/** A step of a course or path: an address, and for a course on a path those of its lessons. */
export interface Step {
  readonly path: string;
  readonly parts: readonly string[];
}

/** A step is done when it is, or when all of its parts are. */
export const isDone = ({ done }: LearningRecord, { path, parts }: Step): boolean =>
  path in done || (parts.length > 0 && parts.every((part) => part in done));

/**
 * Where to go on: the index of the first step that is not done; `null` when nothing was begun, the number of steps when
 * all is done.
 */
export function resumeAt(record: LearningRecord, steps: readonly Step[]): number | null {
  const begun = steps.some(({ path, parts }) =>
    [path, ...parts].some((address) => address in record.done),
  );
  const first = steps.findIndex((step) => !isDone(record, step));
  if (first === -1) return steps.length;
  return begun ? first : null;
}
