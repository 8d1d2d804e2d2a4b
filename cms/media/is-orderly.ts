// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Has an error left the readers of files as they were? Those that they throw as their own are plain; an overflow of the
 * stack or a trap in WebAssembly ends them anywhere.
 */
export const isOrderly = (error: unknown): boolean =>
  error === undefined ||
  (error instanceof Error && Object.getPrototypeOf(error) === Error.prototype);
