// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { RenderFields, useDocumentInfo } from '@payloadcms/ui';
import type { ClientField } from 'payload';

interface TranslatedInputProps {
  readonly fields: readonly ClientField[];
  /** Path of the row around them; empty at the top of the form. */
  readonly parentPath?: string;
  /** Name of the list around them. */
  readonly list?: string;
  readonly readOnly: boolean;
}

/** The fields of the form, as the editor has them. */
export function TranslatedInput({ fields, parentPath = '', list, readOnly }: TranslatedInputProps) {
  const { collectionSlug = '', docPermissions } = useDocumentInfo();
  const all = docPermissions?.fields ?? true;
  const own = list !== undefined && all !== true ? all[list] : all;
  const permissions = own === true || list === undefined ? own : (own?.fields ?? true);
  return (
    <RenderFields
      fields={[...fields]}
      forceRender
      margins="small"
      parentIndexPath=""
      parentPath={parentPath}
      parentSchemaPath={list === undefined ? collectionSlug : `${collectionSlug}.${list}`}
      permissions={permissions ?? true}
      readOnly={readOnly}
    />
  );
}
