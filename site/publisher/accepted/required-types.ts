// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';

/** Types that every page reads: without a document of each no page can be rendered. */
export const REQUIRED_TYPES: readonly DocumentType[] = ['settings'];

export const isRequired = (type: DocumentType): boolean => REQUIRED_TYPES.includes(type);
