// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Log } from '../../log.ts';
import type { Folder } from '../../release/folder.ts';
import type { AcceptedFile } from '../accepted/accepted-file.ts';
import { setAt, wayBack } from '../accepted/history.ts';
import { heldAt } from '../accepted/hold.ts';
import { refusedByPage } from '../accepted/refused.ts';
import type { ManifestGuard } from '../follow/manifest-guard.ts';
import { CmsUnavailable } from '../intake/cms-request.ts';
import type { Intake } from '../intake/intake.ts';
import type { Publisher } from '../publish/publisher.ts';
import { nextCommand, type OperatorCommand } from './command-queue.ts';

export interface CommandContext {
  readonly folder: Folder;
  readonly log: Log;
  readonly publisher: Publisher;
  readonly guard: ManifestGuard;
  readonly intake: Intake;
  readonly accepted: Pick<AcceptedFile, 'journal'>;
}

/** Runs the oldest command that an operator has left (`operate.ts`). @returns false when there is none. */
export async function runOperatorCommand(context: CommandContext): Promise<boolean> {
  const { folder, log } = context;
  const pending = await nextCommand(folder);
  if (!pending) return false;
  try {
    log.info('operator command', { ...pending.command });
    await run(pending.command, context);
  } catch (error) {
    // What may succeed later stays; anything else would block the commands after it.
    if (error instanceof CmsUnavailable || (error instanceof Error && 'code' in error)) throw error;
    log.error('operator command cannot be carried out', { ...pending.command, error });
  }
  await pending.done();
  return true;
}

async function run(command: OperatorCommand, context: CommandContext): Promise<void> {
  switch (command.verb) {
    case 'accept':
      return context.guard.acceptOffer(command.revision);
    case 'release':
      return context.publisher.setHold(null);
    case 'hold':
      return goBack(command.revision, context);
  }
}

/** Shows the accepted set of an earlier revision, less what was withdrawn since, and waits there. */
async function goBack(
  wanted: number,
  { publisher, intake, accepted }: CommandContext,
): Promise<void> {
  const { set, site, at } = publisher;
  const { lineage, seen } = set;
  if (lineage === null || seen === null) throw new Error('Nothing was ever published.');
  const past = setAt(set, accepted.journal, wanted);
  const { revision } = past;
  const taken = await intake.take([{ revision, changes: wayBack(set, past, at) }], site);
  const settled = await publisher.settle([], taken.groups, site.upcoming, true);
  // All of it goes back together: what cannot be shown whole did not happen, and must not be said to have.
  const [obstacle] = [...taken.refused, ...settled.refused.flatMap(refusedByPage)];
  if (obstacle) throw new Error(`${obstacle.id} cannot be shown: ${obstacle.reason}`);
  await publisher.setHold(heldAt(wanted, at), { publish: false });
  const changes = settled.accepted.flatMap((group) => group.changes);
  const entry = { at, lineage, revision, seen, changes, refused: [] };
  await publisher.accept(entry);
  await publisher.show(settled, entry);
}
