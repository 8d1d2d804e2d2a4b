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
  // What is online already: an object with the id and type of a document, which is not a document itself.
  await db.run(sql`INSERT INTO \`reference_uses\` (\`id\`, \`target\`, \`document\`)
    SELECT lower(hex(randomblob(16))), \`target\`, \`document\` FROM (
      SELECT DISTINCT json_extract(\`part\`.\`value\`, '$.id') AS \`target\`, \`online\`.\`id\` AS \`document\`
      FROM \`published_documents\` AS \`online\`, json_tree(\`online\`.\`canonical\`) AS \`part\`
      WHERE \`online\`.\`withdrawn\` = 0 AND \`part\`.\`type\` = 'object'
        AND json_extract(\`part\`.\`value\`, '$.contract') IS NULL
        AND json_extract(\`part\`.\`value\`, '$.type') IN
          ('settings', 'home', 'topic', 'organisation', 'venue', 'edition', 'event', 'article')
    ) WHERE \`target\` IS NOT NULL AND \`target\` <> \`document\`;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`reference_uses\`;`)
}
