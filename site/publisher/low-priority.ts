// SPDX-License-Identifier: AGPL-3.0-or-later
import { constants, setPriority } from 'node:os';

/**
 * Lets others go before this process, and before those that it starts. Not at the lowest priority: on a machine that is
 * busy for hours it would get nothing. Where that is not allowed, it does not.
 */
export function letOthersGoFirst(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    console.error('This child works at the priority of its parent:', error);
  }
}
