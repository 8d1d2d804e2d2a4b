// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { CaptionsFile, VideoFile } from './file.ts';
import { Picture } from './picture.ts';
import { RichText } from './rich-text.ts';
import { Line, WebUrl } from './values.ts';

/** The video of a lesson. Source: WCAG 2.2, 1.2.2 (captions) and 1.2.3 (alternative). */
export const Video = z.discriminatedUnion('kind', [
  /** On this portal: nothing of it is loaded before the reader starts it. */
  z.strictObject({
    kind: z.literal('here'),
    file: VideoFile,
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

export type Video = z.infer<typeof Video>;
