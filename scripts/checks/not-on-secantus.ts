// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What of the CMS is tested on SQLite and on a MongoDB that is named, and not on SecantusDB, which takes three times as
 * long and is not what anybody runs. There it is enough to walk what the two databases may do differently: every verb,
 * whole or not at all; queries, what an index keeps unique, versions and languages; writers beside each other; moments; the
 * search; accounts. Left out is what comes before a database is asked, and what is told or drawn from rows that were read.
 */
export const NOT_ON_SECANTUS = {
  /** As patterns in the folder of the CMS. */
  files: [
    'tests/auth/enumeration.test.ts',
    'tests/collections/links.test.ts',
    'tests/desk/{editor-words,portal}.test.ts',
    'tests/gate/{bodies,closed,device,doors,hostile,languages,log,matrix}.test.ts',
    'tests/gate/{origin,server-functions,throttle}.test.ts',
    'tests/link-check/check-press.test.ts',
    'tests/media/{child-dies,files-kept,files-published,files-refused,kept,many,refused}.test.ts',
    'tests/programme/{announce,board,change,export,matching,rights}.test.ts',
    'tests/publishing/reports.test.ts',
    'tests/seed/seed.test.ts',
    'tests/workflow/{change-notes,checks,courses,desk,digest,form-parts,gate,notifications}.test.ts',
    'tests/workflow/{open-data,pages,preview,remarks,review-memory,site-hold}.test.ts',
    'tests/workflow/{translation,verbs-by-type,way-back}.test.ts',
  ],
  /** What other files leave out there, besides the tests of `testOffSecantus`, which the report counts by file. */
  parts:
    'of the indices all but the unique ones; of the matrix of the workflow half of the states, and each verb by one who may; of a verb that fails at each collection the last one; of half a value three; of the round trip one document of each shape; fewer writers and turns at once',
  why: 'what they promise is decided before a database is asked, or follows from rows that were read; how the database reads and writes them is walked by the rest',
} as const;
