// SPDX-License-Identifier: AGPL-3.0-or-later
import { WebUrl } from '@portico/shared/contract/values';
import { sentencesOf } from '@portico/shared/sentences';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inertAddress, linkAddress } from '../../fields/rich-text/links.ts';
import { unexplainedTerms } from '../../fields/rich-text/mend/terms.ts';
import { linksCleaned } from '../../fields/rich-text/paste/messages.ts';
import { address } from '../../fields/codec/values.ts';
import { readTypedDate } from '../../fields/simple/typed-date.ts';
import { personalPart } from '../../values/personal-link.ts';
import { withoutTracking } from '../../values/tracking.ts';
import { addressesIn, hidesTarget, withUnwrappedLinks } from '../../values/wrapped-links.ts';
import { article, type Body, richText, startWorld, type World } from '../workflow/world.ts';

const INSIDE = 'https://esempio.it/pagina?a=b&c=d';
const ENCODED = encodeURIComponent(INSIDE);

const WRAPPED: readonly string[] = [
  `https://eur03.safelinks.protection.outlook.com/?url=${ENCODED}&data=05%7C02%7Cnome.cognome%40azienda.it%7C1&sdata=x&reserved=0`,
  `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${ENCODED}&locale=it-it`,
  `https://www.google.com/url?q=${ENCODED}&sa=D&source=editors&usg=AOvVaw`,
  `https://www.google.it/url?sa=t&url=${ENCODED}&ved=2ah`,
  'https://urldefense.proofpoint.com/v2/url?u=https-3A__esempio.it_pagina-3Fa-3Db-26c-3Dd&d=DwMFaQ&c=x&r=y',
  'https://urldefense.com/v3/__https://esempio.it/pagina?a=b&c=d__;!!ABC!xyz$',
  'https://urldefense.com/v3/__https:/esempio.it/pagina?a*b&c=d__;PQ!!ABC!xyz$',
  'https://urldefense.com/v3/__https://esempio.it/**Aina?a=b&c=d__;cGFn!!ABC!xyz$'.replace(
    '**A',
    '**B',
  ),
  `https://l.facebook.com/l.php?u=${ENCODED}&h=AT0`,
  `https://l.instagram.com/?u=${ENCODED}&e=AT0`,
  `https://slack-redir.net/link?url=${ENCODED}`,
  `https://t.umblr.com/redirect?z=${ENCODED}&t=1`,
  `https://secure-web.cisco.com/1aB_c/${ENCODED}`,
  `https://linkprotect.cudasvc.com/url?a=${ENCODED}&c=E,1,x&typo=1`,
  `https://avanan.url-protection.com/v1/url?o=${ENCODED}&g=1`,
  'https://protect.checkpoint.com/v2/___https://esempio.it/pagina?a=b&c=d___.YzJlOm1pbGFubw',
  `https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u=${ENCODED}`,
  `https://clicktime.symantec.com/1?u=${ENCODED}`,
  `https://eu-central.protection.sophos.com/?d=esempio.it&u=${btoa(INSIDE)}&i=1`,
  `https://www.youtube.com/redirect?event=video&q=${ENCODED}`,
  `https://www.linkedin.com/safety/go?url=${ENCODED}`,
  `https://duckduckgo.com/l/?uddg=${ENCODED}`,
  `https://urlsand.esvalabs.com/?u=${ENCODED}&e=1`,
  'https://www.google.com/amp/s/esempio.it/pagina?a=b&c=d',
  'https://esempio-it.cdn.ampproject.org/c/s/esempio.it/pagina?a=b&c=d',
  'https://esempio-it.translate.goog/pagina?a=b&c=d&_x_tr_sl=it&_x_tr_tl=en',
  `https://outlook.office.com/mail/safelink.html?url=${ENCODED}&corid=1`,
  `https://nam.safelink.emails.azure.net/redirect/?destination=${ENCODED}&p=bT1`,
  `https://clicktime.cloud.postoffice.net/clicktime.php?U=${ENCODED}&E=nome%40azienda.it`,
  `https://meet.google.com/linkredirect?authuser=0&dest=${ENCODED}`,
  `https://l.wl.co/l?u=${ENCODED}`,
  `https://mailtrack.io/trace/link/ab12?url=${ENCODED}&userId=12`,
  `https://www.awin1.com/cread.php?awinmid=1&ued=${ENCODED}`,
  `https://href.li/?${INSIDE}`,
  `https://outlook.office365.com/owa/redir.aspx?REF=1&URL=${ENCODED}`,
  `https://l.whatsapp.com/?u=${ENCODED}&e=AT0`,
  `https://3c.gmx.net/mail/client/dereferrer/?redirectUrl=${ENCODED}`,
  `https://www.googleadservices.com/pagead/aclk?sa=L&adurl=${ENCODED}`,
  `https://adclick.g.doubleclick.net/pcs/click?xai=A&adurl=${ENCODED}`,
  `https://click.linksynergy.com/deeplink?id=x&mid=1&murl=${ENCODED}`,
  `https://www.pinterest.com/offsite/?token=1-2&url=${ENCODED}`,
  `https://scanmail.trustwave.com/?c=1&d=2&u=${ENCODED}`,
  'https://eu-01.protect.checkpoint.com/v2/r01/___https://esempio.it/pagina?a=b&c=d___.YzJl',
  `https://translate.google.com/website?sl=en&tl=it&u=${ENCODED}`,
  `https://nullrefer.com/?${INSIDE}`,
  `https://www.bing.com/ck/a?!&&p=1&u=a1${btoa(INSIDE)}&ntb=1`,
];

