// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import {
  EMPTY,
  finished,
  isDone,
  type LearningRecord,
  type LessonStop,
  opened,
  parseRecord,
  resumeAt,
  withDone,
} from '../../src/progress/record.ts';

const course = { title: 'Il telefono', path: '/corsi/telefono/' };
const stop = (number: number, of = 3): LessonStop => ({
  path: `/lezioni/${number}/`,
  title: `Lezione ${number}`,
  course,
  number,
  lessons: Array.from({ length: of }, (_, index) => `/lezioni/${index + 1}/`),
  next: number < of ? { title: `Lezione ${number + 1}`, path: `/lezioni/${number + 1}/` } : null,
});
const steps = [1, 2, 3].map((n) => ({ path: `/lezioni/${n}/`, parts: [] }));
const read = (...numbers: number[]): LearningRecord =>
  numbers.reduce((record, n) => finished(record, stop(n), '2026-10-03'), EMPTY);

describe('where a reader goes on', () => {
  test('a lesson that was opened is where to go on, until its end was seen', () => {
    const begun = opened(EMPTY, stop(2));
    expect(begun.next).toMatchObject({ number: 2, of: 3, lesson: { path: '/lezioni/2/' } });
    expect(begun.done).toEqual({});
    const { next, done } = finished(begun, stop(2), '2026-10-03');
    expect(next).toMatchObject({ number: 3, lesson: { path: '/lezioni/3/' } });
    expect(done).toEqual({ '/lezioni/2/': '2026-10-03' });
  });

  test('when all lessons are done the course is finished, whichever was the last', () => {
    expect(read(1, 2, 3).next).toMatchObject({ lesson: null, course });
    expect(read(3, 2, 1).next).toMatchObject({ lesson: null, course, number: 3, of: 3 });
  });

  test.each([
    ['only the last was read', [3], 1],
    ['the last was read, and the first', [1, 3], 2],
    ['the next one was read before', [2, 1], 3],
    ['one of the first was left out', [2, 3], 1],
  ] as const)('the course goes on at the lesson that is open, when %s', (_what, numbers, open) => {
    expect(read(...numbers).next).toMatchObject({
      number: open,
      of: 3,
      lesson: { path: `/lezioni/${open}/` },
    });
    const kept = JSON.stringify(read(...numbers));
    expect(parseRecord(kept)).toEqual(read(...numbers));
  });

  test('the first day stays', () => {
    const again = withDone(read(1), '/lezioni/1/', '2026-12-24');
    expect(again.done).toEqual({ '/lezioni/1/': '2026-10-03' });
  });

  test.each([
    ['nothing was read', [], null],
    ['the first was read', [1], 1],
    ['the first was left out', [2], 0],
    ['all were read', [1, 2, 3], 3],
  ] as const)('in a list of lessons, when %s', (_what, numbers, at) => {
    expect(resumeAt(read(...numbers), steps)).toBe(at);
  });

  test('a course on a path is done with its last lesson, and begun with its first', () => {
    const path = [
      { path: course.path, parts: steps.map((step) => step.path) },
      { path: '/articoli/a/', parts: [] },
    ];
    expect(resumeAt(read(1), path)).toBe(0);
    expect(path.map((step) => isDone(read(1, 2), step))).toEqual([false, false]);
    expect(resumeAt(read(1, 2, 3), path)).toBe(1);
  });
});

describe('what was kept is read with care', () => {
  test('it comes back as it was', () => {
    const record = { ...read(1, 2), isLarger: true };
    expect(parseRecord(JSON.stringify(record))).toEqual(record);
  });

  test.each([null, '', '{', 'null', '3', '"learning"', '[]'])('%j is no record', (text) => {
    expect(parseRecord(text)).toBeNull();
  });

  test('C03: what is odd in it is left out, and no address leads elsewhere', () => {
    const next = { course, lesson: null, number: 1, of: 3 };
    const evil = ['//evil.example/', 'https://evil.example/', 'javascript:alert(1)', '/\\evil/', 7];
    for (const path of evil) {
      const lesson = { title: 'x', path };
      expect(parseRecord(JSON.stringify({ next: { ...next, lesson } }))?.next).toBeNull();
    }
    const done = { '//evil.example/': '2026-10-03', '/lezioni/1/': 'ieri', '/a/': '2026-10-03' };
    expect(parseRecord(JSON.stringify({ done, isLarger: 'yes' }))).toEqual({
      done: { '/a/': '2026-10-03' },
      next: null,
      isLarger: false,
    });
  });
});
