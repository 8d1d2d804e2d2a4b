// SPDX-License-Identifier: AGPL-3.0-or-later

/** Whether there is English, and whether it follows the Italian. */
export const LANGUAGE_CHOICES = ['en', 'no-en', 'en-behind'] as const;

/** `best`: titles first; then, as with `newest`, what was changed last. */
export const ORDERS = ['best', 'newest', 'oldest'] as const;
