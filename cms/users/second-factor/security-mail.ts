// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Said } from '../../i18n/said.ts';
import { deliverSoon } from '../../notifications/deliver.ts';
import { type SaidMail, mailIn } from '../../notifications/mail.ts';
import { outbox } from '../../records/outbox.ts';
import type { Work } from '../../records/transaction.ts';
import type { AccountEventKind } from './rows.ts';

interface Event {
  readonly kind: AccountEventKind;
  readonly what?: string | undefined;
  readonly byName: string;
  readonly reason?: string | undefined;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function sentence({ kind, what = '', byName, reason = '' }: Event): Said {
  const name = oneLine(what);
  const by = oneLine(byName);
  const sentences: Readonly<Record<AccountEventKind, Said>> = {
    'app-added': {
      it: `È stata aggiunta un’app per i codici: «${name}».`,
      en: `An authenticator app was added: “${name}”.`,
    },
    'passkey-added': {
      it: `È stata aggiunta una passkey: «${name}».`,
      en: `A passkey was added: “${name}”.`,
    },
    removed: { it: `È stato tolto: «${name}».`, en: `It was removed: “${name}”.` },
    'removed-by-other': {
      it: `${by} ha tolto il tuo secondo passaggio.\n\nMotivo: ${reason}\n\nAl prossimo accesso basta la password. Aggiungi appena puoi un nuovo secondo passaggio.`,
      en: `${by} has removed your second step.\n\nReason: ${reason}\n\nAt your next login the password is enough. Add a new second step as soon as you can.`,
    },
    'codes-renewed': {
      it: 'Sono stati creati nuovi codici di recupero: quelli di prima non valgono più.',
      en: 'New recovery codes were made: the former ones do not work any more.',
    },
    'code-used': {
      it: 'È stato usato un codice di recupero.',
      en: 'A recovery code was used.',
    },
    'address-changed': {
      it: 'Il tuo account della redazione ha un altro indirizzo e-mail: a questo non arriva più niente.',
      en: 'Your account at the desk has another e-mail address: nothing comes to this one any more.',
    },
    'handed-over': {
      it: `${by} ha dato un altro indirizzo al tuo account della redazione, che ora è di un’altra persona: la tua password, il tuo secondo passaggio e i collegamenti che hai creato non valgono più.`,
      en: `${by} has given another address to your account at the desk, which is another person’s now: your password, your second step and the links that you made do not work any more.`,
    },
    'second-step-failed': {
      it: 'Per dieci volte di fila qualcuno ha superato il primo passaggio del tuo accesso e ha sbagliato il secondo: forse conosce la tua password. Non è entrato.',
      en: 'Ten times in a row somebody passed the first step of your login and failed at the second: they may know your password. They did not come in.',
    },
  };
  return sentences[kind];
}

const CHANGED: Said = {
  it: 'Il secondo passaggio del tuo account è cambiato',
  en: 'The second step of your account has changed',
};

const ADDRESS: Said = {
  it: 'L’indirizzo del tuo account è cambiato',
  en: 'The address of your account has changed',
};

const FAILED: Said = {
  it: 'Qualcuno conosce la tua password?',
  en: 'Does somebody know your password?',
};

const SUBJECTS: Readonly<Partial<Record<AccountEventKind, Said>>> = {
  'second-step-failed': FAILED,
  'address-changed': ADDRESS,
  'handed-over': ADDRESS,
};

/** Whose account it is no more cannot change its password. */
const TELL: Said = {
  it: 'Se non ne sai niente, avvisa subito chi amministra il portale.',
  en: 'If you know nothing of it, tell an administrator of the portal at once.',
};

const CHANGE_AND_TELL: Said = {
  it: 'Se non ne sai niente, cambia subito la password e avvisa chi amministra il portale.',
  en: 'If you know nothing of it, change your password at once and tell an administrator of the portal.',
};

/** To the owner of an account: something about it changed, or somebody stands before it. */
function securityMail(event: Event): SaidMail {
  const { it, en } = sentence(event);
  const subject = SUBJECTS[event.kind] ?? CHANGED;
  const advice = subject === ADDRESS ? TELL : CHANGE_AND_TELL;
  return { subject, text: { it: `${it}\n\n${advice.it}\n`, en: `${en}\n\n${advice.en}\n` } };
}

/** Puts the mail into the outbox, in the transaction of the verb; it leaves after the commit. */
export async function mailOwner(work: Work, to: string, event: Event): Promise<void> {
  const { req, now, afterCommit } = work;
  const mail = mailIn(DEFAULT_LOCALE, securityMail(event));
  await outbox.create(req, { to, ...mail, at: now, nextAt: now, attempts: 0 });
  afterCommit(() => deliverSoon(req.payload));
}
