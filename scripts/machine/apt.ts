// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';

/** The commands that install Debian's packages; none where we may not, or this is another system. */
export const aptInstall = (...packages: readonly string[]): string[][] =>
  process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
    ? [
        ['apt-get', 'update', '-q'],
        ['apt-get', 'install', '-qy', '--no-install-recommends', ...packages],
      ]
    : [];
