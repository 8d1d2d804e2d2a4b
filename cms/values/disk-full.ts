// SPDX-License-Identifier: AGPL-3.0-or-later

/** Codes of the file system, of SQLite and of MongoDB for «no space left» and «over quota». */
const CODES: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 14031];

/** Whether something failed, or one of its causes did, because the disk is full. */
export function isDiskFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && CODES.includes(cause.code)) return true;
  return false;
}
