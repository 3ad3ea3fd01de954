import './determination.css';
import { useRef, useState } from 'preact/hooks';
import { KeyHint } from '../../parts/key-hint.tsx';
import { useUniqueId } from '../../parts/use-unique-id.ts';
import { useKeys } from '../../use-keys.ts';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { Reviews } from '../outside/reviews.tsx';
import { Answered } from './answered.tsx';
import { Conclusions } from './conclusions.tsx';
import { FactorForm } from './factor-form.tsx';
import { Former } from './former.tsx';
import { type Next, nextOf } from './next.ts';
import { QuestionForm } from './question-form.tsx';
import { SignedConclusion } from './signed-conclusion.tsx';
import { Standing } from './standing.tsx';

/** What it was in law: one question at a time in the order of the law, and a signed conclusion. */
export function Determination({ incident }: { readonly incident: Incident }) {
  const id = useUniqueId();
  const section = useRef<HTMLElement>(null);
  useKeys({ d: () => section.current?.querySelector<HTMLElement>('[data-next], button')?.focus() });
  const { determination } = incident;
  return (
    <section ref={section} class="section determination" aria-labelledby={id}>
      <h2 id={id} data-anchor="determination" tabIndex={-1}>
        Determination <KeyHint press="d" />
      </h2>
      <Standing determination={determination} />
      {determination.signed == null ? (
        <>
          <Open incident={incident} />
          {incident.outside.mayReviewerConclude ? <Reviews incident={incident} /> : null}
        </>
      ) : (
        <SignedConclusion incident={incident} signed={determination.signed} />
      )}
      <Former former={determination.former} />
    </section>
  );
}

function Open({ incident }: { readonly incident: Incident }) {
  const { determination } = incident;
  const [correcting, correct] = useState<Next | null>(null);
  // Only what follows an answer takes the focus; nothing does at arriving.
  const [moved, move] = useState(false);
  const next = correcting ?? nextOf(determination);
  const done = () => {
    move(true);
    correct(null);
  };
  const cancel = correcting === null ? undefined : done;
  const open = isOpen(incident);
  const shown = { incident, takesFocus: moved, onDone: done, onCancel: cancel };
  const question = determination.questions.find((one) => next.is === 'question' && one.id === next.id);
  const factor = determination.factors.find((one) => next.is === 'factor' && one.id === next.id);
  const again = (step: Next) => {
    move(true);
    correct(step);
  };
  return (
    <>
      <Answered determination={determination} onCorrect={open ? again : undefined} />
      {open && question !== undefined ? (
        <QuestionForm key={question.id} {...shown} question={question} />
      ) : null}
      {open && factor !== undefined ? <FactorForm key={factor.id} {...shown} factor={factor} /> : null}
      {open ? <Conclusions incident={incident} next={next} takesFocus={moved} /> : null}
    </>
  );
}
