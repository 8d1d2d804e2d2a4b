// SPDX-License-Identifier: AGPL-3.0-or-later

/** Told to the window when the CMS takes what was typed again: after a session that was over, or a lost connection. */
export const SESSION_BACK = 'desk:session-back';
