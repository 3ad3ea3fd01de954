import './payload-preview.css';
import type { PayloadField } from '@needful/shared/domain/incident/payload-in-words.ts';
import { useUniqueId } from './use-unique-id.ts';

type Props = {
  readonly fields: readonly PayloadField[];
  /** True: under the person's name; false: from this computer, without one; null: not known yet. */
  readonly asPerson: boolean | null;
  readonly title?: string;
  /** The heading's level, by what stands above it. */
  readonly level?: 2 | 3;
  /** What never goes along, in one sentence. */
  readonly never?: string;
};

const NEVER_FROM_A_PAGE = 'No message text, no subject, no address and no patient’s name.';

/** Exactly what leaves this computer, field by field. */
export function PayloadPreview({
  fields,
  asPerson,
  title = 'What will be sent',
  level = 3,
  never = NEVER_FROM_A_PAGE,
}: Props) {
  const id = useUniqueId();
  return (
    <section class="payload" aria-labelledby={id}>
      {level === 2 ? <h2 id={id}>{title}</h2> : <h3 id={id}>{title}</h3>}
      <dl class="payload-fields small">
        {fields.map((field) => (
          <div key={field.path} class="payload-field">
            <dt>{field.label}</dt>
            <dd>{field.value}</dd>
          </div>
        ))}
      </dl>
      {asPerson !== null && (
        <p class="small">
          {asPerson ? 'It goes under your name.' : 'It goes without your name, from this computer.'}
        </p>
      )}
      <p class="quiet small">{never}</p>
    </section>
  );
}
