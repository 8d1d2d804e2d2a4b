// SPDX-License-Identifier: AGPL-3.0-or-later
import { inRoot } from '../machine/root.ts';

/** A file of a package that the bench compares or measures with; `npm run bench` installs them. */
export const toolFile = (...parts: string[]): string =>
  inRoot('scripts', 'bench', 'node_modules', ...parts);
