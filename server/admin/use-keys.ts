import { useEffect, useRef } from 'preact/hooks';
import { type Key, keyOf } from './keys.ts';

export type KeyActions = { readonly [pressed in Key]?: (press: KeyboardEvent) => void };

const SWITCH = 'needful:keys';

/** Single keys can be switched off: speech input and shaky hands press them unawares (WCAG 2.2, 2.1.4). */
export function keysAreOn(): boolean {
  return localStorage.getItem(SWITCH) !== 'off';
}

export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(SWITCH);
  else localStorage.setItem(SWITCH, 'off');
}

/** Does what a key means while the part that calls this is shown. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (!keysAreOn()) return;
      const key = keyOf(event, { typing: isTyping(event.target), dialogOpen: isDialogOpen() });
      const action = key === null ? undefined : latest.current[key];
      if (action === undefined) return;
      event.preventDefault();
      action(event);
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
