// SPDX-License-Identifier: AGPL-3.0-or-later

/** Does an address name somebody or something, beyond its scheme? `https://.`, `mailto:` and `tel:` do not. */
export function isFinished({ protocol, hostname, pathname }: URL): boolean {
  if (protocol === 'mailto:') return /[^@]@[^@]/.test(pathname);
  if (protocol === 'tel:') return /\d/.test(pathname);
  return /[^.][.:][^.]/.test(hostname) || hostname === 'localhost';
}
