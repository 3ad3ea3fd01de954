import type { PersonId } from '@needful/shared/domain/ids.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import { ROOT_CAUSE_WORDS } from '@needful/shared/domain/playbook/root-cause.ts';
import {
  partsOf,
  type StandingStep,
  type StepStanding,
  stepsOf,
} from '@needful/shared/domain/playbook/standing.ts';
import { playbookFor } from '../handle/decision-facts.ts';
import { ownPlaybooksOf } from '../store/own-playbooks.ts';
import type { Subject } from './parts/_define.ts';

/** How an incident was worked by its playbooks, in words that a reader of the evidence understands. */
export type PlaybookWorked = {
  readonly playbooks: readonly { readonly id: string; readonly title: string; readonly version: number }[];
  readonly steps: readonly {
    readonly id: string;
    readonly does: string;
    readonly citation: string | null;
    readonly needed: boolean;
    readonly stands: string;
    /** What the desk saw of it, or why it stands so; null where nothing was said, or not to this reader. */
    readonly because: string | null;
    readonly by: string | null;
    readonly at: string | null;
  }[];
  readonly rootCause: {
    readonly cause: string;
    readonly remedy: string;
    readonly because: string | null;
    readonly by: string;
    readonly at: string;
  } | null;
};

const STANDS: Readonly<Record<StepStanding, string>> = {
  open: 'left open',
  seen: 'done, as the desk saw',
  done: 'done',
  'not-needed': 'not needed',
  moot: 'not needed, as the desk saw',
};

/** Steps done and left open with who said so and why, and the root cause; the playbooks as they were taken for it. */
export async function playbookWorked(subject: Subject): Promise<PlaybookWorked> {
  const { sql, org, state } = subject;
  const applying = playbookFor(state, await ownPlaybooksOf(sql, org));
  const { rootCause } = state.playbook;
  const said = wordsOf(subject);
  return {
    playbooks: partsOf(state.playbook, applying).map(({ id, title, version }) => ({ id, title, version })),
    steps: stepsOf(state, applying).map((step) => stepWorked(step, said)),
    rootCause:
      rootCause === null
        ? null
        : {
            cause: ROOT_CAUSE_WORDS[rootCause.cause].title,
            remedy: ROOT_CAUSE_WORDS[rootCause.cause].remedy,
            because: said.textOf(rootCause.reason),
            by: said.nameOf(rootCause.by),
            at: rootCause.at,
          },
  };
}

type Words = {
  readonly textOf: (pointer: SealedText | null) => string | null;
  readonly nameOf: (person: PersonId) => string;
};

/** Texts that are not for whoever makes the pack are not among those it was given. */
function wordsOf({ texts, nameOf }: Subject): Words {
  const opened = new Map(texts.map(({ id, text }) => [id, text]));
  return { nameOf, textOf: (pointer) => opened.get(pointer?.sealedId ?? '') ?? null };
}

function stepWorked({ step, is, says, mark }: StandingStep, { textOf, nameOf }: Words) {
  const { id, citation, needed } = step;
  return {
    ...{ id, does: step.do, citation, needed },
    stands: STANDS[is],
    because: says ?? textOf(mark?.reason ?? null),
    by: mark === null ? null : nameOf(mark.by),
    at: mark?.at ?? null,
  };
}
