// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasSheet, PAGE_TYPES, type PageType } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { addressesIn } from '../harness/crawl.ts';

const site = inject('site');
const pages = inject('pages');
const templates = Object.values(inject('templates'));

type Rules = ReturnType<StaticConfigLoader['getConfigFor']>;

/** Works out the rules once: they are the same for every page. */
class OnceLoader extends StaticConfigLoader {
  #rules: Rules | undefined;

  override getConfigFor(...asked: Parameters<StaticConfigLoader['getConfigFor']>): Rules {
    this.#rules ??= super.getConfigFor(...asked);
    return this.#rules;
  }
}

const validator = new HtmlValidate(
  new OnceLoader({ extends: ['html-validate:standard', 'html-validate:a11y'] }),
);

async function htmlOf(path: string): Promise<string> {
  return (await fetch(`${site}${path}`)).text();
}

/**
 * Leaves out what is inside of an element: its marks begin at these places.
 * @throws where there is no such element: else most of a page would be left out, and found to be valid
 */
function emptied(html: string, begin: number, end: number): string {
  if (begin < 0 || end < begin) throw new Error('The page has no header or no footer.');
  return html.slice(0, html.indexOf('>', begin) + 1) + html.slice(end);
}

/** Without what is inside of header and footer: nearly the same on all pages, and half of what there is to read. */
function withoutFrame(html: string): string {
  const rest = emptied(html, html.lastIndexOf('<footer'), html.lastIndexOf('</footer>'));
  return emptied(rest, rest.indexOf('<header'), rest.indexOf('</header>'));
}

/** Names of places that a page has twice. */
function doubledIds(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
  return ids.filter((id, index) => ids.indexOf(id) < index);
}

async function problemsOf(path: string, html: string): Promise<string[]> {
  const report = await validator.validateString(html, path);
  return report.results.flatMap((result) =>
    result.messages.map(
      ({ ruleId, selector, message }) => `${path} ${ruleId} ${selector}: ${message}`,
    ),
  );
}

test.each(templates)('%s is valid HTML', async (path) => {
  expect(await problemsOf(path, await htmlOf(path))).toEqual([]);
});

test('every other page is valid HTML', async () => {
  const problems: string[] = [];
  for (const path of pages.filter((one) => !templates.includes(one))) {
    const html = await htmlOf(path);
    problems.push(...(await problemsOf(path, withoutFrame(html))));
    problems.push(...doubledIds(html).map((id) => `${path} has two places with the name ${id}`));
  }
  expect(problems).toEqual([]);
});

/** Addresses of sheets, not of the PDFs that kits have. */
const SHEET = /href="(\/[^"]+\/(?:foglio|sheet)\.pdf)"/g;

test('every article, lesson and quiz of the demonstration has its sheet, and kits name those of theirs', async () => {
  const patternsOf = (type: PageType): RegExp[] =>
    ACTIVE_LOCALES.map((locale) => new RegExp(`^${documentPath(type, '[^/]+', locale)}$`));
  const pagesOf = (types: readonly PageType[]): string[] => {
    const patterns = types.flatMap(patternsOf);
    return pages.filter((path) => patterns.some((pattern) => pattern.test(path)));
  };
  const wanted = pagesOf(PAGE_TYPES.filter(hasSheet));
  expect(wanted.length).toBeGreaterThan(50);
  const sheets = new Set<string>();
  for (const path of wanted) {
    const own = [...(await htmlOf(path)).matchAll(SHEET)].map(([, address = '']) => address);
    expect(
      own.filter((address) => address.startsWith(path)),
      path,
    ).toHaveLength(1);
    for (const address of own) sheets.add(address);
  }
  expect(sheets.size).toBe(wanted.length);
  for (const path of pagesOf(['kit'])) {
    const named = [...(await htmlOf(path)).matchAll(SHEET)].map(([, address = '']) => address);
    expect(named.length, path).toBeGreaterThan(0);
    for (const address of named) sheets.add(address);
  }
  for (const address of sheets) {
    const { status, headers } = await fetch(`${site}${address}`, { method: 'HEAD' });
    expect([status, headers.get('content-type')], address).toEqual([200, 'application/pdf']);
  }
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