describe('C2: a link leads straight to its page', () => {
  test.each(WRAPPED)('%s', (wrapped) => {
    expect(linkAddress(wrapped)).toBe(INSIDE);
    expect(address(` ${wrapped}\u200b`)).toBe(INSIDE);
    expect(withUnwrappedLinks(`Vedi ${wrapped} qui`)).toBe(`Vedi ${INSIDE} qui`);
  });

  test.each([')', ').', ',', '!', '…', '»'])('«%s» behind it stays in the sentence', (sign) => {
    const [outlook = ''] = WRAPPED;
    expect(withUnwrappedLinks(`(${outlook}${sign} Poi`)).toBe(`(${INSIDE}${sign} Poi`);
  });

  test('a wrapper in a wrapper is one too', () => {
    const [outlook = '', , google = ''] = WRAPPED;
    const both = outlook.replace(ENCODED, encodeURIComponent(google));
    expect(linkAddress(both)).toBe(INSIDE);
  });

  test('what is inside is an address that a text may point to, or the wrapper is told', () => {
    for (const inside of ['javascript:alert(1)', 'https://a:b@esempio.it', 'niente']) {
      const wrapped = `https://slack-redir.net/link?url=${encodeURIComponent(inside)}`;
      const found = linkAddress(wrapped);
      expect(found === undefined || hidesTarget(found)).toBe(true);
    }
  });

  test.each([
    'https://track.adform.net/C/?bn=1',
    'https://shared.outlook.inky.com/link?domain=x&t=abc',
    'https://click.pstmrk.it/3s/esempio.it/x/y',
    'https://news.google.com/rss/articles/CBMiabc?oc=5',
    'https://maps.app.goo.gl/abc',
    'https://forms.gle/abc',
    'https://amzn.to/abc',
    'https://fb.me/abc',
    'https://hubs.ly/abc',
    'https://comune.page.link/abc',
  ])('%s is told: it keeps to itself where it leads', (closed) => {
    expect(hidesTarget(closed)).toBe(true);
  });

  test.each([
    ['https://disq.us/url?url=https%3A%2F%2Fesempio.it%2Fa%3AHASH&cuid=1', 'esempio.it'],
    ['https://go.skimresources.com/?id=1&url=https%3A%2F%2Fesempio.it%2F', 'esempio.it'],
    [`https://posta.comune.esempio.it/owa/redir.aspx?C=y&URL=${ENCODED}`, 'esempio.it'],
    [`https://unknown.example/?${INSIDE}`, 'esempio.it'],
    ['https://esempio.it/accedi?ritorno=https%3A%2F%2Fesempio.it%2F', undefined],
    ['https://web.archive.org/web/2024/https://esempio.it/', undefined],
  ])('the site within %s is told: %s', (link, host) => {
    expect(personalPart(link)?.said).toBe(host);
  });

  test.each([
    'https://www.google.com/maps?q=x',
    'https://www.facebook.com/comune',
    'https://www.facebook.com/libreria?u=1',
    'https://www.facebook.com/l.php',
    'https://medium.com/rivista?url=x',
    // Of a service that nobody knows: the scam of which a text speaks, a login that needs the parameter.
    'https://banca.example/redirect?url=https://ladro.example/login',
    'https://idp.example/login/redirect?redirect_uri=https://comune.example/',
    'https://news.google.com/home?hl=it',
    // An address within an address, which is asked for something else than to lead there.
    `https://validator.w3.org/nu/?doc=${ENCODED}`,
    'https://web.archive.org/web/2024/https://esempio.it/pagina',
    `https://login.esempio.it/authorize?redirect_uri=${encodeURIComponent('https://esempio.it/')}`,
    `https://esempio.it/redirect?url=${ENCODED}`,
    `https://esempio.org/redirect?a=${ENCODED}&b=${ENCODED}`,
    INSIDE,
  ])('%s is no wrapper', (plain) => {
    expect(linkAddress(plain)).toBe(plain);
    expect(hidesTarget(plain)).toBe(false);
  });
});

