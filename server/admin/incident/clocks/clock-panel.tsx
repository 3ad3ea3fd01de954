import '../facts.css';
import type { ComponentChildren } from 'preact';
import { Notice } from '../../parts/notice.tsx';
import { calendarDate } from '../../when.ts';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { ConfirmClock } from './confirm-clock.tsx';
import { NoticeGiven } from './notice-given.tsx';
import { type Clock, confidenceWords, isUnverified } from './words.ts';

type Props = { readonly clock: Clock; readonly incident: Incident };

/** Everything a clock rests on, and what an officer can say about it. */
export function ClockPanel({ clock, incident }: Props) {
  return (
    <>
      {clock.state === 'MAY_APPLY' || isUnverified(clock) ? <NotLaw clock={clock} /> : null}
      <dl class="facts">
        <Line label="Owed to">{clock.to}</Line>
        <Line label="Why">{clock.because}</Line>
        {clock.starts == null ? null : (
          <Line label="Day 0">
            {calendarDate(clock.starts.on)}: {clock.starts.by}
          </Line>
        )}
        <Due clock={clock} />
        <Line label="Rule">{clock.citation}</Line>
        <Line label="Checked">
          {calendarDate(clock.dateChecked)}; confidence {confidenceWords[clock.confidence]}
        </Line>
        <Lines label="Would change it" lines={clock.wouldChange} />
        <Lines label="To know" lines={clock.notes} />
      </dl>
      {!isOpen(incident) ? null : (
        <div class="clock-acts">
          {clock.isConfirmable ? <ConfirmClock clock={clock} incident={incident} /> : null}
          <NoticeGiven clock={clock} incident={incident} />
        </div>
      )}
    </>
  );
}

function NotLaw({ clock }: { readonly clock: Clock }) {
  const may = clock.state === 'MAY_APPLY';
  return (
    <Notice tone="warn" title={may ? 'May apply' : 'Not verified'}>
      {may
        ? 'Until an officer confirms it, this is a reminder to check. '
        : 'Check the rule before you rely on it. '}
      {clock.unverified.length === 0 ? null : `Nobody has verified: ${clock.unverified.join('; ')}.`}
    </Notice>
  );
}

function Due({ clock }: { readonly clock: Clock }) {
  if (clock.due == null) return null;
  return (
    <Line label="Last day">
      {calendarDate(clock.due)}
      {clock.baseDue == null || clock.baseDue === clock.due
        ? ''
        : `; ${calendarDate(clock.baseDue)} without the delay`}
      {clock.heldUntil == null ? '' : `; held until ${calendarDate(clock.heldUntil)}`}
      {clock.fallsOnWeekend ? '. A weekend: nothing rolls over, so act before.' : ''}
    </Line>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Line label={label}>
      <ul class="clock-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Line>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
