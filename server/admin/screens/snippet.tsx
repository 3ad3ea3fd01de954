import './people.css';
import '../snippets/snippets.css';
import { useState } from 'preact/hooks';
import { Link, useSearch } from 'wouter-preact';
import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { Empty } from '../parts/empty.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Acts } from '../snippets/acts.tsx';
import { CardPreview } from '../snippets/card-preview.tsx';
import { Compare } from '../snippets/compare.tsx';
import { VERSIONS, VERSIONS_ALONE, type Version } from '../snippets/documents.ts';
import { Effect } from '../snippets/effect.tsx';
import { History } from '../snippets/history.tsx';
import { forWhom, languageName, standingWords } from '../snippets/words.ts';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** One snippet: what it says, where it stands, what can be done, what changed and what followed. */
export function SnippetScreen({ id }: { readonly id: string }) {
  const { membership } = useOrganization();
  const isOfficer = membership.roles.includes('OFFICER');
  const seen = useRead(VERSIONS, { snippetId: id }, { pause: !isOfficer });
  const alone = useRead(VERSIONS_ALONE, { snippetId: id }, { pause: isOfficer });
  const { data, problem, again } = isOfficer ? seen : alone;
  const versions: readonly Version[] | undefined = data?.snippetVersions;
  if (problem !== undefined && versions === undefined)
    return <ProblemNotice problem={problem} again={again} />;
  if (versions === undefined) return <Skeleton lines={12} says="Reading the snippet" />;
  const current =
    versions.find(({ standing }) => standing === 'WAITING' || standing === 'IN_USE') ?? versions[0];
  if (current === undefined)
    return (
      <Empty
        level={1}
        title="There is no such snippet"
        action={<Link href={`/o/${membership.slug}/snippets`}>Go to the snippets</Link>}
      >
        The address may have been cut short.
      </Empty>
    );
  return <Snippet key={current.id} versions={versions} current={current} again={again} />;
}

type Props = { readonly versions: readonly Version[]; readonly current: Version; readonly again: () => void };

function Snippet({ versions, current, again }: Props) {
  const { membership } = useOrganization();
  const search = useSearch();
  const heading = useArrival();
  const [language, setLanguage] = useState(current.texts[0]?.language);
  useTitle(`${current.title} · ${membership.organizationName}`);
  const text = current.texts.find((one) => one.language === language) ?? current.texts[0];
  const inUse = versions.find(({ standing }) => standing === 'IN_USE');
  const base = `/o/${membership.slug}/snippets`;
  return (
    <div class="screen snippet-wide">
      <p>
        <Link href={`${base}${search === '' ? '' : `?${search}`}`}>All snippets</Link>
      </p>
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {current.title}
        </h1>
        <Acts versions={versions} current={current} onDone={again} />
      </div>
      <div class="snippet-beside">
        <div class="snippet-form">
          <Section title={`Version ${current.version}: ${standingWords[current.standing].toLowerCase()}`}>
            {text === undefined ? null : (
              <div lang={text.language}>
                <p>
                  <strong>{text.line}</strong>
                </p>
                <p>{text.text}</p>
              </div>
            )}
            <p class="quiet small">
              {current.citation} · {current.owner} · {forWhom(current)}
            </p>
            {current.texts.length > 1 ? (
              <Languages texts={current.texts} chosen={language} onChoose={setLanguage} />
            ) : null}
          </Section>
          {current.standing === 'WAITING' && inUse !== undefined ? (
            <Section title={`What changes against version ${inUse.version}, which is in use`}>
              <Compare before={inUse} after={current} />
            </Section>
          ) : null}
          <History versions={versions} />
          {membership.roles.includes('OFFICER') ? <Effect version={inUse ?? current} /> : null}
        </div>
        <Section title="As the card will look">
          {text === undefined ? null : (
            <CardPreview
              text={text}
              citation={current.citation}
              owner={current.owner}
              version={current.version}
            />
          )}
        </Section>
      </div>
    </div>
  );
}

type LanguagesProps = {
  readonly texts: Version['texts'];
  readonly chosen: string | undefined;
  readonly onChoose: (language: string) => void;
};

function Languages({ texts, chosen, onChoose }: LanguagesProps) {
  return (
    <label class="quiet small">
      In{' '}
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {texts.map(({ language }) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
    </label>
  );
}
