// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type TestCms } from '../harness.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

test('who types «/titolo» or «/elenco» in a text finds titles and lists by these names', () => {
  const { translations } = cms.payload.config.i18n;
  expect(translations).toMatchObject({
    it: {
      lexical: {
        heading: { label: 'Titolo {{headingLevel}}' },
        orderedList: { label: 'Elenco numerato' },
        unorderedList: { label: 'Elenco puntato' },
      },
    },
  });
});
