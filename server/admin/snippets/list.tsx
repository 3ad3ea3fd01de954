import { Link } from 'wouter-preact';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { calendarDate } from '../when.ts';
import type { Listed } from './documents.ts';
import { forWhom, languageName, missingLanguages } from './words.ts';

type Props = {
  readonly title: string;
  readonly snippets: readonly Listed[];
  readonly all: readonly Listed[];
  /** What stands where there are none; without it the part is left out. */
  readonly none?: string;
  readonly linkTo: (snippetId: string) => string;
};

/** Snippets that stand alike, each a link to its own screen. */
export function SnippetList({ title, snippets, all, none, linkTo }: Props) {
  if (snippets.length === 0 && none === undefined) return null;
  return (
    <Section title={`${title} (${snippets.length})`}>
      {snippets.length === 0 ? <p class="quiet">{none}</p> : null}
      <ul class="snippets">
        {snippets.map((one) => (
          <li key={one.id}>
            <p class="snippets-head">
              <Link href={linkTo(one.snippetId)}>{one.title}</Link>
              {one.mayApprove ? <Tag tone="accent">For you to approve</Tag> : null}
              {one.isReviewDue ? <Tag tone="warn">Review due</Tag> : null}
            </p>
            <p>{one.texts[0]?.line}</p>
            <p class="quiet small">{detailsOf(one, all)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function detailsOf(one: Listed, all: readonly Listed[]): string {
  const missing = missingLanguages(one, all);
  const parts = [
    one.citation,
    forWhom(one),
    one.texts.map(({ language }) => languageName(language)).join(', '),
    ...(missing.length === 0 ? [] : [`not yet in ${missing.map(languageName).join(', ')}`]),
    ...(one.standing === 'WAITING' && one.writtenByName != null ? [`written by ${one.writtenByName}`] : []),
    ...(one.standing === 'IN_USE' && one.reviewOn != null ? [`review by ${calendarDate(one.reviewOn)}`] : []),
  ];
  return parts.join(' · ');
}
