// SPDX-License-Identifier: AGPL-3.0-or-later
import { failedChecks } from './checks/checks.ts';
import { main, Plain } from './machine/say.ts';

/** `npm run check`: types, lint, format, unused code, versions that must agree. */
await main(async () => {
  const failed = await failedChecks();
  if (failed.length > 0) throw new Plain(`Failed: ${failed.join(', ')}.`);
});
