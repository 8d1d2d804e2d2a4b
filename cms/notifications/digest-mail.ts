// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';
import { VERB_WORDS } from '../i18n/vocabulary.ts';
import type { DigestItem, NewsKind } from '../records/digest-items.ts';
import { reviewLink, textLink } from './links.ts';
import { type SaidMail, line } from './mail.ts';

/** Texts that one mail names at most; the rest stands on the desk. */
const MAX_NAMED = 40;

/** News that wait for the reader, and lead to the decision; the others are about their own texts. */
const waitsFor = ({ key }: DigestItem): boolean => key.endsWith('/mailWaiting');

type Saying = (by: string, reason: string) => Said;

const decided =
  ({ done }: { readonly done: Said }): Saying =>
  (by, reason) => ({
    it: `${done.it.toLowerCase()} da ${by}${reason ? `. Motivo: ${reason}` : ''}`,
    en: `${done.en.toLowerCase()} by ${by}${reason ? `. Reason: ${reason}` : ''}`,
  });

const SAYINGS: Readonly<Record<NewsKind, Saying>> = {
  submitted: (by) => ({ it: `inviato in revisione da ${by}`, en: `submitted for review by ${by}` }),
  'sent-along': (by) => ({
    it: `inviato in revisione da ${by}, insieme a un altro testo`,
    en: `submitted for review by ${by}, together with another text`,
  }),
  remarks: () => ({ it: 'novità nelle annotazioni', en: 'something new in the remarks' }),
  approved: decided(VERB_WORDS.approve),
  lapsed: (_by, why) => ({ it: `da approvare di nuovo. ${why}`, en: `to approve again. ${why}` }),
  returned: decided(VERB_WORDS.return),
  withdrawn: decided(VERB_WORDS.withdraw),
  'dead-link': (_by, link) => ({
    it: `il collegamento non si apre più: ${link}`,
    en: `the link does not open any more: ${link}`,
  }),
};

/** What is new of one text, the oldest first. */
interface TextNews {
  readonly newest: DigestItem;
  readonly items: readonly DigestItem[];
}

/** Of each text what waits for the reader, and apart from it what happened. */
const byText = (items: readonly DigestItem[]): TextNews[] =>
  [...Map.groupBy(items, (item) => `${item.document}/${waitsFor(item)}`).values()].flatMap(
    (group) => group.slice(-1).map((newest) => ({ newest, items: group })),
  );

function textSaid({ newest, items }: TextNews): Said {
  const title = line(newest.title);
  const said = items.map((item) =>
    SAYINGS[item.kind](line(item.byName ?? ''), line(item.reason ?? '')),
  );
  const isToDecide = items.some((item) => waitsFor(item) && item.kind !== 'dead-link');
  const link = isToDecide ? reviewLink(newest) : textLink(newest);
  const lines = (language: 'it' | 'en'): string => said.map((one) => one[language]).join('\n');
  return { it: `«${title}»\n${lines('it')}\n${link}`, en: `“${title}”\n${lines('en')}\n${link}` };
}

/** A heading with what stands below it; nothing where there is nothing. */
function section(heading: Said, texts: readonly TextNews[]): Said {
  if (texts.length === 0) return { it: '', en: '' };
  const said = texts.map(textSaid);
  const part = (language: 'it' | 'en'): string =>
    `${heading[language]}\n\n${said.map((one) => one[language]).join('\n\n')}\n\n`;
  return { it: part('it'), en: part('en') };
}

const counted = (waiting: number, others: number): Said => {
  const it = [
    ...(waiting > 0
      ? [waiting === 1 ? '1 testo ti aspetta' : `${waiting} testi ti aspettano`]
      : []),
    ...(others > 0 ? [others === 1 ? '1 novità' : `${others} novità`] : []),
  ];
  const en = [
    ...(waiting > 0
      ? [waiting === 1 ? '1 text waits for you' : `${waiting} texts wait for you`]
      : []),
    ...(others > 0 ? [others === 1 ? '1 thing happened' : `${others} things happened`] : []),
  ];
  return { it: it.join(', '), en: en.join(', ') };
};

/**
 * What happened since the last one, in one mail a day.
 * @param items one at least
 * @param desk the first page
 */
export function digestMail(name: string, items: readonly DigestItem[], desk: string): SaidMail {
  const texts = byText(items);
  const named = texts.slice(0, MAX_NAMED);
  const waiting = named.filter(({ newest }) => waitsFor(newest));
  const others = named.filter(({ newest }) => !waitsFor(newest));
  const more = texts.length - named.length;
  const toDo = section({ it: 'ASPETTANO TE', en: 'THEY WAIT FOR YOU' }, waiting);
  const happened = section({ it: 'SUI TUOI TESTI', en: 'ABOUT YOUR TEXTS' }, others);
  const rest: Said =
    more > 0
      ? { it: `E altri ${more} testi.\n\n`, en: `And ${more} more texts.\n\n` }
      : { it: '', en: '' };
  const count = counted(
    texts.filter(({ newest }) => waitsFor(newest)).length,
    items.filter((one) => !waitsFor(one)).length,
  );
  return {
    subject: { it: `Il tuo riepilogo: ${count.it}`, en: `Your summary: ${count.en}` },
    text: {
      it: `Ciao ${line(name)},\n\n${toDo.it}${happened.it}${rest.it}Tutto sta nella tua prima pagina:\n${desk}\n`,
      en: `Hello ${line(name)},\n\n${toDo.en}${happened.en}${rest.en}All of it stands on your first page:\n${desk}\n`,
    },
  };
}
