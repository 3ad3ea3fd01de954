import { type Html, html } from '../html.ts';
import { PATIENT, type Patient, type Visit, visits } from './record.ts';

/** Where the pages stand on their host. */
export const CHART = '/practice-chart';

/** The one chart there is, at its visits. */
export const VISITS_PATH = `${CHART}/patient/${PATIENT.uuid}/visits`;

/**
 * The page at a path of the practice chart.
 *
 * @returns undefined where there is none
 */
export function chartPage(path: string): Html | undefined {
  if (path !== VISITS_PATH) return undefined;
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${PATIENT.name} · Practice Chart</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${CHART}/style.css">
  <script src="${CHART}/script.js" type="module"></script>
</head>
<body class="practice-chart">
<header class="bar">
  <p class="brand">Practice Chart</p>
  <p class="note">Nobody in this record exists.</p>
  <p>Alice Nguyen, Front desk</p>
</header>
${banner(PATIENT)}
<main>
  <h2>Visits</h2>
  <form class="visits">
    <div class="tools">
      <p class="chosen" role="status">Nothing selected</p>
      <fieldset>
        <legend>As</legend>
        <label><input type="radio" name="as" value="file" checked> File</label>
        <label><input type="radio" name="as" value="paper"> Paper</label>
      </fieldset>
      <button type="button" class="go" disabled>Export selected</button>
    </div>
    ${table(visits())}
  </form>
</main>
</body>
</html>
`;
}

function banner({ name, number, born, sex, allergies }: Patient): Html {
  return html`<section class="banner" aria-label="Patient">
  <h1>${name}</h1>
  <dl>
    <div><dt>Record</dt><dd class="record-number">${number}</dd></div>
    <div><dt>Born</dt><dd>${born}</dd></div>
    <div><dt>Sex</dt><dd>${sex}</dd></div>
    <div class="allergies"><dt>Allergies</dt><dd>${allergies}</dd></div>
  </dl>
</section>`;
}

function table(rows: readonly Visit[]): Html {
  return html`<table>
      <thead>
        <tr>
          <th><input type="checkbox" data-action="select-all" aria-label="Select all visits"></th>
          <th>Date</th><th>Reason</th><th>Clinician</th><th class="number">Documents</th>
        </tr>
      </thead>
      <tbody>${rows.map(
        ({ id, date, reason, clinician, documents }) => html`
        <tr>
          <td><input type="checkbox" name="visit" value="${id}" aria-label="Select ${date}"></td>
          <td><time datetime="${date}">${date}</time></td>
          <td>${reason}</td><td>${clinician}</td><td class="number">${documents}</td>
        </tr>`,
      )}
      </tbody>
    </table>`;
}
