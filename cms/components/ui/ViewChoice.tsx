// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';

interface ViewChoiceProps<View extends string> {
  /** What is chosen, for who does not see it. */
  readonly legend: string;
  /** Of the radio buttons; one a page. */
  readonly name: string;
  readonly views: readonly View[];
  readonly words: Readonly<Record<View, string>>;
  readonly shown: View;
  readonly onChange: (view: View) => void;
}

/** One of several views of the same. */
export function ViewChoice<View extends string>({
  legend,
  name,
  views,
  words,
  shown,
  onChange,
}: ViewChoiceProps<View>) {
  return (
    <fieldset className="desk-languages">
      <legend className="desk-hidden">{legend}</legend>
      {views.map((view) => (
        <label key={view}>
          <input
            type="radio"
            name={name}
            checked={view === shown}
            onChange={() => onChange(view)}
          />
          {words[view]}
        </label>
      ))}
    </fieldset>
  );
}
