// SPDX-License-Identifier: AGPL-3.0-or-later

/** Words of a text, found again by what stands around them. Source: W3C Web Annotation, TextQuoteSelector. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A quote as somebody selects it: what stands around it tells equal words apart. */
export interface Quoted {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Characters of a text that are kept before and after a quote. */
const AROUND = 40;

/** Text in which only the words count: every run of white space is one space, in one form of Unicode. */
export const flat = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u00ad\u200b]+/gu, ' ')
    .trim();

/** Characters that two texts have in common, at their beginnings or at their ends. */
function inCommon(a: string, b: string, from: 'start' | 'end'): number {
  const most = Math.min(a.length, b.length);
  const at = (text: string, index: number) => text.at(from === 'start' ? index : -1 - index);
  let count = 0;
  while (count < most && at(a, count) === at(b, count)) count++;
  return count;
}

/** Where in a flat text the quoted words begin: where most of what stood around them still does. */
export function findQuote(text: string, quote: Quoted): number | undefined {
  const exact = flat(quote.exact);
  const prefix = flat(quote.prefix ?? '');
  const suffix = flat(quote.suffix ?? '');
  let best: { readonly at: number; readonly score: number } | undefined;
  for (let at = text.indexOf(exact); exact !== '' && at >= 0; at = text.indexOf(exact, at + 1)) {
    const score =
      inCommon(text.slice(Math.max(0, at - 2 * AROUND), at).trimEnd(), prefix, 'end') +
      inCommon(
        text
          .slice(at + exact.length)
          .slice(0, 2 * AROUND)
          .trimStart(),
        suffix,
        'start',
      );
    if (!best || score > best.score) best = { at, score };
  }
  return best?.at;
}

/** The quote as the text has it, with what stands around it; `undefined` when the words are not there. */
export function quoteIn(words: string, quote: Quoted): Quote | undefined {
  const text = flat(words);
  const at = findQuote(text, quote);
  if (at === undefined) return undefined;
  const exact = flat(quote.exact);
  const after = at + exact.length;
  return {
    exact,
    prefix: text.slice(Math.max(0, at - AROUND), at),
    suffix: text.slice(after, after + AROUND),
  };
}
