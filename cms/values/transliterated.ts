// SPDX-License-Identifier: AGPL-3.0-or-later
import anyAscii from 'any-ascii';

const LONGEST = 80;

/** An address in which every sign, of any script, is one of ours: «Łódź» → `lodz`, «Кириллица» → `kirillitsa`. */
export function transliterated(title: string): string | undefined {
  // Signs of a flag are letters that nobody sees.
  const plain = title
    .normalize('NFKC')
    .replaceAll(/\p{Extended_Pictographic}/gu, ' ')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  const words = anyAscii(plain)
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
