// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What of the CMS is tested on SQLite and on a MongoDB that is named, and not on SecantusDB, which takes three times as
 * long and is not what anybody runs. There it is enough to walk what the two databases may do differently: every verb in
 * every state, whole or not at all; queries, indices, versions and languages; writers beside each other; moments; the
 * search; accounts. Left out is what comes before a database is asked, and what is told or drawn from rows that were read.
 */
export const NOT_ON_SECANTUS = {
  /** As patterns in the folder of the CMS. */
  files: [
    'tests/gate/{hostile,matrix}.test.ts',
    'tests/link-check/check-press.test.ts',
    'tests/media/{child-dies,files-kept,files-refused,many,refused}.test.ts',
    'tests/programme/{announce,export,matching}.test.ts',
    'tests/publishing/reports.test.ts',
    'tests/workflow/{change-notes,checks,courses,desk,digest,form-parts,open-data,pages}.test.ts',
    'tests/workflow/{remarks,review-memory,translation,way-back}.test.ts',
  ],
  /** Of files that walk everything, a part: what differs between the rest is decided before a database is asked. */
  parts:
    'of the matrix of the workflow and of verbs-by-type some roles, and in the latter one type of each owner; of the verbs in each state one who may and one who may not; of the round trip one document of each shape; of the seed all but what one learns with',
  why: 'what they promise is decided before a database is asked, or follows from rows that were read; how the database reads and writes them is walked by the rest',
} as const;
