// SPDX-License-Identifier: AGPL-3.0-or-later

/** A text behind which more is said on the same line: without its full stop, or other end of a sentence, it gets one. */
export const ended = (text: string): string => {
  const said = text.trim();
  return said === '' || /[.!?…][\p{Pe}\p{Pf}"']*$/u.test(said) ? said : `${said}.`;
};
