import { KNOWERS } from '@needful/shared/domain/discovery/knowledge.ts';
import type { IncidentDiscoveryFragment, Knower } from '../../generated/graphql.ts';

export type Discovery = IncidentDiscoveryFragment['discovery'];
export type Knowledge = Discovery['knowledge'][number];

export const knowerWords: { readonly [knower in Knower]: string } = {
  WORKFORCE: KNOWERS.workforce,
  AGENT: KNOWERS.agent,
  CONTRACTOR: KNOWERS.contractor,
  OUTSIDE: KNOWERS.outside,
};

/** Whose knowledge an entry is, as a line begins. */
export function whoseWords({ id, who, isActor }: Pick<Knowledge, 'id' | 'who' | 'isActor'>): string {
  if (id === 'organization') return 'The organization, by the report';
  if (id === 'reporter') return isActor === true ? 'The reporter, who did it' : 'The reporter';
  const whose = knowerWords[who];
  const begun = whose.charAt(0).toUpperCase() + whose.slice(1);
  return isActor === true ? `${begun}, who did it` : begun;
}
