import type { RequestState } from '@needful/shared/domain/patient-requests/state.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import { asHandler, changeRequest } from '../../handle/patient-requests.ts';
import { openRecordsTexts } from '../../store/records-texts.ts';
import { builder } from '../builder.ts';
import { givenBy } from '../command.ts';
import { placeOf } from '../context.ts';
import { parseSubject } from '../patient-request-input.ts';
import { AffectedPersonType } from '../types/affected-person.ts';
import { PatientRequestType } from '../types/patient-request.ts';
import { resultOf } from '../types/refusal.ts';

type Opened = {
  readonly request: RequestState;
  readonly patient: AffectedPerson & { readonly id: string };
  readonly texts: readonly string[];
};

const Success = builder.objectRef<Opened>('PatientRequestOpenSuccess').implement({
  description: 'It was opened, and that is recorded.',
  authScopes: { officer: true },
  fields: (t) => ({
    request: t.field({
      type: PatientRequestType,
      description: 'The request.',
      resolve: ({ request }) => request,
    }),
    patient: t.field({
      type: AffectedPersonType,
      description: 'Who asked.',
      resolve: ({ patient }) => patient,
    }),
    texts: t.stringList({
      description: 'What was written to the person: of an extension, a denial, an answer.',
      resolve: ({ texts }) => [...texts],
    }),
  }),
});

builder.mutationField('patientRequestOpen', (t) =>
  t.field({
    type: resultOf('PatientRequestOpenResult', Success),
    authScopes: { officer: true },
    description: 'Opens who made a request and what was written to them. That it was opened is recorded.',
    args: { id: t.arg.id({ required: true }), messageId: t.arg.id({ required: true }) },
    resolve: async (_root, args, context) => {
      const named = parseSubject(args);
      if (isRefusal(named)) return named;
      const { shell, sealer } = context;
      const given = givenBy(context);
      const { org } = placeOf(context);
      return await asHandler(shell, given, async (sql) => {
        const order = { ...named, body: { type: 'open' } as const, texts: [] };
        const request = await changeRequest(sql, shell, given, order);
        if (isRefusal(request)) return request;
        const { patient, extension, ended, right } = request;
        // An accounting as it was given is opened as its document.
        const answer = right === 'accounting' ? null : (ended?.text ?? null);
        const written = [extension?.reason ?? null, answer].filter((text) => text !== null);
        const texts = await openRecordsTexts(sql, sealer, org, [patient, ...written]);
        const person = JSON.parse(texts.get(patient.sealedId) ?? 'null') as AffectedPerson;
        return {
          request,
          patient: { ...person, id: request.subject },
          texts: written.flatMap(({ sealedId }) => texts.get(sealedId) ?? []),
        };
      });
    },
  }),
);
