// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What of the CMS is tested on MongoDB and SQLite, and not on SecantusDB. A file is left out only when it takes minutes
 * there and is about the gate, which answers before a database is asked.
 */
export const NOT_ON_SECANTUS = {
  /** As patterns in the folder of the CMS. */
  files: ['tests/gate/hostile.test.ts'],
  /** Of files that walk all roles, some roles only: what differs between these is decided before a database is asked. */
  roles: 'the two matrices and verbs-by-type, for every role',
  why: 'thousands of requests, minutes on it; nearly all are refused before a database is asked, and those that are not have their own in tests/database/queries.test.ts',
} as const;
