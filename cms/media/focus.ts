// SPDX-License-Identifier: AGPL-3.0-or-later

/** What must stay in sight, in per cent of the width and of the height from the upper left corner. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

export const CENTRE: Focus = { x: 50, y: 50 };

/** Pixels of the cut where a page is shared. Source: Open Graph images of 1.91 : 1. */
export const CUT = { width: 1200, height: 630 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

const between = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));

/** The largest part of a picture in the proportion of the cut that has the focus as near to its middle as it can be. */
export function partAround({ width, height }: Size, { x, y }: Focus) {
  const ratio = CUT.width / CUT.height;
  const wide = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const high = Math.max(1, Math.min(height, Math.round(wide / ratio)));
  return {
    left: between(Math.round((x / 100) * width - wide / 2), 0, width - wide),
    top: between(Math.round((y / 100) * height - high / 2), 0, height - high),
    width: wide,
    height: high,
  };
}
