import type { IncidentId, MessageId } from '@needful/shared/domain/ids.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import type { IncidentStatus } from '@needful/shared/domain/incident/state.ts';
import { linkInWords } from '@needful/shared/domain/links/link.ts';
import { findKind } from '../../handle/decision-facts.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import { placeOf } from '../context.ts';
import { incidentGlobalId } from '../global-id.ts';
import type { OtherIncident } from '../history.ts';
import { IncidentRelationEnum, IncidentStatusEnum } from './enums.ts';

type Related = {
  readonly relation: 'linked' | 'merged-into' | 'taken-in';
  readonly words: string;
  /** The message that made it. */
  readonly message: MessageId;
  readonly other: OtherIncident;
  readonly of: Case;
};

/** What an incident has to do with others of which whoever asks may know. */
export function relatedIn(of: Case): readonly Related[] {
  const { links, merging } = of.state;
  const related = (relation: Related['relation'], words: string, message: MessageId, id: IncidentId) => {
    const other = of.incidents.get(id);
    return other === undefined ? [] : [{ relation, words, message, other, of }];
  };
  return [
    ...(merging.into === null
      ? []
      : related('merged-into', 'merged into', merging.into.by, merging.into.incident)),
    ...merging.taken.flatMap(({ incident, by }) =>
      related('taken-in', 'together with what was reported as', by, incident),
    ),
    ...links.flatMap(({ id, other, kind, isFrom }) =>
      related('linked', linkInWords(kind, isFrom), id, other),
    ),
  ];
}

export const RelatedIncidentType = builder.objectRef<Related>('RelatedIncident').implement({
  description: 'Another incident that this one is linked or merged with.',
  authScopes: { officer: true },
  fields: (t) => ({
    relation: t.field({
      type: IncidentRelationEnum,
      description: 'How.',
      resolve: ({ relation }) => relation,
    }),
    words: t.exposeString('words', { description: 'The same, after “it is”: `a follow-up of`.' }),
    message: t.exposeID('message', {
      description: 'The message that made it: what taking a link away names.',
    }),
    id: t.id({
      description: 'The other incident.',
      resolve: ({ other }, _args, context) => incidentGlobalId(placeOf(context).org, other.id),
    }),
    reference: t.string({ description: 'Its reference.', resolve: ({ other }) => other.reference }),
    kindTitle: t.string({
      description: 'Its kind in words.',
      resolve: ({ other }) => findKind(other.kind)?.title ?? other.kind,
    }),
    status: t.field({
      type: IncidentStatusEnum,
      description: 'Where it stands.',
      resolve: ({ other }) => other.status as IncidentStatus,
    }),
    reportedAt: t.field({
      type: 'DateTime',
      description: 'When it came in.',
      resolve: ({ other }) => other.reportedAt,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why; null once purged.',
      resolve: ({ of, message }) => {
        const event = of.events.find((each) => isBy(each, message));
        return event === undefined || !('reason' in event) || typeof event.reason !== 'object'
          ? null
          : of.textOf(event.reason);
      },
    }),
  }),
});

function isBy(event: IncidentEvent, message: MessageId): boolean {
  return 'messageId' in event && event.messageId === message;
}
