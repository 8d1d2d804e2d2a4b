// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { ReactNode } from 'react';

/** The outcome of an action. */
export interface Outcome {
  readonly kind: 'done' | 'busy' | 'failed';
  readonly text: ReactNode;
}

/** Shows the outcome in live regions: screen readers say a failure at once, the rest when there is a pause. */
export function Result({ outcome }: { readonly outcome: Outcome | undefined }) {
  const failed = outcome?.kind === 'failed';
  return (
    <div className="desk-result" data-desk="result">
      <div role="status" className={`desk-result__${outcome?.kind ?? 'none'}`}>
        {outcome && !failed ? outcome.text : null}
      </div>
      <div role="alert" className="desk-result__failed">
        {failed ? outcome.text : null}
      </div>
    </div>
  );
}
