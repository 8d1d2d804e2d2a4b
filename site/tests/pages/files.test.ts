// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { files } from '../../src/files/index.ts';
import { askOf, fixture, fixtures, ORIGIN, type Setting, storeOf } from './portal.ts';

const LINE_BREAKS = 'Titolo\r\nATTENDEE:evil\u2028X ]]> <b>&';

/** The calendar file of an event as a calendar reads it. */
function calendarOf(event: Event, setting: Setting = {}) {
  const ask = askOf(storeOf({ ...setting, changed: [event] }));
  const { id } = event;
  const route = { kind: 'calendar', locale: 'it', id, slug: event.locales.it.slug } as const;
  const { body, type } = files.calendar(ask, route, ORIGIN);
  const component = new ICAL.Component(ICAL.parse(body));
  const found = component.getAllSubcomponents('vevent');
  expect(found).toHaveLength(1);
  const vevent = found[0] as ICAL.Component;
  return { body, type, component, vevent, event: new ICAL.Event(vevent) };
}

test('a calendar takes the event with a stable UID, and its change with a higher SEQUENCE and its reason', () => {
  const event = fixture('event');
  const first = calendarOf(event);
  expect(first.type).toBe('text/calendar; charset=utf-8');
  // Without the host: a portal that moves to another name keeps its events in people's calendars (RFC 7986, 5.3).
  expect(first.event.uid).toBe(event.id);
  expect(first.event.sequence).toBe(0);
  // Most people write a reason without a full stop: the summary follows it.
  event.locales.it.statusReason = 'La sala è chiusa';
  const { body, ...second } = calendarOf({ ...event, status: 'cancelled' }, { version: 4 });
  expect(first.event.description).not.toContain('La sala è chiusa.');
  expect(second.event.description).toMatch(/^Questo evento è stato annullato: La sala è chiusa\. /);
  expect(second.event.uid).toBe(first.event.uid);
  expect(second.event.sequence).toBe(3);
  expect(second.vevent.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(body).toContain('TZID:Europe/Rome');
  expect(body).toMatch(/^DTSTAMP:\d{8}T\d{6}Z\r$/m);
});

test.each([
  ['2027-03-27T23:30:00Z', '2027-03-28T00:30:00'],
  ['2027-03-28T02:30:00Z', '2027-03-28T04:30:00'],
  ['2027-10-31T03:30:00Z', '2027-10-31T04:30:00'],
])('an event at %s is at %s in Rome, by the time zone in the file', (start, local) => {
  const { event, component } = calendarOf({ ...fixture('event'), start, end: undefined });
  const zone = component.getFirstSubcomponent('vtimezone');
  expect(event.startDate.toString()).toBe(local);
  const inZone = event.startDate.clone();
  inZone.zone = new ICAL.Timezone({ component: zone as ICAL.Component, tzid: 'Europe/Rome' });
  expect(inZone.toJSDate().toISOString()).toBe(new Date(start).toISOString());
});

test('C04: line breaks and markup in calendar fields are neutral', () => {
  const event = fixture('event');
  event.locales.it.title = LINE_BREAKS;
  event.locales.it.summary = LINE_BREAKS;
  const { vevent, body } = calendarOf(event);
  expect(vevent.getFirstProperty('attendee')).toBeNull();
  expect(vevent.getFirstPropertyValue('summary')).toBe('Titolo ATTENDEE:evil X ]]> <b>&');
  for (const line of body.split('\r\n')) {
    expect(line).not.toMatch(/^ATTENDEE/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
});

test('C04: markup and ]]> in the feed are text', () => {
  const event = fixture('event');
  event.locales.it.title = LINE_BREAKS;
  const store = storeOf({ changed: [event] });
  const { body } = files.feed(askOf(store), { kind: 'feed', locale: 'it' }, ORIGIN);
  expect(body).toContain(']]&gt; &lt;b&gt;&amp;');
  expect(body).not.toContain(']]>');
  expect(body.match(/<entry>/g)?.length).toBeGreaterThan(5);
});

test('an entry of the feed in one language is not that of another (RFC 4287, 4.2.6)', () => {
  const idsIn = (locale: 'it' | 'en') => {
    const { body } = files.feed(askOf(storeOf()), { kind: 'feed', locale }, ORIGIN);
    return [...body.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
  };
  const [italian, english] = [idsIn('it'), idsIn('en')];
  expect(new Set([...italian, ...english]).size).toBe(italian.length + english.length);
});

test('the sitemap names every page once, and another language only where it exists', () => {
  const { body } = files.sitemap(askOf(storeOf()), { kind: 'sitemap' }, ORIGIN);
  const addresses = [...body.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  // Pages only: calendars and QR codes say nothing that these do not.
  for (const address of addresses) expect(address).toMatch(/\/$/);
  for (const [, url] of body.matchAll(/hreflang="\w+" href="(.*?)"/g)) {
    expect(addresses).toContain(url);
  }
  const inItalianOnly = fixtures.find(({ type, locales }) => type === 'article' && !locales.en);
  const slug = inItalianOnly && 'slug' in inItalianOnly.locales.it && inItalianOnly.locales.it.slug;
  expect(body).toMatch(new RegExp(`<url><loc>[^<]*/${slug}/</loc><lastmod>[^<]*</lastmod></url>`));
});

test('robots are kept out of the search index; a demonstration asks them to stay away and names no sitemap', () => {
  const settings = fixture('settings');
  const robots = (noindex: boolean) =>
    files.robots(
      askOf(storeOf({ changed: [{ ...settings, noindex }] })),
      { kind: 'robots' },
      ORIGIN,
    ).body;
  for (const folder of ['/pagefind/', '/search-delta/', '/*/qr.svg$'])
    expect(robots(false)).toContain(`\nDisallow: ${folder}\n`);
  expect(robots(true)).not.toContain('Sitemap:');
  expect(robots(false)).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
});

test.each(['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'])(
  'security.txt of %s expires within a year (RFC 9116)',
  (today) => {
    const { body } = files.security(askOf(storeOf({ today })), { kind: 'security' }, ORIGIN);
    expect(body).toMatch(/^Contact: mailto:\S+@\S+$/m);
    expect(body).toContain(`Canonical: ${ORIGIN}/.well-known/security.txt`);
    const expires = Date.parse(/^Expires: (.*)$/m.exec(body)?.[1] ?? '');
    const days = (expires - Date.parse(today)) / 86_400_000;
    expect(days).toBeGreaterThan(90);
    expect(days).toBeLessThan(366);
  },
);
