// SPDX-License-Identifier: AGPL-3.0-or-later
// `node database/tidy-migrations.ts`, after `payload migrate:create`: Payload writes its migrations for a bundler; here
// Node itself runs them, which wants types imported as types and names with their extension. Of the snapshots, half a
// megabyte each, only the last is read again: it is what the next migration is compared with.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../migrations');
// REUSE-IgnoreStart: this is text to be written, not the licence of this file.
const LICENCE = '// SPDX-License-Identifier: AGPL-3.0-or-later\n';
// REUSE-IgnoreEnd

const tidy = (text: string): string =>
  (text.startsWith(LICENCE) ? text : LICENCE + text)
    .replace(
      "import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'",
      "import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'",
    )
    // Arguments that a migration does not use.
    .replaceAll('{ db, payload, req }: Migrate', '{ db }: Migrate')
    .replaceAll(/from '(\.\/[0-9a-z_]+)'/g, "from '$1.ts'");

const snapshots = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
for (const name of snapshots.slice(0, -1)) await rm(path.join(FOLDER, name));

for (const name of await readdir(FOLDER)) {
  if (!name.endsWith('.ts')) continue;
  const file = path.join(FOLDER, name);
  await writeFile(file, tidy(await readFile(file, 'utf8')));
}
