// SPDX-License-Identifier: AGPL-3.0-or-later
import { statSync } from 'node:fs';
import { VARIANTS } from '../release/contents.ts';

/** Which codings a reader takes, by `Accept-Encoding`; `q=0` refuses one, `*` is each that is not named. */
export function accepts(header: string | undefined, coding: string): boolean {
  const parts = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/));
  const said = parts.find(([name]) => name === coding) ?? parts.find(([name]) => name === '*');
  return said !== undefined && !said.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
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
