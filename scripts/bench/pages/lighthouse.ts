// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { CHROMIUM_ARGS } from '../../machine/chromium.ts';
import { tryRun } from '../../machine/run.ts';
import { Plain } from '../../machine/say.ts';
import { toolFile } from '../tools.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

const Score = z.number().min(0).max(1).nullable();

/** The part of Lighthouse's report that is read here. */
const Report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.enum(CATEGORIES),
    z.object({
      score: Score,
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ score: Score, numericValue: z.number().optional(), title: z.string() }),
  ),
});

const ATTEMPTS = 3;

/** A failed report is a megabyte; the reason stands at its end. */
const LAST_WORDS = 300;

async function report(url: string, chromium: string): Promise<z.infer<typeof Report>> {
  const args = [
    toolFile('lighthouse', 'cli', 'index.js'),
    url,
    '--quiet',
    '--output=json',
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${['--headless=new', ...CHROMIUM_ARGS].join(' ')}`,
    '--no-enable-error-reporting',
  ];
  const env = { CHROME_PATH: chromium };
  for (let attempt = 1; ; attempt += 1) {
    const { code, output } = await tryRun(process.execPath, args, { env });
    const begin = output.indexOf('{\n');
    if (code === 0 && begin >= 0)
      return parseOrThrow(Report, JSON.parse(output.slice(begin)), `Lighthouse's report on ${url}`);
    // Now and then it loses the trace of a page («NO_NAVSTART») and says itself that one should try again.
    const [last = ''] = output.trim().split('\n').slice(-1);
    if (attempt === ATTEMPTS)
      throw new Plain(`Lighthouse failed on ${url}: ${last.slice(-LAST_WORDS)}`);
  }
}

/** Looks at a page with Lighthouse's settings for mobile: a phone on a simulated line. */
export async function lighthouse(url: string, chromium: string) {
  const { categories, audits, runtimeError } = await report(url, chromium);
  if (runtimeError) throw new Plain(`Lighthouse could not see ${url}: ${runtimeError.message}`);
  const number = (audit: string): number => audits[audit]?.numericValue ?? Number.NaN;
  const scoreOf = (category: Category): number =>
    Math.round((categories[category].score ?? 0) * 100);
  const complaints = CATEGORIES.flatMap((category) =>
    categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${category}/${id}`),
  );
  return {
    /** 0 to 100, in the order of the categories. */
    scores: CATEGORIES.map(scoreOf),
    /** Largest contentful paint, milliseconds. */
    lcp: number('largest-contentful-paint'),
    cls: number('cumulative-layout-shift'),
    /** Total blocking time, milliseconds. */
    blocked: number('total-blocking-time'),
    bytes: number('total-byte-weight'),
    /** Audits with less than full marks that weigh in a score, as «category/audit». */
    complaints,
  };
}
export type Audited = Readonly<Awaited<ReturnType<typeof lighthouse>>>;
