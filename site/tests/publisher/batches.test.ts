// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { expect, test } from 'vitest';
import { fetchTexts } from '../../publisher/intake/fetch-texts.ts';
import type { Cms } from '../../publisher/intake/cms.ts';
import { CmsUnavailable } from '../../publisher/intake/cms-request.ts';

const DIGESTS = Array.from({ length: 4000 }, (_, n) => sha256(`text ${n}`));

/** Asks a CMS that answers badly whenever one of some texts is asked for. */
async function ask(isBad: (index: number) => boolean) {
  const bad = new Set(DIGESTS.filter((_, index) => isBad(index)));
  let asked = 0;
  const cms: Pick<Cms, 'documents'> = {
    documents: (digests) => {
      asked += 1;
      return digests.some((digest) => bad.has(digest))
        ? Promise.reject(new CmsUnavailable('The CMS answered 500.'))
        : Promise.resolve({ texts: new Map(digests.map((it) => [it, it])), notGiven: [] });
    },
  };
  let taken = 0;
  const late = await fetchTexts(cms, DIGESTS, (texts) => {
    taken += texts.size;
    return Promise.resolve();
  });
  return { asked, taken, late: new Set(late.keys()), bad };
}

test.each<[string, number, (index: number) => boolean]>([
  ['all over a large change', 16, (index) => index % 250 === 0],
  ['close together', 40, (index) => index < 400 && index % 10 === 3],
  ['one after the other', 12, (index) => index >= 195 && index < 207],
])('I4, R23: bad texts %s hold up themselves only', async (_where, count, isBad) => {
  const { taken, late, bad } = await ask(isBad);
  expect(bad.size).toBe(count);
  expect(late).toEqual(bad);
  expect(taken).toBe(DIGESTS.length - bad.size);
});

test('R09: a CMS that answers nothing well is left alone soon', async () => {
  const { asked, taken, late } = await ask(() => true);
  expect(asked).toBe(50);
  expect(taken).toBe(0);
  expect(late.size).toBe(DIGESTS.length);
});

test('R09: a CMS that answers every second text badly is not asked for each of them', async () => {
  const { asked, taken, late } = await ask((index) => index % 2 === 1);
  expect(asked).toBeLessThan(1100);
  expect(taken + late.size).toBe(DIGESTS.length);
});
