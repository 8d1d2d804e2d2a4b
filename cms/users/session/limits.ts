// SPDX-License-Identifier: AGPL-3.0-or-later

/** Length of a session, in seconds: a working day. The desk warns before it ends. */
export const SESSION_LENGTH = 8 * 60 * 60;

/** Sessions of one account; the oldest ends when another begins. */
export const MAX_SESSIONS = 20;
