// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Issue } from '@portico/shared/errors';
import type { Status } from '../../desk/status.ts';
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Choice, LanguageState } from '../../workflow/candidate/languages.ts';

/** What a submission does with one language. */
export type LanguageAction = 'send' | 'keep' | 'takeOff';

/** The actions that the person chose; the others are as the server proposes. */
export type ChosenActions = Partial<Record<ActiveLocale, LanguageAction>>;

type Facts = Pick<Status, 'languages' | 'issues' | 'leftOut'>;

/** The actions that make sense for a language: what is online unchanged is not sent, Italian stays. */
export const possibleActions = ({
  code,
  changed,
  online,
  written,
}: LanguageState): LanguageAction[] => [
  ...(written && (changed || !online) ? (['send'] as const) : []),
  ...(online || code !== DEFAULT_LOCALE ? (['keep'] as const) : []),
  ...(online && code !== DEFAULT_LOCALE ? (['takeOff'] as const) : []),
];

/** What happens to a language: what was chosen, as long as it makes sense, or what the server proposes. */
export function actionOf(state: LanguageState, chosen: ChosenActions): LanguageAction {
  const wanted = chosen[state.code];
  if (wanted && possibleActions(state).includes(wanted)) return wanted;
  if (state.offline) return 'takeOff';
  return state.sent ? 'send' : 'keep';
}

const codesWith = (
  languages: readonly LanguageState[],
  chosen: ChosenActions,
  action: LanguageAction,
): ActiveLocale[] =>
  languages.filter((state) => actionOf(state, chosen) === action).map(({ code }) => code);

/** What to ask the server for; `undefined` when the person left all as it proposes. */
export function choiceOf({ languages }: Facts, chosen: ChosenActions): Choice | undefined {
  if (languages.every((state) => actionOf(state, chosen) === actionOf(state, {}))) return undefined;
  const sent = codesWith(languages, chosen, 'send');
  return {
    ...(sent.length > 0 && { languages: sent }),
    offline: codesWith(languages, chosen, 'takeOff'),
  };
}

const concerns = (codes: readonly string[], { locale }: Issue): boolean =>
  locale === undefined || codes.includes(locale);

/** The known issues that stop a choice. */
export const issuesOf = ({ issues, leftOut }: Facts, { languages = [] }: Choice): Issue[] =>
  [...issues, ...leftOut].filter((issue) => concerns(languages, issue));

/** What will happen to the languages, a sentence each. */
export function languageWords(
  { languages, leftOut }: Facts,
  chosen: ChosenActions,
  { languages: say }: Pick<DeskMessages, 'languages'>,
): string[] {
  const sent = codesWith(languages, chosen, 'send');
  const off = codesWith(languages, chosen, 'takeOff');
  const kept = languages.filter((state) => actionOf(state, chosen) === 'keep');
  const behind = kept.flatMap((state): string[] => {
    const { code, online, written, takenOff } = state;
    const lacks = leftOut.filter(({ locale }) => locale === code).length;
    if (lacks > 0) return [say.staysBehind(code, lacks)];
    if (online && !written && code !== DEFAULT_LOCALE) return [say.emptied(code)];
    return takenOff ? [say.wasTakenOff(code)] : [];
  });
  return [
    ...(sent.length > 0 ? [say.sends(sent)] : []),
    ...(off.length > 0 ? [say.takesOff(off)] : []),
    ...behind,
  ];
}
