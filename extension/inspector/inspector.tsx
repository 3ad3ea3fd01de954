import './inspector.css';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { useState } from 'preact/hooks';
import type { PublishAnswer } from '../messages/_answers.ts';
import type { Tried } from '../page/inspect/inspector.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ActFields, Typed } from './act-fields.tsx';
import { checkedDraft } from './checked-draft.ts';
import { type Draft, emptyAct, profileOf, siteIdOf } from './draft.ts';
import { type Asking, SelectorField } from './selector-field.tsx';

export type InspectorActions = Asking & {
  /** Asks the browser; call it in the click itself. */
  readonly allow: () => Promise<boolean>;
  /** The path of the page now, without anybody's number in it. */
  readonly path: () => Promise<string>;
  readonly attempt: (site: string, profile: SiteProfile) => Promise<Tried | null>;
  readonly shownWords: (profile: SiteProfile) => Promise<readonly string[]>;
  readonly save: (draft: Draft) => Promise<void>;
  /** @param replaces the waiting version of somebody else that is let go for this one; null: none is */
  readonly publish: (draft: Draft, body: string, replaces: number | null) => Promise<PublishAnswer>;
};

type Props = {
  readonly kept: Draft;
  readonly allowed: boolean;
  readonly actions: InspectorActions;
};

/** Where an administrator describes a site: by pointing, trying, and publishing for a second person to approve. */
export function SiteInspector({ kept, allowed: wasAllowed, actions }: Props) {
  const [draft, setDraft] = useState(kept);
  const [written, write] = useState<string | null>(null);
  const [allowed, setAllowed] = useState(wasAllowed);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const body = written ?? JSON.stringify(profileOf(draft), null, 2);
  const asking = { pick: actions.pick, show: actions.show };
  const setAct = (index: number, act: Draft['acts'][number]) =>
    set({ acts: draft.acts.map((one, at) => (at === index ? act : one)) });
  return (
    <main class="inspector stack stack-wide">
      <header class="stack stack-tight">
        <h1>Describe this site</h1>
        <p class="quiet">
          {draft.origin}. Point at its parts. Nothing of the page is kept or sent, only how to find them.
        </p>
      </header>
      {!allowed && (
        <Banner tone="warn" say="Needful may not look at this site yet.">
          <Button onClick={() => void actions.allow().then(setAllowed)}>Let Needful look at this site</Button>
        </Banner>
      )}
      <section class="stack" aria-labelledby="the-site">
        <h2 id="the-site">The site</h2>
        <Typed
          label="What it is called"
          value={draft.title}
          onValue={(title) => set({ title, ...(draft.site.startsWith('own-') && { site: siteIdOf(title) }) })}
        />
        <Field label="What it is">
          {(attributes) => (
            <select
              {...attributes}
              value={draft.system}
              onChange={(event) => set({ system: event.currentTarget.value as Draft['system'] })}
            >
              <option value="ehr">Health records</option>
              <option value="webmail">Mail</option>
            </select>
          )}
        </Field>
        <SelectorField
          label="What is on each of its pages"
          hint="Such as the patient banner’s frame, or the application’s own. Without it the page is not this site."
          value={draft.recognisedBy}
          onValue={(recognisedBy) => set({ recognisedBy })}
          asking={asking}
        />
      </section>
      <section class="stack" aria-labelledby="the-acts">
        <h2 id="the-acts">What people do there</h2>
        {draft.acts.map((act, index) => (
          <ActFields
            key={`${index} ${act.act}`}
            act={act}
            onAct={(changed) => setAct(index, changed)}
            onRemove={
              draft.acts.length === 1 ? null : () => set({ acts: draft.acts.filter((_, at) => at !== index) })
            }
            asking={asking}
          />
        ))}
        <div>
          <Button
            onClick={() =>
              void actions.path().then((path) => set({ acts: [...draft.acts, emptyAct('open-chart', path)] }))
            }
          >
            Add an act
          </Button>
        </div>
      </section>
      <details>
        <summary>The profile itself</summary>
        <Field
          label="As JSON"
          hint="Dates and closed lists are written here (docs/sites.md). What stands here counts once you change it."
        >
          {(attributes) => (
            <textarea
              {...attributes}
              rows={14}
              spellcheck={false}
              value={body}
              onInput={(event) => write(event.currentTarget.value)}
            />
          )}
        </Field>
        {written !== null && (
          <Button look="quiet" onClick={() => write(null)}>
            Go back to what was pointed at
          </Button>
        )}
      </details>
      <Finish draft={draft} body={body} actions={actions} />
    </main>
  );
}

