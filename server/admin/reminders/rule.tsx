import { useState } from 'preact/hooks';
import type { ReminderMode } from '../generated/graphql.ts';
import { Choice } from '../parts/choice.tsx';
import { Tag } from '../parts/tag.tsx';
import type { DeskRule } from './documents.ts';
import { HoldOut } from './hold-out.tsx';
import { countOf, effectOf, simulationOf } from './sentences.ts';

export const MODE_WORDS: Readonly<Record<ReminderMode, string>> = {
  ON: 'On',
  SIMULATED: 'Only counted',
  OFF: 'Off',
};

type Props = {
  readonly rule: DeskRule;
  readonly considered: number;
  /** That it falls silent waits for a second officer. */
  readonly waits: boolean;
  /** Answers whether it was done. */
  readonly onMode: (mode: ReminderMode) => Promise<boolean>;
  readonly onChanged: () => void;
};

/** One rule: what its card says, what people did with it, what it would do, and how it is set. */
export function Rule({ rule, considered, waits, onMode, onChanged }: Props) {
  const shown = countOf(rule, 'SHOWN');
  const [chosen, choose] = useState<ReminderMode | null>(null);
  /** Shown at once; then as the server has it: it may have refused, or it waits for a second officer. */
  async function setMode(mode: ReminderMode): Promise<void> {
    choose(mode);
    await onMode(mode);
    choose(null);
  }
  return (
    <details class="reminder-rule">
      <summary>
        <span class="reminder-title">{rule.title}</span>
        <span class="reminder-state">
          {rule.proposesDemotion ? <Tag tone="warn">Heeded too rarely</Tag> : null}
          {rule.holdOut != null && rule.holdOut.approvedByName == null ? <Tag>Waits for approval</Tag> : null}
          {waits ? <Tag tone="accent">Waits for a second officer</Tag> : null}
          <span class="quiet small">
            {MODE_WORDS[rule.mode]} · {shown} shown
          </span>
        </span>
      </summary>
      <div class="reminder-body">
        <blockquote>{rule.line}</blockquote>
        <ul>
          {effectOf(rule).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {rule.reasons.map(({ label, count }) => (
            <li key={label}>
              Reason “{label}”: {count}
            </li>
          ))}
          <li>{simulationOf(rule, considered)}</li>
        </ul>
        {rule.proposesDemotion ? (
          <p>
            <strong>It asks to be demoted:</strong> fewer than one in ten heed it. Only count it, or change
            its snippet.
          </p>
        ) : null}
        <Choice
          legend="How it is set"
          options={MODE_WORDS}
          value={chosen ?? rule.mode}
          onValue={(mode) => void setMode(mode)}
        />
        <HoldOut rule={rule} onChanged={onChanged} />
      </div>
    </details>
  );
}
