/** Stands wherever a report is made or was made. */
export function Retaliation() {
  return (
    <p class="report-retaliation">
      <strong>Retaliation for good-faith reporting is prohibited.</strong> Nobody may intimidate, threaten or
      punish you for it. <span class="quiet small">45 CFR 164.530(g), 160.316</span>
    </p>
  );
}
