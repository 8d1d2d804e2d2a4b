// SPDX-License-Identifier: AGPL-3.0-or-later
import { Release } from '@portico/shared/contract/release';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readHold } from '../../publisher/accepted/hold.ts';
import { holdsAtMost } from '@portico/shared/json-size';
import { Bench } from './bench.ts';
import { article } from './documents.ts';

describe('the values of a JSON text are counted without parsing it', () => {
  test.each([
    ['{}', 1],
    ['[1,2,3]', 3],
    ['{"a":"[,,{","b":"\\"[,"}', 2],
    ['{"a":"\\\\","b":[{},{}]}', 6],
  ])('%s holds %i', (text, values) => {
    expect(holdsAtMost(Buffer.from(text), values)).toBe(true);
    expect(holdsAtMost(Buffer.from(text), values - 1)).toBe(false);
  });
});

describe('I9: a manifest of a million entries', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.make();
    bench.cms.publish(article(1));
    await bench.start();
    await bench.caughtUp();
  });
  afterEach(() => bench.close());

  const release = async () => Release.parse(JSON.parse((await bench.text('/release.json')) ?? ''));

  const million = (row: string): string => Array.from({ length: 1_100_000 }, () => row).join();

  test.each([
    ['documents', '{}'],
    ['documents', '"x"'],
    ['documents', '{"id":1}'],
    ['withdrawn', '{}'],
    ['withdrawn', '[]'],
  ])('in «%s», each %s, is not parsed: the site waits and says why', async (list, row) => {
    const before = await bench.text('/articoli/articolo-1/');
    bench.cms.publish(article(2));
    const rest = JSON.stringify(bench.cms.manifest(1)).replace(
      `"${list}":[`,
      `"${list}":[${million(row)},`,
    );
    bench.cms.sabotage = (url, response) =>
      url.startsWith('/published/manifest') && !!response.end(rest);
    await bench.sync();
    expect(await bench.text('/articoli/articolo-1/')).toBe(before);
    expect((await release()).hold).toMatchObject({
      reason: 'too-large',
      detail: expect.stringMatching(/more than 1000000 values/),
    });
    expect(bench.running.loop.health.error).toMatch(/values/);

    bench.cms.sabotage = () => false;
    await bench.sync();
    expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
    expect(await readHold(bench.folder)).toBeNull();
  });

  test('a hundred thousand wrong rows are one sentence, not a hundred thousand', async () => {
    const wrong = JSON.stringify(bench.cms.manifest(1)).replace(
      '"withdrawn":[',
      `"withdrawn":[${Array.from({ length: 100_000 }, () => '{}').join()}`,
    );
    bench.cms.sabotage = (url, response) =>
      url.startsWith('/published/manifest') && !!response.end(wrong);
    await bench.sync();
    expect(bench.running.loop.health.error?.length).toBeLessThan(2000);
    expect((await release()).hold).toBeNull();
  });
});
