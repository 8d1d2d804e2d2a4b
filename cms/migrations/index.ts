// SPDX-License-Identifier: AGPL-3.0-or-later
import * as migration_20261122_025542_initial from './20261122_025542_initial.ts';

export const migrations = [
  {
    up: migration_20261122_025542_initial.up,
    down: migration_20261122_025542_initial.down,
    name: '20261122_025542_initial'
  },
];
