// SPDX-License-Identifier: AGPL-3.0-or-later
import { LOCALES, type LocaleCode } from '@portico/shared/locales';
import type { Piece } from '../components/review/compare.ts';
import type { DeskLanguage } from '../i18n/desk.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { escaped, pageOf } from '../http/plain-page.ts';
import { MAX_REMARK } from '../values/max-remark.ts';
import type { OpenOpinion } from '../workflow/opinions/open.ts';
import type { Filled } from './filled.ts';
import { OPINION_PAGE } from './messages.ts';
import type { Passage, PassageGroup } from './passages.ts';
import { OPINION_STYLE } from './style.ts';

type Say = (said: Said) => string;

const MARKS = ['right', 'wrong', 'amend'] as const;

function pieceHtml({ change, text, marks }: Piece, say: Say): string {
  const language = marks?.language ? ` lang="${escaped(marks.language)}"` : '';
  const emphasised = marks?.emphasis ? `<em>${escaped(text)}</em>` : escaped(text);
  const strong = marks?.strong ? `<strong>${emphasised}</strong>` : emphasised;
  const words = language ? `<span${language}>${strong}</span>` : strong;
  if (change === 'same') return words;
  const tag = change === 'added' ? 'ins' : 'del';
  return `<${tag}><span class="hidden">[${say(OPINION_PAGE[change])}:] </span>${words}</${tag}>`;
}

/** The choices below a passage; the note is seen once something is not right. */
function choices(key: string, number: number, filled: Filled, say: Say): string {
  const chosen = filled[`mark-${key}`] ?? '';
  const choice = (value: string, words: Said): string => {
    const checked = chosen === value ? ' checked' : '';
    return `<label><input type="radio" name="mark-${key}" value="${value}"${checked}>${say(words)}</label>`;
  };
  const passage = say(OPINION_PAGE.passage(number));
  return [
    `<fieldset><legend>${passage}</legend>`,
    choice('', OPINION_PAGE.none),
    ...MARKS.map((mark) => choice(mark, OPINION_PAGE[mark])),
    `<label class="note">${say(OPINION_PAGE.note)} <span class="hidden">(${passage})</span>`,
    `<textarea name="note-${key}" maxlength="${MAX_REMARK}">${escaped(filled[`note-${key}`] ?? '')}</textarea>`,
    '</label></fieldset>',
  ].join('');
}

interface Reading {
  readonly filled: Filled;
  readonly say: Say;
  /** Counts the passages of the page. */
  readonly next: () => number;
}

function passageHtml({ key, line }: Passage, locale: string | undefined, reading: Reading): string {
  const { say, filled, next } = reading;
  const depth = line.depth > 0 ? ` depth-${Math.min(line.depth, 2)}` : '';
  const language = locale
    ? ` lang="${locale}" dir="${LOCALES[locale as LocaleCode].direction}"`
    : '';
  const words = line.pieces.map((piece) => pieceHtml(piece, say)).join('');
  return [
    `<div class="passage${depth}">`,
    line.form === '' ? '' : `<p class="form">${escaped(line.form)}</p>`,
    words === '' ? '' : `<p${language}>${words}</p>`,
    ...line.notes.map((note) => `<p class="quiet">${escaped(note)}</p>`),
    key === undefined ? '' : choices(key, next(), filled, say),
    '</div>',
  ].join('');
}

/** One field of the text, below its language where another one began. */
function groupHtml(
  { locale, label, passages }: PassageGroup,
  former: PassageGroup | undefined,
  reading: Reading,
): string {
  const language = locale ? LOCALES[locale as LocaleCode].name : reading.say(OPINION_PAGE.shared);
  const heading = former && former.locale === locale ? '' : `<h2>${escaped(language)}</h2>`;
  const shown = passages.map((passage) => passageHtml(passage, locale, reading)).join('');
  return `${heading}<section><h3>${escaped(label)}</h3>${shown}</section>`;
}

export interface OpinionForm {
  readonly groups: readonly PassageGroup[];
  readonly filled: Filled;
  /** Why what was sent is not taken. */
  readonly problem?: Said;
}

/** The page on which somebody reads a text passage by passage, and says what they think; it needs no script. */
export function opinionPage(
  { row, before, submission }: OpenOpinion,
  { groups, filled, problem }: OpinionForm,
  language: DeskLanguage,
): string {
  const say: Say = (said) => escaped(spoken(said, language));
  let count = 0;
  const reading: Reading = { filled, say, next: () => (count += 1) };
  const main = [
    problem ? `<p class="wrong-answer" role="alert">${say(problem)}</p>` : '',
    `<h1>${escaped(submission.title)}</h1>`,
    `<p>${say(OPINION_PAGE.asks(row.byName, row.asked))}</p>`,
    row.question === '' ? '' : `<p class="asks">${escaped(row.question)}</p>`,
    before ? `<p>${say(OPINION_PAGE.changes)}</p>` : '',
    `<p>${say(OPINION_PAGE.how(row.expiresAt))}</p>`,
    `<p class="quiet">${say(OPINION_PAGE.private)}</p>`,
    '<form method="post">',
    ...groups.map((group, index) => groupHtml(group, groups[index - 1], reading)),
    `<h2><label for="whole">${say(OPINION_PAGE.whole)}</label></h2>`,
    `<textarea id="whole" name="whole" maxlength="${MAX_REMARK}">${escaped(filled['whole'] ?? '')}</textarea>`,
    `<button>${say(OPINION_PAGE.send)}</button></form>`,
  ].join('');
  const title = `${submission.title} – ${spoken(OPINION_PAGE.title, language)}`;
  return pageOf({ title, main, style: OPINION_STYLE, language });
}
