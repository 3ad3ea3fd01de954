import type { DatedReason } from '@needful/shared/domain/discovery/dates.ts';
import { countsFrom } from '@needful/shared/domain/discovery/dates.ts';
import type { KnowledgeEntry } from '@needful/shared/domain/discovery/knowledge.ts';
import { knowledgeIn } from '@needful/shared/domain/incident/clock-facts.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import { DiscoveryDateEnum, KnowerEnum } from './enums.ts';

const DatedReasonType = builder.objectRef<DatedReason>('DatedReason').implement({
  description: 'A date, and where it comes from.',
  authScopes: { officer: true },
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The date.' }),
    because: t.exposeString('because', { description: 'Where it comes from.' }),
  }),
});

const KnowledgeType = builder.objectRef<KnowledgeEntry & { readonly of: Case }>('Knowledge').implement({
  description: 'One thing that somebody knew, and since when.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: '`reporter`, `organization`, or the message that recorded it.' }),
    who: t.expose('who', { type: KnowerEnum, description: 'Whose knowledge.' }),
    isActor: t.exposeBoolean('isActor', {
      nullable: true,
      description: 'The person who did it; null while unknown.',
    }),
    knownOn: t.expose('knownOn', { type: 'Date', description: 'Known since.' }),
    toldOn: t.expose('toldOn', {
      type: 'Date',
      nullable: true,
      description: 'When they told the organization.',
    }),
    byDiligence: t.exposeBoolean('byDiligence', {
      description: 'Not known, but reasonable diligence would have shown it.',
    }),
    countsFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'From when the organization is taken to know it.',
      resolve: (entry) => countsFrom(entry),
    }),
    isSetAside: t.boolean({
      description: 'An officer found that it does not count.',
      resolve: ({ setAside }) => setAside !== null,
    }),
    setAsideReason: t.string({
      nullable: true,
      description: 'Why not.',
      resolve: ({ setAside, of }) => of.textOf(setAside),
    }),
  }),
});

export const DiscoveryType = builder.objectRef<Case>('Discovery').implement({
  description: 'When the breach was discovered, by who knew what when (164.404(a)(2)).',
  authScopes: { officer: true },
  fields: (t) => ({
    legal: t.field({
      type: DatedReasonType,
      nullable: true,
      description: 'The legal date: without the knowledge of who did it.',
      resolve: ({ discovered }) => discovered.legal,
    }),
    conservative: t.field({
      type: DatedReasonType,
      nullable: true,
      description: 'The earlier, conservative date.',
      resolve: ({ discovered }) => discovered.conservative,
    }),
    inUse: t.field({
      type: DiscoveryDateEnum,
      nullable: true,
      description: 'Which of them the clocks run from; null without a date.',
      resolve: ({ discovered }) => discovered.inUse?.which ?? null,
    }),
    choiceReason: t.string({
      nullable: true,
      description: 'Why an officer chose it.',
      resolve: ({ state, textOf }) => textOf(state.discovery.choice?.reason),
    }),
    knowledge: t.field({
      type: [KnowledgeType],
      description: 'Who knew what when.',
      resolve: (of) => knowledgeIn(of.state, of.organization.timeZone).map((entry) => ({ ...entry, of })),
    }),
  }),
});
