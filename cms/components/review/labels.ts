// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { DeskLanguage } from '../../i18n/desk.ts';
import { it } from '../../i18n/it.ts';
import { type MessageKey, say } from '../../i18n/say.ts';

const isKey = (key: string): key is MessageKey => key in it;

/** The first of several messages that exists. */
function firstOf(keys: readonly string[], language: DeskLanguage): string | undefined {
  const key = keys.find(isKey);
  return key === undefined ? undefined : say(key, language);
}

/** Fields of the contract whose message has another name. */
const SINGULAR: Readonly<Record<string, string>> = {
  speakers: 'speaker',
  documents: 'document',
  sponsors: 'sponsor',
  tracks: 'track',
  figures: 'figure',
};

/** How a field is called in the editor: «Relatori · 2 · Ruolo». */
export function fieldLabel(
  type: DocumentType,
  path: readonly (string | number)[],
  language: DeskLanguage,
): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return String(part + 1);
      const parents = path.slice(0, index).filter((name) => typeof name === 'string');
      const parent = parents.at(-1) ?? '';
      return (
        firstOf(
          [
            `${type}.${[...parents, part].join('.')}`,
            `${type}.${SINGULAR[parent] ?? parent}.${part}`,
            `${type}.${part}`,
            part,
          ],
          language,
        ) ?? part
      );
    })
    .join(' · ');
}

/** The words for one of a closed list; the value itself when it is none. */
export const valueLabel = (
  type: DocumentType,
  name: string,
  value: string,
  language: DeskLanguage,
): string =>
  firstOf(
    [
      name === 'audiences' ? `audience.${value}` : '',
      `${type}.${name}.${value}`,
      `${type}.booking.${value}`,
      `${name}.${value}`,
    ],
    language,
  ) ?? value;
