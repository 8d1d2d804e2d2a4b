// SPDX-License-Identifier: AGPL-3.0-or-later
import { applyHidingClasses, keepTasks, removeDeleted } from './deleted.ts';
import { all } from './dom.ts';

/** What a text cannot take over, by kind. */
export const KINDS = [
  'pictures',
  'notes',
  'comments',
  'formulas',
  'objects',
  'fields',
  'deleted',
  'links',
  'numbers',
] as const;

/** How many of each kind were left out. */
export type Dropped = Readonly<Record<(typeof KINDS)[number], number>>;

/** Says nothing to a reader. */
const SILENT = 'style, script, meta, link, title, template, noscript, hr, xml, col, colgroup';

/** References to notes as Word, LibreOffice, Google Docs and web pages write them. */
const NOTE_MARKS = [
  'a[href*="#_ftn"]:not([href*="#_ftnref"])',
  'a[href*="#_edn"]:not([href*="#_ednref"])',
  'a[href*="#ftnt"]:not([href*="#ftnt_ref"])',
  'a.sdfootnoteanc, a.sdendnoteanc, a.footnote-ref, a[href*="#cite_note"], a[role="doc-noteref"]',
].join(', ');
/** A note, and the list in which it stands. */
const NOTE_BODIES = [
  '[style*="mso-element:footnote"], [style*="mso-element:endnote"]',
  'div[id^="sdfootnote"], div[id^="sdendnote"], div[id^="ftn"], div[id^="edn"]',
  '.footnotes li, ol.references li, [role="doc-endnotes"] li, [role="doc-footnote"]',
].join(', ');
/** Where a note stands without any element of its own: the link back to its reference. */
const NOTE_BACK_LINKS =
  'a[href*="#_ftnref"], a[href*="#_ednref"], a.sdfootnotesym, a.sdendnotesym, a[href*="#ftnt_ref"]';

const COMMENT_MARKS =
  'a.msocomanchor, a[href*="#_msocom_"], a[href*="#cmnt"]:not([href*="#cmnt_ref"])';
const COMMENT_BODIES =
  '[style*="mso-element:comment"], .msocomtxt, [id^="_com_"], [id^="_msocom_"]';
const COMMENT_BACK_LINKS = 'a[href*="#cmnt_ref"]';

const FORMULAS = 'math, mjx-container, .katex, .MathJax';
const PICTURES = 'img, svg, canvas, input[type="image"]';
const OBJECTS = 'iframe, object, embed, video, audio, map, applet, portal';
const FIELDS =
  'input:not([type="hidden"], [type="image"]), select, textarea, button, meter, progress';

/** Elements of Word that no selector of HTML names. */
const OF_WORD: Readonly<Record<string, 'formulas' | 'objects'>> = {
  'm:omath': 'formulas',
  'o:oleobject': 'objects',
};

function removeOfWord(dom: Document, kind: 'formulas' | 'objects'): number {
  const found = all(dom, '*').filter((one) => OF_WORD[one.tagName.toLowerCase()] === kind);
  for (const one of found) one.remove();
  return found.length;
}

/** Removes what is not inside something that was removed already. @returns how many */
function remove(dom: Document, selector: string): number {
  const found = all(dom, selector).filter((one) => !one.parentElement?.closest(selector));
  for (const one of found) one.remove();
  return found.length;
}

/** The line or the item of a list in which a note says where it is referred to. */
const lineOf = (link: Element): Element => link.closest('p, li, div') ?? link;

/** Does a link lead to one of these, and stand in none of them? */
function leadsTo(link: Element, bodies: readonly Element[]): boolean {
  const [, id = ''] = /#(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
  return id !== '' && bodies.some((body) => body.id === id && !body.contains(link));
}

function removeNotes(dom: Document): number {
  const backLinks = all(dom, NOTE_BACK_LINKS).filter((link) => !link.closest(NOTE_BODIES));
  for (const link of backLinks) lineOf(link).remove();
  const bodies = all(dom, NOTE_BODIES);
  const marks = all(dom, 'a').filter((link) => link.matches(NOTE_MARKS) || leadsTo(link, bodies));
  for (const mark of marks) (mark.closest('sup') ?? mark).remove();
  const innermost = bodies.filter((one) => one.querySelector(NOTE_BODIES) === null).length;
  for (const one of bodies) one.remove();
  return Math.max(marks.length, innermost, backLinks.length);
}

function removeComments(dom: Document): number {
  const marks = all(dom, COMMENT_MARKS);
  for (const mark of marks) (mark.closest('sup') ?? mark).remove();
  for (const link of all(dom, COMMENT_BACK_LINKS)) lineOf(link).remove();
  return Math.max(marks.length, remove(dom, COMMENT_BODIES));
}

const SIGN = /^\p{RGI_Emoji}$/v;

/** A picture of an emoji is the emoji; one that is a dot wide counts readers. */
function keepEmoji(dom: Document): void {
  for (const picture of all(dom, 'img')) {
    const alt = picture.getAttribute('alt') ?? '';
    const isDot = ['width', 'height'].every((side) =>
      /^[01]$/.test(picture.getAttribute(side) ?? ''),
    );
    if (SIGN.test(alt)) picture.replaceWith(alt);
    else if (isDot) picture.remove();
  }
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** «10<sup>5</sup>» is 10⁵, never 105; other raised words stay as they are. */
function raiseNumbers(dom: Document): void {
  for (const raised of all(dom, 'sup'))
    if (/^\s*\d+\s*$/.test(raised.textContent))
      raised.textContent = raised.textContent
        .trim()
        .replaceAll(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);
}

/** Takes away what a text cannot take over, and counts it. */
export function drop(dom: Document): Omit<Dropped, 'links' | 'numbers'> {
  applyHidingClasses(dom);
  remove(dom, SILENT);
  keepEmoji(dom);
  keepTasks(dom);
  const comments = removeComments(dom);
  const notes = removeNotes(dom);
  raiseNumbers(dom);
  return {
    comments,
    notes,
    deleted: removeDeleted(dom),
    formulas: remove(dom, FORMULAS) + removeOfWord(dom, 'formulas'),
    fields: remove(dom, FIELDS),
    objects: remove(dom, OBJECTS) + removeOfWord(dom, 'objects'),
    pictures: remove(dom, PICTURES),
  };
}
