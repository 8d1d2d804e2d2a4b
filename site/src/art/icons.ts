// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Drawn for this portal: 24 × 24, one line weight, round ends. Decorative everywhere: the words beside them say
 * what they mean.
 */
const ICONS = {
  // Of a device, of learning
  phone:
    'M7.5 3h9A1.5 1.5 0 0 1 18 4.5v15a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 19.5v-15A1.5 1.5 0 0 1 7.5 3M11 18h2',
  book: 'M12 6.5C10 5 7 4.5 3.5 5v13.5c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5M12 6.5V20',
  spark: 'M12 3.5l2 6.5 6.5 2-6.5 2-2 6.5-2-6.5-6.5-2 6.5-2zM18.5 3.5v3M17 5h3',
  // Audiences
  over65:
    'M12 10.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2M5 20.5c0-4 3-7 7-7 2.2 0 4.2 1 5.4 2.5M18.5 12.5v8M16 15.5c0-3 5-3 5 0',
  students:
    'M2.5 9.5L12 5l9.5 4.5L12 14zM6.5 11.5V16c1.5 1.5 3.5 2.2 5.5 2.2s4-.7 5.5-2.2v-4.5M21.5 9.5V15',
  newcomers:
    'M5 8.5h14v11H5zM9 8.5V5.5a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v3M9 8.5v11M15 8.5v11M7.5 19.5V21M16.5 19.5V21',
  businesses:
    'M4.5 10.5v10h15v-10M3 8.5l2-5h14l2 5c0 1.6-1.3 2.5-3 2.5s-3-1-3-2.5c0 1.5-1.3 2.5-3 2.5s-3-1-3-2.5c0 1.5-1.3 2.5-3 2.5s-3-.9-3-2.5M13.5 20.5V15h3.5v5.5',
  institutions:
    'M3.5 9L12 4l8.5 5zM3.5 20.5h17M5 17.5h14M6.5 9v8.5M10.2 9v8.5M13.8 9v8.5M17.5 9v8.5',
  citizens:
    'M4 11.5L12 4l8 7.5M6 10v10.5h12V10M12 18c-2-1.3-3-2.3-3-3.5 0-1.8 2.2-2 3-.5.8-1.5 3-1.3 3 .5 0 1.2-1 2.2-3 3.5',
  // Tones of callouts
  note: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 11v5M12 8v.01',
  tip: 'M9.5 17.5h5M10.5 20.5h3M12 3.5a5.7 5.7 0 0 0-3.5 10.2c.7.6 1 1.3 1 2.3h5c0-1 .3-1.7 1-2.3A5.7 5.7 0 0 0 12 3.5',
  warning: 'M12 4L2.5 20h19zM12 10v5M12 17.5v.01',
  danger: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16v.01',
  // The rest
  listen: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  print: 'M7 8.5v-5h10v5M7 17H3.5V8.5h17V17H17M7 13.5h10v7H7z',
  share: 'M12 15V3.5M8 7.5l4-4 4 4M5 11.5v9h14v-9',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5l5 5',
  globe:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M3.5 12h17M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  chevron: 'M6 9.5l6 6 6-6',
  help: 'M4 12.5V12a8 8 0 0 1 16 0v.5M4 13h2.5v5.5H6a2 2 0 0 1-2-2zM20 13h-2.5v5.5h.5a2 2 0 0 0 2-2zM18.5 18.5c0 1.5-1.5 2.5-4 2.5H13',
  calendar:
    'M4 6h16v14.5H4zM4 10.5h16M8 3.5V8M16 3.5V8M8 14v.01M12 14v.01M16 14v.01M8 17.3v.01M12 17.3v.01',
  calendarAdd: 'M4 6h16v14.5H4zM4 10.5h16M8 3.5V8M16 3.5V8M12 12.8v5.4M9.3 15.5h5.4',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7v5l3.5 2',
  pin: 'M12 21c4.5-5 6.5-8.2 6.5-11a6.5 6.5 0 0 0-13 0c0 2.8 2 6 6.5 11M12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  card: 'M3 6h18v12.5H3zM3 10h18M6.5 15h4',
  key: 'M8 15.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 11.5h9M18 11.5V15M15 11.5v2.5',
  call: 'M5 4h4l1.5 4.5-2.2 1.6a12 12 0 0 0 5.6 5.6l1.6-2.2L20 15v4a1.5 1.5 0 0 1-1.6 1.5C10.5 20 4 13.5 3.5 5.6A1.5 1.5 0 0 1 5 4',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5',
} as const;

export type IconName = keyof typeof ICONS;

/** The drawing of an icon. */
export const iconSvg = (name: IconName): string =>
  `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${ICONS[name]}"/></svg>`;
