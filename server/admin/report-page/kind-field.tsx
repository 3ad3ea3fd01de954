import type { Kind } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';

const CHOICES = Object.entries(kinds as Record<string, Kind>);

type Props = { readonly chosen: string | null; readonly onChoose: (kind: string) => void };

/** What happened, in the reporter's own voice: all of it seen at once, and one of it chosen. */
export function KindField({ chosen, onChoose }: Props) {
  return (
    <fieldset class="report-choices report-kinds">
      <legend>What happened?</legend>
      {CHOICES.map(([id, kind]) => (
        <label key={id}>
          <input type="radio" name="kind" required checked={chosen === id} onChange={() => onChoose(id)} />
          <span>{kind.sentence}</span>
        </label>
      ))}
    </fieldset>
  );
}
