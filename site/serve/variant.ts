// SPDX-License-Identifier: AGPL-3.0-or-later
import { statSync } from 'node:fs';
import { VARIANTS } from '../publisher/contents.ts';

/** Which codings a reader takes, by `Accept-Encoding`; `q=0` refuses one. */
export function accepts(header: string | undefined, coding: string): boolean {
  for (const part of (header ?? '').split(',')) {
    const [name, ...parameters] = part.trim().toLowerCase().split(';');
    if (name !== coding && name !== '*') continue;
    return !parameters.some((parameter) => /^\s*q=0(?:\.0*)?\s*$/.test(parameter));
  }
  return false;
}

/** Bytes of a file; 0 when it is not there. An empty one is what a power cut leaves. */
export const sizeOf = (file: string): number =>
  statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The best form of a content that a reader takes and that is there. */
export function bestVariant(
  file: string,
  header: string | undefined,
): { readonly ending: string; readonly encoding: string } | undefined {
  return VARIANTS.find(
    ({ ending, encoding }) => accepts(header, encoding) && sizeOf(file + ending) > 0,
  );
}
