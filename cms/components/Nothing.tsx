// SPDX-License-Identifier: AGPL-3.0-or-later

/** In the place of something of Payload's that nobody here can use. */
export function Nothing() {
  return null;
}
