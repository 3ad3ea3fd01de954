import type { Behalf, EnteredReportInput, Knower } from '../generated/graphql.ts';

export type EnterForm = {
  readonly kind: string;
  readonly behalf: Behalf;
  readonly occurredOn: string;
  readonly actor: 'yes' | 'no' | 'unknown';
  readonly knownOn: string;
  readonly toldOn: string;
  readonly name: string;
  readonly reach: string;
  readonly confidential: boolean;
  readonly note: string;
};

export const NEW_FORM: EnterForm = {
  kind: '',
  behalf: 'STAFF',
  occurredOn: '',
  actor: 'unknown',
  knownOn: '',
  toldOn: '',
  name: '',
  reach: '',
  confidential: false,
  note: '',
};

/** Whose knowledge it is, by who told it (164.404(a)(2)). An officer corrects it on the incident where an agent told it. */
const KNOWER: Readonly<Record<Behalf, Knower>> = {
  STAFF: 'WORKFORCE',
  PATIENT: 'OUTSIDE',
  ASSOCIATE: 'CONTRACTOR',
  SOMEBODY_ELSE: 'OUTSIDE',
};

/** What somebody from outside knew counts from the day they told it. */
export function asksWhenTold(behalf: Behalf): boolean {
  return KNOWER[behalf] !== 'WORKFORCE';
}

/** What is sent; empty fields are left out. */
export function enteredReport(
  form: EnterForm,
  ids: { reportId: string; messageId: string },
  now: string,
): EnteredReportInput {
  const { kind, behalf, actor, knownOn, toldOn, confidential } = form;
  const given = (value: string) => (value.trim() === '' ? null : value.trim());
  return {
    ...ids,
    kind,
    noticedAt: now,
    onBehalfOf: behalf,
    who: KNOWER[behalf],
    isActor: actor === 'unknown' ? null : actor === 'yes',
    knownOn,
    toldOn: asksWhenTold(behalf) ? given(toldOn) : null,
    occurredOn: given(form.occurredOn),
    name: given(form.name),
    reach: given(form.reach),
    note: given(form.note),
    confidential,
  };
}
