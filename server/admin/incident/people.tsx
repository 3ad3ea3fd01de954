import './people.css';
import type { ComponentChildren } from 'preact';
import { Section } from '../parts/section.tsx';
import { designationWords } from '../words.ts';
import { Counsel } from './counsel.tsx';
import type { Incident } from './documents.ts';
import { Namings } from './involved/namings.tsx';
import { reporterWords } from './reporter.ts';
import { RouteReasons } from './route-reasons.tsx';

/** Who has to do with it, and the rule that decided who leads. */
export function People({ incident }: { readonly incident: Incident }) {
  const { route, assignee } = incident;
  return (
    <Section title="People and route" anchor="people">
      <dl class="facts">
        <Person as="Works on it">{assignee?.name ?? 'nobody yet'}</Person>
        <Person as={`${designationWords[route.leadRole]}, leads`}>
          {route.lead?.name ??
            (route.leadAs === 'GOVERNING_BODY'
              ? 'the governing body'
              : 'nobody held this designation on that day')}
        </Person>
        {route.alternate == null ? null : <Person as="Stands in">{route.alternate.name}</Person>}
        {route.reviewer == null ? null : (
          <Person as="Reviews">{route.reviewer.person?.name ?? 'the contact from outside'}</Person>
        )}
        {route.joins == null ? null : <Person as="Joins">{route.joins.name}</Person>}
        <Person as="Reported by">
          {reporterWords(incident)}
          {incident.isConfidential ? <span class="quiet"> · confidential</span> : null}
        </Person>
        {incident.reporterContact == null ? null : (
          <Person as="Says who they are">
            <span class="said">{incident.reporterContact}</span>
          </Person>
        )}
        {incident.counsel.length === 0 ? null : (
          <Person as="Counsel">{incident.counsel.map(({ name }) => name).join(', ')}</Person>
        )}
      </dl>
      <Counsel incident={incident} />
      <RouteReasons route={route} />
      <Namings incident={incident} />
    </Section>
  );
}

function Person({ as, children }: { readonly as: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{as}</dt>
      <dd>{children}</dd>
    </>
  );
}
