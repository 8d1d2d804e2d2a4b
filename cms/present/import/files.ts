// SPDX-License-Identifier: AGPL-3.0-or-later
import { digestOf } from '@portico/shared/canonical';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { StoredFile } from '@portico/shared/contract/file';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';

/** A file as the library would keep it: its content, and what it is called in each language. */
export interface LibraryFile {
  /** The same for the same content with the same names, so that documents share it. */
  readonly key: string;
  readonly file: StoredFile;
  readonly titles: Readonly<Partial<Record<ActiveLocale, string>>>;
}

function filesUnder(value: unknown): StoredFile[] {
  if (typeof value !== 'object' || value === null) return [];
  const file = StoredFile.safeParse(value);
  return file.success ? [file.data] : Object.values(value).flatMap(filesUnder);
}

/** Every file of a document, each once by its content. */
export function filesOf(document: PublishedDocument): LibraryFile[] {
  const found = new Map<
    string,
    { file: StoredFile; titles: Partial<Record<ActiveLocale, string>> }
  >();
  for (const locale of ACTIVE_LOCALES)
    for (const file of filesUnder(document.locales[locale])) {
      const row = found.get(file.sha256) ?? { file, titles: {} };
      found.set(file.sha256, row);
      if ('title' in file) row.titles[locale] ??= file.title;
    }
  return [...found.values()].map(({ file, titles }) => ({
    key: digestOf({ sha256: file.sha256, titles }),
    file,
    titles,
  }));
}
