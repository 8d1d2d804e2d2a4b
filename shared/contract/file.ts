// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Line, Sha256 } from './values.ts';

/** What every file says of its bytes. */
const stored = {
  /** Content hash; the file is `/media/<sha256>.<format>` on the site and `/published/blobs/<sha256>` on the CMS. */
  sha256: Sha256,
  /** Size of the file. */
  bytes: z.int().positive(),
};

/**
 * A file to download and print. Only PDF: it looks the same on every phone and printer, and whether something in it
 * would act by itself can be found out. Of office formats that cannot be said with as little (macros, templates and
 * objects from elsewhere).
 */
export const PdfFile = z.strictObject({
  /** What it is, for those who choose whether to download it. */
  title: Line.max(120),
  format: z.literal('pdf'),
  ...stored,
  pages: z.int().positive().max(5000),
  /** It has the structure that a screen reader needs (Tagged PDF, ISO 32000-1, 14.8). */
  tagged: z.boolean(),
});

/** A video with its own sound. */
export const VideoFile = z.strictObject({
  title: Line.max(120),
  format: z.enum(['mp4', 'webm']),
  ...stored,
  /** How long it takes. */
  seconds: z.int().positive(),
  /** Pixels, as it is shown. */
  width: z.int().positive(),
  /** Pixels, as it is shown. */
  height: z.int().positive(),
});

/** What is said and heard in a video, as text in its time. Source: WebVTT. */
export const CaptionsFile = z.strictObject({
  format: z.literal('vtt'),
  ...stored,
  /** When its last caption ends. Absent: the file was read before this was noted. */
  seconds: z.int().positive().optional(),
  /** Language that its head names (`Language: it`), as BCP 47 without a region. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
});

/** A file by value: all that is needed to offer it. A picture is another kind of bytes: `Picture`. */
export const StoredFile = z.discriminatedUnion('format', [PdfFile, VideoFile, CaptionsFile]);

export type PdfFile = z.infer<typeof PdfFile>;
export type VideoFile = z.infer<typeof VideoFile>;
export type CaptionsFile = z.infer<typeof CaptionsFile>;
export type StoredFile = z.infer<typeof StoredFile>;
