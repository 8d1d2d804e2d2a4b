// SPDX-License-Identifier: AGPL-3.0-or-later
import { open, truncate } from 'node:fs/promises';
import { parseOrThrow } from '@portico/shared/errors';
import { cannotWrite, readIfThere, writeWhole } from '../../release/disk.ts';
import { JournalEntry } from './journal-entry.ts';

const textOf = (entry: JournalEntry): string => `${JSON.stringify(entry)}\n`;

/** The whole lines of a journal. A crash while writing leaves a line without an end: that was never accepted. */
const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1);

const linesOf = (text: string): string[] => wholeLines(text).split('\n').filter(Boolean);

export async function readJournal(file: string): Promise<JournalEntry[]> {
  return linesOf((await readIfThere(file)) ?? '').map((line, index) =>
    parseOrThrow(JournalEntry, JSON.parse(line), `${file}, line ${index + 1}`),
  );
}

/** Cuts off a line that a crash has left without an end. @returns the number of lines */
export async function mendJournal(file: string): Promise<number> {
  const text = (await readIfThere(file)) ?? '';
  const whole = wholeLines(text);
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole));
  return linesOf(whole).length;
}

export function writeJournal(file: string, entries: readonly JournalEntry[]): Promise<void> {
  return writeWhole(file, entries.map(textOf).join(''), true);
}

/** Writes one entry, and waits until it would survive a power cut. */
export async function appendToJournal(file: string, entry: JournalEntry): Promise<void> {
  const handle = await open(file, 'a');
  try {
    const { size } = await handle.stat();
    try {
      await handle.appendFile(textOf(entry));
      await handle.sync();
    } catch (error) {
      // A full disk may have taken half a line.
      await handle.truncate(size);
      throw cannotWrite(file, error);
    }
  } finally {
    await handle.close();
  }
}

/**
 * The entries that lead to the set of a number, without a gap. Entries before a gap belong to another history: a crash
 * came after the base of this one was written and before they were removed.
 */
export function entriesLeadingTo(last: number, entries: readonly JournalEntry[]): JournalEntry[] {
  let first = entries.length;
  while (first > 0 && entries[first - 1]?.number === last - (entries.length - first)) first -= 1;
  return entries.slice(first);
}
