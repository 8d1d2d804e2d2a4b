// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { inRoot } from '../machine/root.ts';
import { run } from '../machine/run.ts';

/** Two parts that speak in turn, each by itself and by a command that it shows. */
const PARTS = `
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from ${JSON.stringify(inRoot('scripts', 'machine', 'run.ts'))};
import { say, sideBySide } from ${JSON.stringify(inRoot('scripts', 'machine', 'say.ts'))};
const part = (name, ms) => async () => {
  say(name + ' begins');
  await run(process.execPath, ['-e', 'console.log("' + name + ' works"); setTimeout(() => {}, ' + ms + ')'], { show: true });
  say(name + ' ends');
  return name;
};
const told = await sideBySide(part('first', FIRST), part('second', SECOND));
say(told.join(' and '));
`;

test.each([
  ['longer', 600, 0],
  ['shorter', 0, 600],
])(
  'of two parts that run at once the report of each is whole: the first is %s',
  async (_, first, second) => {
    const parts = PARTS.replace('FIRST', String(first)).replace('SECOND', String(second));
    const output = await run(process.execPath, ['--input-type=module', '--eval', parts]);
    expect(output.trim().split('\n')).toEqual([
      ...['first begins', 'first works', 'first ends'],
      ...['second begins', 'second works', 'second ends'],
      'first and second',
    ]);
  },
);
