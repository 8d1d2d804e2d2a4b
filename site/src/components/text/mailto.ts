// SPDX-License-Identifier: AGPL-3.0-or-later

/** A `mailto:` address with subject and text (RFC 6068: every line break is CRLF). */
export function mailto(to: string, subject: string, body: string): string {
  const encode = (text: string) => encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encode(subject)}&body=${encode(body)}`;
}
