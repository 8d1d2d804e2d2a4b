// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from 'payload';
import { expect, test } from 'vitest';
import { formValues, redrawn, revalued } from '../../components/saving/form-values.ts';

const field = (value: unknown) => ({ value, initialValue: value, valid: true });
const fields: FormState = {
  title: field('Titolo'),
  topics: field([]),
  'contacts.email': field('a@example.org'),
  speakers: { ...field(2), rows: [{ id: 'r1' }, { id: 'r2' }], disableFormData: true },
  'speakers.0.id': field('r1'),
  'speakers.0.name': field('Anna'),
  'speakers.1.id': field('r2'),
  'speakers.1.name': field('Bruno'),
  documents: { ...field(0), rows: [] },
};

test('the values of a form are those of the document, a list without rows too', () => {
  expect(formValues(fields)).toEqual({
    title: 'Titolo',
    topics: [],
    contacts: { email: 'a@example.org' },
    speakers: [
      { id: 'r1', name: 'Anna' },
      { id: 'r2', name: 'Bruno' },
    ],
    documents: [],
  });
});

test('other values come into the fields that are there', () => {
  const change = revalued(fields, {
    title: 'Altro',
    topics: ['t'],
    contacts: { email: 'b@example.org' },
    speakers: [
      { id: 'r1', name: 'Annamaria' },
      { id: 'r2', name: 'Bruno' },
    ],
  });
  const values = Object.entries(change?.set ?? {}).map(([path, { value }]) => [path, value]);
  expect(Object.fromEntries(values)).toEqual({
    title: 'Altro',
    topics: ['t'],
    'contacts.email': 'b@example.org',
    'speakers.0.name': 'Annamaria',
    'speakers.1.name': 'Bruno',
  });
});

test('a text with blocks is drawn by the server, one without is not', () => {
  const text = (type: string) => ({ root: { children: [{ type }] } });
  const withText = { ...fields, body: field(text('block')) };
  expect(revalued(withText, { body: text('paragraph') })).toBeDefined();
  expect(revalued(withText, { body: text('block') })).toBeDefined();
  const other = { root: { children: [{ type: 'block' }, { type: 'paragraph' }] } };
  expect(revalued(withText, { body: other })).toBeUndefined();
});

test('rows that come, go or move are drawn by the server; what is left of the former ones goes', () => {
  for (const ids of [['r1'], ['r2', 'r1'], ['r1', 'r2', 'r3']])
    expect(revalued(fields, { speakers: ids.map((id) => ({ id })) })).toBeUndefined();
  expect(revalued(fields, { documents: [{ id: 'd' }] })).toBeUndefined();
  const drawn: FormState = {
    speakers: { ...field(1), rows: [{ id: 'r2' }] },
    'speakers.0.id': field('r2'),
    'speakers.0.name': { ...field('Bruno'), addedByServer: true },
    title: field('Altrove'),
  };
  const { set, remove } = redrawn(fields, drawn, ['speakers']);
  expect(Object.keys(set)).toEqual(['speakers', 'speakers.0.id', 'speakers.0.name']);
  expect(set['speakers.0.name']).not.toHaveProperty('addedByServer');
  expect(remove).toEqual(['speakers.1.id', 'speakers.1.name']);
});
