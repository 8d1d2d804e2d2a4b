// SPDX-License-Identifier: AGPL-3.0-or-later

/** The points of a reason, one a line, without the sign with which some people begin them. */
export const pointsIn = (reason: string): string[] =>
  reason
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*]\s+)?/, '').trim())
    .filter((line) => line !== '');
