// SPDX-License-Identifier: AGPL-3.0-or-later
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import type { AccountEventKind, FactorKind } from '../../users/second-factor/rows.ts';

/** The second factors of an account, as the CMS shows them. */
export interface FactorState {
  readonly factors: readonly {
    readonly id: string;
    readonly kind: FactorKind;
    readonly name: string;
    readonly at: string;
    readonly lastUsedAt: string | null;
  }[];
  readonly codesLeft: number;
  /** One’s own account has neither factor nor password: its person shows at the provider who they are. */
  readonly onlyAtProvider: boolean;
  readonly confirmed: boolean;
  readonly events: readonly {
    readonly at: string;
    readonly kind: AccountEventKind;
    readonly what: string | null;
    readonly byName: string;
    readonly reason: string | null;
  }[];
}

/** What the login at hand lacks. */
export interface NeededStep {
  readonly step: 'proof' | 'set-up';
  readonly name: string;
  readonly app: boolean;
  readonly passkey: boolean;
}

/** What a person shows. */
export interface Proof {
  readonly code?: string;
  readonly password?: string;
  readonly passkey?: { readonly asked: string; readonly response: AuthenticationResponseJSON };
}

export interface AppOffer {
  readonly secret: string;
  readonly qr: string;
  readonly offer: string;
}

export interface PasskeyOffer {
  readonly options: PublicKeyCredentialCreationOptionsJSON;
  readonly asked: string;
}

export interface PasskeyQuestion {
  readonly options: PublicKeyCredentialRequestOptionsJSON;
  readonly asked: string;
}

export interface NewPasskey {
  readonly asked: string;
  readonly response: RegistrationResponseJSON;
}

/** The first factor brings the recovery codes. */
export interface AddedFactor {
  readonly codes?: readonly string[];
}

export const STEP = '/api/users/second-step';
export const FACTOR = '/api/users/second-factor';
export const stateOf = (id: string): string => `/api/users/${id}/second-factor`;
