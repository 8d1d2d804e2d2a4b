// SPDX-License-Identifier: AGPL-3.0-or-later
import * as mupdf from 'mupdf';
import type { PdfFile } from '@portico/shared/contract/file';
import type { Said } from '../i18n/said.ts';
import { FILE_MESSAGES } from './file-messages.ts';
import { MAX_PDF_OBJECTS } from './limits.ts';
import { RefusedFile } from './refused-file.ts';

const { actsAlone, carriesFiles, sendsData } = FILE_MESSAGES.pdf;

/** Keys of dictionaries that a sheet to print does not have (ISO 32000-1, 7.11.4, 12.6.4, 12.7.8). */
const REFUSED_KEYS: ReadonlyMap<string, Said> = new Map([
  ['JS', actsAlone],
  ['JavaScript', actsAlone],
  ['XFA', actsAlone],
  ['EF', carriesFiles],
  ['EmbeddedFiles', carriesFiles],
  ['RichMediaContent', carriesFiles],
]);

/** Actions (`S`), and kinds of objects (`Type`, `Subtype`), by the key that names them. */
const REFUSED_NAMES: Readonly<Record<string, ReadonlyMap<string, Said>>> = {
  S: new Map([
    ['JavaScript', actsAlone],
    ['Launch', actsAlone],
    ['Rendition', actsAlone],
    ['Movie', actsAlone],
    ['Sound', actsAlone],
    ['RichMediaExecute', actsAlone],
    ['GoTo3DView', actsAlone],
    ['GoToR', actsAlone],
    ['GoToE', carriesFiles],
    ['SubmitForm', sendsData],
    ['ImportData', sendsData],
  ]),
  Type: new Map([['EmbeddedFile', carriesFiles]]),
  Subtype: new Map([
    ['FileAttachment', carriesFiles],
    ['RichMedia', carriesFiles],
    ['Movie', carriesFiles],
    ['Sound', carriesFiles],
    ['Screen', carriesFiles],
    ['3D', carriesFiles],
  ]),
};

/** Where a link may lead. */
const SCHEMES = ['http', 'https', 'mailto', 'tel'];

/** Does the address of a link act instead of leading somewhere (C01)? Readers take out spaces and control characters. */
function isActingAddress(address: string): boolean {
  const plain = [...address].filter((sign) => sign > ' ').join('');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1];
  return scheme !== undefined && !SCHEMES.includes(scheme.toLowerCase());
}

/** Why one entry of a dictionary is refused. */
function refusalOf(key: string, entry: mupdf.PDFObject): Said | undefined {
  if (!REFUSED_KEYS.has(key) && key !== 'URI' && !Object.hasOwn(REFUSED_NAMES, key))
    return undefined;
  const value = entry.resolve();
  if (value.isNull()) return undefined;
  const byKey = REFUSED_KEYS.get(key);
  if (byKey) return byKey;
  if (key === 'URI' && value.isString() && isActingAddress(value.asString())) return actsAlone;
  return value.isName() ? REFUSED_NAMES[key]?.get(value.asName()) : undefined;
}

/**
 * Looks through an object and all that stands in it; what it refers to is an object of its own. Lets go of each value at
 * once, of `root` too: millions of them would fill the memory before anything tidies up. They are not counted, as a large
 * tagged file has millions that are sound: 15 MB of any take 8 seconds, and the limits of time and memory end the rest.
 * @throws RefusedFile
 */
function lookThrough(root: mupdf.PDFObject): void {
  const waiting = [root];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    object.forEach((value, key) => {
      const refused = typeof key === 'string' ? refusalOf(key, value) : undefined;
      if (refused) throw new RefusedFile(refused);
      const isOfItsOwn = value.isIndirect();
      if (!isOfItsOwn && (value.isArray() || value.isDictionary())) waiting.push(value);
      else value.destroy();
    });
    object.destroy();
  }
}

/** After its last line nothing may stand: another file, for programs that read from the end (U01). */
function endsWithItself(data: Buffer): boolean {
  const end = data.lastIndexOf('%%EOF');
  return end >= 0 && /^[\s\0]*$/.test(data.toString('latin1', end + 5));
}

function read(data: Buffer): Pick<PdfFile, 'pages' | 'tagged'> {
  if (!endsWithItself(data)) throw new RefusedFile(FILE_MESSAGES.pdf.broken);
  const document = mupdf.Document.openDocument(data, 'application/pdf').asPDF();
  if (!document) throw new RefusedFile(FILE_MESSAGES.pdf.broken);
  const trailer = document.getTrailer();
  if (document.needsPassword() || !trailer.get('Encrypt').isNull())
    throw new RefusedFile(FILE_MESSAGES.pdf.locked);
  const objects = document.countObjects();
  if (objects > MAX_PDF_OBJECTS) throw new RefusedFile(FILE_MESSAGES.tooHard);
  lookThrough(document.getTrailer());
  for (let number = 1; number < objects; number++)
    lookThrough(document.newIndirect(number).resolve());
  const pages = document.countPages();
  // Every page is there: a file that is cut short has a list of pages that leads to nothing.
  for (let page = 0; page < pages; page++) document.findPage(page);
  // What has to be guessed together is another document in another reader.
  if (document.wasRepaired() || pages === 0) throw new RefusedFile(FILE_MESSAGES.pdf.broken);
  const tagged =
    trailer.get('Root', 'MarkInfo', 'Marked').asBoolean() &&
    trailer.get('Root', 'StructTreeRoot').isDictionary();
  return { pages, tagged };
}

/**
 * Reads a PDF by its objects, wherever they stand: in pages, forms, outlines, or where no reader would look.
 * @throws RefusedFile when it is damaged, locked, or has something that acts by itself
 */
export function inspectPdf(data: Buffer): Pick<PdfFile, 'format' | 'pages' | 'tagged'> {
  try {
    return { format: 'pdf', ...read(data) };
  } catch (cause) {
    if (cause instanceof RefusedFile) throw cause;
    throw new RefusedFile(FILE_MESSAGES.pdf.broken, { cause });
  }
}
