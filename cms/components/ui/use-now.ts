// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useState } from 'react';

/** The current time, updated each second in the first minute after `since`, then twice a minute. */
export function useNow(since?: string): Date {
  const [now, setNow] = useState(() => new Date());
  const young = since !== undefined && now.getTime() - Date.parse(since) < 60_000;
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), young ? 1000 : 30_000);
    return () => clearInterval(timer);
  }, [young]);
  return now;
}
