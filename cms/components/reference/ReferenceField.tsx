// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { RelationshipInput, useField } from '@payloadcms/ui';
import type { RelationshipFieldClientComponent, ValueWithRelation } from 'payload';
import { useMemo } from 'react';

/** Choices that a list begins with. Payload’s ten end where a person takes the list for whole: «Truffe» was the eleventh topic. */
const CHOICES = 100;

/** Where references point; one object, as the list is read again when it changes. */
const CATALOGUE = ['catalogue'];

/** What the form keeps: an id, several in order, or none. */
type Stored = string | readonly string[] | null | undefined;

/** The ids that are stored, as Payload’s list of choices takes them; the same object while they are the same. */
const useChosen = (stored: Stored): ValueWithRelation[] =>
  useMemo(
    () => [stored ?? []].flat().map((value) => ({ relationTo: 'catalogue', value })),
    [stored],
  );

/** A reference, or several in order, chosen from a list that shows its first hundred at once; words typed search all. */
export const ReferenceField: RelationshipFieldClientComponent = (props) => {
  const { field, readOnly = false } = props;
  const form = useField<Stored>({ potentiallyStalePath: props.path });
  const { customComponents, disabled, filterOptions, path, setValue, showError } = form;
  const { label, localized = false } = field;
  const value = useChosen(form.value);
  const initialValue = useChosen(form.initialValue);
  return (
    <RelationshipInput
      {...customComponents}
      {...{ localized, path, showError }}
      {...(filterOptions !== undefined && { filterOptions })}
      {...(label !== undefined && { label })}
      allowCreate={false}
      allowEdit={false}
      formatDisplayedOptions={(groups) => groups.flatMap(({ options }) => options)}
      maxResultsPerRequest={CHOICES}
      readOnly={readOnly || disabled}
      relationTo={CATALOGUE}
      {...(field.hasMany === true
        ? {
            hasMany: true,
            value,
            initialValue,
            onChange: (chosen: ValueWithRelation[] | null) =>
              setValue(chosen?.map((each) => String(each.value)) ?? null),
          }
        : {
            hasMany: false,
            value: value[0] ?? null,
            initialValue: initialValue[0] ?? null,
            onChange: (chosen: ValueWithRelation | null) =>
              setValue(chosen ? String(chosen.value) : null),
          })}
    />
  );
};
