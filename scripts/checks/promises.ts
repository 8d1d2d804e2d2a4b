// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from 'node:fs';
import { inRoot } from '../machine/root.ts';

/** Every id that a test may carry in its name, with what it promises. Each has a test: scripts/tests/promises.test.ts. */
export const PROMISES: Readonly<Record<string, string>> = {
  // Invariants of the design.
  I1: 'Without login nothing unpublished can be read',
  I2: 'The site is a function of accepted documents, code and date',
  I3: 'A reader sees one release, whole, without broken internal links',
  I4: 'Right at most 60 s later, at midnight too',
  I5: 'What cannot be rendered keeps its last good text, and its editor is told why',
  I6: 'What goes online was reviewed, by somebody who did not write it; nobody acts outside their organisation',
  I7: 'A verb or save happened wholly or not at all; what was acknowledged survives',
  I8: 'A page asks no other origin, sets no cookie, writes no storage',
  I9: 'Readable and searchable with CMS and publisher off; no answer of the CMS can empty it',
  I10: 'What was withdrawn is gone everywhere within two minutes, and no rollback brings it back',
  // Ways to abuse the portal: fields and routes (A), accounts (B), uploads (U), contents (C), webhooks (W).
  A01: 'Hidden fields through filters, sorting, joins, selection, depth',
  A05: 'Versions, drafts, counts, anonymous',
  A07: 'An editor publishes, restores, duplicates or changes in bulk',
  A09: 'Scheduled publication after a demotion: switched off',
  A11: 'Creating in, or moving to, another organisation',
  A12: 'Duplicating copies what one may not read: switched off',
  A14: 'Mass assignment',
  A15: 'Registration of the first user: switched off',
  A16: 'Operators, injections, prototypes',
  A19: 'Too much: rows, conditions, depth, JSON',
  A20: 'Job runner, locks, preferences, schema',
  A23: 'GraphQL: switched off',
  B01: 'Sessions after logout, deletion, reset, demotion; altered tokens',
  B02: 'API keys: switched off',
  B05: 'Password or e-mail without the present password',
  B06: 'Weak passwords',
  B07: 'Does this account exist?',
  B08: 'Locking somebody out on purpose: a second factor still lets them in',
  B10: 'Reset links: reuse, poisoned Host',
  B11: 'A second factor: guessed, or a code used twice',
  B12: 'Cross-site requests; flags of the cookie',
  U01: 'Files that are not the picture they say they are',
  U05: 'Names of files',
  U08: 'Position and camera in photographs',
  U09: 'How files are served',
  U10: 'Upload from an address: switched off',
  C01: 'Links of unknown kinds, on write and on render',
  C02: 'Unknown nodes of a rich text',
  C03: 'Markup in titles, alternative texts, addresses, JSON-LD',
  C04: 'Calendar fields, feeds, cells of CSV files',
  C05: 'Open redirects: login, site, search; a preview redirects nowhere',
  C06: 'Previews: secrets, sessions, foreign messages',
  C08: 'Drafts, addresses, secrets, source maps in the built site',
  C10: 'A stolen account publishes a script',
  W01: 'Webhooks: unsigned, altered, old, replayed',
  W03: 'Bodies that are large, endless or slow',
  // Faults.
  R01: 'kill -9 of the publisher',
  R02: 'kill -9 of the CMS',
  R03: 'Two processes, ten writers',
  R04: 'An empty, older or foreign database',
  R05: 'Nudges: a hundred, reversed, none',
  R08: 'A burst of saves',
  R09: 'CMS down, 500, one byte a second',
  R11: 'Disk full',
  R13: 'Releases change under load',
  R14: 'A former page asks for its files',
  R15: 'Rollback',
  R16: 'Typing on during an approval',
  R17: 'Two people in one text',
  R20: 'Mail server down',
  R22: 'Rotation of secrets',
  R23: 'A poison document',
  R24: 'Urgent withdrawal',
  R25: 'Power cut while publishing',
  // Not promised yet: what there is until then has a test.
  F01: 'There are no reports by readers; the throttle that they would stand behind is there',
};

const ID = 'I(?:10|[1-9])|[ABCFRUW]\\d\\d';

/** A string in a test file that begins with ids: the name of a test, or a row of the table of one. */
const NAME = new RegExp(`(['"\`])((?:(?:${ID})(?:, |: | ))+)(.*?)\\1`, 'g');

/** Every test that carries an id in its name, once for each of its ids: its name without them, its path from the root. */
export function keptPromises() {
  const files = ['{cms,site,shared}/tests/**/*.test.ts', 'scripts/*/**/*.test.ts'];
  // Groups of tests that share a portal stand in files of their own.
  return [...new Set(globSync([...files, 'scripts/e2e/*.ts'], { cwd: inRoot() }))]
    .sort()
    .flatMap((file) =>
      [...readFileSync(inRoot(file), 'utf8').matchAll(NAME)].flatMap(([, , ids = '', test = '']) =>
        ids.split(/\W+/).flatMap((id) => (id === '' ? [] : [{ id, test, file }])),
      ),
    );
}
