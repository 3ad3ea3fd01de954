import '../reminders/reminders.css';
import { useRead } from '../client.ts';
import type { ReminderMode } from '../generated/graphql.ts';
import { useChange } from '../incident/use-change.ts';
import { useOrganization } from '../organization.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { type Desk, REMINDER_DESK, REMINDERS_SET } from '../reminders/documents.ts';
import { Rule } from '../reminders/rule.tsx';
import { modesOf, settingsOf, typedOf } from '../reminders/settings.ts';
import { SettingsForm } from '../reminders/settings-form.tsx';
import { Waiting } from '../reminders/waiting.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';
import { calendarDate } from '../when.ts';

/** Which cards speak, what people did with them, and whether they work. Counts alone: no person and no page. */
export function RemindersScreen() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(REMINDER_DESK, {});
  const heading = useArrival();
  useTitle(`Reminders · ${membership.organizationName}`);
  return (
    <div class="screen">
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Reminders
        </h1>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined ? (
        problem === undefined ? (
          <Skeleton lines={12} says="Counting the cards" />
        ) : null
      ) : (
        <>
          <Waiting desk={data.reminderDesk} onChanged={again} />
          <Rules desk={data.reminderDesk} onChanged={again} />
          <SettingsForm desk={data.reminderDesk} onChanged={again} />
        </>
      )}
    </div>
  );
}

function Rules({ desk, onChanged }: { readonly desk: Desk; readonly onChanged: () => void }) {
  const change = useChange(REMINDERS_SET);
  async function setMode(rule: string, mode: ReminderMode): Promise<boolean> {
    const modes = modesOf(desk).map((one) => (one.rule === rule ? { rule, mode } : one));
    const isDone =
      (await change.send({ settings: settingsOf(typedOf(desk), modes), version: desk.version })) !== null;
    if (isDone) onChanged();
    return isDone;
  }
  return (
    <Section title={`Rules (${desk.rules.length})`}>
      <p>
        Counted since {calendarDate(desk.from)}, by day and without a person. A rule speaks only where its
        snippet is approved. The first that has something to say speaks first.
      </p>
      <Refusal said={change.refusal} />
      {desk.rules.map((rule) => (
        <Rule
          key={rule.ruleId}
          rule={rule}
          considered={desk.considered}
          waits={desk.waiting.some(({ ruleId }) => ruleId === rule.ruleId)}
          onMode={(mode) => setMode(rule.ruleId, mode)}
          onChanged={onChanged}
        />
      ))}
    </Section>
  );
}
