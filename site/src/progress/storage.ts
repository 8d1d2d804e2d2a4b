// SPDX-License-Identifier: AGPL-3.0-or-later
import { EMPTY, type LearningRecord, parseRecord } from './record.ts';

/** The one entry that the site keeps in a browser, and only for a reader who asked for it. */
const KEY = 'learning';

/** Whether this browser lets a page keep something: some refuse, or have been told to. Writes nothing. */
export function canKeep(): boolean {
  try {
    localStorage.getItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** What is kept; `null` when the reader did not ask for it. */
export function kept(): LearningRecord | null {
  try {
    return parseRecord(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** @param isOutside another page changed it */
type Listener = (isOutside: boolean) => void;

const listeners = new Set<Listener>();

/** Calls when what is kept has changed, in this page or in another one. */
export const onChange = (listener: Listener): void => {
  listeners.add(listener);
};

function changed(isOutside = false): void {
  for (const listener of listeners) listener(isOutside);
}

// Another tab changed it, or the page comes back from the history as it was.
addEventListener('storage', () => changed(true));
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) changed(true);
});

/** @returns whether the browser took it */
function write(record: LearningRecord): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(record));
    return true;
  } catch {
    return false;
  }
}

/** Begins to keep: the reader asked for it. @returns whether the browser takes it */
export function remember(): boolean {
  const isKept = write(kept() ?? EMPTY);
  if (isKept) changed();
  return isKept;
}

/** Changes what is kept; does nothing when the reader did not ask for it. */
export function update(change: (record: LearningRecord) => LearningRecord): void {
  const record = kept();
  if (record && write(change(record))) changed();
}

/** Removes all that is kept. */
export function forget(): void {
  localStorage.removeItem(KEY);
  changed();
}

/** The day of the reader’s device, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
