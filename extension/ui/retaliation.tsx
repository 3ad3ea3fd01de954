/** Stands wherever a report is made or was made. */
export function Retaliation() {
  return (
    <p class="quiet small">
      Retaliation for good-faith reporting is prohibited. <span class="unbroken">45 CFR 164.530(g)</span>,
      160.316.
    </p>
  );
}
