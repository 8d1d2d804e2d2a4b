// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '../audiences.ts';
import { ACTIVE_LOCALES, LOCALES } from '../locales.ts';
import {
  audiencePath,
  calendarPath,
  documentAt,
  documentPath,
  feedPath,
  homePath,
  mediaPath,
  PORTAL_PAGES,
  portalPath,
  qrCodePath,
  yearPath,
} from '../paths.ts';

const TYPES = ['article', 'event', 'edition', 'venue', 'organisation', 'topic'] as const;

/** Every kind of address, once for each language. */
const all = ACTIVE_LOCALES.flatMap((locale) => [
  homePath(locale),
  ...PORTAL_PAGES.map((page) => portalPath(page, locale)),
  ...AUDIENCES.map((audience) => audiencePath(audience, locale)),
  ...TYPES.map((type) => documentPath(type, 'esempio', locale)),
  yearPath('articles', 2026, 1, locale),
  yearPath('articles', 2026, 2, locale),
  yearPath('events', 2026, 1, locale),
  calendarPath('esempio', locale),
  qrCodePath('article', 'esempio', locale),
  feedPath(locale),
]);

describe('addresses', () => {
  it('are made for one thing each', () => {
    expect(new Set(all).size).toBe(all.length);
  });

  it('begin with / and end with / (a page) or an extension (a file)', () => {
    for (const address of [...all, mediaPath('0'.repeat(64))])
      expect(address).toMatch(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.[a-z]+)?$/);
  });

  it('of Italian stand at the root, of other languages under their code', () => {
    for (const locale of ACTIVE_LOCALES) {
      const prefix = locale === 'it' ? '/' : `/${locale}/`;
      expect(homePath(locale)).toBe(prefix);
      expect(documentPath('article', 'esempio', locale).startsWith(prefix)).toBe(true);
    }
  });

  it('of Italian never look like those of another language', () => {
    const codes = Object.keys(LOCALES).filter((code) => code !== 'it');
    const italian = [
      ...PORTAL_PAGES.map((page) => portalPath(page, 'it')),
      ...TYPES.map((type) => documentPath(type, 'esempio', 'it')),
    ];
    for (const address of italian) expect(codes).not.toContain(address.split('/')[1]);
  });

  it('of a year name the first page by the year alone', () => {
    expect(yearPath('articles', 2026, 1, 'it')).toBe('/articoli/anno/2026/');
    expect(yearPath('articles', 2026, 2, 'it')).toBe('/articoli/anno/2026/pagina/2/');
  });

  it('stay what they are: once published they never change', () => {
    expect(documentPath('article', 'whatsapp-rubato', 'it')).toBe('/articoli/whatsapp-rubato/');
    expect(documentPath('event', 'open-desk', 'en')).toBe('/en/events/open-desk/');
    expect(portalPath('help', 'it')).toBe('/aiuto/');
    expect(audiencePath('newcomers', 'it')).toBe('/per/nuovi-arrivati/');
    expect(calendarPath('sportello-aperto', 'it')).toBe('/eventi/sportello-aperto.ics');
    expect(qrCodePath('alert', 'fake-fine', 'en')).toBe('/en/alerts/fake-fine/qr.svg');
  });
});

it('an address says which document stands there, and none where none can', () => {
  for (const locale of ACTIVE_LOCALES)
    for (const type of TYPES)
      expect(documentAt(documentPath(type, 'esempio', locale))).toEqual({
        type,
        locale,
        slug: 'esempio',
      });
  for (const path of ['/', '/articoli/', '/aiuto/ar/', '/articoli/anno/2026/', '//x/', 'x', ''])
    expect(documentAt(path)).toBeUndefined();
});
