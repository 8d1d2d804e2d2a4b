// SPDX-License-Identifier: AGPL-3.0-or-later

/** The ids of the terms to which texts refer, each once, in the order in which they are met. */
export function termsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('type' in part && part.type === 'term' && 'id' in part && typeof part.id === 'string')
      found.add(part.id);
    else for (const inner of Object.values(part)) visit(inner);
  };
  visit(value);
  return [...found];
}
