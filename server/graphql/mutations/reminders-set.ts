import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { unfitDomain } from '@needful/shared/domain/reminders/public-mailbox.ts';
import { setReminders } from '@needful/shared/domain/reminders/weakening.ts';
import { directorySchema } from '@needful/shared/wire/reminders.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { changeReminding, ruleOf, staleVersion } from '../reminding.ts';
import { resultOf } from '../types/refusal.ts';
import { ReminderDeskType, ReminderModeEnum, WorkRoleEnum } from '../types/reminder-desk.ts';
import { successOf } from '../types/success.ts';

const ModeInput = builder.inputType('ReminderModeInput', {
  description: 'How one rule is set. Rules that are left out are on.',
  fields: (t) => ({
    rule: t.string({ required: true }),
    mode: t.field({ type: ReminderModeEnum, required: true }),
  }),
});
const FaxInput = builder.inputType('KnownFaxInput', {
  description: 'A fax number of the directory.',
  fields: (t) => ({ number: t.string({ required: true }), whose: t.string({ required: true }) }),
});
const ColleagueInput = builder.inputType('KnownColleagueInput', {
  description: 'Somebody whose name belongs inside.',
  fields: (t) => ({ name: t.string({ required: true }), address: t.string({ required: true }) }),
});
const SettingsInput = builder.inputType('ReminderSettingsInput', {
  description: 'How the organization wants to be reminded.',
  fields: (t) => ({
    modes: t.field({ type: [ModeInput], required: true }),
    cap: t.int({ required: true, description: 'Cards a person sees on one day at most.' }),
    quietRoles: t.field({ type: [WorkRoleEnum], required: true }),
    own: t.stringList({ required: true, description: 'Domains of its own.' }),
    partners: t.stringList({ required: true, description: 'Domains of those it exchanges PHI with.' }),
    faxes: t.field({ type: [FaxInput], required: true }),
    colleagues: t.field({ type: [ColleagueInput], required: true }),
  }),
});

builder.mutationField('remindersSet', (t) =>
  t.field({
    type: resultOf('RemindersSetResult', successOf('RemindersSetSuccess', 'desk', ReminderDeskType)),
    authScopes: { officer: true },
    description:
      'Sets which rules speak, how often, to whom not, and whom the organization writes to. That fewer are warned waits for a second officer.',
    args: {
      settings: t.arg({ type: SettingsInput, required: true }),
      version: t.arg.int({ required: true, description: 'Of the settings as you read them.' }),
    },
    resolve: async (_root, { settings, version }, context) => {
      const { modes, cap, quietRoles, own, partners, faxes, colleagues } = settings;
      const unknown = modes.map(({ rule }) => ruleOf(rule)).find(isRefusal);
      if (unknown !== undefined) return unknown;
      const directory = parsed(directorySchema, { own, partners, faxes, colleagues }, 'directory');
      if (isRefusal(directory)) return directory;
      const unfit = unfitDomain(directory);
      if (unfit !== null) return unfit;
      const change = { modes, cap, quietRoles: [...new Set(quietRoles)], directory };
      return await changeReminding(
        context,
        (before, who) => staleVersion(version, who) ?? setReminders(before, change, who),
      );
    },
  }),
);
