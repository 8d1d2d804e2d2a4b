// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 AA, and what the authors of axe call good practice. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe without its comments and long names: a page has read it in half of the time. */
const PROGRAM = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

/** Stands where the program would be sent to a page that has it already. */
const IS_THERE = '/* axe is there. */';

const isIn = (page: Page): Promise<boolean> => page.evaluate(() => 'axe' in window);

/**
 * axe, ready to look at a page. It writes down only what is wrong, and works in the page itself instead of gathering its
 * answers in a second one: that is for frames of other origins, which nothing of ours has. So it takes a third of the
 * time; a second look at a page two thirds of the first.
 * @param tags of the rules; all that axe has switched on when there are none
 */
export async function axeFor(page: Page, tags: string[] = []): Promise<AxeBuilder> {
  const axe = new AxeBuilder({ page, axeSource: (await isIn(page)) ? IS_THERE : PROGRAM })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  return tags.length > 0 ? axe.withTags(tags) : axe;
}

/** What is looked at, and by which rules; without it the whole page by those of {@link WCAG}. */
export interface Look {
  /** Selectors; empty: the whole page. */
  readonly include?: readonly string[];
  /** Selectors of parts that are left out. */
  readonly exclude?: readonly string[];
  /** Names of the rules. */
  readonly rules?: readonly string[];
}

/** The part of axe that is used in a page. */
interface Axe {
  run(
    context: { readonly include: readonly string[]; readonly exclude: readonly string[] },
    options: { readonly runOnly: object; readonly resultTypes: readonly string[] },
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
    }[];
  }>;
}

/** What axe finds wrong on a page: rule, place and markup of each. The page gives only that, which is less work still. */
export async function violations(page: Page, look: Look = {}): Promise<string[]> {
  if (!(await isIn(page))) await page.evaluate(PROGRAM);
  const { include = [], exclude = [], rules } = look;
  return page.evaluate(
    async ({ include, exclude, runOnly }) => {
      const { axe } = window as unknown as { readonly axe: Axe };
      const context = { include: include.length > 0 ? include : ['html'], exclude };
      const found = await axe.run(context, { runOnly, resultTypes: ['violations'] });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
      );
    },
    {
      include,
      exclude,
      runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: WCAG },
    },
  );
}
