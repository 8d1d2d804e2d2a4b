// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from 'zod';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Something that the contract refuses, at a place of the document. */
export interface Problem {
  readonly issue: ZodIssue;
  readonly path: readonly (string | number)[];
}

const isAt = (issue: ZodIssue, key: string): boolean => issue.path[0] === key;

/** Of the alternatives of a union the one that was meant: its `type` or `kind` fits, and least is wrong with it. */
function meant(alternatives: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | undefined {
  const fitting = alternatives.filter(
    (issues) => !issues.some((issue) => isAt(issue, 'type') || isAt(issue, 'kind')),
  );
  return [...(fitting.length > 0 ? fitting : alternatives)].sort((a, b) => a.length - b.length)[0];
}

/** The problems of a parse, one for each place, with unions resolved. */
export function flatten(issues: readonly ZodIssue[], base: Path = []): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...base, ...issue.path];
    if (issue.code === 'invalid_union') {
      const inner = meant(issue.errors);
      if (inner && inner.length > 0) return flatten(inner, path);
    }
    const plain = path.filter((part) => typeof part !== 'symbol');
    return [{ issue, path: plain }];
  });
}

/** The value at a path. */
export function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value: unknown = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
