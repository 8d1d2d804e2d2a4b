// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

const marked = (it: string, en: string) => (words: string) => ({
  it: `${it}: «${words}»`,
  en: `${en}: “${words}”`,
});

/** The parts of a text, as a comparison calls them, and what can be said of their form. */
export const form = {
  paragraph: { it: 'Capoverso', en: 'Paragraph' },
  heading: { it: 'Titolo di sezione', en: 'Section heading' },
  level: (level: number): Said => ({ it: `livello ${level}`, en: `level ${level}` }),
  item: { it: 'Punto di elenco', en: 'List item' },
  bulleted: { it: 'Elenco puntato', en: 'Bulleted list' },
  numbered: { it: 'Elenco numerato', en: 'Numbered list' },
  from: (list: string, start: number): Said => ({
    it: `${list}, comincia da ${start}`,
    en: `${list}, begins at ${start}`,
  }),
  inTone: (tone: string): Said => ({ it: `Riquadro: ${tone}`, en: `Callout: ${tone}` }),
  row: { it: 'Riga della tabella', en: 'Row of the table' },
  step: { it: 'Titolo del passo', en: 'Title of the step' },
  calloutTitle: { it: 'Titolo del riquadro', en: 'Title of the callout' },
  file: (width: number, height: number, bytes: number): Said => ({
    it: `${width} × ${height} pixel, ${bytes} byte`,
    en: `${width} × ${height} pixels, ${bytes} bytes`,
  }),
  otherFile: { it: 'È un altro file.', en: 'It is another file.' },
  otherPicture: { it: 'È un’altra immagine.', en: 'It is another picture.' },
  decorative: { it: '(decorativa)', en: '(decorative)' },
  /** A change of form, from one to the other. */
  fromTo: (what: string, before: string, after: string): Said => ({
    it: `${what}: da ${before} a ${after}`,
    en: `${what}: from ${before} to ${after}`,
  }),
  /** An entry of a list that stands elsewhere. */
  moved: (from: number, to: number): Said => ({
    it: `Ha cambiato posto: era al numero ${from}, ora è al numero ${to}.`,
    en: `It changed its place: it was number ${from}, now it is number ${to}.`,
  }),
  became: (before: string, after: string): Said => ({
    it: `Prima: ${before}. Ora: ${after}.`,
    en: `Before: ${before}. Now: ${after}.`,
  }),
  bold: marked('In grassetto', 'In bold'),
  notBold: marked('Non più in grassetto', 'No longer in bold'),
  italic: marked('In corsivo', 'In italics'),
  notItalic: marked('Non più in corsivo', 'No longer in italics'),
  language: (words: string, language: string): Said => ({
    it: `Segnalato come ${language}: «${words}»`,
    en: `Marked as ${language}: “${words}”`,
  }),
  noLanguage: (words: string, language: string): Said => ({
    it: `Non più segnalato come ${language}: «${words}»`,
    en: `No longer marked as ${language}: “${words}”`,
  }),
  linked: (words: string, target: string): Said => ({
    it: `Ora «${words}» porta a ${target}`,
    en: `Now “${words}” leads to ${target}`,
  }),
  notLinked: (words: string, target: string): Said => ({
    it: `«${words}» non porta più a ${target}`,
    en: `“${words}” no longer leads to ${target}`,
  }),
};

/** Signs that nobody sees, where they were added or taken away. */
export const signs = {
  space: { it: '[spazio]', en: '[space]' },
  spaces: (count: number): Said => ({ it: `[${count} spazi]`, en: `[${count} spaces]` }),
  lineBreak: { it: '[a capo]', en: '[line break]' },
  noBreakSpace: { it: '[spazio unito]', en: '[no-break space]' },
  softHyphen: { it: '[trattino nascosto]', en: '[soft hyphen]' },
  other: (code: string): Said => ({
    it: `[segno invisibile ${code}]`,
    en: `[invisible character ${code}]`,
  }),
};

/** The fields that a comparison names, and no form has. */
export const internal = {
  contract: { it: 'Formato del documento', en: 'Format of the document' },
};
