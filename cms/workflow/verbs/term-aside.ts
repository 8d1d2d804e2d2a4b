// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { termsAside } from '../../records/terms-aside.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { beginVerb, type Target } from '../subject.ts';

interface TermAside extends Target {
  readonly term: string | null;
}

/** Terms of one text; a glossary has hundreds, so that this bounds a row and stops nobody. */
const MAX_ASIDE = 200;

/**
 * Notes for everybody who writes a text that the desk proposes a term for it no more, because its word means something
 * else there; or that it proposes all of them again.
 * @throws VerbError when the person may not write the text; `too-many-terms` when so many are put aside already
 */
export async function setTermAside(
  req: PayloadRequest,
  { term, ...target }: TermAside,
): Promise<{ readonly aside: readonly string[] }> {
  return inTransaction(req, async () => {
    const { found } = await beginVerb(req, 'update', target);
    const row = await termsAside.first(req, { document: { equals: found.id } });
    const others = (row?.terms ?? []).filter((id) => id !== term);
    if (term !== null && others.length >= MAX_ASIDE)
      throw new VerbError('too-many-terms', WORKFLOW_MESSAGES.tooManyTerms(MAX_ASIDE));
    const terms = term === null ? [] : [...others, term];
    if (row) await termsAside.update(req, row.id, { terms });
    else await termsAside.create(req, { document: found.id, terms });
    return { aside: terms };
  });
}
