import { useRead } from '../../client.ts';
import { useUniqueId } from '../../parts/use-unique-id.ts';
import { MEMBERS } from './documents.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (person: string) => void;
  readonly required?: boolean;
  readonly refusal?: string | undefined;
};

/** One of the organization's members, by name. */
export function MemberField({ label, value, onValue, required = false, refusal }: Props) {
  const id = useUniqueId();
  const { data } = useRead(MEMBERS, {});
  const members = (data?.people ?? []).filter(({ ended }) => ended == null);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        required={required}
        aria-invalid={refusal === undefined ? 'false' : 'true'}
        aria-describedby={refusal === undefined ? undefined : `${id}-refusal`}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        <option value="">{required ? 'Choose a person' : 'Nobody'}</option>
        {members.map(({ personId, name, department }) => (
          <option key={personId} value={personId}>
            {department == null ? name : `${name}, ${department}`}
          </option>
        ))}
      </select>
      {refusal === undefined ? null : (
        <p class="field-refusal" id={`${id}-refusal`} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
