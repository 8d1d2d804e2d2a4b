// SPDX-License-Identifier: AGPL-3.0-or-later
import { StoredFile } from '@portico/shared/contract/file';

/** Every file of a document, or of a part of one, each once by its content. */
export function filesIn(document: object): StoredFile[] {
  const found = new Map<string, StoredFile>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const file = StoredFile.safeParse(value);
    if (file.success) found.set(file.data.sha256, file.data);
    else for (const part of Object.values(value)) visit(part);
  };
  visit(document);
  return [...found.values()];
}
