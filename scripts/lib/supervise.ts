// SPDX-License-Identifier: AGPL-3.0-or-later
import { say } from './say.ts';
import type { Service } from './service.ts';
import { stopAll } from './portal.ts';

/** Settles when the person wants the end: Ctrl-C, a termination, or the death of the process that started us. */
export function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve());
    }
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(), 2_000).unref();
  });
}

/** Keeps the programs until somebody asks for the end, and says when one of them dies: none is restarted silently. */
export async function supervise(services: readonly Service[]): Promise<void> {
  for (const service of services) {
    void service.ended.then((how) => {
      if (service.stopping) return;
      console.error(
        `✗ ${service.spec.name} has ended (${how}); the others go on. Its last words are above and in ${service.spec.logs}. Stop with Ctrl-C and start again.`,
      );
    });
  }
  // Should this process be ended without ceremony, nothing that it started stays behind.
  process.on('exit', () => {
    for (const service of services) if (service.running) service.signal('SIGKILL');
  });
  await untilAsked();
  say('\nStopping…');
  await stopAll(services);
  say('Stopped.');
}
