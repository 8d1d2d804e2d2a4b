// SPDX-License-Identifier: AGPL-3.0-or-later
import { buildAll } from '../portal/prepare.ts';
import { seededFolder } from '../portal/seeded.ts';

/** Before the first test file: both programs built, one folder seeded that every test copies. */
export default async function prepare(): Promise<void> {
  await buildAll();
  await seededFolder();
}
