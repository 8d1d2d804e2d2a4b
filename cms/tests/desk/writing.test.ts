// SPDX-License-Identifier: AGPL-3.0-or-later
import { TYPES } from '@portico/shared/contract/types';
import { readability } from '@portico/shared/readability';
import { READING_LIMITS } from '@portico/shared/reading-level';
import { describe, expect, test } from 'vitest';
import { fieldHref, fieldIds, fieldInHash } from '../../components/panel/field-link.ts';
import { wordBoundariesRegex } from '../../components/payload-shared.ts';
import { lexicalLines, neededLevel, readingText } from '../../components/panel/reading-text.ts';
import { nextLook, sessionState } from '../../components/session/session-clock.ts';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const rich = (...children: object[]) => ({ root: { type: 'root', children } });

describe('a requirement leads to its field', () => {
  test('most exact place first, the field around it last', () => {
    expect(fieldIds('speakers.1.name')).toEqual([
      'field-speakers__1__name',
      'field-speakers__1',
      'speakers-row-1',
      'field-speakers',
    ]);
  });
  test('a path of the contract is one of the form', () => {
    expect(fieldIds('locales.it.title')).toEqual(['field-title']);
    expect(fieldIds('')).toEqual([]);
  });
  test('another language version is opened first', () => {
    const href = fieldHref('body.0', 'en', 'it');
    expect(href).toBe('?locale=en#campo=body.0');
    expect(fieldInHash(href.slice(href.indexOf('#')))).toBe('body.0');
    expect(fieldHref('title', 'it', 'it')).toBe('#campo=title');
    expect(fieldInHash('#altro')).toBeUndefined();
  });
});

describe('the words of the editor are read as readers read them', () => {
  test('one line for a paragraph, with its links; nothing for an empty one', () => {
    const value = rich(
      paragraph(text('Chiama la '), { type: 'link', children: [text('banca')] }, text('.')),
      paragraph(),
    );
    expect(lexicalLines(value)).toEqual(['Chiama la banca.']);
  });
  test('items, nested lists and steps each have their line', () => {
    const value = rich(
      {
        type: 'list',
        children: [
          { type: 'listitem', children: [text('Uno')] },
          {
            type: 'listitem',
            children: [{ type: 'list', children: [{ type: 'listitem', children: [text('Due')] }] }],
          },
        ],
      },
      {
        type: 'block',
        fields: {
          id: '6',
          blockType: 'steps',
          items: [{ id: 'x', title: 'Riaggancia', content: rich(paragraph(text('Subito.'))) }],
        },
      },
    );
    expect(lexicalLines(value)).toEqual(['Uno', 'Due', 'Riaggancia', 'Subito.']);
  });
  test('what is no rich text has no lines', () => {
    for (const value of [null, undefined, 3, 'testo', {}, { root: null }])
      expect(lexicalLines(value)).toEqual([]);
  });
  test('title, summary, points and texts count; ids of rows do not', () => {
    const values = {
      title: 'Titolo',
      summary: 'Riassunto.',
      inBrief: [{ id: 'b0c1d2e3-0000-4000-8000-000000000000', text: 'Un punto' }],
      body: rich(paragraph(text('Testo.'))),
      slug: 'indirizzo',
    };
    const { readingLevel } = TYPES.article;
    expect(readingText(values, readingLevel)).toBe('Titolo\nRiassunto.\nUn punto\nTesto.');
    expect(readability(readingText(values, readingLevel))?.words).toBe(5);
  });
  test('the strictest of the chosen audiences sets the line', () => {
    expect(neededLevel({ audiences: ['businesses', 'over65'] }, 'article')).toEqual(
      READING_LIMITS.over65,
    );
    expect(neededLevel({ audiences: ['nobody'] }, 'article')).toBeUndefined();
    expect(neededLevel({}, 'article')).toBeUndefined();
  });
  test('a word of the glossary is for everyone', () => {
    expect(neededLevel({}, 'term')).toEqual(READING_LIMITS.over65);
  });
  test('of a quiz questions, messages, answers and reasons count; what only marks them does not', () => {
    const answers = [{ id: '1', text: 'Sì', right: true, reason: 'Perché sì.' }];
    const message = { channel: 'sms', from: 'Banca', text: 'Clicca qui.' };
    const values = { title: 'Quiz', questions: [{ id: '2', text: 'È vero?', message, answers }] };
    expect(readingText(values, TYPES.quiz.readingLevel)).toBe(
      'Quiz\nÈ vero?\nClicca qui.\nSì\nPerché sì.',
    );
  });
});

test.each([
  ['CITTA piu', true],
  ["dell'identita", true],
  ['dell’identità', true],
  ['citta sicura', false],
  ['100%', false],
])('a picker shows «Città più dell’identità» to who types «%s»: %s', (typed, shown) => {
  expect(wordBoundariesRegex(typed).test('Città più dell’identità')).toBe(shown);
});

describe('the session warns before it ends', () => {
  const MINUTE = 60_000;
  test('five minutes before, then that it is over', () => {
    expect(sessionState(undefined, 0)).toEqual({ kind: 'open' });
    expect(sessionState(6 * MINUTE, 0)).toEqual({ kind: 'open' });
    expect(sessionState(5 * MINUTE, 0)).toEqual({ kind: 'ending', minutes: 5 });
    expect(sessionState(59_000, 0)).toEqual({ kind: 'ending', minutes: 1 });
    expect(sessionState(1000, 1000)).toEqual({ kind: 'over' });
  });
  test('the timer wakes at each change, and never runs hot', () => {
    expect(nextLook(8 * 60 * MINUTE, 0)).toBe(10 * MINUTE);
    expect(nextLook(5.5 * MINUTE, 0)).toBe(0.5 * MINUTE);
    expect(nextLook(2.5 * MINUTE, 0)).toBe(0.5 * MINUTE);
    expect(nextLook(100, 0)).toBe(250);
  });
});
