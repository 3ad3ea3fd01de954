import { Empty } from '../parts/empty.tsx';
import { calendarDate } from '../when.ts';
import { designationWords } from '../words.ts';
import type { Designation } from './documents.ts';

/** Who holds which designation, since when, and who stands in. */
export function Designations({ designations }: { readonly designations: readonly Designation[] }) {
  if (designations.length === 0) {
    return (
      <Empty title="Nobody is designated">
        Every organization must designate a privacy official (45 CFR 164.530(a)(1)(i)) and a security official
        (164.308(a)(2)). Until then, reports reach every officer and lead to nobody.
      </Empty>
    );
  }
  return (
    <ul class="designations">
      {designations.map((designation) => (
        <li key={designation.id}>
          <p class="quiet small">{designationWords[designation.role]}</p>
          <p>
            <strong>{designation.holder.name}</strong>
          </p>
          {designation.title === designationWords[designation.role] ? null : (
            <p class="small">{designation.title}</p>
          )}
          <p class="quiet small">
            since {calendarDate(designation.since)}
            {designation.until == null ? '' : ` until ${calendarDate(designation.until)}`}
            {designation.alternate == null ? '' : ` · ${designation.alternate.name} stands in`}
          </p>
          {designation.publicContact == null ? null : <p class="small">{designation.publicContact}</p>}
        </li>
      ))}
    </ul>
  );
}
