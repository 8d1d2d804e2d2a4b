// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { deskComponents } from '../../admin-components.ts';
import { titleOfPage } from '../../gate/pages/page-title.ts';

const ADDED = Object.values(deskComponents.views).flatMap((view) =>
  'path' in view ? [view.path.split('/').slice(1)] : [],
);

test.each(ADDED)('the page /admin/%s of the desk has a title of its own', (...segments) => {
  const [it, en] = ['it', 'en'].map((language) => titleOfPage(segments, language));
  expect(it).toMatch(/^[^·]+ · Redazione del portale$/);
  expect(it).not.toMatch(/Payload/);
  expect(en).not.toBe(it);
});

test.each([[undefined], [['collections', 'articles']], [['account']], [['__proto__']]])(
  'a page of Payload has that of Payload (%j)',
  (segments) => {
    expect(titleOfPage(segments, 'it')).toBeUndefined();
  },
);
