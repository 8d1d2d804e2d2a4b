// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { demoPages, fullPages } from './compiled.ts';

/** Every page of the demonstration, and of a portal with something in every field. */
const pages = [...(await demoPages()), ...(await fullPages())];

/** Addresses of pages of which something is true. */
const where = (isSo: (html: string) => boolean): string[] =>
  pages.filter(([, html]) => isSo(html)).map(([address]) => address);

test('headings begin with the title of the page and never skip a level', () => {
  const skips = (html: string): boolean => {
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const levels = [...main.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    return levels.some((level, i) => level > (levels[i - 1] ?? 1) + 1);
  };
  expect(where(skips)).toEqual([]);
});

test('a transcript has a heading of its own, under which those of its text stand', () => {
  const transcripts = pages.flatMap(([, html]) => [
    ...html.matchAll(/<details class="transcript">.*?<\/details>/gs),
  ]);
  expect(transcripts.length).toBeGreaterThan(1);
  for (const [transcript] of transcripts) {
    const levels = [...transcript.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(2);
    expect(levels.slice(1).filter((level) => level < 3)).toEqual([]);
  }
});

test('no warning hides from those who go from heading to heading', () => {
  expect(where((html) => /<p class="callout-title"/.test(html))).toEqual([]);
  expect(where((html) => /<h[2-6] class="callout-title"/.test(html)).length).toBeGreaterThan(20);
});

test('the menu is a landmark while it is closed, and so are the links of the footer', () => {
  const hidden = (html: string): boolean => {
    const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
    const footer = html.slice(html.indexOf('<footer'), html.indexOf('</footer>'));
    return (
      !/<nav [^>]*aria-label="[^"]+"[^>]*>\s*<details/.test(header) ||
      /<details[^>]*>(?:(?!<\/details>).)*<nav/s.test(header) ||
      footer.replaceAll(/<nav .*?<\/nav>/gs, '').includes('<ul')
    );
  };
  expect(where(hidden)).toEqual([]);
});

test('a link that opens a mail program says so', () => {
  const silent = pages.flatMap(([address, html]) =>
    [...html.matchAll(/<a href="(mailto:[^"]*)"[^>]*>(.*?)<\/a>/gs)]
      .filter(([, , words = '']) => !/e-?mail|@/i.test(words))
      .map(([, , words]) => `${address}: ${words}`),
  );
  expect(silent.slice(0, 20)).toEqual([]);
});

test('an icon before words adds no space to them', () => {
  expect(where((html) => /<\/svg>\s+[^\s<]/.test(html))).toEqual([]);
});

test('the sections of a page are listed without numbers: some titles have one', () => {
  const numbered = /class="sidebar-wrapper"(?:(?!<\/(?:details|nav)>).)*<ol/s;
  expect(where((html) => numbered.test(html))).toEqual([]);
});

test('a sign that a style draws on the screen is no word of a link', () => {
  const folder = path.resolve(import.meta.dirname, '../../src/styles');
  for (const name of readdirSync(folder)) {
    const css = readFileSync(path.join(folder, name), 'utf8');
    for (const [, rule = ''] of css.matchAll(/\{([^{}]*)\}/g)) {
      const signs = rule.match(/content: '[^']*[→←/+–✓][^']*'[^;]*;/g) ?? [];
      // Between two texts on paper.
      if (signs.length === 0 || signs.some((sign) => sign.includes("' – '"))) continue;
      // A browser that knows no words for a sign drops the second line, and draws the first.
      const [, sign] = /'([^']*)'/.exec(signs[0] ?? '') ?? [];
      expect(signs, name).toEqual([`content: '${sign}';`, `content: '${sign}' / '';`]);
    }
  }
});
