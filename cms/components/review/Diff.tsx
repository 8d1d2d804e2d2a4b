// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { DEFAULT_LOCALE, LOCALES, type LocaleCode } from '@portico/shared/locales';
import { mediaPath } from '@portico/shared/paths';
import type { CSSProperties, ReactNode } from 'react';
import { useFieldAside } from '../remarks/field-aside.ts';
import { useWords } from '../words.ts';
import type { ComparedField, ComparedLine, Piece } from './compare.ts';
import type { Comparison, Group, Part, Section } from './sections.ts';
import { CHANGES_ID, changeId } from './use-change-steps.ts';

/** Words with their marks. */
function Marked({ text, marks }: Piece) {
  const emphasised = marks?.emphasis ? <em>{text}</em> : text;
  const strong = marks?.strong ? <strong>{emphasised}</strong> : emphasised;
  return marks?.language ? <span lang={marks.language}>{strong}</span> : strong;
}

/** Marks a change with an element, a line and a hidden word, not with colour alone. */
function PieceText(piece: Piece) {
  const { say } = useWords();
  const { change } = piece;
  if (change === 'same') return <Marked {...piece} />;
  const inner = (
    <>
      <span className="desk-hidden">[{say.review[change]}:] </span>
      <Marked {...piece} />
    </>
  );
  return change === 'added' ? <ins>{inner}</ins> : <del>{inner}</del>;
}

function Pictures({ pictures }: Pick<ComparedLine, 'pictures'>) {
  const { say } = useWords();
  return pictures.map(({ change, sha256 }) => (
    <figure
      key={`${change}${sha256}`}
      className={`desk-diff__picture desk-diff__picture--${change}`}
    >
      {/* Its alternative text is compared beside it. */}
      <img src={mediaPath(sha256)} alt="" loading="lazy" />
      {change === 'same' ? null : <figcaption>{say.review[change]}</figcaption>}
    </figure>
  ));
}

interface LineProps {
  readonly line: ComparedLine;
  readonly field: ComparedField;
}

function DiffLine({ line, field: { locale, rich } }: LineProps) {
  const { say } = useWords();
  const { kind, form, change, depth, pieces, notes, pictures } = line;
  const named = kind !== 'mark' && form !== '' && form !== say.form.paragraph;
  const showsForm = named && (!rich || change !== 'same' || kind === 'picture');
  const style = { '--desk-depth': depth } as CSSProperties;
  return (
    <div
      className={`desk-diff__line desk-diff__line--${kind}`}
      data-field={line.field}
      data-ticked={line.ticked}
      style={style}
    >
      {showsForm ? <p className="desk-diff__form">{form}</p> : null}
      <Pictures pictures={pictures} />
      {pieces.length > 0 ? (
        <p
          className="desk-diff__text"
          lang={locale}
          dir={locale && LOCALES[locale as LocaleCode].direction}
        >
          {pieces.map((piece, index) => (
            <PieceText key={index} {...piece} />
          ))}
        </p>
      ) : null}
      {notes.map((note, index) => (
        <p key={index} className="desk-diff__note">
          {note}
        </p>
      ))}
    </div>
  );
}

