import { useRef } from 'preact/hooks';
import { useUniqueId } from '../../parts/use-unique-id.ts';
import type { Incident } from '../documents.ts';
import { ClockPanel } from './clock-panel.tsx';
import { ClockMark } from './mark.tsx';
import { type Clock, clockStateWords, dueWords, isUnverified } from './words.ts';

type Props = {
  readonly clock: Clock;
  readonly incident: Incident;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** One clock in the strip; what it rests on opens right after it, so that Tab goes there next. */
export function ClockCard({ clock, incident, isOpen, onToggle }: Props) {
  const id = useUniqueId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <li>
        <button
          ref={button}
          type="button"
          class={`clock clock-${clock.state.toLowerCase().replaceAll('_', '-')}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <span class="clock-title">
            {clock.title}
            {clock.id.includes('/') ? <span class="clock-to">{clock.to}</span> : null}
          </span>
          <span class="clock-due">{dueWords(clock)}</span>
          <span class="clock-state">
            <ClockMark state={clock.state} />
            {clockStateWords[clock.state]}
            {isUnverified(clock) ? <span class="quiet"> · not verified</span> : null}
          </span>
        </button>
      </li>
      {isOpen ? (
        <li
          id={id}
          class="clock-panel"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            onToggle();
            button.current?.focus();
          }}
        >
          <ClockPanel clock={clock} incident={incident} />
        </li>
      ) : null}
    </>
  );
}
