import {
  DEFAULT_SETTINGS,
  type EscalationSettings,
  unfitSettings,
} from '@needful/shared/domain/escalation/settings.ts';
import type { EscalationStep } from '@needful/shared/domain/escalation/steps.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { escalationSettings } from '../../store/escalation.ts';
import { lockHead } from '../../store/incidents.ts';
import { appendRecord } from '../../store/records.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { actorOf, personOf, placeOf } from '../context.ts';
import { ClimbCauseEnum, MarkableEnum } from '../types/enums.ts';
import { EscalationType } from '../types/escalation.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const StepInput = builder.inputType('EscalationStepInput', {
  description: 'When somebody further up the ladder is told.',
  fields: (t) => ({
    cause: t.field({ type: ClimbCauseEnum, required: true }),
    at: t.int({ required: true, description: 'Hours for what is unacknowledged, else days.' }),
    rung: t.int({ description: '1 is the first above the lead; left out for the top.' }),
    urgent: t.boolean({ required: true }),
    reason: t.string({ required: true, description: 'Why then and why to them; at most 300 characters.' }),
  }),
});

const EscalationInput = builder.inputType('EscalationInput', {
  description: 'When incidents climb by themselves.',
  fields: (t) => ({
    steps: t.field({ type: [StepInput], required: true }),
    urgent: t.field({ type: [MarkableEnum], required: true }),
    soonDays: t.int({ required: true }),
  }),
});

builder.mutationField('escalationSet', (t) =>
  t.field({
    type: resultOf('EscalationSetResult', successOf('EscalationSetSuccess', 'escalation', EscalationType)),
    authScopes: { administrator: true },
    description:
      'Keeps the organization\u2019s own escalation; without one, what Needful starts with counts again.',
    args: {
      escalation: t.arg({ type: EscalationInput }),
      version: t.arg.int({ required: true, description: 'Of the escalation as you read it.' }),
    },
    resolve: async (_root, { escalation: given, version: seen }, context) => {
      const { org } = placeOf(context);
      const escalation = given == null ? null : settingsIn(given);
      if (isRefusal(escalation)) return escalation;
      return await inTenant(context.pool, { org, person: personOf(context) }, async (sql) => {
        await lockHead(sql, org);
        const { version: before } = await escalationSettings(sql, org);
        if (before !== seen) return changedMeanwhile();
        const version = before + 1;
        const said = { actor: actorOf(context), at: context.now };
        await appendRecord(sql, org, { type: 'escalation-set', version, escalation, ...said });
        return { settings: escalation ?? DEFAULT_SETTINGS, version };
      });
    },
  }),
);

function changedMeanwhile(): Refusal {
  return refuse(
    'settings-changed',
    'Somebody changed the escalation since you read it. Reload and look, then set it again. Nothing was changed.',
    'version',
  );
}

function settingsIn(given: typeof EscalationInput.$inferInput): EscalationSettings | Refusal {
  const steps: EscalationStep[] = [];
  for (const { rung, ...step } of given.steps) {
    const reason = parsed(lineSchema(300), step.reason, `steps.${steps.length}.reason`);
    if (isRefusal(reason)) return reason;
    steps.push({ ...step, reason, rung: rung ?? 'top' });
  }
  const settings = { steps, urgent: [...new Set(given.urgent)], soonDays: given.soonDays };
  return unfitSettings(settings) ?? settings;
}
