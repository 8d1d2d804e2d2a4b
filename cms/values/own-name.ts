// SPDX-License-Identifier: AGPL-3.0-or-later

/** Names that only a network of its own knows. Source: RFC 6761, RFC 6762, RFC 8375, RFC 9476; ICANN, «internal». */
const OWN_NAME = /^[^.]+\.?$|\.(?:localhost|local|internal|home|corp|lan|arpa|onion|alt)\.?$/i;

/** Is a host known in its own network only, by its name? */
export const isOwnName = (host: string): boolean => OWN_NAME.test(host);
