// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';
import { labelAt, said, wordsAt } from '../../i18n/words/index.ts';
import type { Place } from './codec.ts';

interface Named {
  name: string;
  label: Said;
  localized?: true;
  admin: { description?: Said };
}

/** Name, label and help of a field, and whether it is written in each language. */
export function named({ name, vocabulary, path, localized }: Place): Named {
  const help = wordsAt(vocabulary, path)?.help;
  return {
    name,
    label: labelAt(vocabulary, path),
    ...(localized && { localized }),
    admin: help ? { description: said(help) } : {},
  };
}
