// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef } from 'react';
import { Link } from '@payloadcms/ui';
import { searchPath } from '../api/paths.ts';
import { useWords } from '../words.ts';
import { SEARCH_FIELD } from './SearchWords.tsx';

/** Ctrl, shift and F: neither the browsers nor the editor of texts use it. */
const isSearchKey = ({ ctrlKey, shiftKey, altKey, metaKey, code }: KeyboardEvent): boolean =>
  ctrlKey && shiftKey && !altKey && !metaKey && code === 'KeyF';

/** The way to the search, in the head of every page of the desk; its key goes there, or into the field that is there. */
export function SearchAction() {
  const { say } = useWords();
  const link = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isSearchKey(event)) return;
      event.preventDefault();
      const field = document.getElementById(SEARCH_FIELD);
      if (field) field.focus();
      // As a click: leaving a form with unsaved words asks.
      else link.current?.querySelector('a')?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <span ref={link} className="desk-search-action">
      <Link
        href={searchPath()}
        className="desk-link"
        prefetch={false}
        title={say.search.key}
        aria-keyshortcuts="Control+Shift+F"
      >
        {say.search.title}
      </Link>
    </span>
  );
}
