// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it, test } from 'vitest';
import { requiredReadingLevel } from '../audiences.ts';
import type { DocumentOf } from '../contract/document.ts';
import { plainText } from '../contract/plain-text.ts';
import { readability } from '../readability.ts';
import { documentsOf } from './fixtures.ts';

/** The texts of an article besides its title. */
function textOf({ locales: { it: content } }: DocumentOf<'article'>): string {
  const { summary, inBrief = [], body, doNow = [] } = content;
  return [summary, ...inBrief, plainText(body), plainText(doNow)].join('\n');
}

describe('reading level', () => {
  const cases = documentsOf('article').map((article) => ({
    title: article.locales.it.title,
    article,
  }));

  test.each(cases)('«$title» is easy enough for its audiences', ({ article }) => {
    const measured = readability(textOf(article));
    expect(measured?.indicative).toBe(false);
    expect(measured?.index, JSON.stringify(measured?.hardest)).toBeGreaterThanOrEqual(
      requiredReadingLevel(article.audiences) ?? 0,
    );
  });

  it('takes the strictest line of several audiences, and none of no audience', () => {
    expect(requiredReadingLevel(['businesses', 'over65', 'citizens'])).toBe(80);
    expect(requiredReadingLevel(['businesses', 'citizens'])).toBe(60);
    expect(requiredReadingLevel([])).toBeUndefined();
  });
});
