// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { STEP } from './steps.ts';

/** Milliseconds that a save may take before it is asked whether to leave without it. */
const PATIENCE_MS = 700;

type Go = () => void;

/** What may be left behind. */
export interface Unsaved {
  readonly unsaved: () => boolean;
  /** Tries to save; true when everything is. */
  readonly flush: () => Promise<boolean>;
  /** Keeps the words for a reload. */
  readonly keepNow: () => void;
  /** Gives them up. */
  readonly discard: () => void;
}

const wait = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms));

/** Where a click leads to, if it leaves the form in this tab. */
function wayOut(
  event: MouseEvent,
): { readonly element: HTMLElement; readonly href: string } | undefined {
  const isPlain =
    event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!isPlain || !(event.target instanceof Element)) return undefined;
  const link = event.target.closest('a');
  if (link) {
    const to = new URL(link.href, window.location.href);
    const here = new URL(window.location.href);
    const stays = to.pathname === here.pathname && to.search === here.search;
    if (
      !link.hasAttribute('href') ||
      stays ||
      link.target === '_blank' ||
      link.hasAttribute('download')
    )
      return undefined;
    return { element: link, href: to.href };
  }
  // Payload's choice of the language of the content: another language fills the form anew.
  const button = event.target.closest<HTMLElement>('button.popup-button-list__button');
  const locale = button?.querySelector<HTMLElement>('[data-locale]')?.dataset['locale'];
  if (!button || !locale) return undefined;
  const there = new URL(window.location.href);
  there.searchParams.set('locale', locale);
  return { element: button, href: there.href };
}

/**
 * Asks before unsaved words are left behind: by a link, the menu, logging out, another language, the back button; the
 * browser asks when the tab closes. A save that succeeds meanwhile lets the person go.
 */
export function useLeaving(saver: Unsaved) {
  const router = useRouter();
  const [go, setGo] = useState<Go>();
  /** The person may leave: this click, or step back, is their own again. */
  const free = useRef(false);
  useEffect(() => {
    const { href, pathname, search } = window.location;
    const here = { href, path: pathname + search, state: window.history.state as unknown };
    const leave = async (then: Go): Promise<void> => {
      const saved = await Promise.race([saver.flush(), wait(PATIENCE_MS)]);
      if (saved && !saver.unsaved()) then();
      // A function in a state is called: hence a function that gives it.
      else setGo(() => then);
    };
    const freely = (then: Go) => (): void => {
      free.current = true;
      then();
      // A page that did not leave asks again.
      setTimeout(() => (free.current = false), 5000);
    };
    const onClick = (event: MouseEvent): void => {
      const out = free.current || !saver.unsaved() ? undefined : wayOut(event);
      if (!out) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { element, href } = out;
      const isThere = () => element.isConnected && element instanceof HTMLAnchorElement;
      void leave(freely(() => (isThere() ? element.click() : router.push(href))));
    };
    const onStep = (event: Event): void => {
      const there = new URL(window.location.href);
      const stays = there.pathname + there.search === here.path;
      if (stays || free.current || !saver.unsaved()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      window.history.pushState(here.state, '', here.href);
      void leave(freely(() => window.history.back()));
    };
    const onClose = (event: BeforeUnloadEvent): void => {
      saver.keepNow();
      if (!free.current && saver.unsaved()) event.preventDefault();
    };
    const stop = new AbortController();
    const early = { capture: true, signal: stop.signal };
    window.addEventListener('click', onClick, early);
    window.addEventListener(STEP, onStep, early);
    window.addEventListener('beforeunload', onClose, early);
    return () => stop.abort();
  }, [saver, router]);
  return { go, stay: () => setGo(undefined), ask: (then: Go) => setGo(() => then) };
}
