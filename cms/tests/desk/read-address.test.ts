// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it, test } from 'vitest';
import { partialDateIn } from '../../fields/simple/partial-date.ts';
import { cameWhole, parted, type Proposal, unchanged } from '../../values/proposals.ts';
import { addressFault, isKnown, itemsLike, readAddress } from '../../values/read-address.ts';

const KNOWN = [
  { outlet: 'la Repubblica Milano', link: 'https://milano.repubblica.it/cronaca/1/' },
  { outlet: '', link: 'https://senza-nome.example/' },
];

describe('the address of an article', () => {
  it('gives title, day, and the outlet of earlier items of the same site', () => {
    expect(
      readAddress(
        'https://milano.repubblica.it/cronaca/2023/09/27/news/parte_da_milano_cyber_secure_city_il_portale-416030889/?rss',
        KNOWN,
      ),
    ).toEqual({
      outlet: 'la Repubblica Milano',
      date: '2023-09-27',
      title: 'Parte da milano cyber secure city il portale',
    });
  });

  it('of a site that is new gives the name of the site', () => {
    const address =
      'https://www.milanopost.info/2022/11/11/digital-week-nasce-cyber-secure-city.html';
    expect(readAddress(address, KNOWN)).toEqual({
      outlet: 'milanopost.info',
      date: '2022-11-11',
      title: 'Digital week nasce cyber secure city',
    });
  });

  it('that says nothing more gives nothing more, so that the rest is asked for', () => {
    expect(readAddress('https://agendadigitale.eu/?p=194960', KNOWN)).toEqual({
      outlet: 'agendadigitale.eu',
    });
    expect(readAddress('https://a.example/2023/13/45/tre-parole-sole', [])).toEqual({
      outlet: 'a.example',
    });
    expect(readAddress('https://a.example/%E0%A4%A/uno-due-tre-quattro', [])).toMatchObject({
      title: 'Uno due tre quattro',
    });
  });

  test.each(['', 'milano post', 'https://', 'https://localhost/a-b-c-d', 'ftp://a.example/x'])(
    'is not «%s»',
    (text) => {
      expect(readAddress(text, KNOWN)).toBeUndefined();
    },
  );

  it('is sought among the items of its site and its page, not among the newest of all', () => {
    expect(itemsLike(' https://WWW.Giornale.example/a/b_c/?rss ')).toEqual({
      site: 'where[and][0][link][contains]=giornale.example',
      page: 'where[and][0][link][contains]=giornale.example&where[and][1][link][contains]=%2Fa%2Fb_c%2F',
    });
    expect(itemsLike('giornale')).toBeUndefined();
    expect(itemsLike('')).toBeUndefined();
  });

  it('is known when an item has it, however it is typed', () => {
    expect(isKnown(' https://MILANO.repubblica.it/cronaca/1/ ', KNOWN)).toBe(true);
    expect(isKnown('https://milano.repubblica.it/cronaca/2/', KNOWN)).toBe(false);
    expect(isKnown('', KNOWN)).toBe(false);
  });
});

test.each([
  ['COMUNICATO STAMPA Milano, 19 marzo 2021', 'words'],
  ['https://a.example/x e altre parole', 'words'],
  ['file:///C:/Users/me/comunicato.pdf', 'words'],
  ['comunicato.pdf', 'words'],
  ['www.giornale.example/articolo', 'beginning'],
  ['milano.giornale.example/?id=3', 'beginning'],
  ['http://intranet/news/12', 'inside'],
  ['https://rassegna.azienda.local/12', 'inside'],
  ['https://intranet/?id=3', 'inside'],
  ['http://giornale.onion/a', 'inside'],
  // Of numbers it is not said that they are a network's own: some are not.
  ['http://192.168.1.20/comunicato.pdf', 'numbers'],
  ['https://8.8.8.8/x', 'numbers'],
  ['http://[fe80::1]/a', 'numbers'],
  ['https://localhost:3000/a', 'inside'],
  ['https://giornale.example/comunicato.pdf', undefined],
  ['https://giornale.example/?id=3', undefined],
  // While somebody types.
  ['htt', undefined],
  ['https://', undefined],
  ['https://gior', undefined],
  ['https://giornale.example/?p=12', undefined],
  ['', undefined],
])('what is wrong with an address is said at once: «%s»', (pasted, fault) => {
  expect(addressFault(pasted)).toBe(fault);
});