type Finished =
  | { readonly is: 'nothing' }
  | { readonly is: 'faults'; readonly faults: readonly string[] }
  | { readonly is: 'tried'; readonly tried: Tried | null }
  | { readonly is: 'said'; readonly good: boolean; readonly message: string; readonly waits?: number };

type FinishProps = { readonly draft: Draft; readonly body: string; readonly actions: InspectorActions };

function Finish({ draft, body, actions }: FinishProps) {
  const [finished, finish] = useState<Finished>({ is: 'nothing' });
  const [busy, setBusy] = useState(false);
  async function check(then: (profile: SiteProfile) => Promise<Finished>): Promise<void> {
    setBusy(true);
    try {
      const checked = await checkedDraft(body, actions.shownWords);
      finish('profile' in checked ? await then(checked.profile) : { is: 'faults', faults: checked.faults });
    } finally {
      setBusy(false);
    }
  }
  const attempt = () =>
    check(async (profile) => ({ is: 'tried', tried: await actions.attempt(draft.site, profile) }));
  const publish = (replaces: number | null) =>
    check(async (profile) => {
      const answer = await actions.publish(draft, JSON.stringify(profile), replaces);
      return answer.published
        ? {
            is: 'said',
            good: true,
            message: `Version ${answer.version} is published. It works once a second person approves it under Sites on the officer’s page.`,
          }
        : {
            ...{ is: 'said', good: false, message: answer.message },
            ...(answer.waits && { waits: answer.waits }),
          };
    });
  return (
    <section class="stack" aria-labelledby="finish">
      <h2 id="finish">Try and publish</h2>
      <div class="row">
        <Button look="primary" busy={busy} onClick={() => void attempt()}>
          Try it on this page
        </Button>
        <Button
          onClick={() =>
            void actions
              .save(draft)
              .then(() => finish({ is: 'said', good: true, message: 'Saved on this computer.' }))
          }
        >
          Save
        </Button>
        <Button busy={busy} onClick={() => void publish(null)}>
          Publish
        </Button>
      </div>
      <Outcome finished={finished} onReplace={(version) => void publish(version)} />
    </section>
  );
}

type OutcomeProps = { readonly finished: Finished; readonly onReplace: (version: number) => void };

function Outcome({ finished, onReplace }: OutcomeProps) {
  switch (finished.is) {
    case 'nothing':
      return null;
    case 'said':
      return (
        <Banner tone={finished.good ? 'good' : 'bad'} say={finished.message}>
          <Replacing waits={finished.waits} onReplace={onReplace} />
        </Banner>
      );
    case 'faults':
      return (
        <Banner tone="bad" say="This cannot be published yet.">
          <ul>
            {finished.faults.slice(0, 6).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Banner>
      );
    case 'tried':
      return <TriedOut tried={finished.tried} />;
  }
}

type ReplacingProps = { readonly waits: number | undefined; readonly onReplace: (version: number) => void };

function Replacing({ waits, onReplace }: ReplacingProps) {
  if (waits === undefined) return null;
  return <Button onClick={() => onReplace(waits)}>Publish mine in place of version {waits}</Button>;
}

function TriedOut({ tried }: { readonly tried: Tried | null }) {
  if (tried === null) return <Banner tone="bad" say="The page did not answer. Reload it, and try again." />;
  if (!tried.recognised)
    return (
      <Banner tone="warn" say="This page is not taken for the site: see what is on each of its pages." />
    );
  if (tried.act === null)
    return <Banner tone="warn" say="The site is recognised, but none of its acts on this page." />;
  return (
    <Banner tone="good" say={`Recognised: ${tried.act}.`}>
      <ul>
        {tried.lines.map(({ fact, label, found }) => (
          <li key={fact}>
            {label}: {found}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
