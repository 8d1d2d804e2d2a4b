// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stateInText } from '../../components/saving/state-in-text.ts';

type Ask = ReturnType<typeof stateInText>;
type Answer = Awaited<ReturnType<Ask>>;

const IN_BLOCK = 'articles.body.lexical_internal_feature.blocks.lexical_blocks.steps.fields';
const IN_LINK = 'articles.body.lexical_internal_feature.link.fields';
const DRAWN: Answer = { state: { title: { value: 'Titolo' } } };
/** What Payload makes of a line that is down; of a refusal; of a session that ended; of a proxy’s page. */
const NONE = [{ state: null }, { errors: [] }, null, undefined] as unknown as Answer[];

let answers: Answer[];
let asked: number;
const ask = stateInText(async () => {
  asked += 1;
  return answers.length > 0 ? (answers.shift() as Answer) : DRAWN;
});
const args = (schemaPath: string, more: object = {}) =>
  ({ schemaPath, operation: 'update', ...more }) as unknown as Parameters<Ask>[0];

beforeEach(() => {
  vi.useFakeTimers();
  // The events of the window, with none of it.
  vi.stubGlobal('window', new EventTarget());
  answers = [];
  asked = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the form of a block', () => {
  test('gets its state as soon as the server draws it, whatever came before', async () => {
    answers = [...NONE];
    const got = ask(args(IN_BLOCK, { formState: {} }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([await got, asked]).toEqual([DRAWN, 5]);
  });

  test('asks again at once when the server is back, and no more when nobody waits', async () => {
    answers = [...NONE, ...NONE];
    const stop = new AbortController();
    void ask(args(IN_BLOCK, { signal: stop.signal }));
    await vi.advanceTimersByTimeAsync(0);
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toBe(2);
    stop.abort();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(asked).toBeLessThanOrEqual(3);
  });
});

test('the form of a link changes nothing without an answer, and keeps nobody waiting', async () => {
  for (const none of NONE) {
    answers = [none];
    expect(await ask(args(IN_LINK, { formState: {} }))).toEqual({ state: {} });
  }
});

test('the form of a document gets what Payload gets', async () => {
  const [none] = NONE;
  answers = NONE.slice(0, 1);
  expect(await ask(args('articles'))).toEqual(none);
});
