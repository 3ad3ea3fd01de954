import './report-row.css';
import type { ComponentChildren } from 'preact';
import { when } from './when.ts';

export type Standing = 'plain' | 'good' | 'warn' | 'bad' | 'ask';

type Props = {
  /** What is so with it, as a sentence. */
  readonly sentence: string;
  readonly kindTitle: string;
  readonly reference: string;
  readonly at: string;
  readonly now: number;
  /** One or two words, never colour alone. */
  readonly standing: { readonly tone: Standing; readonly say: string };
  readonly children?: ComponentChildren;
};

/** One report of mine: a sentence first, then what it was, its reference and when. */
export function ReportRow({ sentence, kindTitle, reference, at, now, standing, children }: Props) {
  return (
    <li class="report">
      <div class="report-head">
        <h3>{kindTitle}</h3>
        <span class={`report-standing report-${standing.tone}`}>{standing.say}</span>
      </div>
      <p>{sentence}</p>
      <p class="quiet small row">
        <span class="reference">{reference}</span>
        <time dateTime={at}>{when(at, now)}</time>
      </p>
      {children}
    </li>
  );
}
