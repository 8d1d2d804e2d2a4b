// SPDX-License-Identifier: AGPL-3.0-or-later
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { addressesIn } from '../harness/crawl.ts';

const site = inject('site');
const pages = inject('pages');
const templates = Object.values(inject('templates'));

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
});

async function htmlOf(path: string): Promise<string> {
  return (await fetch(`${site}${path}`)).text();
}

async function problemsOf(path: string): Promise<string[]> {
  const report = await validator.validateString(await htmlOf(path), path);
  return report.results.flatMap((result) =>
    result.messages.map(
      ({ ruleId, selector, message }) => `${path} ${ruleId} ${selector}: ${message}`,
    ),
  );
}

test.each(templates)('%s is valid HTML', async (path) => {
  expect(await problemsOf(path)).toEqual([]);
});

test('every other page is valid HTML', async () => {
  const others = pages.filter((path) => !templates.includes(path));
  const problems = await Promise.all(others.map(problemsOf));
  expect(problems.flat()).toEqual([]);
});

test('I3: every internal link leads somewhere, to its very fragment', async () => {
  const bodies = new Map<string, { status: number; body: string }>();
  const answerOf = async (path: string): Promise<{ status: number; body: string }> => {
    const known = bodies.get(path);
    if (known) return known;
    const response = await fetch(`${site}${path}`, { redirect: 'manual' });
    const answer = { status: response.status, body: await response.text() };
    bodies.set(path, answer);
    return answer;
  };
  const broken: string[] = [];
  for (const path of [...pages, ...templates]) {
    for (const target of addressesIn((await answerOf(path)).body, `${site}${path}`)) {
      if (target.origin !== site) continue;
      const { status, body } = await answerOf(`${target.pathname}${target.search}`);
      // A link within the page, on a page that is not there: its skip links.
      if (status !== 200 && target.pathname !== path)
        broken.push(`${path} → ${target.pathname}: ${status}`);
      else if (target.hash && !body.includes(`id="${decodeURIComponent(target.hash.slice(1))}"`)) {
        broken.push(`${path} → ${target.pathname}${target.hash}: no such place on the page`);
      }
    }
  }
  expect([...new Set(broken)]).toEqual([]);
});
