import type { ReminderSettingsInput, WorkRole } from '../generated/graphql.ts';
import type { Desk } from './documents.ts';

/** The settings as a person types them: one thing a line. */
export type Typed = {
  readonly cap: string;
  readonly quietRoles: readonly WorkRole[];
  readonly own: string;
  readonly partners: string;
  readonly faxes: string;
  readonly colleagues: string;
};

export function typedOf(desk: Desk): Typed {
  return {
    cap: String(desk.cap),
    quietRoles: desk.quietRoles,
    own: desk.own.join('\n'),
    partners: desk.partners.join('\n'),
    faxes: desk.faxes.map(({ number, whose }) => `${number}, ${whose}`).join('\n'),
    colleagues: desk.colleagues.map(({ name, address }) => `${name}, ${address}`).join('\n'),
  };
}

/** As the server takes them. A line without a comma keeps an empty second half, and the server says what is wrong. */
export function settingsOf(typed: Typed, modes: ReminderSettingsInput['modes']): ReminderSettingsInput {
  const pairs = (text: string) =>
    linesOf(text).map((line) => {
      const comma = line.indexOf(',');
      return comma < 0
        ? ([line, ''] as const)
        : ([line.slice(0, comma).trim(), line.slice(comma + 1).trim()] as const);
    });
  return {
    modes,
    cap: Number(typed.cap),
    quietRoles: [...typed.quietRoles],
    own: linesOf(typed.own),
    partners: linesOf(typed.partners),
    faxes: pairs(typed.faxes).map(([number, whose]) => ({ number, whose })),
    colleagues: pairs(typed.colleagues).map(([name, address]) => ({ name, address })),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function modesOf({ rules }: Desk): ReminderSettingsInput['modes'] {
  return rules.map(({ ruleId, mode }) => ({ rule: ruleId, mode }));
}
