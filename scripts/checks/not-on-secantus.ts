// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What of the CMS is tested on MongoDB and SQLite, and not on SecantusDB. A file is left out only when it takes much
 * there and is about what comes before a database is asked: the gate, or the program that reads uploads.
 */
export const NOT_ON_SECANTUS = {
  /** As patterns in the folder of the CMS. */
  files: [
    'tests/gate/hostile.test.ts',
    'tests/media/{child-dies,files-kept,files-refused,many,refused}.test.ts',
  ],
  /** Of files that walk everything, a part: what differs between the rest is decided before a database is asked. */
  parts:
    'of the matrices and of verbs-by-type some roles, and in the latter one type of each owner; of the verbs in each state one who may and one who may not; of the round trip one document of each shape; of the seed all but what one learns with',
  why: 'thousands of requests and large uploads, minutes on it; nearly all are refused or read before a database is asked, and those that are not have their own in tests/database/queries.test.ts, tests/media/kept.test.ts, files-published and sweep',
} as const;
