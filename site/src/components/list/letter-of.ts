// SPDX-License-Identifier: AGPL-3.0-or-later

/** The letter under which a title stands: «È» under E; what begins with a digit or a sign under #. */
export function letterOf(title: string): string {
  const first =
    title
      .normalize('NFD')
      .match(/[\p{L}\p{N}]/u)?.[0]
      ?.toUpperCase() ?? '#';
  return /[A-Z]/.test(first) ? first : '#';
}
