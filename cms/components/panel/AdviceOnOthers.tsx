// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Status } from '../../desk/status.ts';
import { editPath } from '../api/paths.ts';

/** What to look at in the texts that are sent with this one: from here nobody would open them. */
export function AdviceOnOthers({ together }: { readonly together: Status['together'] }) {
  const advised = together.filter((one) => one.advice);
  if (advised.length === 0) return null;
  return (
    <ul className="desk-issues">
      {advised.flatMap((one) =>
        (one.advice ?? []).map(({ message }) => (
          <li key={`${one.id} ${message}`}>
            <a href={editPath(one)}>
              «{one.title}»: {message}
            </a>
          </li>
        )),
      )}
    </ul>
  );
}
