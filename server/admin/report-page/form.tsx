import type { DetailQuestion, Kind } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { type Draft, withAnswer, withKind } from './draft.ts';
import { KindField } from './kind-field.tsx';
import { QuestionField } from './question-field.tsx';
import { ReporterFields } from './reporter-fields.tsx';
import { Retaliation } from './retaliation.tsx';

type Props = {
  readonly organizationName: string;
  readonly draft: Draft;
  /** Why the server did not take it, where it did not. */
  readonly refusal: string | null;
  readonly onChange: (draft: Draft) => void;
  readonly onSend: () => void;
};

/** What happened, in as few questions as possible: the kind and who reports are all that must be said. */
export function ReportForm({ organizationName, draft, refusal, onChange, onSend }: Props) {
  const kind = draft.kind === null ? undefined : (kinds as Record<string, Kind>)[draft.kind];
  return (
    <form
      class="report-part"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <h1>Report a privacy or security incident</h1>
      <p>
        To the Privacy and Security Officers of {organizationName}. Near misses count too. Name no patient:
        what happened is enough.
      </p>
      <Retaliation />
      <KindField chosen={draft.kind} onChoose={(id) => onChange(withKind(draft, id))} />
      {kind === undefined ? null : (
        <More key={draft.kind} questions={kind.questions} draft={draft} onChange={onChange} />
      )}
      <ReporterFields draft={draft} onChange={onChange} />
      {refusal === null ? null : (
        <Notice tone="bad" title="Not sent">
          {refusal}
        </Notice>
      )}
      <div>
        <Button look="primary" submit>
          Send the report
        </Button>
      </div>
    </form>
  );
}

type MoreProps = Pick<Props, 'draft' | 'onChange'> & { readonly questions: readonly DetailQuestion[] };

function More({ questions, draft, onChange }: MoreProps) {
  return (
    <>
      <Field
        label="When did it happen?"
        name="occurredOn"
        type="date"
        value={draft.occurredOn}
        hint="Leave it out if you do not know."
        onValue={(occurredOn) => onChange({ ...draft, occurredOn })}
      />
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          answer={draft.answers[question.id] ?? null}
          onAnswer={(value) => onChange(withAnswer(draft, question.id, value))}
        />
      ))}
      <TextArea
        label="Anything else the officer should know?"
        name="note"
        value={draft.note}
        hint="It is encrypted, and each time an officer opens it is logged. No patient’s name or number is needed."
        onValue={(note) => onChange({ ...draft, note })}
      />
    </>
  );
}
