// SPDX-License-Identifier: AGPL-3.0-or-later

/** Classes that Bootstrap Italia gives to the tones of a callout. */
export const TONE_CLASS = {
  note: 'note',
  tip: 'success',
  warning: 'warning',
  danger: 'danger',
} as const;
