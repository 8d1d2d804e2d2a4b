// SPDX-License-Identifier: AGPL-3.0-or-later

/** Largest picture, in bytes. A phone's photograph has 3 to 8 MB. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;

export const MIB = 1024 * 1024;
/** Bytes of a PDF. Eight pages with photographs have 1 to 5 MB. */
export const MAX_PDF_BYTES = 15 * MIB;
/** Bytes of a video: six minutes at 640 kbit/s, for which a telephone with 1 Mbit/s pays as long. */
export const MAX_VIDEO_BYTES = 30 * MIB;
/** Bytes of captions: an hour of talk has 100 kB. */
export const MAX_CAPTIONS_BYTES = 1 * MIB;
/** Bytes of the largest of these. */
export const MAX_FILE_BYTES = Math.max(MAX_PDF_BYTES, MAX_VIDEO_BYTES, MAX_CAPTIONS_BYTES);
/** Bytes of a spreadsheet; the programme of 120 events has 60 kB. */
export const MAX_TABLE_BYTES = 2 * MIB;
/** Bytes of what is in one, unpacked. */
export const MAX_TABLE_UNPACKED = 100 * MIB;
/** Rows with something in them, and columns. */
export const MAX_TABLE_ROWS = 250;
export const MAX_TABLE_COLUMNS = 80;
/** Characters of one cell. */
export const MAX_TABLE_TEXT = 20_000;
/** Characters of all cells; a programme of 120 events with long texts has 200,000. */
export const MAX_TABLE_CHARACTERS = 2_000_000;
/** Milliseconds in which a file has to arrive: 30 MB at 1 Mbit/s. Node itself ends a request after 300,000. */
export const MAX_FILE_ARRIVAL_MS = 280_000;
/** Objects of a PDF; a book of 500 pages has about 20,000. */
export const MAX_PDF_OBJECTS = 300_000;

/** Pixels of one decoded picture; 20,000 × 20,000 in a file of 1 MB would take 1.6 GB of memory. */
export const MAX_PIXELS = 40_000_000;
/** Pixels on one side. */
export const MAX_SIDE = 12_000;
/** Seconds that decoding or encoding one file may take. */
export const MAX_SECONDS = 30;

/** Milliseconds for one upload: a picture with all its sizes, a file that is read. */
export const MAX_PREPARING_MS = 60_000;
/** Bytes of memory of the program that prepares uploads; 40 million pixels need about 400 MB. */
export const MAX_MEMORY = 1024 * 1024 * 1024;
/** Uploads that are prepared or wait for it; who comes then is told to try again. */
export const MAX_WAITING = 12;

/** Picture sizes for readers: widths in pixels, never wider than the upload. */
export const WIDTHS = [480, 960, 1600] as const;
/** Pixels; the contract allows no more. */
export const MAX_RENDITION_HEIGHT = 8192;
