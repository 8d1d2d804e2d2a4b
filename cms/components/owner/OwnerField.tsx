// SPDX-License-Identifier: AGPL-3.0-or-later
import { FieldDescription, FieldLabel } from '@payloadcms/ui';
import type { RelationshipFieldServerProps } from 'payload';
import { idIn } from '../../values/relation-id.ts';
import { organisationName } from '../../desk/cells.ts';

/** The organisation that the document belongs to, read only: the server sets it. */
export async function OwnerField({ clientField, data, field, path, payload }: Props) {
  const id = idIn(data[field.name]);
  const name = id && (await organisationName(payload, id));
  if (!name) return null;
  const description = clientField.admin?.description;
  return (
    <div className="field-type">
      {clientField.label && <FieldLabel as="span" label={clientField.label} path={path} />}
      <p>{name}</p>
      {description && <FieldDescription description={description} path={path} />}
    </div>
  );
}

type Props = RelationshipFieldServerProps & { readonly path: string };
