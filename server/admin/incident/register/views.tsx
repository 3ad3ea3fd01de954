import type { RegisterUse } from '../../generated/graphql.ts';
import { Time } from '../../parts/time.tsx';
import type { Incident } from '../documents.ts';

const WORDS: { readonly [use in RegisterUse]: string } = {
  AFFECTED: 'opened',
  RECIPIENTS: 'opened recipients:',
  EXPORT: 'exported',
  ACCOUNTING: 'used for an accounting:',
  LETTERS: 'used for letters:',
};

/** Who opened names, which every officer of the incident sees. */
export function Views({ register }: { readonly register: Incident['register'] }) {
  if (register.views.length === 0) return null;
  return (
    <details>
      <summary>
        Who opened it ({register.views.length === 20 ? 'the last 20' : register.views.length})
      </summary>
      <ul class="register-views">
        {register.views.map(({ name, at, what, people }) => (
          <li key={`${at}${name}${what}`}>
            {name} {WORDS[what]} {people} · <Time at={at} />
          </li>
        ))}
      </ul>
    </details>
  );
}
