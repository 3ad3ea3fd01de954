import '../facts.css';
import type { ComponentChildren } from 'preact';
import { Time } from '../../parts/time.tsx';
import { confidenceWords } from '../clocks/words.ts';
import { channelWords, type Notice, type NoticeDesk } from './words.ts';

type Props = { readonly notice: Notice; readonly states: NoticeDesk['stateLetters'] };

/** Why it is owed, how sure that is, and everything that was done, with who and when. */
export function NoticeDetails({ notice, states }: Props) {
  const { draft, approved, sent, addenda } = notice;
  return (
    <details>
      <summary>Why, and what was done</summary>
      <dl class="facts">
        <Line label="Why">{notice.because}</Line>
        <Line label="Rule">
          {notice.citation}; confidence {confidenceWords[notice.confidence]}
          {notice.unverified.length === 0 ? '' : `. Nobody has verified: ${notice.unverified.join('; ')}`}
        </Line>
        {notice.notes.map((note) => (
          <Line key={note} label="To know">
            {note}
          </Line>
        ))}
        {states.map(({ state, asks, confidence }) => (
          <Line key={asks} label={state}>
            {asks} Confidence {confidenceWords[confidence]}: have counsel look at it.
          </Line>
        ))}
        {draft == null ? null : (
          <Line label="Drafted">
            <By {...draft.step} />
          </Line>
        )}
        {approved == null ? null : (
          <Line label="Approved">
            <By {...approved} />
          </Line>
        )}
        {sent == null ? null : (
          <Line label="Sent">
            {channelWords(sent.channel)}
            {sent.letters == null ? '' : `, ${sent.letters} letters`}; {sent.proof ?? 'the proof was purged'}.
            Recorded by <By {...sent.step} />
            {sent.documentHash == null ? '' : `. sha256 of the letters: ${sent.documentHash}`}
          </Line>
        )}
        {addenda.map(({ on, kind, text, proof, step }) => (
          <Line key={`${on}${step.at}`} label={kind === 'TELEPHONE' ? 'Calls' : 'Addendum'}>
            {on}: {text} ({proof})
          </Line>
        ))}
      </dl>
    </details>
  );
}

function By({ by, at, charter }: { by: string; at: string; charter?: string | null | undefined }) {
  return (
    <>
      {by}, <Time at={at} />
      {charter == null ? '' : `, ${charter.toLowerCase().replaceAll('_', ' ')} charter`}
    </>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
