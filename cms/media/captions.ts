// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CaptionsFile } from '@portico/shared/contract/file';
import { FILE_MESSAGES } from './file-messages.ts';
import { RefusedFile } from './refused-file.ts';

const { captions: SAY } = FILE_MESSAGES;

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
/** `00:01.000 --> 00:04.500 align:start` (WebVTT, 4.1). */
const TIMING = new RegExp(String.raw`^${TIME}[ \t]+-->[ \t]+${TIME}(?:[ \t].*)?$`);

/** Blocks that are no captions. */
const OTHER_BLOCK = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;

interface Cue {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Milliseconds. */
  readonly start: number;
  readonly end: number;
}

/** Milliseconds of hours, minutes, seconds and thousandths. */
const momentOf = ([hours = '0', minutes, seconds, thousandths]: readonly (string | undefined)[]) =>
  ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);

function textOf(data: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch (cause) {
    throw new RefusedFile(SAY.notUtf8, { cause });
  }
}

/** The caption of a block: an optional name, its times, its words. @param first line of the block, from 1 */
function cueOf(lines: readonly string[], first: number): Cue {
  const at = lines.findIndex((line) => line.includes('-->'));
  const times = TIMING.exec(lines[at] ?? '');
  if (!times || at > 1) throw new RefusedFile(SAY.noTimes(first + Math.max(at, 0)));
  const line = first + at;
  if (lines.slice(at + 1).every((words) => words.trim() === ''))
    throw new RefusedFile(SAY.noWords(line));
  return { line, start: momentOf(times.slice(1, 5)), end: momentOf(times.slice(5, 9)) };
}

function cuesIn(text: string): Cue[] {
  const lines = text.split(/\r\n|\r|\n/);
  const cues: Cue[] = [];
  let begin = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && lines[at] !== '') continue;
    const block = lines.slice(begin, at);
    // The first block is the head of the file.
    if (begin > 0 && block.length > 0 && !OTHER_BLOCK.test(block[0] ?? ''))
      cues.push(cueOf(block, begin + 1));
    begin = at + 1;
  }
  return cues;
}

/** «Language: it-IT» in the head of a file, as many programs write it. */
const LANGUAGE = /^Language:[ \t]*([a-z]{2,3})(?=-|[ \t]*$)/im;

/** Codes of ISO 639-2 that name no language: not known, several, none. */
const NO_LANGUAGE: readonly string[] = ['und', 'mul', 'zxx', 'mis'];

/** The language that the head names, without its region and in its shortest code: `ita` is `it` (BCP 47). */
function languageIn(text: string): string | undefined {
  const [head = ''] = text.replaceAll(/\r\n?/g, '\n').split('\n\n', 1);
  const code = LANGUAGE.exec(head)?.[1]?.toLowerCase();
  return code === undefined || NO_LANGUAGE.includes(code)
    ? undefined
    : Intl.getCanonicalLocales(code)[0];
}

/**
 * Reads captions (WebVTT) to the end.
 * @throws RefusedFile with the line, when one has no words, ends before it begins, or comes before the one above it
 */
export function inspectCaptions(
  data: Buffer,
): Pick<CaptionsFile, 'format' | 'seconds' | 'language'> {
  const text = textOf(data);
  const cues = cuesIn(text);
  if (cues.length === 0) throw new RefusedFile(SAY.empty);
  for (const [index, { line, start, end }] of cues.entries()) {
    if (end <= start) throw new RefusedFile(SAY.endsFirst(line));
    if (start < (cues[index - 1]?.start ?? 0)) throw new RefusedFile(SAY.outOfOrder(line));
  }
  const language = languageIn(text);
  const seconds = Math.ceil(Math.max(...cues.map(({ end }) => end)) / 1000);
  return { format: 'vtt', seconds, ...(language !== undefined && { language }) };
}
