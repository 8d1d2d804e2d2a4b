// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { TextField, useField, useFormFields } from '@payloadcms/ui';
import type { TextFieldClientProps } from 'payload';
import { useEffect, useRef } from 'react';
import { nameFromFile } from '../../values/picture-name.ts';

/** The name of a picture; proposes that of the file that was chosen, until somebody writes another. */
export function PictureName(props: TextFieldClientProps) {
  const { value, setValue } = useField<string>({ path: props.path });
  const file = useFormFields(([fields]) => fields['file']?.value);
  const proposed = useRef('');
  useEffect(() => {
    if (!(file instanceof File) || (value && value !== proposed.current)) return;
    proposed.current = nameFromFile(file.name);
    setValue(proposed.current);
    // Only another file is a reason to propose: a name that was taken out stays out.
  }, [file]);
  return <TextField {...props} />;
}
