// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { LOCALES, type LocaleCode } from '@portico/shared/locales';
import { mediaPath } from '@portico/shared/paths';
import { useFieldAside } from '../remarks/field-aside.ts';
import { useWords } from '../words.ts';
import type { ComparedField, ComparedLine, Piece } from './compare.ts';

/** Marks a change with an element, a line and a hidden word, not with colour alone. */
function PieceText({ change, text }: Piece) {
  const { say } = useWords();
  if (change === 'same') return <>{text}</>;
  const hidden = <span className="desk-hidden">[{say.review[change]}:] </span>;
  return change === 'added' ? (
    <ins>
      {hidden}
      {text}
    </ins>
  ) : (
    <del>
      {hidden}
      {text}
    </del>
  );
}

function DiffLine({ kind, pieces, pictures }: ComparedLine) {
  const { say } = useWords();
  return (
    <div className={`desk-diff__line desk-diff__line--${kind}`}>
      {pictures.map(({ change, sha256 }) => (
        <figure
          key={`${change}${sha256}`}
          className={`desk-diff__picture desk-diff__picture--${change}`}
        >
          {/* Its alternative text is compared beside it. */}
          <img src={mediaPath(sha256)} alt="" loading="lazy" />
          {change === 'same' ? null : <figcaption>{say.review[change]}</figcaption>}
        </figure>
      ))}
      <p>
        {pieces.map((piece, index) => (
          <PieceText key={index} {...piece} />
        ))}
      </p>
    </div>
  );
}

function DiffField({ field }: { readonly field: ComparedField }) {
  const aside = useFieldAside();
  return (
    <div className="desk-diff__field" data-entry={field.key} data-label={field.label}>
      <h4>
        {field.label}
        {aside(field)}
      </h4>
      {field.lines.map((line, index) => (
        <DiffLine key={index} {...line} />
      ))}
    </div>
  );
}

/** The fields of one language, or those that all share. */
function DiffGroup({
  locale,
  fields,
}: {
  locale: string | undefined;
  fields: readonly ComparedField[];
}) {
  const { say } = useWords();
  const title = locale === undefined ? say.review.shared : LOCALES[locale as LocaleCode].name;
  return (
    <section
      className="desk-diff__group"
      lang={locale}
      dir={locale && LOCALES[locale as LocaleCode].direction}
    >
      <h3>{title}</h3>
      {fields.map((field) => (
        <DiffField key={field.key} field={field} />
      ))}
    </section>
  );
}

interface DiffProps {
  readonly fields: readonly ComparedField[];
  /** Nothing is online: everything is shown, nothing is marked. */
  readonly isNew: boolean;
}

const unmarked = (field: ComparedField): ComparedField => ({
  ...field,
  lines: field.lines.map((line) => ({
    ...line,
    pieces: line.pieces.map(({ text }) => ({ change: 'same', text })),
    pictures: line.pictures.map(({ sha256 }) => ({ change: 'same', sha256 })),
  })),
});

/** The changed fields by language; all fields of a new document. */
export function Diff({ fields, isNew }: DiffProps) {
  const { say } = useWords();
  const shown = isNew ? fields.map(unmarked) : fields.filter(({ changed }) => changed);
  const locales = [...new Set(shown.map(({ locale }) => locale))];
  if (shown.length === 0) return <p>{say.review.noChanges}</p>;
  return (
    <>
      <p className="desk-small">{isNew ? say.review.newDocument : say.review.legend}</p>
      {locales.map((locale) => (
        <DiffGroup
          key={locale ?? ''}
          locale={locale}
          fields={shown.filter((field) => field.locale === locale)}
        />
      ))}
    </>
  );
}
