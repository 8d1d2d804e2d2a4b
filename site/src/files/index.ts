// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FileKind } from '../route.ts';
import { calendar } from './calendar.ts';
import { catalogue } from './catalogue.ts';
import { data } from './data.ts';
import { alertFeed, feed } from './feed.ts';
import type { FileMaker } from './file.ts';
import { pressFeed } from './press-feed.ts';
import { qrCode } from './qr-code.ts';
import { report } from './report.ts';
import { robots } from './robots.ts';
import { security } from './security.ts';
import { sitemap } from './sitemap.ts';

/** The maker of each kind of file. */
export const files: { readonly [K in FileKind]: FileMaker<K> } = {
  calendar,
  'qr-code': qrCode,
  report,
  feed,
  'alert-feed': alertFeed,
  'press-feed': pressFeed,
  data,
  catalogue,
  sitemap,
  robots,
  security,
};
