import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { type Desk, REMINDERS_AGREE, REMINDERS_TAKE_BACK } from './documents.ts';

type Props = { readonly desk: Desk; readonly onChanged: () => void };

/** What would warn fewer people: another officer agrees, or it is taken back. Until then all are warned as before. */
export function Waiting({ desk: { waiting, version, rules }, onChanged }: Props) {
  const agree = useChange(REMINDERS_AGREE);
  const takeBack = useChange(REMINDERS_TAKE_BACK);
  if (waiting.length === 0) return null;
  const titleOf = (ruleId: string | null | undefined) => rules.find((rule) => rule.ruleId === ruleId)?.title;
  return (
    <Section title="Waiting for a second officer">
      <p>It would warn fewer people, so that two officers have to want it. Until then nothing changes.</p>
      <Refusal said={agree.refusal ?? takeBack.refusal} />
      <ul class="reminders-waiting">
        {waiting.map(({ name, says, ruleId, byName, at, isMine }) => (
          <li key={name}>
            <p>
              {byName} asks, <Time at={at} />: {says}
              {titleOf(ruleId) === undefined ? '' : ` (“${titleOf(ruleId)}”)`}
            </p>
            {isMine ? null : (
              <Button
                busy={agree.busy}
                label={`Agree: ${says}`}
                onPress={async () => void ((await agree.send({ name, version })) !== null && onChanged())}
              >
                Agree
              </Button>
            )}{' '}
            <Button
              look="quiet"
              busy={takeBack.busy}
              label={`${isMine ? 'Take it back' : 'Decline'}: ${says}`}
              onPress={async () => void ((await takeBack.send({ name, version })) !== null && onChanged())}
            >
              {isMine ? 'Take it back' : 'Decline'}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
