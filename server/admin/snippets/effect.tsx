import '../screens/people.css';
import { Section } from '../parts/section.tsx';
import { calendarDate } from '../when.ts';
import type { Version } from './documents.ts';

/** What was counted before and after a version came into use, without a word about causes. */
export function Effect({ version }: { readonly version: Version }) {
  const { effect } = version;
  if (version.approvedAt == null) return null;
  return (
    <Section title={`Before and after version ${version.version}`}>
      {effect == null ? (
        <p class="quiet">Nothing to compare until a whole day has passed since it came into use.</p>
      ) : (
        <>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">Counted</th>
                <th scope="col">{effect.days} days before</th>
                <th scope="col">{effect.days} days after</th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(effect).map(({ what, before, after }) => (
                <tr key={what}>
                  <td>{what}</td>
                  <td data-label="Before">{before}</td>
                  <td data-label="After">{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="quiet small">
            From {calendarDate(effect.from)} to {calendarDate(effect.to)}, without the day of the change.
            These are counts, not causes: other things changed in these days as well, and small numbers move
            by chance.
          </p>
        </>
      )}
    </Section>
  );
}

function rowsOf({ cardsBefore, cardsAfter, sameKind }: NonNullable<Version['effect']>) {
  return [
    { what: 'Cards shown', before: cardsBefore.shown, after: cardsAfter.shown },
    { what: 'Cards heeded', before: cardsBefore.heeded, after: cardsAfter.heeded },
    { what: 'Cards closed or continued', before: cardsBefore.dismissed, after: cardsAfter.dismissed },
    ...(sameKind == null
      ? []
      : [
          {
            what: `Incidents: ${sameKind.kindTitle}`,
            before: sameKind.before,
            after: sameKind.after,
          },
        ]),
  ];
}
