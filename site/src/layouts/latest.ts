// SPDX-License-Identifier: AGPL-3.0-or-later

/** When the last of some documents was changed, for «updated» on lists; `undefined` when there is none. */
export const latest = (documents: readonly { readonly modified: string }[]): string | undefined =>
  documents
    .map(({ modified }) => modified)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
