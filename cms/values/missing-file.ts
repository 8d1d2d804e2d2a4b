// SPDX-License-Identifier: AGPL-3.0-or-later

/** Whether a file operation failed because there is no such file or folder. */
export const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
