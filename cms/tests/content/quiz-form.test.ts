// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from 'payload';
import { expect, test } from 'vitest';
import { formFields } from '../../content/form.ts';
import { FORMS } from '../../content/index.ts';

/** A field of the form of a quiz. */
function fieldAt(path: string, fields: readonly Field[] = formFields(FORMS.quiz)): Field {
  const [name = '', ...rest] = path.split('.');
  const found = fields.find((field) => 'name' in field && field.name === name);
  if (!found) throw new Error(`The form has no ${path}.`);
  return rest.length === 0 ? found : fieldAt(rest.join('.'), 'fields' in found ? found.fields : []);
}

/** Is «È giusta» shown in the first answer of a question of this kind? */
const showsRight = (kind: string): boolean => {
  const condition = fieldAt('questions.answers.right').admin?.condition;
  const form = { questions: [{ kind: 'one' }, { kind }] };
  const path = ['questions', 1, 'answers', 0, 'right'];
  return condition?.(form, {}, { path } as never) ?? true;
};

test('of things to put in order none is ticked as right: the box is not there', () => {
  expect(['one', 'several', 'trap', 'order'].map(showsRight)).toEqual([true, true, true, false]);
});

test('the help says how things to put in order are read without script', () => {
  expect(JSON.stringify(fieldAt('questions.answers').admin)).toContain('Senza script');
});

test('in a check the message to look at has its place where a trap is asked about', () => {
  const condition = fieldAt('questions.message').admin?.condition;
  const shown = (use: string, kind: string): unknown =>
    condition?.({ use }, { kind }, { path: ['questions', 0, 'message'] } as never);
  expect([shown('check', 'trap'), shown('check', 'one')]).toEqual([true, false]);
  expect([shown('spot', 'one'), shown('level', 'one')]).toEqual([true, true]);
});
