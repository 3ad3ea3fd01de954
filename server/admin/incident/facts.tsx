import './facts.css';
import type { ComponentChildren } from 'preact';
import type { FactSource } from '../generated/graphql.ts';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { calendarDate } from '../when.ts';
import { actWords } from '../words.ts';
import type { Incident } from './documents.ts';

const sources: { readonly [source in FactSource]: string } = {
  PAGE: 'read from the page',
  REPORTER: 'said by the reporter',
  OFFICER: 'added by an officer',
};

/** What is known, each with where it came from. */
export function Facts({ incident }: { readonly incident: Incident }) {
  return (
    <Section title="Facts">
      <dl class="facts">
        <Fact label="Noticed">
          <Time at={incident.noticedAt} />
        </Fact>
        {incident.occurredOn == null ? null : (
          <Fact label="Happened on" source="REPORTER">
            {calendarDate(incident.occurredOn)}
          </Fact>
        )}
        {incident.site == null ? null : (
          <Fact label="Where" source="PAGE">
            {incident.siteTitle ?? incident.site}
            {incident.act == null ? '' : `, ${actWords(incident.act)}`}
          </Fact>
        )}
        {incident.facts.map(({ label, value, source }) => (
          <Fact key={`${source}${label}${value}`} label={label} source={source}>
            <FactValue value={value} />
          </Fact>
        ))}
      </dl>
    </Section>
  );
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function FactValue({ value }: { readonly value: string }) {
  return INSTANT.test(value) ? <Time at={value} /> : value;
}

type FactProps = {
  readonly label: string;
  readonly source?: FactSource;
  readonly children: ComponentChildren;
};

function Fact({ label, source, children }: FactProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {children} {source === undefined ? null : <span class="facts-source">· {sources[source]}</span>}
      </dd>
    </>
  );
}
