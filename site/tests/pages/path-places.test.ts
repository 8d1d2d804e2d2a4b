// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasPage } from '@portico/shared/contract/types';
import { documentPath } from '@portico/shared/paths';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/queries/content.ts';
import { pathSteps } from '../../src/queries/paths.ts';
import { answerAt, textOf } from './compiled.ts';
import { askOf, storeOf } from './portal.ts';

const store = storeOf();
const ask = askOf(store);

const paths = store.all('path').flatMap((path) =>
  (['it', 'en'] as const).flatMap((locale) => {
    const content = contentOf(path, locale);
    return content ? [[content.title, { id: path.id, locale, slug: content.slug }] as const] : [];
  }),
);

/** The part of a page that the end of its address names. */
const asked = (html: string, anchor: string): string =>
  new RegExp(`<p[^>]* id="${anchor}">(.*?)</p>`, 's').exec(html)?.[1] ?? '';

describe('who opens a step of a path knows the path and the next step, without script or storage', () => {
  test.each(paths)('%s', async (_title, { id, locale, slug }) => {
    const { steps } = ask(pathSteps, { id, locale });
    const page = await answerAt(documentPath('path', slug, locale), store);
    expect(steps.length).toBeGreaterThan(1);
    for (const [index, { href, card }] of steps.entries()) {
      expect(page).toContain(`href="${href}"`);
      const [address = '', anchor = ''] = href.split('#');
      const html = await answerAt(address, store);
      const part = asked(html, anchor);
      const language = card.language ?? locale;
      const own =
        language === locale ? steps.length : ask(pathSteps, { id, locale: 'it' }).steps.length;
      const said =
        language === 'it' ? `tappa ${index + 1} di ${own}` : `step ${index + 1} of ${own}`;
      expect(textOf(part), href).toContain(said);
      const next = steps[index + 1];
      if (next && language === locale) expect(part).toContain(`href="${next.href}"`);
    }
  });

  test('an audience page leads to the first steps the same way', async () => {
    const html = await answerAt('/per/over-65/', store);
    expect(html).toMatch(/<p class="step-title">\s*<a href="[^"]+#da-percorso-over-65"/);
  });
});

test('below its text every step names all of its paths; the last lesson of a course those of the course', async () => {
  const [path] = store
    .all('path')
    .filter(({ document }) => document.locales.it.steps.some(({ to }) => to.type === 'course'));
  const to = path?.document.locales.it.steps.find((step) => step.to.type === 'course')?.to;
  const course = to && store.get('course', to.id);
  if (!path || !course || course.document.delivery.kind !== 'here') throw new Error('No course.');
  const lessons = course.document.delivery.lessons.flatMap(
    ({ id }) => store.get('lesson', id) ?? [],
  );
  const pageOf = async (slug = '') => answerAt(documentPath('lesson', slug, 'it'), store);
  const title = path.document.locales.it.title;
  const end = /<nav class="path-places".*?<\/nav>/s;
  const last = end.exec(await pageOf(lessons.at(-1)?.document.locales.it.slug))?.[0] ?? '';
  expect(textOf(last)).toContain(title);
  expect(last).toMatch(/Poi:\s+<a href="[^"]+#da-/);
});

test('a page that is in no path says nothing of paths', async () => {
  const inPaths = new Set(
    store
      .all('path')
      .flatMap(({ document }) =>
        Object.values(document.locales).flatMap((content) =>
          (content?.steps ?? []).map(({ to }) => to.id),
        ),
      ),
  );
  const alone = store.all('article').find(({ id, type }) => hasPage(type) && !inPaths.has(id));
  if (!alone) throw new Error('Every article is in a path.');
  const html = await answerAt(documentPath('article', alone.document.locales.it.slug, 'it'), store);
  expect(html).not.toContain('path-place');
});
