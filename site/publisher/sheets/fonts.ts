// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import { create, type Font } from 'fontkit';
import { printable } from './signs.ts';

/** Bytes of the header of a WOFF file and of an entry of its directory; of the same in an OpenType file. */
const WOFF = { header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };

const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * The OpenType file inside a WOFF file (W3C WOFF 1.0, 4–5). Its tables are unpacked once: the PDF library would unpack
 * them again for each letter.
 */
function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF.header + WOFF.entry * index;
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((n) => woff.readUInt32BE(at + n));
    const data = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return {
      tag: woff.subarray(at, at + 4),
      checksum: checksum ?? 0,
      data: packed === length ? data : inflateSync(data),
    };
  });
  const head = Buffer.alloc(SFNT.header + SFNT.entry * count);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = SFNT.header + SFNT.entry * index;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    parts.push(data, Buffer.alloc(aligned(data.length) - data.length));
    offset += aligned(data.length);
  }
  return Buffer.concat(parts);
}

const FILES = createRequire(import.meta.url).resolve('@fontsource/titillium-web/package.json');

function open(letters: 'latin' | 'latin-ext', weight: 400 | 600): Font {
  const file = new URL(`files/titillium-web-${letters}-${weight}-normal.woff`, `file://${FILES}`);
  const font = create(sfntOf(readFileSync(file)));
  if (!('characterSet' in font)) throw new Error(`${file} is not one font.`);
  return font;
}

/** A font of the sheets: its name in the PDF, and the letters that it has. */
export interface SheetFont {
  readonly name: string;
  readonly font: Font;
  readonly letters: ReadonlySet<number>;
}

function fontOf(letters: 'latin' | 'latin-ext', weight: 400 | 600): SheetFont {
  const font = open(letters, weight);
  return { name: `${letters}-${weight}`, font, letters: new Set(font.characterSet) };
}

/** The fonts of the site, in two weights; the second of each has the letters of other European languages. */
export const FONTS = {
  regular: [fontOf('latin', 400), fontOf('latin-ext', 400)],
  strong: [fontOf('latin', 600), fontOf('latin-ext', 600)],
} as const;

/** A run in one font. */
export interface FontRun {
  readonly font: string;
  readonly text: string;
}

/** What is left out where no font has it: it only changes how the letter before it looks. */
const LEFT_OUT = /^[\p{Cf}\p{M}]$/u;

/**
 * A text cut into runs that one font can write.
 * @param locale language of the words that stand for signs which no font has
 * @throws Error when no font has one of its letters
 */
export function runsIn(
  text: string,
  weight: keyof typeof FONTS,
  locale: ActiveLocale = DEFAULT_LOCALE,
): FontRun[] {
  const fonts = FONTS[weight];
  const nameFor = (letter: string) =>
    fonts.find(({ letters }) => letters.has(letter.codePointAt(0) ?? 0))?.name;
  const runs: { font: string; text: string }[] = [];
  for (const letter of printable(text, locale, (one) => nameFor(one) !== undefined)) {
    // A space or line break stays in the run that it follows.
    const font =
      letter === '\n' || letter === ' ' ? (runs.at(-1)?.font ?? fonts[0].name) : nameFor(letter);
    if (font === undefined) {
      if (LEFT_OUT.test(letter)) continue;
      throw new Error(`The fonts of the sheets have no letter «${letter}».`);
    }
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}
