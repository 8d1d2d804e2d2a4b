// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from './context.ts';
import { type Node, typeOfNode } from './lexical.ts';

/** Reports something that the closed list does not have: it is never dropped in silence. */
export function unknownNode(context: Context, node: Node, field: string): [] {
  context.issues.push({
    code: 'unknown-node',
    field,
    locale: context.locale,
    message: `Il testo contiene un elemento che il portale non conosce («${typeOfNode(node)}»): toglierlo.`,
  });
  return [];
}
