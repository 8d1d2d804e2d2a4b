// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs before each file; what it imports is loaded once a worker.
import './cheap-hashes.ts';
