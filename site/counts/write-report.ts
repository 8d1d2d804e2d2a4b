// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { civilDate } from '@portico/shared/civil-date';
import { writeWhole } from '../release/disk.ts';
import { CountFiles } from './count-files.ts';
import { reportOf, reportText } from './report.ts';

/** `node site/counts/write-report.ts 2026`: the draft of the figures of a year, for people and for programs. */
const { DATA_DIR: dataDir = '' } = process.env;
const [year = ''] = process.argv.slice(2);
if (dataDir === '' || !/^20\d{2}$/.test(year)) {
  console.error('Say which year: npm run report -- 2026 (DATA_DIR names the portal).');
  process.exit(1);
}
const files = new CountFiles(dataDir);
const before = await files.of(String(Number(year) - 1));
try {
  const report = reportOf(Number(year), await files.of(year), before, civilDate(Date.now()));
  const text = reportText(report);
  const file = path.resolve(dataDir, 'reports', year);
  await writeWhole(`${file}.json`, `${JSON.stringify(report, null, 2)}\n`);
  await writeWhole(`${file}.md`, text);
  console.log(
    `${text}\nWritten to ${file}.md and ${file}.json. At the desk, «Cifre contate dal sito» in a report takes the .json in.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