/** What stays the same, behind a line that says how much it is. */
function Folded({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className="desk-diff__folded">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

const linesOf = (lines: readonly ComparedLine[], field: ComparedField): ReactNode =>
  lines.map((line, index) => <DiffLine key={index} line={line} field={field} />);

/** Lines that stay: beside a change one is shown, the others are folded. */
function Unchanged({
  lines,
  field,
  after,
  before,
}: {
  readonly lines: readonly ComparedLine[];
  readonly field: ComparedField;
  /** They stand after a change, before one. */
  readonly after: boolean;
  readonly before: boolean;
}) {
  const { say } = useWords();
  const from = after ? 1 : 0;
  const to = before ? lines.length - 1 : lines.length;
  if (to - from < 2) return linesOf(lines, field);
  return (
    <>
      {linesOf(lines.slice(0, from), field)}
      <Folded summary={say.review.sameLines(to - from)}>
        {linesOf(lines.slice(from, to), field)}
      </Folded>
      {linesOf(lines.slice(to), field)}
    </>
  );
}

interface OriginalProps {
  readonly field: ComparedField | undefined;
  readonly from: string;
}

/** What is translated, as it will be read. */
export function Original({ field, from }: OriginalProps) {
  const { say } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: no landmark, of which a page would have as many as fields, nor a form
    <div
      role="group"
      className="desk-pair__original desk-diff"
      aria-label={say.translation.original(from)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long original scrolls, also by keyboard
      tabIndex={0}
    >
      <p className="desk-pair__side">{say.translation.original(from)}</p>
      {field && field.lines.length > 0 ? (
        linesOf(field.lines, field)
      ) : (
        <p className="desk-small">{say.translation.emptyOriginal}</p>
      )}
    </div>
  );
}

interface DiffProps {
  readonly comparison: Comparison;
  /** Everything is new: nothing is folded. */
  readonly isNew: boolean;
  /** Begins the ids of its changes. */
  readonly id: string;
  /** The fields of the original by their names: a translation that changed is read beside them. */
  readonly originals?: ReadonlyMap<string, ComparedField> | undefined;
}

interface PartProps {
  readonly part: Part;
  readonly field: ComparedField;
  readonly total: number;
  readonly id: string;
}

/** One change, which the keys lead to. */
function Change({ part: { number = 0, lines }, field, total, id }: PartProps) {
  const { say } = useWords();
  const [first] = lines;
  const place = [field.label, first?.context].filter(Boolean).join(', ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of lines, not of the fields of a form
    <div
      id={changeId(id, number)}
      className="desk-diff__change"
      role="group"
      aria-label={say.review.changeIn(number, total, place)}
      tabIndex={-1}
    >
      {linesOf(lines, field)}
    </div>
  );
}

function DiffSection({
  section: { field, parts },
  total,
  whole,
  id,
}: {
  readonly section: Section;
  readonly total: number;
  readonly whole: boolean;
  readonly id: string;
}) {
  const aside = useFieldAside();
  return (
    <div
      className="desk-diff__field"
      data-entry={id === CHANGES_ID ? field.key : undefined}
      data-label={field.label}
    >
      <h4>
        {field.label}
        {aside(field)}
      </h4>
      {parts.map((part, index) => {
        if (part.number !== undefined)
          return <Change key={index} part={part} field={field} total={total} id={id} />;
        if (whole || part.near) return <div key={index}>{linesOf(part.lines, field)}</div>;
        const isChange = (at: number): boolean => parts[at]?.number !== undefined;
        const [after, before] = [isChange(index - 1), isChange(index + 1)];
        return (
          <Unchanged key={index} lines={part.lines} field={field} after={after} before={before} />
        );
      })}
    </div>
  );
}

/** A changed field of a translation with its original beside it: outside of the field, for remarks are on that. */
function BesideOriginal({
  section: { field },
  originals,
  children,
}: Pick<DiffProps, 'originals'> & { readonly section: Section; readonly children: ReactNode }) {
  const name = field.key.slice(field.key.indexOf(':') + 1);
  const isTranslation = field.locale !== undefined && field.locale !== DEFAULT_LOCALE;
  const original = isTranslation ? originals?.get(name) : undefined;
  if (!original) return children;
  return (
    <div className="desk-pair__sides desk-pair__sides--read">
      <Original field={original} from={DEFAULT_LOCALE} />
      <div>{children}</div>
    </div>
  );
}

/** The fields of one language, or those that all share: the changed ones, and the others folded. */
function DiffGroup({
  group,
  total,
  isNew,
  id,
  originals,
}: Omit<DiffProps, 'comparison'> & { group: Group; total: number }) {
  const { say } = useWords();
  const { locale, changed, same } = group;
  const title = locale === undefined ? say.review.shared : LOCALES[locale as LocaleCode].name;
  return (
    <section className="desk-diff__group">
      <h3>{title}</h3>
      {changed.map((section) => (
        <BesideOriginal key={section.field.key} section={section} originals={originals}>
          <DiffSection section={section} total={total} whole={isNew} id={id} />
        </BesideOriginal>
      ))}
      {same.length > 0 ? (
        <Folded summary={say.review.sameFields(same.map(({ field }) => field.label).join(', '))}>
          {same.map((section) => (
            <DiffSection key={section.field.key} section={section} total={total} whole id={id} />
          ))}
        </Folded>
      ) : null}
    </section>
  );
}

/** A comparison: what changed, and folded what did not; all of a new document. */
export const Diff = ({ comparison: { groups, changes }, ...props }: DiffProps) =>
  groups.map((group) => (
    <DiffGroup key={group.locale ?? ''} group={group} total={changes} {...props} />
  ));
