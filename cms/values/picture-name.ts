// SPDX-License-Identifier: AGPL-3.0-or-later

/** Characters of the name of a picture. */
export const MAX_PICTURE_NAME = 120;

/** Names that cameras, telephones and programs give: they say nothing of the picture. */
const MEANINGLESS =
  /^(?:(?:img|dscn?|dcim|pxl|mvimg|image|immagine|picture|photo|foto|screenshot|schermata|download|upload|untitled|senza titolo|whatsapp image|copia|copy|at|pm|am|wa|\(|\)|[\d\s.:])+|(?=[\da-f ]*\d)[\da-f]{8}[\da-f ]{8,})$/i;

/** One line of a name, as it is kept. */
export const tidiedName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_PICTURE_NAME)
    .trim();

/** The name to propose for a picture: that of its file in words; empty where that says nothing. */
export function nameFromFile(file: string): string {
  const words = tidiedName(file.replace(/\.[a-z\d]{1,5}$/i, '').replaceAll(/[_-]+/g, ' '));
  if (MEANINGLESS.test(words)) return '';
  return words.charAt(0).toUpperCase() + words.slice(1);
}
