// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { fieldText } from '../../present/field-texts.ts';
import { readFixtures } from '../../seed/fixtures.ts';

const FIXTURES = await readFixtures();

test('B5: the words of a field that one may quote are those that are read, never the value of a choice', () => {
  const quiz = FIXTURES.find(({ type }) => type === 'quiz');
  const project = FIXTURES.find(({ type }) => type === 'project');
  if (!quiz || !project) throw new Error('The demo has neither quiz nor project.');
  const questions = fieldText(quiz, { locale: 'it', field: 'questions' })?.split('\n') ?? [];
  expect(questions.length).toBeGreaterThan(4);
  expect(questions).not.toContain('one');
  const partners = fieldText(project, { locale: null, field: 'partners' })?.split('\n') ?? [];
  expect(partners).not.toContain('promoter');
  expect(fieldText(project, { locale: null, field: 'state' })).toBeTruthy();
});
