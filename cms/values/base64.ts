// SPDX-License-Identifier: AGPL-3.0-or-later

const decoded = (text: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    ),
  );

/** The text that base 64 or its form for addresses stands for; nothing when it is none. */
export const fromBase64 = (text: string | null | undefined): string | undefined => {
  try {
    return text ? decoded(text) : undefined;
  } catch {
    return undefined;
  }
};
