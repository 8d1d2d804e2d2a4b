// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Status } from '../../desk/status.ts';
import type { LanguageState } from '../../workflow/candidate/languages.ts';
import { useWords } from '../words.ts';
import {
  actionOf,
  type ChosenActions,
  type LanguageAction,
  languageWords,
  possibleActions,
} from './language-choice.ts';

interface LanguagesProps {
  readonly status: Status;
  readonly chosen: ChosenActions;
  readonly onChoose: (chosen: ChosenActions) => void;
}

function LanguageChoice({
  state,
  chosen,
  onChoose,
}: Omit<LanguagesProps, 'status'> & { readonly state: LanguageState }) {
  const { languages: say } = useWords().say;
  const { code, online } = state;
  const words: Readonly<Record<LanguageAction, string>> = {
    send: say.send(code),
    keep: say.keep(code, online),
    takeOff: say.takeOff(code),
  };
  return (
    <div className="desk-languages__choice">
      {possibleActions(state).map((action) => (
        <label key={action}>
          <input
            type="radio"
            name={`desk-language-${code}`}
            checked={actionOf(state, chosen) === action}
            onChange={() => onChoose({ ...chosen, [code]: action })}
          />{' '}
          {words[action]}
        </label>
      ))}
    </div>
  );
}

/** Says which languages are sent, which stay and which go, and lets the person choose. */
export function Languages({ status, chosen, onChoose }: LanguagesProps) {
  const { say } = useWords();
  const { languages } = status;
  if (languages.length < 2) return null;
  return (
    <div className="desk-languages">
      <p className="desk-small" role="status" data-desk="languages">
        {languageWords(status, chosen, say).join(' ')}
      </p>
      <details>
        <summary>{say.languages.choose}</summary>
        <fieldset>
          <legend className="desk-hidden">{say.languages.legend}</legend>
          {languages.map((state) => (
            <LanguageChoice key={state.code} state={state} chosen={chosen} onChoose={onChoose} />
          ))}
        </fieldset>
      </details>
    </div>
  );
}
