// SPDX-License-Identifier: AGPL-3.0-or-later
import type { useServerFunctions } from '@payloadcms/ui';
import type { FormState } from 'payload';

type GetFormState = ReturnType<typeof useServerFunctions>['getFormState'];

/** What the server was asked of the form of one document. */
interface Asked {
  /** The last state that it has answered to. */
  answered?: FormState;
  /** Requests on their way. */
  waiting: number;
}

const asked = new Map<string, Asked>();

const keyOf = (collection = '', id: string | number = ''): string => `${collection}/${id}`;

/** What the server was asked of the form of a document. */
export const askedOf = (collection?: string, id?: string | number): Readonly<Asked> | undefined =>
  asked.get(keyOf(collection, id));

/** A form that is filled anew was not asked for. */
export const forgetAsked = (collection?: string, id?: string | number): void =>
  void asked.delete(keyOf(collection, id));

/** Payload's way to ask for the state of a form, where it is noted which state of a document has its answer. */
export const notingAnswers =
  (getFormState: GetFormState): GetFormState =>
  async (args) => {
    const { collectionSlug, id, schemaPath, formState } = args;
    // Forms inside a text have a path of their own.
    if (!formState || schemaPath !== collectionSlug) return getFormState(args);
    const key = keyOf(collectionSlug, id);
    const noted = asked.get(key) ?? { waiting: 0 };
    asked.set(key, noted);
    noted.waiting += 1;
    try {
      const answer = await getFormState(args);
      if (answer && 'state' in answer && answer.state) noted.answered = formState;
      return answer;
    } finally {
      noted.waiting -= 1;
    }
  };
