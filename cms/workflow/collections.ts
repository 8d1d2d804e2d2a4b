// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig } from 'payload';

/** Collections that belong to the workflow: hidden, closed, written by verbs only. */
export const internalCollections: CollectionConfig[] = [];
