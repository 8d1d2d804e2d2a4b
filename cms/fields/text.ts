// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextareaField, TextField } from 'payload';
import type { MessageKey } from '../i18n/say.ts';
import { named } from './named.ts';

// No field carries `required`, `unique` or `maxLength`: those are requirements at submission. Here they would turn a
// half-written autosave into an error, and what was typed would be lost.

/** One line of text, written in each language. */
export const line = (name: string, key: MessageKey): TextField => ({
  ...named(name, key),
  type: 'text',
  localized: true,
});

/** One line of text that is the same in every language, or that stands inside a localised list. */
export const plainLine = (name: string, key: MessageKey): TextField => ({
  ...named(name, key),
  type: 'text',
});

/** Some sentences, written in each language. */
export const prose = (name: string, key: MessageKey): TextareaField => ({
  ...named(name, key),
  type: 'textarea',
  localized: true,
});

/** Some sentences inside a localised list. */
export const plainProse = (name: string, key: MessageKey): TextareaField => ({
  ...named(name, key),
  type: 'textarea',
});

/** A mailbox. It is text, so that half an address can be saved; the contract checks it at submission. */
export const mailbox = (name: string, key: MessageKey): TextField => plainLine(name, key);
