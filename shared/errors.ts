// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from 'zod';

/** One thing that is wrong, at a place that a person can find. */
export interface Issue {
  /** Closed, machine-readable name, e.g. `summary-too-long`. */
  readonly code: string;
  /** Where: dotted path of the field, as in the data, e.g. `body.3.picture`. Empty for the whole. */
  readonly field: string;
  /** What is wrong and what to do next, in the language of the person who reads it. */
  readonly message: string;
  /** The language version it concerns, when it concerns one. */
  readonly locale?: string;
}

const MAX_DESCRIBED = 20;

/** Says each problem of a zod parse in one line: `locales.it.title: Too small…`; at most 20 of them. */
export function describeParseError({ issues }: z.ZodError): string {
  const lines = issues
    .slice(0, MAX_DESCRIBED)
    .map((issue) => `${issue.path.map(String).join('.') || '(root)'}: ${issue.message}`);
  const more = issues.length - lines.length;
  return [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

/** Data that came from outside and is not what the contract says. The message names the source and every place. */
export class ContractError extends Error {
  constructor(source: string, error: z.ZodError) {
    super(`${source} is not valid:\n${describeParseError(error)}`, { cause: error });
    this.name = 'ContractError';
  }
}

/** Parses what came from outside, or throws a {@link ContractError} that names `source`. */
export function parseOrThrow<S extends z.ZodType>(
  schema: S,
  data: unknown,
  source: string,
): z.output<S> {
  const result = schema.safeParse(data);
  if (!result.success) throw new ContractError(source, result.error);
  return result.data;
}
