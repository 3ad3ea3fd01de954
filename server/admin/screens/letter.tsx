import './people.css';
import './decides.css';
import { useRead } from '../client.ts';
import { choiceWords } from '../governance/charter-dialog.tsx';
import { type Appointment, GOVERNING, RESPONSIBILITIES } from '../governance/documents.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useTitle } from '../use-title.ts';
import { calendarDate } from '../when.ts';

/** The letter by which a person is designated, to print and sign. */
export function LetterScreen({ id }: { readonly id: string }) {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(GOVERNING, {});
  const duties = useRead(RESPONSIBILITIES, {});
  useTitle(`Letter of designation · ${membership.organizationName}`);
  if (problem !== undefined) return <ProblemNotice problem={problem} again={again} />;
  if (data === undefined) return <Skeleton lines={12} says="Reading the designation" />;
  const of = data.designations.find((one) => one.id === id);
  if (of === undefined) return <Empty title="There is no such designation">Look under “Who decides”.</Empty>;
  const own = (duties.data?.responsibilities ?? []).filter(({ parts }) =>
    parts.some(({ bearer, part }) => bearer === of.role && part === 'ACCOUNTABLE'),
  );
  return (
    <article class="screen letter">
      <div class="letter-print">
        <Button onPress={() => window.print()}>Print</Button>
      </div>
      <h1>Letter of designation</h1>
      <p>{data.organization.name}</p>
      <Appointed of={of} />
      <h2>Decisions that belong to this designation</h2>
      <ul>
        {own.map(({ id: one, decision, citation }) => (
          <li key={one}>
            {decision} ({citation})
          </li>
        ))}
      </ul>
      <p>{`Where one person decides alone and no notice follows: ${choiceWords[of.choice].toLowerCase()}.`}</p>
      <Signatures holder={of.holder.name} />
    </article>
  );
}

const BASIS = { PRIVACY: '45 CFR 164.530(a)(1)(i)', SECURITY: '45 CFR 164.308(a)(2)' } as const;

function Appointed({ of }: { readonly of: Appointment }) {
  return (
    <>
      <p>
        {of.holder.name} is designated as {of.title} ({BASIS[of.role]}), from {calendarDate(of.since)}
        {of.until == null ? '' : ` until ${calendarDate(of.until)}`}
        {of.isExternal ? ', from outside the organization' : ''}.
      </p>
      {of.authority == null ? null : <p>Authority: {of.authority}</p>}
      {of.reportingLine == null ? null : <p>Answers to: {of.reportingLine}</p>}
      <p>
        {of.alternate == null
          ? 'Nobody stands in.'
          : `${of.alternate.name} stands in, under this charter, in a recorded absence and where an incident names them to act.`}
      </p>
      {of.publicContact == null ? null : <p>Public contact: {of.publicContact}</p>}
      <p>Put in writing: {of.writtenOn == null ? '________________' : calendarDate(of.writtenOn)}</p>
    </>
  );
}

function Signatures({ holder }: { readonly holder: string }) {
  return (
    <>
      <p>For the governing body: ______________________________ Date: ______________</p>
      <p>{holder}: ______________________________ Date: ______________</p>
    </>
  );
}
