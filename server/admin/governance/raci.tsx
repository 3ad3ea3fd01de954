import type { Bearer, Part } from '../generated/graphql.ts';
import type { Responsibility } from './documents.ts';

const BEARERS: Readonly<Record<Bearer, string>> = {
  PRIVACY: 'Privacy Officer',
  SECURITY: 'Security Officer',
  GOVERNING_BODY: 'Governing body',
  EXTERNAL_REVIEWER: 'External reviewer',
  WORKFORCE: 'Everybody',
};

const PARTS: Readonly<Record<Part, string>> = {
  ACCOUNTABLE: 'decides',
  RESPONSIBLE: 'does it',
  CONSULTED: 'is asked before',
  INFORMED: 'is told after',
};

/** Which decisions belong to whom. One decides each; words, not letters, since everybody reads it. */
export function Raci({ rows }: { readonly rows: readonly Responsibility[] }) {
  const bearers = Object.entries(BEARERS) as [Bearer, string][];
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Decision</th>
          {bearers.map(([bearer, name]) => (
            <th scope="col" key={bearer}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, decision, citation, otherwise, parts }) => (
          <tr key={id}>
            <td data-label="Decision">
              {decision}
              <span class="quiet small"> · {citation}</span>
              {otherwise == null ? null : <p class="quiet small">{otherwise}</p>}
            </td>
            {bearers.map(([bearer, name]) => {
              const part = parts.find((one) => one.bearer === bearer)?.part;
              return (
                <td key={bearer} data-label={name}>
                  {part === undefined ? (
                    '–'
                  ) : part === 'ACCOUNTABLE' ? (
                    <strong>{PARTS[part]}</strong>
                  ) : (
                    PARTS[part]
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
