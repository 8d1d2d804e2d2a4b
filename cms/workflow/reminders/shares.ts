// SPDX-License-Identifier: AGPL-3.0-or-later
import { factsOf } from '@portico/shared/contract/types';
import { daysBetween, NOTICE_DAYS } from '@portico/shared/verification';
import { can } from '../../access/can.ts';
import type { Person } from '../../access/person.ts';
import { isWriter, SUBMISSION_MAIL_ROLES } from '../../access/roles.ts';
import type { Recipient } from '../../notifications/choice.ts';
import type { VerifyReminder } from '../../notifications/verify-mail.ts';
import type { DueText } from '../../records/verification.ts';

export type Kind = keyof VerifyReminder;

/** A person who gets mail. */
export interface Reader {
  readonly person: Person;
  readonly recipient: Recipient;
}

/** A text that a person is to be told of, and of what. */
export interface Share {
  readonly text: DueText;
  readonly kinds: readonly Kind[];
}

/** Of what a text is to be reminded of on a day; the last of them says all that came before. */
function kindsOf({ day }: DueText, today: string): readonly Kind[] {
  const left = daysBetween(today, day);
  if (left > 0) return ['soon'];
  return left > -NOTICE_DAYS ? ['due'] : ['due', 'late'];
}

const mayVerify = (person: Person, { row: { type, id, organisation, edition } }: DueText) =>
  can(
    person,
    'verify',
    { type, id, organisation: organisation ?? undefined, edition: edition ?? undefined },
    'live',
  ).allowed;

/** Texts of one owner have the same writers. */
function ownerOf({ row: { type, id, organisation, edition } }: DueText): string {
  const facts = factsOf(type);
  const isOwn = facts.owner === 'self' || facts.edition === 'self';
  return JSON.stringify([type, organisation, edition, isOwn && id]);
}

/**
 * What each person answers for: those who write a text for its owner; of what belongs to the Comune, or has no editor, the
 * reviewers, who are told as well of what is late. People are compared once for each owner, however many texts there are.
 */
export function sharesOf(
  all: readonly Reader[],
  due: readonly DueText[],
  today: string,
): ReadonlyMap<Reader, readonly Share[]> {
  const reviewers = all.filter(({ person }) => SUBMISSION_MAIL_ROLES.includes(person.role));
  const writers = all.filter(({ person }) => isWriter(person.role));
  const shares = new Map<Reader, Share[]>(all.map((reader) => [reader, []]));
  for (const texts of Map.groupBy(due, ownerOf).values()) {
    const own = writers.filter(({ person }) => texts[0] && mayVerify(person, texts[0]));
    const answering = new Set(own.length > 0 ? own : reviewers);
    const told = new Set([...answering, ...reviewers]);
    for (const text of texts)
      for (const reader of told) {
        const kinds = kindsOf(text, today).filter((kind) =>
          kind === 'late' ? reviewers.includes(reader) : answering.has(reader),
        );
        if (kinds.length > 0) shares.get(reader)?.push({ text, kinds });
      }
  }
  return shares;
}
