// SPDX-License-Identifier: AGPL-3.0-or-later
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the repository. */
export const inRoot = (...parts: string[]): string => join(ROOT, ...parts);
