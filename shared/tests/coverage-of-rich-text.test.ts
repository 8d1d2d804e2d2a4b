// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES } from '../contract/types.ts';
import { describe, expect, it } from 'vitest';
import { FIXTURE_FILES, walk } from './fixtures.ts';

describe('the set of fixtures', () => {
  it('shows every node and every mark of rich text', () => {
    const seen = new Set<string>();
    for (const { data } of FIXTURE_FILES)
      walk(data, (value) => {
        if (typeof value !== 'object' || value === null) return;
        if ('type' in value && typeof value.type === 'string') seen.add(value.type);
        for (const mark of ['strong', 'emphasis', 'language', 'list'])
          if (mark in value) seen.add(`has ${mark}`);
        if ('tone' in value) seen.add(`tone ${String(value.tone)}`);
        if ('level' in value) seen.add(`level ${String(value.level)}`);
        if ('ordered' in value) seen.add(`ordered ${String(value.ordered)}`);
        if ('alt' in value) seen.add(value.alt === null ? 'decorative' : 'described');
        if ('url' in value) seen.add(`link ${String(value.url).split(':')[0]}`);
      });
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...DOCUMENT_TYPES,
        ...['text', 'break', 'link', 'paragraph', 'heading', 'list', 'quote'],
        ...['image', 'table', 'definition', 'callout', 'steps'],
        ...['has strong', 'has emphasis', 'has language', 'has list'],
        ...['tone note', 'tone tip', 'tone warning', 'tone danger'],
        ...['level 2', 'level 3', 'level 4', 'ordered true', 'ordered false'],
        ...['decorative', 'described', 'link https', 'link mailto', 'link tel'],
      ]),
    );
  });
});
