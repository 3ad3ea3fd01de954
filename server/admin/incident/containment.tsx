import './containment.css';
import type { Incident } from './documents.ts';

/** What the reporter was told to do at once, in the words they saw. */
export function Containment({ incident }: { readonly incident: Incident }) {
  if (incident.containment.length === 0) return null;
  return (
    <details class="containment">
      <summary>What the reporter was told to do at once</summary>
      <ol>
        {incident.containment.map((step) => (
          <li key={step.do}>
            {step.do}
            {step.how == null ? null : <p class="quiet small">{step.how}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
