// SPDX-License-Identifier: AGPL-3.0-or-later
import { documentPath } from '@portico/shared/paths';
import { drawQr } from '../qr.ts';
import type { FileMaker } from './file.ts';

/**
 * The QR code of the page of a document, in a file of its own: in the page it would be a thirtieth of what its reader waits
 * for, and only paper needs it. It says the address and nothing else.
 */
export const qrCode: FileMaker<'qr-code'> = (_ask, { type, slug, locale }, origin) => {
  const { viewBox, path } = drawQr(origin + documentPath(type, slug, locale), 'M');
  return {
    body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><path d="${path}" stroke="#000"/></svg>\n`,
    type: 'image/svg+xml',
  };
};
