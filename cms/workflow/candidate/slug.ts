// SPDX-License-Identifier: AGPL-3.0-or-later

const LONGEST = 80;

/** An address from a title: «Città più sicure» → `citta-piu-sicure`; `undefined` when nothing is left. */
export function slugFrom(title: string): string | undefined {
  const words = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug === '' ? undefined : slug;
}
