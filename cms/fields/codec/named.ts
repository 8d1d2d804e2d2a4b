// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';
import { labelAt, said, wordsAt } from '../../i18n/words/index.ts';
import type { Place } from './codec.ts';

interface Named<A> {
  name: string;
  label: Said;
  localized?: true;
  admin: { description?: Said } & A;
}

/** Name, label and help of a field, and whether it is written in each language. @param admin its other settings */
export function named<A extends object = object>(
  { name, vocabulary, path, localized }: Place,
  admin?: A,
): Named<NoInfer<A>> {
  const help = wordsAt(vocabulary, path)?.help;
  return {
    name,
    label: labelAt(vocabulary, path),
    ...(localized && { localized }),
    admin: { ...(help && { description: said(help) }), ...(admin as A) },
  };
}