test('a scam that a text tells of stays as it is written', () => {
  const told =
    'Il link https://banca.example/redirect?url=https://ladro.example/login sembra della banca.';
  expect(withUnwrappedLinks(told)).toBe(told);
});

test('a million hostile signs are read in as many steps', () => {
  const many = (sign: string) => sign.repeat(1_000_000 / sign.length);
  for (const text of [
    `https://a.it/${many(').')}x`,
    `https://urldefense.com/v3/__${many('__;')}`,
    `https://a.it/?t=${many('-eyJ')}`,
    many('file:'),
  ]) {
    expect(withUnwrappedLinks(text)).toBe(text);
    expect(addressesIn(text).map(personalPart).filter(Boolean)).toEqual([]);
    expect(inertAddress(text).length).toBeLessThanOrEqual(text.length);
  }
  expect(readTypedDate(`1${many(',')}x`, true)).toBeUndefined();
  expect(unexplainedTerms([richText(many('x'))], [], 'it')).toEqual([]);
  expect(sentencesOf(many('art. ')).length).toBe(1);
  expect(sentencesOf(`${many('a')}. Poi`).length).toBe(2);
});

test.each([
  ['https://x.it/?utm_source=a&b=1&fbclid=2', 'https://x.it/?b=1'],
  ['https://x.it/?gclid=1&mc_eid=2#parte', 'https://x.it/#parte'],
  ['https://x.it/?a=1%20b&mc_cid=3&igsh=4', 'https://x.it/?a=1%20b'],
  ['https://x.it/?id=5&g=1', 'https://x.it/?id=5&g=1'],
  ['https://x.it/?srsltid=1&gad_source=2&hsa_acc=3&mibextid=4', 'https://x.it/'],
  ['https://x.it/?a=1#utm_source=b', 'https://x.it/?a=1'],
  ['https://x.it/?elqTrackId=a&sfmc_id=2&a=1&itm_source=q', 'https://x.it/?a=1'],
  ['https://youtu.be/x?si=1', 'https://youtu.be/x'],
  ['https://x.it/?si=1#parte', 'https://x.it/?si=1#parte'],
  ['mailto:a@x.it?utm_source=1', 'mailto:a@x.it?utm_source=1'],
])('C2: %s without what tracks is %s', (tracked, plain) => {
  expect(withoutTracking(tracked)).toBe(plain);
});

