// SPDX-License-Identifier: AGPL-3.0-or-later
import { typeOfCollection } from '@portico/shared/contract/types';
import type { AdminViewServerProps } from 'payload';
import type { ComponentType, ReactNode } from 'react';
import type { Place } from '../api/paths.ts';
import { DeskView } from './DeskView.tsx';

interface DocumentViewProps extends AdminViewServerProps {
  readonly Page: ComponentType<Place>;
  /** Shown when the address names no document. */
  readonly nothing: ReactNode;
}

/** A page of the desk about one document, `/admin/<page>/<collection>/<id>`. */
export function DocumentView({ Page, nothing, ...props }: DocumentViewProps) {
  const [page = '', collection = '', id = ''] = [props.params?.['segments'] ?? []].flat();
  return (
    <DeskView {...props} address={`/admin/${page}/${collection}/${id}`}>
      {typeOfCollection(collection) && /^[0-9a-f-]{8,64}$/.test(id) ? (
        <Page collection={collection} id={id} />
      ) : (
        nothing
      )}
    </DeskView>
  );
}
