// SPDX-License-Identifier: AGPL-3.0-or-later

const [QUOTE, BACKSLASH, COMMA, BRACE, BRACKET] = Buffer.from('"\\,{[');

/**
 * Does a JSON text hold at most so many values? Counted without parsing it: a megabyte of `{},{},…` becomes tens of
 * megabytes of objects. Counts commas and opening brackets outside of texts, so at least as many as there are values.
 */
export function holdsAtMost(json: Uint8Array, values: number): boolean {
  let left = values;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === QUOTE) inText = !inText;
    else if (inText && byte === BACKSLASH) at += 1;
    else if (!inText && (byte === COMMA || byte === BRACE || byte === BRACKET)) left -= 1;
    if (left < 0) return false;
  }
  return true;
}
