// SPDX-License-Identifier: AGPL-3.0-or-later

/** A tag with its attributes. Their quoted values may hold an editor's words, with `<body>` in them. */
export const TAG = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/g;
