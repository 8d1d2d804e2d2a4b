// SPDX-License-Identifier: AGPL-3.0-or-later

/** Replaces a component of Payload that the desk does not show. */
export function Hidden() {
  return null;
}
