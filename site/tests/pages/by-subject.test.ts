// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { homePath, portalPath } from '@portico/shared/paths';
import { describe, expect, test } from 'vitest';
import { bySubject } from '../../src/queries/by-subject.ts';
import { withoutStopWords } from '../../src/search/stop-words.ts';
import { answerAt } from './compiled.ts';
import { askOf, fixture, storeOf } from './portal.ts';
import { SUBJECTS } from './subjects-of-demo.ts';

const subjectsOf = (locale: 'it' | 'en', store = storeOf()) =>
  new Map(
    askOf(store)(bySubject, { locale, limit: 1000 }).subjects.map(({ name, titles }) => [
      name,
      titles.map(({ title }) => title),
    ]),
  );

describe('titles by subject', () => {
  test.each([
    ['Banca', 'La finta telefonata della banca'],
    ['Bonifico', 'Fatture false, cambio di IBAN e «frode del capo»'],
    ['Carta', 'Negozi online falsi: come comprare tranquilli'],
    ['E-mail', 'La posta in ufficio: allegati, PEC e destinatari'],
    ['Messaggi', 'Come riconoscere un messaggio falso'],
    ['Password', 'Verifica in due passaggi: una porta in più'],
    ['Account', 'Verifica in due passaggi: una porta in più'],
    ['Verifica in due passaggi', 'Attivare il secondo passaggio'],
    ['Scuola', 'Cyberbullismo: come fermarlo'],
    ['Telefono', 'Tre cose da fare oggi sul tuo telefono'],
    ['Servizi pubblici', 'SPID e CIE: le tue chiavi per i servizi'],
  ])('under «%s» stands «%s»', (subject, title) => {
    expect(subjectsOf('it').get(subject)).toContain(title);
  });

  test('no subject is an article or another word that says nothing', () => {
    for (const locale of ACTIVE_LOCALES)
      for (const name of subjectsOf(locale).keys())
        expect(withoutStopWords(`${name.split(' ')[0]} truffa`, locale).includes(' '), name).toBe(
          true,
        );
  });

  test('a title about something that no subject names stands under its first word that says something', () => {
    const page = fixture('page');
    page.locales.it.title = 'La bicicletta di tutti';
    page.locales.it.summary = 'Dove sta e come si prende.';
    expect(subjectsOf('it', storeOf({ changed: [page] })).get('Bicicletta')).toEqual([
      'La bicicletta di tutti',
    ]);
  });

  test('events that are over stand under none', () => {
    const event = fixture('event');
    const under = (today: string) =>
      [...subjectsOf('it', storeOf({ today })).values()].flat().includes(event.locales.it.title);
    expect(under('2020-01-01')).toBe(true);
    expect(under('2035-01-01')).toBe(false);
  });

  test('all subjects come first in the index, each one tap away, and on the page of the search, without script', async () => {
    for (const locale of ACTIVE_LOCALES) {
      const index = await answerAt(portalPath('index', locale), storeOf());
      const search = await answerAt(portalPath('search', locale), storeOf());
      const anchors = [...index.matchAll(/<a href="#(about-[^"]+)"/g)].map(([, id]) => id);
      expect(anchors.length).toBeGreaterThan(10);
      for (const id of anchors) {
        expect(index).toContain(`<h3 id="${id}"`);
        expect(search).toContain(`<a href="${portalPath('index', locale)}#${id}"`);
      }
    }
    const search = await answerAt('/cerca/', storeOf());
    expect(/<noscript>(.*?)<\/noscript>/s.exec(search)?.[1]).toContain('Banca');
  });

  test('the first page has them in the place of the search, without script: two taps lead to every title', async () => {
    for (const locale of ACTIVE_LOCALES) {
      const index = await answerAt(portalPath('index', locale), storeOf());
      const home = await answerAt(homePath(locale), storeOf());
      const [, instead = ''] = /<noscript>(.*?)<\/noscript>/s.exec(home) ?? [];
      const anchors = [...index.matchAll(/<h3 id="(about-[^"]+)"/g)].map(([, id]) => id);
      expect(anchors.length).toBeGreaterThan(10);
      for (const id of anchors)
        expect(instead).toContain(`<a href="${portalPath('index', locale)}#${id}"`);
      const names = [...home.matchAll(/<(?:nav aria-label="([^"]+)"|h2[^>]*>([^<]+)<)/g)].map(
        ([, nav, title]) => nav ?? title,
      );
      expect(new Set(names).size).toBe(names.length);
      // Where the search is, which nobody sees without script; only what is urgent stands before.
      expect(home.indexOf('<noscript>')).toBeLessThan(home.indexOf('data-weight="main"'));
    }
  });

  test('the page of the search names subjects, not titles, however many there are', async () => {
    const browse = async (store = storeOf()): Promise<string> =>
      (await answerAt('/cerca/', store)).split('id="search-browse"')[1]?.split('</section>')[0] ??
      '';
    const many = await browse(storeOf({ changed: manyAbout('la banca', 200) }));
    expect(many).toBe(await browse());
    expect(many.match(/<a /g)?.length).toBe(many.match(/href="\/indice\/#about-/g)?.length);
  });

  test('a subject with many titles shows some of them, and the way to the others', async () => {
    const changed = manyAbout('la banca', 200);
    const index = await answerAt('/indice/', storeOf({ changed }));
    const under = index.split('<h3 id="about-banca"')[1]?.split('<h3')[0] ?? '';
    expect(under.match(/<li>/g)).toHaveLength(30);
    expect(under).toContain('href="/cerca/?q=Banca"');
    expect(index).toContain('Gli altri sono negli elenchi per anno');
    expect(await answerAt('/indice/', storeOf())).not.toContain('/cerca/?q=');
  });

  test('words that no subject names do not make a list of their own without end', async () => {
    const changed = Array.from({ length: 200 }, (_, n) => `Parola${n}`).flatMap((word, n) =>
      manyAbout('', 1, n).map((page) => titled(page, `${word} mia`, 'Ecco.')),
    );
    const names = [...subjectsOf('it', storeOf({ changed })).keys()];
    expect(names.length).toBeLessThan(80);
    expect(names).toContain('Altro');
  });
});

type Page = ReturnType<typeof fixture<'page'>>;

function titled(page: Page, title: string, summary: string): Page {
  const { it } = page.locales;
  return { ...page, locales: { it: { ...it, title, summary } } };
}

/** Pages in Italian about something. */
const manyAbout = (what: string, count: number, from = 0): Page[] =>
  Array.from({ length: count }, (_, index) => {
    const n = from + index;
    const page = titled(fixture('page'), `Numero ${n}: ${what}`, 'Ecco.');
    page.locales.it.slug = `pagina-${n}`;
    return { ...page, id: `ffffffff-0000-4000-8000-${String(n).padStart(12, '0')}` };
  });

/** Subjects by title, as a reader finds them. */
function byTitle(locale: 'it' | 'en'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { name, titles } of askOf(storeOf())(bySubject, { locale, limit: 1000 }).subjects)
    for (const { title } of titles) found.set(title, [...(found.get(title) ?? []), name]);
  return found;
}

describe('the subjects of each title of the demonstration', () => {
  test.each(ACTIVE_LOCALES)('are these: %s', (locale) => {
    const found = byTitle(locale);
    const told = SUBJECTS.filter(([language]) => language === locale);
    expect(told.map(([, title]) => [title, found.get(title)])).toEqual(
      told.map(([, title, subjects]) => [title, subjects]),
    );
  });

  test('none is missing here', () => {
    const own = (locale: 'it' | 'en') =>
      askOf(storeOf())(bySubject, { locale, limit: 1000 }).subjects.flatMap(({ titles }) =>
        titles.flatMap(({ title, language }) => (language ? [] : [title])),
      );
    for (const locale of ACTIVE_LOCALES) {
      const known = SUBJECTS.filter(([language]) => language === locale).map(([, title]) => title);
      expect([...new Set(own(locale))].sort()).toEqual([...known].sort());
    }
  });

  test.each([
    ['Il primo segnale di un prezzo strano', 'Denuncia e segnalazione'],
    ['Che cosa hai dato a un amico', 'Dati personali'],
    ['Immagina di stare in treno', 'Foto'],
    ['Comprendere le regole', 'Acquisti'],
    ['La tassa di soggiorno', 'Permesso di soggiorno'],
    ['Lo studio legale', 'Scuola'],
    ['Collegare due apparecchi', 'Lavoro'],
    ['Un pacchetto di viaggio', 'Pacchi'],
    ['Si è reso conto', 'Banca'],
    ['La carta d’identità', 'Carta'],
    ['Un passaggio in auto', 'Password'],
    ['Il fatturato', 'Fatture'],
    ['Un impiegato impressionato', 'Impresa'],
  ])('«%s» is not about «%s»', (title, subject) => {
    const page = titled(fixture('page'), title, 'Ecco.');
    expect(subjectsOf('it', storeOf({ changed: [page] })).get(subject) ?? []).not.toContain(title);
  });
});
