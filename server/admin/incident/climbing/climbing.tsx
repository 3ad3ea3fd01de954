import './climbing.css';
import type { ClimbCause, IncidentClimbingFragment } from '../../generated/graphql.ts';
import { Section } from '../../parts/section.tsx';
import { Time } from '../../parts/time.tsx';
import { useTimeZone } from '../../time-zone.ts';
import { useNow } from '../../use-now.ts';
import { moment } from '../../when.ts';
import type { Incident } from '../documents.ts';

type Ahead = IncidentClimbingFragment['climbing']['ahead'][number];

const IF: Readonly<Record<ClimbCause, string>> = {
  UNACKNOWLEDGED: 'if nobody has acknowledged it',
  UNDECIDED: 'if no conclusion is in effect',
  NEARLY_LATE: 'if it is not given by then',
};

/** Who hears of it next, when and by which rule, if nothing happens; and who has heard of it so far. */
export function Climbing({ incident }: { readonly incident: Incident }) {
  const { ahead } = incident.climbing;
  const taken = incident.history.filter(({ type }) => type === 'incident-climbed');
  const [next, ...later] = ahead;
  if (next === undefined && taken.length === 0) return null;
  return (
    <Section title="If nothing happens">
      {next === undefined ? <p class="quiet">Nobody else will be told.</p> : <Next climb={next} />}
      {later.length === 0 ? null : (
        <details class="climbing-more">
          <summary>After that ({later.length})</summary>
          <ul>
            {later.map((climb) => (
              <li key={climb.cause + climb.because + climb.at}>
                <Next climb={climb} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {taken.length === 0 ? null : (
        <>
          <p class="small">Told so far:</p>
          <ul class="climbing-taken">
            {taken.map(({ sequence, at, sentence }) => (
              <li key={sequence}>
                {sentence}{' '}
                <span class="quiet small">
                  <Time at={at} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Next({ climb: { cause, at, isByDay, toldName, what, because } }: { readonly climb: Ahead }) {
  const now = useNow();
  const timeZone = useTimeZone();
  const said = moment(at, now, timeZone);
  const when = isByDay ? said.replace(/, [0-9:]+$/, '') : said;
  return (
    <>
      <p>
        <strong>{when}</strong>: {toldName} is told, {IF[cause]}
        {what.length === 0 ? '' : ` (${what.join(', ')})`}.
      </p>
      <p class="quiet small">{because}</p>
    </>
  );
}
