// SPDX-License-Identifier: AGPL-3.0-or-later
import { untilInterrupted } from '../machine/interrupt.ts';
import { stopAll } from './programs.ts';
import { say } from '../machine/say.ts';
import type { Service } from './service.ts';

/** Settles when the person wants the end: Ctrl-C, a termination, or the death of the process that started us. */
export function untilAsked(): Promise<void> {
  const orphaned = new Promise<void>((resolve) => {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(), 2_000).unref();
  });
  return Promise.race([untilInterrupted(), orphaned]);
}

/** Keeps the programs until Ctrl-C, and says when one of them dies: none is restarted silently. */
export async function supervise(services: readonly Service[]): Promise<void> {
  for (const service of services) {
    void service.ended.then((how) => {
      if (service.stopping) return;
      console.error(
        `✗ ${service.spec.name} has ended (${how}); the others go on. Its last words are above and in ${service.spec.logs}. Stop with Ctrl-C and start again.`,
      );
    });
  }
  await untilAsked();
  say('\nStopping…');
  await stopAll(services);
  say('Stopped.');
}
