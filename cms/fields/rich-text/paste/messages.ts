// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../../i18n/said.ts';
import type { CleanedLinks, CleanedLists } from './clean-pasted.ts';
import { type Dropped, KINDS } from './dropped.ts';

/** How one and how many of each kind are called. */
const NAMES: Readonly<
  Record<
    keyof Dropped,
    { readonly it: readonly [string, string]; readonly en: readonly [string, string] }
  >
> = {
  pictures: { it: ['immagine', 'immagini'], en: ['picture', 'pictures'] },
  notes: { it: ['nota', 'note'], en: ['note', 'notes'] },
  comments: { it: ['commento', 'commenti'], en: ['comment', 'comments'] },
  formulas: { it: ['formula', 'formule'], en: ['formula', 'formulas'] },
  objects: {
    it: ['oggetto incorporato', 'oggetti incorporati'],
    en: ['embedded object', 'embedded objects'],
  },
  deleted: {
    it: ['parte cancellata o nascosta', 'parti cancellate o nascoste'],
    en: ['deleted or hidden part', 'deleted or hidden parts'],
  },
  links: {
    it: ['collegamento che non porta a una pagina', 'collegamenti che non portano a una pagina'],
    en: ['link that leads to no page', 'links that lead to no page'],
  },
  numbers: {
    it: ['numero di un elenco che non segue', 'numeri di un elenco che non seguono'],
    en: ['number of a list that does not follow', 'numbers of a list that do not follow'],
  },
  fields: { it: ['campo di un modulo', 'campi di un modulo'], en: ['form field', 'form fields'] },
};

/** «3 cose non sono state incollate: 2 immagini, 1 nota.»; nothing when all was. */
export function notPasted(dropped: Partial<Dropped>): Said | undefined {
  const found = KINDS.flatMap((kind) => {
    const count = dropped[kind] ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  const total = found.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const list = (language: 'it' | 'en'): string =>
    found
      .map(({ kind, count }) => `${count} ${NAMES[kind][language][count === 1 ? 0 : 1]}`)
      .join(', ');
  const head = {
    it: total === 1 ? '1 cosa non è stata incollata' : `${total} cose non sono state incollate`,
    en: total === 1 ? '1 thing was not pasted' : `${total} things were not pasted`,
  };
  const hint = (dropped.pictures ?? 0) > 0;
  return {
    it: `${head.it}: ${list('it')}.${hint ? ' Carica le immagini e inseriscile con «Immagine».' : ''}`,
    en: `${head.en}: ${list('en')}.${hint ? ' Upload pictures and insert them with “Picture”.' : ''}`,
  };
}

/** What was done to the lists of a paste; nothing when they say what they said. */
export function listsCleaned({ lettered = 0 }: Partial<CleanedLists>): Said | undefined {
  if (lettered === 0) return undefined;
  const one = lettered === 1;
  return {
    it: `${one ? 'Un elenco contava' : `${lettered} elenchi contavano`} con lettere o numeri romani: ora ${one ? 'conta' : 'contano'} con numeri.`,
    en: `${one ? 'A list' : `${lettered} lists`} counted in letters or Roman numerals: now ${one ? 'it counts' : 'they count'} in numbers.`,
  };
}

/** What was done to the links of a paste; nothing when they stayed as they were. */
export function linksCleaned({
  unwrapped = 0,
  untracked = 0,
}: Partial<CleanedLinks>): Said | undefined {
  const said: Said[] = [];
  if (unwrapped > 0)
    said.push({
      it: `${unwrapped === 1 ? 'Un collegamento passava' : `${unwrapped} collegamenti passavano`} da un servizio che registra chi li segue: ora ${unwrapped === 1 ? 'porta' : 'portano'} diritto alla pagina.`,
      en: `${unwrapped === 1 ? 'A link went' : `${unwrapped} links went`} over a service that notes who follows them: now ${unwrapped === 1 ? 'it leads' : 'they lead'} straight to the page.`,
    });
  if (untracked > 0)
    said.push({
      it: `Da ${untracked === 1 ? 'un collegamento' : `${untracked} collegamenti`} sono stati tolti i codici di tracciamento.`,
      en: `Tracking codes were removed from ${untracked === 1 ? 'a link' : `${untracked} links`}.`,
    });
  if (said.length === 0) return undefined;
  return { it: said.map(({ it }) => it).join(' '), en: said.map(({ en }) => en).join(' ') };
}