test.each([
  [
    'https://media.assolombarda.it/media/comunicati-stampa/assolombarda-e-9-imprese-insieme-per-la-citta-del-futuro-nasce-la-2018milano-smart-city-alliance2019',
    'Assolombarda e 9 imprese insieme per la città del futuro nasce la ‘milano smart city alliance’',
    undefined,
  ],
  [
    'https://www.milanopost.info/2022/11/11/digital-week-nasce-cyber-secure-city-per-la-sicurezza-informatica-cittadina/',
    'Digital week nasce cyber secure city per la sicurezza informatica cittadina',
    '2022-11-11',
  ],
  [
    'https://laragione.eu/adnkronos/news/assolombarda-transizione-digitale-firmato-protocollo-dintesa-con-il-comune-di-monza/',
    'Assolombarda transizione digitale firmato protocollo d’intesa con il comune di monza',
    undefined,
  ],
  [
    'https://milano.repubblica.it/cronaca/2023/09/27/news/parte_da_milano_cyber_secure_city_il_portale_per_cittadini_istituzioni_e_imprese-416030889/?rss',
    'Parte da milano cyber secure city il portale per cittadini istituzioni e imprese',
    '2023-09-27',
  ],
  ['https://agendadigitale.eu/?p=194960', undefined, undefined],
  [
    'https://cronacamilano.it/scienza-tecnologia/92871-cyber-secure-city-sicurezza-informatica-per-cittadini-istituzioni-e-imprese.html',
    'Cyber secure city sicurezza informatica per cittadini istituzioni e imprese',
    undefined,
  ],
  [
    'https://giornale.example/news/202010151533-un-evento-per-presentare-il-portale/',
    'Un evento per presentare il portale',
    '2020-10-15',
  ],
  [
    'https://giornale.example/a2a-e-il-5g-nella-citta-che-cambia-10-10-2024',
    'A2a e il 5g nella città che cambia',
    '2024-10-10',
  ],
  [
    'https://giornale.example/la-rete-dellimpresa-che-cresce-AEiFpqo',
    'La rete dell’impresa che cresce',
    undefined,
  ],
  [
    'https://giornale.example/2023/04/27/il-patto-della-postale_064c721a-f327-4022-bf16-bb380e604d0f.html',
    'Il patto della postale',
    '2023-04-27',
  ],
  ['https://giornale.example/c_2_articolo_3211_b.html', undefined, undefined],
])('of an address only the words of the title are taken, and the day: %s', (link, title, date) => {
  const facts = readAddress(link, []);
  expect([facts?.title, facts?.date]).toEqual([title, date]);
});

describe('what an address says', () => {
  const title = (held: string | null, value: string): Proposal => ({
    ...{ name: 'title', held, value },
    says: value,
  });
  const names = ({ write, keep }: ReturnType<typeof parted>) => [
    write.map(({ value }) => value),
    keep.map(({ value }) => value),
  ];

  it('is written into an empty field, and never over what a person wrote', () => {
    expect(names(parted([title(null, 'Nasce')], []))).toEqual([['Nasce'], []]);
    expect(names(parted([title('', 'Nasce')], []))).toEqual([['Nasce'], []]);
    expect(names(parted([title('Mio', 'Nasce')], []))).toEqual([[], ['Nasce']]);
    expect(names(parted([title('Nasce', 'Nasce')], []))).toEqual([[], []]);
  });

  it('takes the place of what another address wrote, until somebody has changed it', () => {
    const written = [title(null, 'Prima')];
    expect(names(parted([title('Prima', 'Dopo')], written))).toEqual([['Dopo'], []]);
    expect(names(parted([title('Prima, corretto', 'Dopo')], written))).toEqual([[], ['Dopo']]);
  });

  it('is taken back where nobody has changed it since', () => {
    const written = [title(null, 'Nasce'), { ...title('', '2021'), name: 'date' }];
    const now = new Map([
      ['title', 'Nasce la'],
      ['date', '2021'],
    ]);
    expect(unchanged(written, now).map(({ name }) => name)).toEqual(['date']);
  });

  it('is there at once when it was pasted, not letter by letter', () => {
    expect(cameWhole('', 'https://a.example/x')).toBe(true);
    expect(cameWhole('https://a.example/', 'https://a.example/x')).toBe(false);
    expect(cameWhole('https://a.example/x', 'https://b.example/lungo')).toBe(true);
  });
});

test('the ending of a file is no part of a title', () => {
  const address = 'https://a.example/nasce-la-smart-city-alliance.pdf';
  expect(readAddress(address, [])?.title).toBe('Nasce la smart city alliance');
});

test.each([
  ['19/3/2021', '2021-03-19'],
  ['3/2021', '2021-03'],
  ['2021', '2021'],
  [' 2021-03-19 ', '2021-03-19'],
  ['marzo', 'marzo'],
  ['', undefined],
  [null, undefined],
])('a date as far as it is known: %s is read as %s', (typed, read) => {
  expect(partialDateIn(typed)).toBe(read);
});
