import type { Said } from '../auth/said.ts';
import type { Role } from '../generated/graphql.ts';
import { Ticked } from '../incident/involved/ticked.tsx';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { OWNERS, type SnippetForm } from './form.ts';
import { roleWords } from './words.ts';

type Props = {
  readonly form: SnippetForm;
  readonly set: (more: Partial<SnippetForm>) => void;
  /** As memberships spell them. */
  readonly departments: readonly string[];
  readonly refusal: Said | null;
};

/** What holds for every language: the rule, who answers for it, whom it is for, and when it is looked at again. */
export function RestFields({ form, set, departments, refusal }: Props) {
  const { about } = refusalBeside(refusal, ['snippet.citation', 'snippet.reviewMonths']);
  const owners = [...new Set([...OWNERS, form.owner])];
  const places = [...new Set([...departments, ...form.departments])].sort();
  return (
    <>
      <Field
        label="Citation"
        name="citation"
        required
        value={form.citation}
        onValue={(citation) => set({ citation })}
        hint="The rule it states, such as 45 CFR 164.514(d)(5)."
        refusal={about('snippet.citation')}
      />
      <Choice
        legend="Who answers for it"
        options={Object.fromEntries(owners.map((owner) => [owner, owner]))}
        value={form.owner}
        onValue={(owner) => set({ owner })}
      />
      <Ticked
        legend="Who sees it (nobody ticked: everybody)"
        options={(Object.keys(roleWords) as Role[]).map((id) => ({ id, name: roleWords[id], more: null }))}
        chosen={form.roles}
        onChoose={(roles) => set({ roles: roles as Role[] })}
      />
      {places.length === 0 ? null : (
        <Ticked
          legend="In which departments (none ticked: everywhere)"
          options={places.map((name) => ({ id: name, name, more: null }))}
          chosen={form.departments}
          onChoose={(chosen) => set({ departments: chosen })}
        />
      )}
      <Field
        label="Months until the next review"
        name="reviewMonths"
        type="number"
        required
        value={form.reviewMonths}
        onValue={(reviewMonths) => set({ reviewMonths })}
        hint="From 1 to 36."
        refusal={about('snippet.reviewMonths')}
      />
    </>
  );
}
