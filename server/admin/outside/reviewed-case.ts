type Concluded = {
  readonly conclusion: string;
  readonly rationale: string | null;
  readonly at: string;
  readonly reason: string | null;
};

/** What the server shows a reviewer: server/read/reviewed.ts makes it. */
export type ReviewedCase = {
  readonly asked: 'check' | 'conclude';
  readonly endsAt: string;
  readonly reference: string;
  readonly kind: string;
  readonly reportedAt: string;
  readonly occurredOn: string | null;
  readonly affected: number | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly questions: readonly {
    readonly ask: string;
    readonly citation: string;
    readonly answer: string;
    readonly why: string | null;
  }[];
  readonly factors: readonly {
    readonly title: string;
    readonly citation: string;
    readonly rating: string | null;
    readonly rationale: string | null;
    readonly evidence: string | null;
  }[];
  readonly signed: Concluded | null;
  readonly former: readonly Concluded[];
  readonly conclusions: readonly {
    readonly conclusion: string;
    readonly exception: string | null;
    readonly words: string;
    readonly lacking: readonly string[];
  }[];
  readonly timeline: readonly { readonly at: string; readonly sentence: string }[];
};
