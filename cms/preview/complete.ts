// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { type PublishedDocument, SCHEMAS } from '@portico/shared/contract/document';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { flatten, type Problem, valueAt } from '../workflow/requirements/flatten.ts';
import { placeholderAt } from './placeholder.ts';

type Path = readonly (string | number)[];
type Container = Record<string | number, unknown>;

/** A draft has rarely more than this wrong with it, one repair each. */
const MAX_REPAIRS = 400;

function containerAt(root: object, path: Path): Container | undefined {
  const container = valueAt(root, path.slice(0, -1));
  return typeof container === 'object' && container !== null ? (container as Container) : undefined;
}

function remove(container: Container, key: string | number): void {
  if (Array.isArray(container) && typeof key === 'number') container.splice(key, 1);
  else delete container[key];
}

/** A text that is too long is shown as far as it goes. */
function shortened(problem: Problem, value: unknown): unknown {
  if (problem.issue.code !== 'too_big') return undefined;
  const most = Number(problem.issue.maximum);
  if (typeof value === 'string') return `${value.slice(0, most - 1).trimEnd()}…`;
  return Array.isArray(value) ? value.slice(0, most) : undefined;
}

/** A list that is too short is shown with what it lacks. */
function lengthened(problem: Problem, value: unknown, lacking: unknown): unknown {
  if (problem.issue.code !== 'too_small' || !Array.isArray(value) || !Array.isArray(lacking))
    return lacking;
  return [...value, ...lacking.slice(value.length)];
}

/** Puts something that fits where the contract refuses what is there, or takes it away. */
function repair(type: DocumentType, root: Container, problem: Problem, tried: Set<string>): void {
  const { path, issue } = problem;
  const key = path.at(-1);
  const container = containerAt(root, path);
  if (key === undefined || !container) return;
  const value = container[key];
  // It may still be no address: that is mended as what was not too long.
  const shorter = shortened(problem, value);
  if (shorter !== undefined) {
    container[key] = shorter;
    return;
  }
  const name = path.join('.');
  const again = tried.has(name);
  tried.add(name);
  if (issue.code === 'unrecognized_keys') {
    const object = valueAt(root, path) as Container;
    for (const unknown of issue.keys) delete object[unknown];
    return;
  }
  const replacement = lengthened(problem, value, placeholderAt(type, root, path));
  if (replacement !== undefined && !again) container[key] = structuredClone(replacement);
  else if (again) removeAround(root, path);
  else remove(container, key);
}

/** Removes a value that cannot be mended: with the list entry around it, or with its whole field. */
function removeAround(root: Container, path: Path): void {
  const entry = path.findLastIndex((part, index) => typeof part === 'number' && index > 0);
  const field = path[0] === 'locales' ? 2 : 0;
  const at = Math.max(entry, field);
  const container = containerAt(root, path.slice(0, at + 1));
  const key = path[at];
  if (container && key !== undefined) remove(container, key);
}

/**
 * A draft as a document that the site can show: what is missing is marked in words, what cannot be shown is left out.
 * @returns `undefined` when nothing can be made of it
 */
export function completeForPreview(
  type: DocumentType,
  presented: object,
): PublishedDocument | undefined {
  const root = structuredClone(presented) as Container;
  const locales = root['locales'] as Container;
  locales[DEFAULT_LOCALE] ??= placeholderAt(type, root, ['locales', DEFAULT_LOCALE]);
  const tried = new Set<string>();
  for (let repairs = 0; repairs < MAX_REPAIRS; ) {
    const result = SCHEMAS[type].safeParse(root);
    if (result.success) return result.data;
    // One problem for each place: a value that breaks two rules is mended once.
    const problems = flatten(result.error.issues);
    const places = [...new Map(problems.map((one) => [one.path.join('.'), one])).values()];
    // Later places first: taking an entry out of a list moves those behind it.
    for (const problem of places.reverse()) {
      repair(type, root, problem, tried);
      repairs++;
    }
  }
  return undefined;
}
