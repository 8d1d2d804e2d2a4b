// SPDX-License-Identifier: AGPL-3.0-or-later
import { bringPublished } from '../harness/published-demo.ts';
import { buildAll } from '../portal/prepare.ts';

/** Before the first test file. */
export default async function prepare(): Promise<void> {
  await buildAll();
  await bringPublished();
}
