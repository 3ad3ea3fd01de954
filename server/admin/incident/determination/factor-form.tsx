import type { Rating } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { RATE } from './documents.ts';
import { WhatIsShown } from './shown.tsx';
import { useArrivingFocus } from './use-arriving-focus.ts';
import { ratingWords } from './words.ts';

type Props = {
  readonly incident: Incident;
  readonly factor: Incident['determination']['factors'][number];
  readonly takesFocus: boolean;
  readonly onDone: () => void;
  readonly onCancel: (() => void) | undefined;
};

type Form = {
  readonly rating: Rating | null;
  readonly rationale: string;
  readonly evidence: string;
  /** What of the report and the containment the words were taken from. */
  readonly taken: readonly string[];
};

/** Put behind what stands there already, in a paragraph of its own. */
function appended(said: string, more: string): string {
  return said.trim() === '' ? more : `${said.trimEnd()}\n${more}`;
}

/** One of the four factors: the officer rates it and says why. Nothing is scored. */
export function FactorForm({ incident, factor, takesFocus, onDone, onCancel }: Props) {
  const heading = useArrivingFocus<HTMLHeadingElement>(takesFocus);
  const { form, set, forget } = useFormDraft<Form>(`factor:${incident.id}:${factor.id}`, {
    rating: factor.rating ?? null,
    rationale: factor.rationale ?? '',
    evidence: factor.evidence ?? '',
    taken: [],
  });
  const message = useMessage(RATE);
  const { about, whole } = refusalBeside(message.refusal, ['rationale', 'evidence']);
  async function submit(): Promise<void> {
    const { rating, rationale, evidence, taken } = form;
    if (rating === null) return;
    const shows = evidence.trim() === '' ? {} : { evidence: evidence.trim() };
    if (
      !(await message.send({
        id: incident.id,
        factor: factor.id,
        rating,
        rationale,
        taken: [...taken],
        ...shows,
      }))
    )
      return;
    forget();
    onDone();
  }
  return (
    <form
      class="next-question"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 ref={heading} tabIndex={-1} data-next>
        {factor.title}
      </h3>
      <p>{factor.ask}</p>
      <p class="quiet small">{factor.citation}</p>
      <WhatIsShown
        shown={factor.shown}
        taken={form.taken}
        onTake={({ ref, text }, into) =>
          set({ [into]: appended(form[into], text), taken: [...new Set([...form.taken, ref])] })
        }
      />
      <Refusal said={whole} />
      <Choice
        legend="How much does it speak for a compromise?"
        options={ratingWords}
        value={form.rating}
        onValue={(rating) => set({ rating })}
        required
      />
      <TextArea
        label="Rationale"
        name="rationale"
        required
        value={form.rationale}
        onValue={(rationale) => set({ rationale })}
        refusal={about('rationale')}
      />
      <TextArea
        label="Evidence"
        name="evidence"
        value={form.evidence}
        onValue={(evidence) => set({ evidence })}
        hint="A message, a log, a statement. Low probability cannot be signed without."
        refusal={about('evidence')}
      />
      <div class="next-question-row">
        <Button submit busy={message.busy}>
          Keep the judgement
        </Button>
        {onCancel === undefined ? null : (
          <Button look="quiet" onPress={onCancel}>
            Leave it as it is
          </Button>
        )}
      </div>
    </form>
  );
}
