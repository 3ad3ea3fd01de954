import { ask } from '../auth/request.ts';
import { Button } from '../parts/button.tsx';
import { Time } from '../parts/time.tsx';
import { useArrival } from '../use-arrival.ts';
import { Judgement } from './judgement.tsx';
import type { ReviewedCase } from './reviewed-case.ts';

type Props = {
  readonly path: string;
  readonly reviewed: ReviewedCase;
  readonly onOver: (words: string) => void;
};

/** What one conclusion rests on, and the reviewer’s own judgement of it. */
export function Reviewed({ path, reviewed, onOver }: Props) {
  const heading = useArrival();
  const { signed, former } = reviewed;
  return (
    <div class="report-part">
      <h1 ref={heading} tabIndex={-1}>
        {reviewed.reference}: {reviewed.kind}
      </h1>
      <p class="quiet">
        Your link ends <Time at={reviewed.endsAt} />. No names of patients or staff are shown. The clocks run
        on while you look.
      </p>
      <Facts reviewed={reviewed} />
      <Answers reviewed={reviewed} />
      <Factors reviewed={reviewed} />
      {signed === null ? null : (
        <section class="outside-part" aria-labelledby="signed">
          <h2 id="signed">The signed conclusion</h2>
          <p>
            <strong>{sentence(signed.conclusion)}</strong> · signed <Time at={signed.at} />
          </p>
          <p class="outside-said">{signed.rationale ?? 'No rationale was given.'}</p>
        </section>
      )}
      {former.length === 0 ? null : (
        <section class="outside-part" aria-labelledby="former">
          <h2 id="former">Conclusions before it</h2>
          {former.map((one) => (
            <p key={one.at} class="outside-said">
              {sentence(one.conclusion)} · <Time at={one.at} />
              {one.rationale === null ? '' : `\n${one.rationale}`}
              {one.reason === null ? '' : `\nNot agreed with: ${one.reason}`}
            </p>
          ))}
        </section>
      )}
      <Timeline reviewed={reviewed} />
      <Judgement path={path} reviewed={reviewed} onOver={onOver} />
      <div>
        <Button
          look="quiet"
          onPress={() =>
            void ask(`${path}/leave`, {}).then(() => onOver('Nothing was signed. Your link still works.'))
          }
        >
          Leave without signing
        </Button>
      </div>
    </div>
  );
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function Facts({
  reviewed: { reportedAt, occurredOn, affected, facts },
}: {
  readonly reviewed: ReviewedCase;
}) {
  return (
    <section class="outside-part" aria-labelledby="facts">
      <h2 id="facts">What is known</h2>
      <dl class="outside-list">
        <div>
          <dt>Reported</dt>
          <dd>
            <Time at={reportedAt} />
          </dd>
        </div>
        <div>
          <dt>It happened on</dt>
          <dd>{occurredOn ?? 'not said'}</dd>
        </div>
        <div>
          <dt>People affected</dt>
          <dd>{affected ?? 'not known yet'}</dd>
        </div>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Answers({ reviewed: { questions } }: { readonly reviewed: ReviewedCase }) {
  return (
    <section class="outside-part" aria-labelledby="answers">
      <h2 id="answers">The questions of the law</h2>
      {questions.length === 0 ? <p class="quiet">None is answered.</p> : null}
      <dl class="outside-list">
        {questions.map(({ ask: question, citation, answer, why }) => (
          <div key={question}>
            <dt>
              {question} <span class="quiet small">{citation}</span>
            </dt>
            <dd class="outside-said">
              {sentence(answer)}
              {why === null ? '' : `. ${why}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Factors({ reviewed: { factors } }: { readonly reviewed: ReviewedCase }) {
  return (
    <section class="outside-part" aria-labelledby="factors">
      <h2 id="factors">The four factors</h2>
      <dl class="outside-list">
        {factors.map(({ title, citation, rating, rationale, evidence }) => (
          <div key={title}>
            <dt>
              {title} <span class="quiet small">{citation}</span>
            </dt>
            <dd class="outside-said">
              {rating === null ? 'Not judged' : `Speaks for a compromise: ${rating}. ${rationale ?? ''}`}
              {evidence === null ? '' : `\nEvidence: ${evidence}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Timeline({ reviewed: { timeline } }: { readonly reviewed: ReviewedCase }) {
  return (
    <details>
      <summary>What happened, in order ({timeline.length})</summary>
      <ol class="outside-timeline">
        {timeline.map(({ at, sentence: says }) => (
          <li key={`${at}${says}`}>
            <span class="quiet small">
              <Time at={at} />
            </span>
            {says}
          </li>
        ))}
      </ol>
    </details>
  );
}
