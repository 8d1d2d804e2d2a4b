// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TopicIcon } from '@portico/shared/contract/topic';
import type { ActiveLocale } from '@portico/shared/locales';

/** How the words begin by which a title tells of what does harm. */
const HARM: Readonly<Record<ActiveLocale, RegExp>> = {
  it: /(?:^|\P{L})(?:fals|fint|rubat|ricatt|truff|minacc|cyberbull|ransomware|phishing|virus)/iu,
  en: /(?:^|\P{L})(?:fake|false|stolen|stole|blackmail|scam|threat|cyberbull|ransomware|phishing|virus)/iu,
};

/** Drawings that warn by themselves. */
const WARNING: ReadonlySet<TopicIcon> = new Set(['hook', 'mail']);

/** Does a title tell of a threat that the drawing of its topic says nothing of? @param language that of the title */
export const needsAlarm = (title: string, drawing: TopicIcon, language: ActiveLocale): boolean =>
  !WARNING.has(drawing) && HARM[language].test(title);
