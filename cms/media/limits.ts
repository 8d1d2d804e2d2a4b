// SPDX-License-Identifier: AGPL-3.0-or-later

/** Largest upload, in bytes. A phone's photograph has 3 to 8 MB. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
/** Pixels of one decoded picture; 20,000 × 20,000 in a file of 1 MB would take 1.6 GB of memory. */
export const MAX_PIXELS = 40_000_000;
/** Pixels on one side. */
export const MAX_SIDE = 12_000;
/** Seconds that decoding or encoding one file may take. */
export const MAX_SECONDS = 30;

/** Milliseconds for one picture with all its sizes. */
export const MAX_PICTURE_MS = 60_000;
/** Bytes of memory of the program that prepares pictures; 40 million pixels need about 400 MB. */
export const MAX_MEMORY = 1024 * 1024 * 1024;
/** Pictures that are prepared or wait for it; who comes then is told to try again. */
export const MAX_WAITING = 12;

/** Picture sizes for readers: widths in pixels, never wider than the upload. */
export const WIDTHS = [480, 960, 1600] as const;
/** Pixels; the contract allows no more. */
export const MAX_RENDITION_HEIGHT = 8192;
