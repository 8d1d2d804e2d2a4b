// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { Broken } from '../../../../components/session/Broken.tsx';

export default function PageBroken() {
  return <Broken />;
}
