// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field, FieldAccess } from 'payload';
import { MAIL_CHOICE_WORDS } from '../../i18n/desk/mail-choice.ts';
import { MAIL_CHOICES, MAIL_TOPICS } from '../../notifications/choice.ts';

/** When one gets mail is one's own affair: administrators neither read nor write it. */
const own: FieldAccess = ({ req, id, doc }) => {
  const account: unknown = id ?? doc?.['id'];
  return req.user !== null && account === req.user.id;
};

/** When a person gets mail, chosen in their own profile. */
export const mailChoiceFields: Field[] = MAIL_TOPICS.map((name) => ({
  name,
  type: 'select',
  label: MAIL_CHOICE_WORDS[name].label,
  options: MAIL_CHOICES.map((value) => ({ value, label: MAIL_CHOICE_WORDS.options[value] })),
  access: { create: () => false, read: own, update: own },
  hooks: { afterRead: [({ value }) => value ?? 'now'] },
  admin: {
    description: MAIL_CHOICE_WORDS[name].help,
    isClearable: false,
    disableListColumn: true,
    disableListFilter: true,
  },
}));
