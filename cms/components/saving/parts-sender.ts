// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject, type JsonObject } from '../../values/json.ts';
import { fieldOfPart, fieldsOfParts, type Parts, partsWhere } from '../../values/parts.ts';
import { type Failure, UNREACHED } from '../api/call.ts';
import type { Former, FormPort } from './form-port.ts';
import type { Ledger } from './ledger.ts';
import { answered, isCopy } from './server-copy.ts';

/** Former forms whose words a form may carry on. */
const MAX_FORMER = 32;

/** Statuses that are about what was sent: the other fields may be fine. */
export const isAboutContent = (status: number): boolean => [400, 413, 422].includes(status);

/** What was not taken, and why. */
export interface Refused {
  readonly failure: Failure;
  readonly fields: readonly string[];
}

interface PartsSenderOptions {
  readonly port: FormPort;
  readonly ledger: Ledger;
  /** Id of the form. */
  readonly form: string;
  /** A request has got its number, and is about to go. */
  readonly onSending: () => void;
  readonly onSaved: () => void;
  /** Somebody else saved first. */
  readonly onOvertaken: () => Promise<void>;
}

/** Sends parts of one form, one request at a time, and notes what became of them. */
export class PartsSender {
  readonly #options: PartsSenderOptions;
  #number = 0;
  #formerly: readonly Former[] = [];
  #ended = 0;

  constructor(options: PartsSenderOptions) {
    this.#options = options;
  }

  /** Saves that were answered, or given up. */
  get ended(): number {
    return this.#ended;
  }

  /** Who sends: this form, its last request, and the forms whose words it carries on. */
  get about(): Former & { readonly formerly: readonly Former[] } {
    return { form: this.#options.form, number: this.#number, formerly: this.#formerly };
  }

  /** The form carries on the words of another. */
  carryOn({ form, number, formerly }: Former & { readonly formerly: readonly Former[] }): void {
    this.#formerly = [{ form, number }, ...formerly].slice(0, MAX_FORMER);
  }

  /** Sends parts. One that is refused for what it is does not hold up the others. */
  async save(parts: Parts): Promise<Refused | undefined> {
    const failure = await this.#send(parts);
    const fields = [...new Set(Object.keys(parts).map(fieldOfPart))];
    if (!failure) return undefined;
    if (!isAboutContent(failure.status) || fields.length === 1) return { failure, fields };
    const refused: Refused[] = [];
    for (const field of fields) {
      const one = await this.save(partsWhere(parts, (part) => fieldOfPart(part) === field));
      if (one) refused.push(one);
    }
    const [first] = refused;
    return first && { failure: first.failure, fields: refused.flatMap((one) => one.fields) };
  }

  async #send(parts: Parts): Promise<Failure | undefined> {
    const { port, ledger, onSending, onOvertaken } = this.#options;
    const sent = port.read();
    const { base } = ledger;
    this.#number += 1;
    const { about } = this;
    ledger.sending(sent, parts);
    // With its number: a page that ends before the answer is no other form.
    onSending();
    const save = { ...about, base, parts };
    const answer = await answered(() => port.send(fieldsOfParts(sent, parts), save));
    this.#ended += 1;
    if (answer.ok) return this.#saved(sent, parts, answer.data);
    if (answer.status === 409 && answer.doc) {
      ledger.refused(port.read(), answer.doc, answer.conflicts ?? []);
      return undefined;
    }
    // What somebody else did is taken over before the next attempt.
    if (answer.status === 409) await onOvertaken();
    return answer;
  }

  #saved(sent: JsonObject, parts: Parts, data: unknown): Failure | undefined {
    const { port, ledger, onSaved } = this.#options;
    const doc: unknown = isObject(data) ? data['doc'] : undefined;
    if (!isCopy(doc)) return UNREACHED;
    ledger.saved(sent, parts, doc);
    onSaved();
    port.saved(doc);
    return undefined;
  }
}
