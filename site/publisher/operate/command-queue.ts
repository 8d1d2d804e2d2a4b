// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { namesIn, readIfThere, writeWhole } from '../../release/disk.ts';
import type { Folder } from '../../release/folder.ts';

/** A command of an operator; see `operate.ts`. */
const OperatorCommand = z.discriminatedUnion('verb', [
  /** Accepts what the CMS offers; nothing when it offers another revision than the one that is named. */
  z.strictObject({ verb: z.literal('accept'), revision: z.int().nonnegative().optional() }),
  /** Goes back to the accepted set of a revision, and stays there. */
  z.strictObject({ verb: z.literal('hold'), revision: z.int().nonnegative() }),
  /** Follows the CMS again. */
  z.strictObject({ verb: z.literal('release') }),
]);
export type OperatorCommand = z.infer<typeof OperatorCommand>;

/** Leaves a command for the publisher, which looks every second. */
export async function sendCommand(folder: Folder, command: OperatorCommand): Promise<void> {
  await mkdir(folder.commands, { recursive: true });
  const name = `${Date.now().toString().padStart(15, '0')}-${randomUUID()}.json`;
  await writeWhole(path.join(folder.commands, name), JSON.stringify(command), true);
}

/**
 * The oldest command that was not carried out yet; `done` removes it.
 * @throws when it cannot be parsed; then it is removed
 */
export async function nextCommand(folder: Folder) {
  const names = await namesIn(folder.commands);
  const name = names.filter((found) => /^\d.*\.json$/.test(found)).sort()[0];
  if (name === undefined) return undefined;
  const file = path.join(folder.commands, name);
  const text = (await readIfThere(file)) ?? '';
  const done = (): Promise<void> => rm(file, { force: true });
  try {
    return { command: parseOrThrow(OperatorCommand, JSON.parse(text), file), done };
  } catch (error) {
    await done();
    throw error;
  }
}
