// SPDX-License-Identifier: AGPL-3.0-or-later

/** Bytes of one uploaded file. A phone's photograph has 3 to 8 MB. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** Pixels of one picture, once decoded; 20,000 × 20,000 in 1 MB would take 1.6 GB of memory. */
export const MOST_PIXELS = 40_000_000;
/** Pixels on one side. */
export const LONGEST_SIDE = 12_000;
/** Seconds that decoding or encoding one file may take. */
export const MOST_SECONDS = 30;

/** Widths of the pictures that readers get, in pixels; never wider than what was uploaded. */
export const WIDTHS = [480, 960, 1600] as const;
/** Pixels; the contract allows no higher picture. */
export const HIGHEST_RENDITION = 8192;
