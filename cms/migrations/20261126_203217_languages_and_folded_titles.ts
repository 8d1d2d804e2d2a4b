// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { fold } from '../values/fold.ts'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media_locales\` ADD \`folded\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`folded\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`offline\` text;`)
  await db.run(sql`ALTER TABLE \`published_documents\` ADD \`offline\` text;`)
  await db.run(sql`ALTER TABLE \`history\` ADD \`offline\` text;`)
  await db.run(sql`ALTER TABLE \`catalogue\` ADD \`folded\` text;`)
  await db.run(sql`ALTER TABLE \`catalogue\` ADD \`titles\` text;`)
  await db.run(sql`ALTER TABLE \`catalogue\` ADD \`working\` text;`)
  await fill(db)
}

/** Tables of working copies with the column that names them. */
const TITLES = [
  ['articles_locales', 'title'],
  ['pages_locales', 'title'],
  ['events_locales', 'title'],
  ['editions_locales', 'title'],
  ['topics_locales', 'title'],
  ['venues_locales', 'name'],
  ['organisations_locales', 'name'],
  ['home_locales', 'claim'],
  ['settings_locales', 'portal_name'],
] as const

const joined = (titles: readonly unknown[]): string => fold(titles.filter(Boolean).join(' · '))

/** Folds the titles that there are already. */
async function fill(db: MigrateUpArgs['db']): Promise<void> {
  for (const [table, column] of TITLES) {
    const rows = await db.all<{ id: string; it: string | null; en: string | null }>(
      sql`SELECT \`_parent_id\` AS \`id\`,
        max(CASE WHEN \`_locale\` = 'it' THEN ${sql.identifier(column)} END) AS \`it\`,
        max(CASE WHEN \`_locale\` = 'en' THEN ${sql.identifier(column)} END) AS \`en\`
        FROM ${sql.identifier(table)} GROUP BY \`_parent_id\``,
    )
    for (const { id, it, en } of rows) {
      const titles = JSON.stringify({ ...(it && { it }), ...(en && { en }) })
      const working = joined([it, en])
      await db.run(sql`UPDATE \`catalogue\` SET \`titles\` = ${titles}, \`working\` = ${working},
        \`folded\` = ${working}, \`title\` = CASE WHEN \`published\` THEN \`title\` ELSE ${it || en || 'Senza titolo'} END
        WHERE \`id\` = ${id}`)
    }
  }
  const online = await db.all<{ id: string; it: string | null; en: string | null }>(
    sql`SELECT \`id\`,
      coalesce(json_extract(\`canonical\`, '$.locales.it.title'), json_extract(\`canonical\`, '$.locales.it.name'), \`title\`) AS \`it\`,
      coalesce(json_extract(\`canonical\`, '$.locales.en.title'), json_extract(\`canonical\`, '$.locales.en.name')) AS \`en\`
      FROM \`published_documents\` WHERE \`withdrawn\` = 0`,
  )
  for (const { id, it, en } of online)
    await db.run(sql`UPDATE \`catalogue\` SET \`folded\` = ${joined([it, en])} WHERE \`id\` = ${id}`)
  const named = await db.all<{ id: string; name: string | null }>(sql`SELECT \`id\`, \`name\` FROM \`users\``)
  for (const { id, name } of named)
    await db.run(sql`UPDATE \`users\` SET \`folded\` = ${fold(name ?? '')} WHERE \`id\` = ${id}`)
  const described = await db.all<{ id: number; alt: string | null }>(sql`SELECT \`id\`, \`alt\` FROM \`media_locales\``)
  for (const { id, alt } of described)
    await db.run(sql`UPDATE \`media_locales\` SET \`folded\` = ${fold(alt ?? '')} WHERE \`id\` = ${id}`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media_locales\` DROP COLUMN \`folded\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`folded\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`offline\`;`)
  await db.run(sql`ALTER TABLE \`published_documents\` DROP COLUMN \`offline\`;`)
  await db.run(sql`ALTER TABLE \`history\` DROP COLUMN \`offline\`;`)
  await db.run(sql`ALTER TABLE \`catalogue\` DROP COLUMN \`folded\`;`)
  await db.run(sql`ALTER TABLE \`catalogue\` DROP COLUMN \`titles\`;`)
  await db.run(sql`ALTER TABLE \`catalogue\` DROP COLUMN \`working\`;`)
}
