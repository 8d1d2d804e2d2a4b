// SPDX-License-Identifier: AGPL-3.0-or-later
import { noteIssue, type Presenting } from '../codec/presenting.ts';
import { type Node, typeOfNode } from './lexical.ts';

/** Reports something that the closed list does not have: it is never dropped in silence. */
export function unknownNode(at: Presenting, node: Node): [] {
  const type = typeOfNode(node);
  noteIssue(at, 'unknown-node', {
    it: `Il testo contiene un elemento che il portale non conosce («${type}»): toglierlo.`,
    en: `The text contains an element that the portal does not know (“${type}”): remove it.`,
  });
  return [];
}
