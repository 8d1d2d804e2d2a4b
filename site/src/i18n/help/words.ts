// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HelpKey } from '@portico/shared/contract/settings';
import type { Messages } from '../index.ts';

/** The words that the help page and the frame around it need in each of its languages. */
export interface HelpWords {
  readonly skip: Pick<Messages['skip'], 'label' | 'content' | 'footer'>;
  /** Title of the page, where others lead to it. */
  readonly title: string;
  /** On the language menu. */
  readonly languages: string;
  /** How to print the page: under its title. */
  readonly print: Pick<Messages['article'], 'print' | 'howToPrint'>;
  readonly feedback: Pick<Messages['feedback'], 'report' | 'note'>;
  /** Without the page that asks why: it follows a text. */
  readonly rating: Omit<Messages['rating'], 'why'>;
  readonly help: Messages['help'];
}

/** In a language that has no other page, with what the settings say in Italian and English only. */
export interface HelpOnlyWords extends HelpWords {
  /** What the rest of the portal is written in. */
  readonly rest: string;
  /** Name of a help entry and when to turn to it; `segnalazione` and `denuncia` stay Italian. */
  readonly entries: Readonly<Record<HelpKey, { readonly name: string; readonly when: string }>>;
}
