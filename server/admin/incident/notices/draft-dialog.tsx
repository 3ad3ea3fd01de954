import '../close-dialog.css';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import type { Incident } from '../documents.ts';
import { dataElementWords } from '../extent/words.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { DRAFT_NOTICE } from './documents.ts';
import type { Notice, NoticeDesk } from './words.ts';

type Props = {
  readonly notice: Notice;
  readonly desk: NoticeDesk;
  readonly incident: Incident;
  readonly onClose: () => void;
};

const TEXTS = {
  happened: {
    label: 'What happened',
    hint: 'In plain words, without the names of others. The dates stand in the letter by themselves.',
  },
  types: {
    label: 'What types of information it held',
    hint: 'Types, never the values: “your name, and what you were treated for”.',
  },
  steps: { label: 'What people should do to protect themselves', hint: '' },
  doing: {
    label: 'What you do to find out, to limit the harm, and so that it does not happen again',
    hint: '',
  },
} as const;
const WAYS = {
  tollFree: 'Toll-free number',
  email: 'E-mail',
  web: 'Web site',
  postal: 'Postal address',
} as const;
type Text = keyof typeof TEXTS;
type Way = keyof typeof WAYS;
type Ways = NonNullable<NoticeDesk['usualContact']>;
type Form = { readonly template: string } & { readonly [field in Text | Way]: string };
const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish' };

/** What is known already: this notice’s own draft, or that of another letter of the incident; else what it held, and the letterhead. */
function formOf(notice: Notice, desk: NoticeDesk, incident: Incident): Form {
  const draft = notice.draft ?? desk.notices.find((other) => other.draft?.happened != null)?.draft;
  const held = (incident.breachFacts.dataElements ?? []).map((element) => dataElementWords[element]);
  const { contact } = draft ?? {};
  const usual = desk.usualContact;
  return {
    template: notice.draft?.template ?? notice.templates[0]?.id ?? '',
    happened: draft?.happened ?? '',
    types: draft?.types ?? (held.length === 0 ? '' : `What it held: ${held.join('; ')}.`),
    steps: draft?.steps ?? '',
    doing: draft?.doing ?? '',
    ...(contact == null
      ? {
          tollFree: usual?.tollFree ?? '',
          email: usual?.email ?? desk.facts.contactEmail ?? '',
          web: usual?.web ?? '',
          postal: usual?.postal ?? desk.facts.address ?? '',
        }
      : waysOf(contact)),
  };
}

/** As the draft has them: a way that was left out stays out. */
function waysOf({ tollFree, email, web, postal }: Ways): Record<Way, string> {
  return { tollFree: tollFree ?? '', email: email ?? '', web: web ?? '', postal: postal ?? '' };
}

/** Writes a letter with a reviewed template; each element of 164.404(c) has a field of its own. */
export function DraftDialog({ notice, desk, incident, onClose }: Props) {
  const { form, set, forget } = useFormDraft<Form>(
    `notice-draft:${incident.id}:${notice.id}`,
    formOf(notice, desk, incident),
  );
  const message = useMessage(DRAFT_NOTICE);
  const { about, whole } = refusalBeside(message.refusal, Object.keys(TEXTS));
  const templates = Object.fromEntries(
    notice.templates.map(({ id, title, language }) => [id, `${title} (${LANGUAGES[language] ?? language})`]),
  );
  async function submit(): Promise<void> {
    const { template, happened, types, steps, doing, tollFree, email, web, postal } = form;
    const contact = { tollFree, email, web, postal };
    const said = { id: incident.id, notice: notice.id, template, happened, types, steps, doing, contact };
    if (!(await message.send(said))) return;
    forget();
    onClose();
  }
  return (
    <Dialog title={`Draft: ${notice.title}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <Choice
          legend="Which letter?"
          options={templates}
          value={form.template}
          onValue={(template) => set({ template })}
        />
        <p class="quiet small">
          Written by the makers of Needful from the text of the rule. Have your counsel read each once.
        </p>
        {(Object.keys(TEXTS) as Text[]).map((text) => (
          <TextArea
            key={text}
            label={TEXTS[text].label}
            name={text}
            value={form[text]}
            onValue={(value) => set({ [text]: value })}
            hint={TEXTS[text].hint}
            refusal={about(text)}
          />
        ))}
        <p>How can people ask? At least one of these.</p>
        {(Object.keys(WAYS) as Way[]).map((way) => (
          <Field
            key={way}
            label={WAYS[way]}
            name={way}
            value={form[way]}
            onValue={(value) => set({ [way]: value })}
          />
        ))}
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Keep the draft
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
