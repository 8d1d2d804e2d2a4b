// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`reference_uses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`target\` text,
  	\`document\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`reference_uses_target_idx\` ON \`reference_uses\` (\`target\`);`)
  await db.run(sql`CREATE INDEX \`reference_uses_document_idx\` ON \`reference_uses\` (\`document\`);`)
  // References of what is online already: the objects below the document that have the type of one, and their ids.
  await db.run(sql`INSERT INTO \`reference_uses\` (\`id\`, \`target\`, \`document\`)
    SELECT lower(hex(randomblob(16))), \`target\`, \`document\` FROM (
      SELECT DISTINCT json_extract(\`online\`.\`canonical\`, \`part\`.\`path\` || '.id') AS \`target\`, \`online\`.\`id\` AS \`document\`
      FROM \`published_documents\` AS \`online\`, json_tree(\`online\`.\`canonical\`) AS \`part\`
      WHERE \`online\`.\`withdrawn\` = 0 AND \`part\`.\`key\` = 'type' AND \`part\`.\`path\` <> '$'
        AND \`part\`.\`atom\` IN
          ('settings', 'home', 'topic', 'organisation', 'venue', 'edition', 'event', 'article')
    ) WHERE \`target\` IS NOT NULL AND \`target\` <> \`document\`;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`reference_uses\`;`)
}
