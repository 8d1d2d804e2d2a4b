// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';

/** What of an event says where it takes place. */
export type Place = Pick<Event, 'venue' | 'onlineUrl' | 'status'>;

/** How one attends, as schema.org's EventAttendanceModeEnumeration names it. */
export type Attendance = 'Offline' | 'Online' | 'Mixed';

export function attendanceOf({ venue, onlineUrl, status }: Place): Attendance {
  if (venue === undefined || status === 'online') return 'Online';
  return onlineUrl === undefined ? 'Offline' : 'Mixed';
}

/** The venue to go to; `undefined` when the event takes place online only, also when it was moved there. */
export const venueIdOf = (event: Place): string | undefined =>
  attendanceOf(event) === 'Online' ? undefined : event.venue?.id;
