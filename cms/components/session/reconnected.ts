// SPDX-License-Identifier: AGPL-3.0-or-later

/** Event of the window: the CMS accepts saves again, after a session that had ended or a lost connection. */
export const RECONNECTED = 'desk:reconnected';
