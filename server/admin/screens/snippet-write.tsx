import './people.css';
import '../snippets/snippets.css';
import { useState } from 'preact/hooks';
import { Link, useLocation, useSearch } from 'wouter-preact';
import { useRead } from '../client.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Notice, ProblemNotice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { PEOPLE } from '../people/documents.ts';
import { CardPreview } from '../snippets/card-preview.tsx';
import { VERSIONS, type Version, WRITE } from '../snippets/documents.ts';
import { formOf, type SnippetForm, variablesOf } from '../snippets/form.ts';
import { RestFields } from '../snippets/rest-fields.tsx';
import { TextFields } from '../snippets/text-fields.tsx';
import { useArrival } from '../use-arrival.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { useTitle } from '../use-title.ts';

/** Writes the next version of a snippet, with the card beside it as it will look. */
export function SnippetWriteScreen({ id }: { readonly id: string }) {
  const { data, problem, again } = useRead(VERSIONS, { snippetId: id });
  const people = useRead(PEOPLE, {});
  if (problem !== undefined && data === undefined) return <ProblemNotice problem={problem} again={again} />;
  if (data === undefined) return <Skeleton lines={12} says="Reading the snippet" />;
  const departments = (people.data?.people ?? []).flatMap(({ department, ended }) =>
    department == null || ended != null ? [] : [department],
  );
  return <Writing id={id} newest={data.snippetVersions[0]} departments={departments} again={again} />;
}

type Props = {
  readonly id: string;
  readonly newest: Version | undefined;
  readonly departments: readonly string[];
  readonly again: () => void;
};

/** Fields whose refusal is said beside them. */
const BESIDE = /^snippet\.(texts\.\d+\.(title|line|text)|citation|reviewMonths)$/;

function Writing({ id, newest, departments, again }: Props) {
  const { membership } = useOrganization();
  const search = useSearch();
  const [, go] = useLocation();
  const heading = useArrival();
  const { form, set, forget } = useFormDraft<SnippetForm>(`snippet-${id}`, formOf(newest));
  const [shown, show] = useState(0);
  const change = useChange(WRITE);
  const incident = new URLSearchParams(search).get('because');
  const title = newest === undefined ? 'Write a snippet' : `Change “${newest.title}”`;
  useTitle(`${title} · ${membership.organizationName}`);
  const place = `/o/${membership.slug}/snippets`;
  // What was begun after one version stays after it, however long it lies: nobody's newer text is written over unseen.
  const touch = (more: Partial<SnippetForm>) => set({ after: form.after, ...more });
  const text = form.texts[shown] ?? form.texts[0];
  const isBehind = newest !== undefined && newest.version > form.after;
  async function submit(): Promise<void> {
    if ((await change.send(variablesOf(id, form, incident))) === null) return;
    forget();
    go(`${place}/${id}`);
  }
  const said = change.refusal;
  const { whole } = refusalBeside(
    said,
    said?.field !== undefined && BESIDE.test(said.field) ? [said.field] : [],
  );
  return (
    <div class="screen snippet-wide">
      <p>
        <Link href={newest === undefined ? place : `${place}/${id}`}>
          {newest === undefined ? 'All snippets' : newest.title}
        </Link>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {incident === null ? null : (
        <Notice title="Because of an incident">This version will name it, for those who may see it.</Notice>
      )}
      {isBehind ? (
        <Behind newest={newest} id={id} onTake={() => touch({ after: newest.version })} again={again} />
      ) : null}
      <div class="snippet-beside">
        <form
          class="snippet-form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Refusal said={whole} />
          <TextFields
            texts={form.texts}
            onTexts={(texts) => touch({ texts })}
            onShown={show}
            refusal={said}
          />
          <RestFields form={form} set={touch} departments={departments} refusal={said} />
          <p class="quiet small">
            It waits until somebody else approves it. What is in use stays until then.
          </p>
          <p class="snippets-acts">
            <Button look="primary" submit busy={change.busy}>
              Save as a draft to approve
            </Button>
            <Button
              look="quiet"
              onPress={() => {
                forget();
                go(newest === undefined ? place : `${place}/${id}`);
              }}
            >
              Give it up
            </Button>
          </p>
        </form>
        <Section title="As the card will look">
          {text === undefined ? null : (
            <CardPreview text={text} citation={form.citation} owner={form.owner} version={form.after + 1} />
          )}
        </Section>
      </div>
    </div>
  );
}

type BehindProps = {
  readonly newest: Version;
  readonly id: string;
  readonly onTake: () => void;
  readonly again: () => void;
};

function Behind({ newest, id, onTake }: BehindProps) {
  const { membership } = useOrganization();
  return (
    <Notice
      tone="warn"
      title={`Version ${newest.version} was written meanwhile`}
      action={<Button onPress={onTake}>I have read it; save mine after it</Button>}
    >
      Your text is kept. <Link href={`/o/${membership.slug}/snippets/${id}`}>Look at theirs</Link> before you
      save.
    </Notice>
  );
}
