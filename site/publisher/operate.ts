// SPDX-License-Identifier: AGPL-3.0-or-later
import { AcceptedFile } from './accepted/accepted-file.ts';
import { type Folder, folderIn } from '../release/folder.ts';
import { readHold } from './accepted/hold.ts';
import { type OperatorCommand, sendCommand } from './operate/command-queue.ts';
import { currentNumber } from '../release/table.ts';

/**
 * Commands of an operator. The publisher looks for them once a second, and at its next start.
 *   node site/publisher/operate.ts status
 *   node site/publisher/operate.ts accept            follow what the CMS offers, and take away pages that wait for that;
 *                                                    during a hold: carry out the withdrawals that wait
 *   node site/publisher/operate.ts hold <revision>   go back to what was online at a revision, and stay there
 *   node site/publisher/operate.ts release           follow the CMS again
 */
const USAGE = 'Use: operate.ts status | accept | hold <revision> | release (DATA_DIR says where).';

function commandOf([verb, revision]: readonly string[]): OperatorCommand | undefined {
  if (verb === 'accept' || verb === 'release') return { verb };
  if (verb === 'hold' && /^\d+$/.test(revision ?? '')) return { verb, revision: Number(revision) };
  return undefined;
}

async function status(folder: Folder): Promise<void> {
  const accepted = new AcceptedFile(folder);
  const set = await accepted.read();
  const hold = await readHold(folder);
  console.log(
    `Release ${await currentNumber(folder)} shows revision ${set.revision}, ${set.entries.size} documents.`,
  );
  console.log(
    hold ? `On hold since ${hold.since} (${hold.reason}): ${hold.detail}` : 'Following the CMS.',
  );
  if (hold?.offered)
    console.log(`Offered: revision ${hold.offered.revision} of ${hold.offered.lineage}.`);
  if (hold?.acceptedOffer) console.log('Accepted; it is done at the next look that succeeds.');
  for (const { id, page, reason } of set.refused)
    console.log(`Refused: ${id} (${page ?? 'not read'}): ${reason}`);
  console.log('Revisions to go back to:');
  for (const { revision, at, changes } of accepted.journal.slice(-20)) {
    console.log(`  ${revision}  ${at}  ${changes.length} changes`);
  }
}

async function main(): Promise<void> {
  const dataDir = process.env['DATA_DIR'];
  if (!dataDir)
    throw new Error('Say where the data is: DATA_DIR=… node site/publisher/operate.ts …');
  const folder = folderIn(dataDir);
  const words = process.argv.slice(2);
  if (words[0] === 'status') return status(folder);
  const command = commandOf(words);
  if (!command) throw new Error(USAGE);
  await sendCommand(folder, command);
  console.log('The publisher will do it within a second, or when it next starts.');
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
