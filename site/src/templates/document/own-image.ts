// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture } from '@portico/shared/contract/picture';
import type { ActiveLocale } from '@portico/shared/locales';
import { imageData } from '../../layouts/image-data.ts';
import { frame } from '../../queries/frame.ts';
import { licenceId } from '../../queries/licence.ts';
import type { Ask } from '../../queries/query.ts';

/** schema.org `image` of a page that shows a picture of its own; nothing of one that shows none. */
export function ownImage(
  ask: Ask,
  { title, picture }: { readonly title: string; readonly picture?: Picture | undefined },
  locale: ActiveLocale,
  origin: string,
): { readonly image?: readonly unknown[] } {
  if (!picture) return {};
  const licence = licenceId(ask(frame, { locale }).licence);
  return { image: [imageData(picture, { title, origin, licence })] };
}
