import { useState } from 'preact/hooks';
import { ownerWords, stageWords } from '../incident/playbook/words.ts';
import { Button } from '../parts/button.tsx';
import { Tag } from '../parts/tag.tsx';
import type { LibraryPlaybook, OwnStep } from './documents.ts';
import { OwnStepsDialog } from './own-steps-dialog.tsx';

type Props = { readonly playbook: LibraryPlaybook; readonly onDone: () => void };

/** One playbook: the steps that come with Needful, and the organization's own. */
export function OnePlaybook({ playbook, onDone }: Props) {
  const [changing, change] = useState(false);
  const { title, steps, ownSteps, version } = playbook;
  return (
    <details class="playbook-file">
      <summary>
        <span class="playbook-file-title">{title}</span>
        <span class="quiet small">{counted(steps.length, ownSteps.length)}</span>
      </summary>
      <div class="playbook-file-body">
        {steps.length === 0 ? null : (
          <ol>
            {steps.map((step) => (
              <li key={step.id}>
                {step.do} {step.needed ? null : <Tag>Advised</Tag>}
              </li>
            ))}
          </ol>
        )}
        <h2>Our own steps{version === 0 ? '' : `, version ${version}`}</h2>
        {ownSteps.length === 0 ? <p class="quiet">None yet.</p> : <OwnSteps steps={ownSteps} />}
        <Button label={`Change our own steps of ${title}`} onPress={() => change(true)}>
          Change our own steps
        </Button>
        {changing ? (
          <OwnStepsDialog playbook={playbook} onDone={onDone} onClose={() => change(false)} />
        ) : null}
      </div>
    </details>
  );
}

function OwnSteps({ steps }: { readonly steps: readonly OwnStep[] }) {
  return (
    <ol>
      {steps.map(({ id, do: words, needed, why, citation, stage, whose, days }) => (
        <li key={id}>
          {words} {needed ? null : <Tag>Advised</Tag>}
          <p class="quiet small">
            {why} {citation == null ? '' : `Rule: ${citation}. `}
            {stageWords[stage]}; for {ownerWords[whose]}
            {days == null ? '' : `, within ${days} ${days === 1 ? 'day' : 'days'}`}.
          </p>
        </li>
      ))}
    </ol>
  );
}

function counted(built: number, own: number): string {
  const ours = own === 0 ? '' : `${own} of our own`;
  const theirs = built === 0 ? '' : `${built} steps`;
  return [theirs, ours].filter((words) => words !== '').join(', ');
}
