// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RichTextField } from 'payload';
import { pageBlocks } from './blocks/index.ts';
import type { MessageKey } from '../i18n/say.ts';
import { named } from './named.ts';
import { closedList } from './rich-text/closed-list.ts';
import { pageEditor } from './rich-text/editors.ts';

/** The text of a page, written in each language. */
export const richText = (name: string, key: MessageKey): RichTextField => ({
  ...named(name, key),
  type: 'richText',
  localized: true,
  editor: pageEditor(pageBlocks()),
  hooks: { beforeValidate: [closedList] },
});
