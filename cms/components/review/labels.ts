// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { DeskLanguage } from '../../i18n/desk.ts';
import { spoken } from '../../i18n/said.ts';
import { labelAt, optionAt } from '../../i18n/words/index.ts';

type Path = readonly (string | number)[];

/** How a field is called in the editor, with what stands around it: «Relatori · 2 · Ruolo». */
export const fieldLabel = (type: DocumentType, path: Path, language: DeskLanguage): string =>
  path
    .map((part, index) =>
      typeof part === 'number'
        ? String(part + 1)
        : spoken(labelAt(type, path.slice(0, index + 1).join('.')), language),
    )
    .join(' · ');

/** The words for one of a closed list; the value itself when it is none. */
export const valueLabel = (
  type: DocumentType,
  path: Path,
  value: string,
  language: DeskLanguage,
): string => spoken(optionAt(type, path.join('.'), value), language);
