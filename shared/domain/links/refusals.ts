import { refuse } from '../refusal.ts';

/** Nobody learns from these whether there is an incident that they may not see. */
export const linkRefusals = {
  noSuchIncident: () =>
    refuse(
      'no-such-incident',
      'There is no such incident in this organization. Check its reference, such as NF-7K3Q-9D2M.',
      'other',
    ),
  itself: () =>
    refuse('the-same-incident', 'That is this incident. Give the reference of the other.', 'other'),
  already: () =>
    refuse('already-linked', 'The two are linked like that already. Nothing was changed.', 'other'),
  tooMany: (most: number) =>
    refuse('too-many-links', `An incident holds ${most} links. Merge what is one event, or take one away.`),
  noSuchLink: () =>
    refuse('no-such-link', 'That link does not stand any more. Reload; nothing was changed.', 'link'),
  recusedThere: () =>
    refuse(
      'you-are-recused',
      'You are recused from the other incident. Ask an officer who works on both to do it.',
      'other',
    ),
} as const;