test.each(['https://.', 'https://www/', 'https://comune', 'mailto:a@', 'tel:+'])(
  '%s is no whole address',
  (half) => {
    expect(linkAddress(half)).toBeUndefined();
    expect(WebUrl.safeParse(address(half)).success).toBe(false);
  },
);

test('C2: what was done to pasted links is said', () => {
  expect(linksCleaned({ unwrapped: 1, untracked: 2 })?.it).toBe(
    'Un collegamento passava da un servizio che registra chi li segue: ora porta diritto alla pagina. Da 2 collegamenti sono stati tolti i codici di tracciamento.',
  );
  expect(linksCleaned({ unwrapped: 0, untracked: 0 })).toBeUndefined();
});

describe('C2: in the desk', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.stop());

  const linked = (url: string) => {
    const text = richText('Leggi ');
    const [paragraph] = text.root.children as unknown as { children: object[] }[];
    paragraph?.children.push({
      type: 'link',
      version: 3,
      fields: { linkType: 'custom', url },
      children: [{ type: 'text', version: 1, text: url, format: 0 }],
    });
    return text;
  };

  test('a wrapped link is unwrapped when the text is saved, in its words too', async () => {
    const [wrapped = ''] = WRAPPED;
    const made = await world.editor.post(
      '/api/articles',
      article(world, { body: linked(wrapped) }),
    );
    const [, link] = made.body.doc.body.root.children[0].children;
    expect(link.fields.url).toBe(INSIDE);
    expect(link.children[0].text).toBe(INSIDE);
  });

  test('a link that hides its target is asked for, wherever an address can stand', async () => {
    const closed = 'https://protect-eu.mimecast.com/s/abc?domain=esempio.it';
    const text = await world.editor.post(
      '/api/articles',
      article(world, { body: linked('https://lnkd.in/abc') }),
    );
    const event = await world.organiser.post('/api/events', {
      title: 'Incontro',
      onlineUrl: closed,
      booking: { kind: 'link', url: closed },
      documents: [{ title: 'Programma', url: closed }],
      contacts: { website: closed },
      body: linked(closed),
    });
    const hidden = async (path: string) =>
      (await world.administrator.get(`/api/${path}/status`)).body.issues
        .filter(({ code }: Body) => code === 'link-hidden')
        .map(({ field, message }: Body) => [field, message]);
    expect(await hidden(`articles/${text.body.doc.id}`)).toEqual([
      [
        'body',
        'Il collegamento «https://lnkd.in/abc» nasconde dove porta: aprilo, poi copia qui l’indirizzo della pagina.',
      ],
    ]);
    const fields = (await hidden(`events/${event.body.doc.id}`)).map(([field]: string[]) => field);
    expect(fields.sort()).toEqual([
      'body',
      'booking.url',
      'contacts.website',
      'documents.0.url',
      'onlineUrl',
    ]);
  });

  test('editor and reviewer are told of a link that says from whom it was copied, and nothing is stopped', async () => {
    const url = 'https://corsi.example/x?data=anna.rossi%40azienda.it';
    const made = await world.editor.post('/api/articles', article(world, { body: linked(url) }));
    const path = `/api/articles/${made.body.doc.id}`;
    const told = [
      expect.objectContaining({
        field: 'body',
        message: expect.stringContaining('«anna.rossi@azienda.it»'),
      }),
    ];
    expect((await world.editor.get(`${path}/status`)).body).toMatchObject({ advice: told });
    expect((await world.editor.post(`${path}/submit`)).status).toBe(200);
    expect((await world.reviewer.get(`${path}/submission/diff`)).body.advice).toEqual(told);
  });
});
