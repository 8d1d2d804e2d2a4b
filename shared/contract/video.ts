// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { CaptionsFile, VideoFile } from './file.ts';
import { Picture } from './picture.ts';
import { RichText } from './rich-text.ts';
import { check, Line, WebUrl } from './values.ts';

/** Seconds by which two forms of a video, or its captions, may differ from it in length: ends are rounded. */
const TOLERANCE_SECONDS = 2;

/** The video of a lesson. Source: WCAG 2.2, 1.2.2 (captions) and 1.2.3 (alternative). */
export const Video = z.discriminatedUnion('kind', [
  /** On this portal: nothing of it is loaded before the reader starts it. */
  z.strictObject({
    kind: z.literal('here'),
    file: VideoFile,
    /** The same video in the other format: a device plays the lighter one that it can. */
    other: VideoFile.optional(),
    /** In the language of the text beside it. */
    captions: CaptionsFile,
    /** Everything that is said and shown, for those who read instead. */
    transcript: RichText.min(1),
    /** Stands in its place before it is started. */
    poster: Picture.optional(),
  }),
  /** On another site: a plain link, which says where it leads. */
  z.strictObject({
    kind: z.literal('elsewhere'),
    title: Line.max(120),
    url: WebUrl,
  }),
]);

/** What is wrong between the files of a video, by the field that it is said of. */
export function videoIssues(video: Video, locale: string) {
  if (video.kind !== 'here') return [];
  const { file, other, captions } = video;
  const longest = file.seconds + TOLERANCE_SECONDS;
  return [
    other?.format === file.format &&
      check('video-same-format', 'the two forms of a video have different formats', ['other']),
    other &&
      Math.abs(other.seconds - file.seconds) > TOLERANCE_SECONDS &&
      check('video-lengths-differ', 'the two forms of a video are as long as each other', [
        'other',
      ]),
    captions.seconds !== undefined &&
      captions.seconds > longest &&
      check('captions-too-long', 'captions end with their video', ['captions']),
    captions.language !== undefined &&
      captions.language !== locale &&
      check('captions-language', 'captions are in the language of the text beside them', [
        'captions',
      ]),
  ].filter((issue) => typeof issue === 'object');
}

export type Video = z.infer<typeof Video>;
