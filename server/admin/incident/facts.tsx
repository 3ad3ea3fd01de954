import './facts.css';
import type { ComponentChildren } from 'preact';
import type { FactSource } from '../generated/graphql.ts';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { calendarDate } from '../when.ts';
import { actWords } from '../words.ts';
import type { Incident } from './documents.ts';

const sources: { readonly [source in FactSource]: string } = {
  PAGE: 'Read from the page',
  REPORTER: 'Said by the reporter',
  OFFICER: 'Added by an officer',
};
const ORDER = ['PAGE', 'REPORTER', 'OFFICER'] as const satisfies readonly FactSource[];

/** What is known, by where it came from. */
export function Facts({ incident }: { readonly incident: Incident }) {
  return (
    <Section title="Facts">
      <dl class="facts">
        <Fact label="Noticed">
          <Time at={incident.noticedAt} />
        </Fact>
        {incident.site == null ? null : (
          <Fact label="Where">
            {incident.siteTitle ?? incident.site}
            {incident.act == null ? '' : `, ${actWords(incident.act)}`}
          </Fact>
        )}
        {incident.occurredOn == null ? null : (
          <Fact label="Happened on">{calendarDate(incident.occurredOn)}</Fact>
        )}
      </dl>
      {ORDER.map((source) => (
        <FactsFrom key={source} source={source} facts={incident.facts} />
      ))}
    </Section>
  );
}

type FactsFromProps = { readonly source: FactSource; readonly facts: Incident['facts'] };

function FactsFrom({ source, facts }: FactsFromProps) {
  const own = facts.filter((fact) => fact.source === source);
  if (own.length === 0) return null;
  return (
    <div>
      <h3 class="facts-source">{sources[source]}</h3>
      <dl class="facts">
        {own.map(({ label, value }) => (
          <Fact key={`${label}${value}`} label={label}>
            <FactValue value={value} />
          </Fact>
        ))}
      </dl>
    </div>
  );
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function FactValue({ value }: { readonly value: string }) {
  return INSTANT.test(value) ? <Time at={value} /> : value;
}

function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
