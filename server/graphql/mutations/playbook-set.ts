import type { PersonId } from '@needful/shared/domain/ids.ts';
import { EVERY, type OwnStep, unfitOwnSteps } from '@needful/shared/domain/playbook/own.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { playbooks } from '@needful/shared/playbooks/index.generated.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { v7 as uuid } from 'uuid';
import { lockHead } from '../../store/incidents.ts';
import { ownPlaybooksOf } from '../../store/own-playbooks.ts';
import { appendRecord } from '../../store/records.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { actorOf, type Context, personOf, placeOf } from '../context.ts';
import { firstRefusal, optionalLine } from '../patient-request-input.ts';
import { type Library, LibraryPlaybookType, libraryOf } from '../types/own-playbook.ts';
import { StageEnum, StepOwnerEnum } from '../types/playbook-enums.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const OwnStepInput = builder.inputType('OwnStepInput', {
  description: 'A step of the organization’s own. Every officer reads it, so it may tell of no case.',
  fields: (t) => ({
    id: t.id({ description: 'Of a step that was there; left out for a new one.' }),
    stage: t.field({ type: StageEnum, required: true }),
    do: t.string({ required: true, description: 'What to do, in one sentence of at most 200 characters.' }),
    why: t.string({ required: true, description: 'Why; at most 300 characters.' }),
    citation: t.string({ description: 'The rule or the policy that asks for it; at most 120 characters.' }),
    whose: t.field({ type: StepOwnerEnum, required: true }),
    needed: t.boolean({ required: true, description: 'Whether closing with it open asks for a reason.' }),
    days: t.int({ description: 'By when, in days from discovery.' }),
  }),
});

builder.mutationField('playbookSet', (t) =>
  t.field({
    type: resultOf('PlaybookSetResult', successOf('PlaybookSetSuccess', 'playbook', LibraryPlaybookType)),
    authScopes: { officer: true },
    description:
      'Sets the organization’s own steps of a playbook, all of them. Incidents that are worked by it keep what they began with.',
    args: {
      playbook: t.arg.id({ required: true, description: '`every` for every incident.' }),
      version: t.arg.int({ required: true, description: 'Of its own steps as you read them.' }),
      steps: t.arg({ type: [OwnStepInput], required: true }),
    },
    resolve: async (_root, args, context) => {
      const playbook = String(args.playbook);
      if (playbook !== EVERY && !Object.hasOwn(playbooks, playbook))
        return refuse(
          'no-such-playbook',
          'There is no such playbook. Reload and choose one you see.',
          'playbook',
        );
      const steps = args.steps.map(stepIn);
      const wrong = steps.find(isRefusal);
      if (wrong !== undefined) return wrong;
      return await setSteps(context, playbook, args.version, steps as readonly GivenStep[]);
    },
  }),
);

/** Without an id where it is new. */
type GivenStep = Omit<OwnStep, 'id'> & { readonly id: string | null };

function stepIn(given: typeof OwnStepInput.$inferInput, index: number): GivenStep | Refusal {
  const words = parsed(lineSchema(200), given.do, `steps.${index}.do`);
  const why = parsed(lineSchema(300), given.why, `steps.${index}.why`);
  const citation = optionalLine(given.citation, `steps.${index}.citation`, 120);
  if (isRefusal(words) || isRefusal(why) || isRefusal(citation))
    return firstRefusal([words, why, citation]) as Refusal;
  const { stage, whose, needed } = given;
  const id = given.id == null ? null : String(given.id);
  return { id, stage, do: words, why, citation, whose, needed, days: given.days ?? null };
}

async function setSteps(
  context: Context,
  playbook: string,
  seen: number,
  given: readonly GivenStep[],
): Promise<Library | Refusal> {
  const { org } = placeOf(context);
  const person: PersonId = personOf(context);
  return await inTenant(context.pool, { org, person }, async (sql) => {
    await lockHead(sql, org);
    const own = await ownPlaybooksOf(sql, org);
    const before = own.find((each) => each.playbook === playbook) ?? { version: 0, steps: [] };
    if (before.version !== seen)
      return refuse(
        'settings-changed',
        'Somebody changed these steps since you read them. Reload and look, then set them again. Nothing was changed.',
        'version',
      );
    // An id that was never given here would mark a step of another playbook.
    const known = new Set(before.steps.map(({ id }) => id));
    const stranger = given.findIndex(({ id }) => id !== null && !known.has(id));
    if (stranger !== -1)
      return refuse('no-such-step', 'This step is not there any more. Reload and look.', `steps.${stranger}`);
    const steps = given.map((step) => ({ ...step, id: step.id ?? `own-${uuid()}` }));
    const unfit = unfitOwnSteps(steps);
    if (unfit !== null) return unfit;
    const set = { playbook, version: before.version + 1, steps };
    await appendRecord(sql, org, { type: 'playbook-set', ...set, actor: actorOf(context), at: context.now });
    const [after] = libraryOf([set]).filter(({ id }) => id === playbook);
    if (after === undefined) throw new Error('A playbook that was found is in the library');
    return after;
  });
}
