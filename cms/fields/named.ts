// SPDX-License-Identifier: AGPL-3.0-or-later
import { help, label, type MessageKey, type Said } from '../i18n/say.ts';

interface Named<N extends string> {
  name: N;
  label: Said;
  admin: { description?: Said };
}

/** Name, label and help of a field; the message has the field's name unless another key is given. */
export function named<N extends string>(name: N, key: MessageKey): Named<N> {
  const description = help(key);
  return { name, label: label(key), admin: description ? { description } : {} };
}
