// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 AA, and what the authors of axe call good practice. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const require = createRequire(import.meta.url);

/** axe without its comments and long names: a page has read it in half of the time. */
const PROGRAM = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

const isIn = (page: Page): Promise<boolean> => page.evaluate(() => 'axe' in window);

/** What is looked at, and by which rules; without it the whole page by those of {@link WCAG}. */
export interface Look {
  /** Selectors; empty: the whole page. */
  readonly include?: readonly string[];
  /** Selectors of parts that are left out. */
  readonly exclude?: readonly string[];
  /** Names of the rules. */
  readonly rules?: readonly string[];
  /** Tags of rules, where no rules are named. */
  readonly tags?: readonly string[];
  /** Names of rules that are left out, where no rules are named. */
  readonly without?: readonly string[];
}

/** One part of a page that breaks a rule. */
export interface Violation {
  /** Name of the rule. */
  readonly id: string;
  /** How bad it is, as axe sees it: `minor`, `moderate`, `serious` or `critical`. */
  readonly impact: string;
  /** Selector of the part. */
  readonly target: string;
  /** Its markup. */
  readonly html: string;
  /** What is wrong, in English. */
  readonly why: string;
}

/** The part of axe that is used in a page. */
interface Axe {
  run(
    context: { readonly include: readonly string[]; readonly exclude: readonly string[] },
    options: object,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly impact?: string | null;
      readonly nodes: readonly {
        readonly target: readonly string[];
        readonly html: string;
        readonly failureSummary?: string;
      }[];
    }[];
  }>;
}

/**
 * What axe finds wrong on a page; frames are pages of their own. It writes down only that, and works in the page itself:
 * a third of the work of `AxeBuilder`, which gathers its answers in a second page for frames of other origins.
 */
export async function lookAt(page: Page, look: Look = {}): Promise<Violation[]> {
  if (!(await isIn(page))) await page.evaluate(PROGRAM);
  const { include = [], exclude = [], rules, tags = WCAG, without = [] } = look;
  const options = {
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
    iframes: false,
  };
  return page.evaluate(
    async ({ include, exclude, options }) => {
      const { axe } = window as unknown as { readonly axe: Axe };
      const context = { include: include.length > 0 ? include : ['html'], exclude };
      const { violations } = await axe.run(context, options);
      return violations.flatMap(({ id, impact, nodes }) =>
        nodes.map(({ target, html, failureSummary = '' }) => ({
          id,
          impact: impact ?? '',
          target: target.join(' '),
          html,
          why: failureSummary,
        })),
      );
    },
    { include, exclude, options },
  );
}

/** The same, one line each: rule, place and markup. */
export async function violations(page: Page, look: Look = {}): Promise<string[]> {
  const found = await lookAt(page, look);
  return found.map(({ id, target, html }) => `${id}: ${target} ${html}`);
}
