// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { call } from '../api/call.ts';

/** Files are named by the server, so that a name tells nothing; Payload shows these names to people. */
const FILE = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32})\.(?:webp|jpe?g|png)$/;

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Where Payload 3.90 shows the name of a file. */
const PLACES = [
  '.upload-relationship-details__filename',
  '.upload-relationship-details__filename a',
  '.file__filename',
  '.file-meta__url a',
  '.doc-header__title',
  '.step-nav__last',
  '[data-desk-file]',
].join(', ');

const Row = z.object({
  filename: z.string(),
  name: z.string().nullish(),
  alt: z.string().nullish(),
  decorative: z.boolean().nullish(),
  createdAt: z.string(),
});

type Picture = z.infer<typeof Row>;

const Found = z.object({ docs: z.array(Row) });

/** Rows by file, as they were read; `null` while they are read. */
const known = new Map<string, Picture | null>();

/** Pictures are read again: somebody may have written an alternative text. */
export const forgetPictures = (): void => known.clear();

/** The file that an element shows, or showed before it got a name. */
function fileOf(element: HTMLElement): string | undefined {
  const shown =
    element instanceof HTMLImageElement
      ? element.alt
      : (element.firstChild?.nodeValue ?? '').trim();
  if (FILE.test(shown)) return shown;
  // A picture without an alternative text has its id for a title; its file stands below.
  const file = ID.test(shown)
    ? document.querySelector<HTMLElement>('.file-meta__url [data-desk-file]')
    : element;
  return file?.dataset['deskFile'];
}

async function read(files: readonly string[], locale: string): Promise<boolean> {
  for (const file of files) known.set(file, null);
  const query = new URLSearchParams({ depth: '0', limit: String(files.length), locale });
  query.set('where[filename][in]', files.join(','));
  const answer = await call<unknown>(`/api/media?${query}`);
  const found = Found.safeParse(answer.ok ? answer.data : undefined);
  for (const row of found.data?.docs ?? []) known.set(row.filename, row);
  return found.success;
}

function show(element: HTMLElement, file: string, row: Picture, name: string): void {
  element.dataset['deskFile'] = file;
  if (element instanceof HTMLImageElement) {
    // Where the name stands beside the picture, it is said once.
    const alt = element.closest('.file, .upload-relationship-details') ? '' : name;
    if (element.alt !== alt) element.alt = alt;
  } else if (element.firstChild && element.firstChild.nodeValue !== name)
    element.firstChild.nodeValue = name;
  if (ID.test(element.title)) element.title = name;
  const card = element.closest<HTMLElement>('.upload-relationship-details');
  if (card) card.dataset['deskAlt'] = row.alt?.trim() || row.decorative ? 'there' : 'missing';
}

/**
 * Calls pictures by their names, else by their alternative text or by the day of their upload, where Payload shows the name of a file.
 * @param uploadedOn what a picture is called without either
 * @param again names them once more, when they are read
 */
export function namePictures(
  root: ParentNode,
  locale: string,
  uploadedOn: (createdAt: string) => string,
  again: () => void,
): void {
  const shown = [...root.querySelectorAll<HTMLElement>(`${PLACES}, img[alt]`)].flatMap(
    (element) => {
      const file = fileOf(element);
      return file === undefined ? [] : [{ element, file }];
    },
  );
  for (const { element, file } of shown) {
    const row = known.get(file);
    if (row)
      show(element, file, row, row.name?.trim() || row.alt?.trim() || uploadedOn(row.createdAt));
  }
  const unread = new Set(shown.map(({ file }) => file).filter((file) => !known.has(file)));
  if (unread.size > 0) void read([...unread], locale).then((done) => done && again());
}
