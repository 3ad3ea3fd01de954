import type { DeterminationAnswer } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useDraft } from '../../use-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { ANSWER } from './documents.ts';
import { useArrivingFocus } from './use-arriving-focus.ts';
import { answerWords } from './words.ts';

type Props = {
  readonly incident: Incident;
  readonly question: Incident['determination']['questions'][number];
  readonly takesFocus: boolean;
  readonly onDone: () => void;
  /** Where an earlier answer is corrected: back to what is next. */
  readonly onCancel: (() => void) | undefined;
};

/** One question of the law, with the law's words beside it. */
export function QuestionForm({ incident, question, takesFocus, onDone, onCancel }: Props) {
  const heading = useArrivingFocus<HTMLHeadingElement>(takesFocus);
  const [why, setWhy] = useDraft(`answer:${incident.id}:${question.id}`);
  const message = useMessage(ANSWER);
  const { about, whole } = refusalBeside(message.refusal, ['why']);
  async function answer(value: DeterminationAnswer): Promise<void> {
    const said = why.trim() === '' ? {} : { why: why.trim() };
    if (!(await message.send({ id: incident.id, question: question.id, value, ...said }))) return;
    setWhy('');
    onDone();
  }
  return (
    <div class="next-question">
      <h3 ref={heading} tabIndex={-1} data-next>
        {question.ask}
      </h3>
      <p>{question.help}</p>
      <p class="quiet small">{question.citation}</p>
      <Refusal said={whole} />
      <TextArea label="Why (optional)" name="why" value={why} onValue={setWhy} refusal={about('why')} />
      <div class="next-question-row">
        {(['YES', 'NO', 'UNDETERMINED'] as const).map((value) => (
          <Button key={value} busy={message.busy} onPress={() => void answer(value)}>
            {answerWords[value]}
            {question.answer === value ? <span class="quiet"> (now)</span> : null}
          </Button>
        ))}
        {onCancel === undefined ? null : (
          <Button look="quiet" onPress={onCancel}>
            Leave it as it is
          </Button>
        )}
      </div>
      <p class="quiet small">What stays undetermined counts as a breach.</p>
    </div>
  );
}
