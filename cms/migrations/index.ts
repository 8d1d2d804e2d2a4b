// SPDX-License-Identifier: AGPL-3.0-or-later
import * as migration_20261122_032245_initial from './20261122_032245_initial.ts';

export const migrations = [
  {
    up: migration_20261122_032245_initial.up,
    down: migration_20261122_032245_initial.down,
    name: '20261122_032245_initial'
  },
];
