import { BASIS_IDS } from '@needful/shared/domain/disclosures/bases.ts';
import {
  ANSWER_WAY_IDS,
  DENIAL_GROUND_IDS,
  RIGHT_IDS,
} from '@needful/shared/domain/patient-requests/rights.ts';
import { builder } from '../builder.ts';
import { valuesOf } from './enums.ts';

export const PATIENT_REQUEST_STATES = ['received', 'extended', 'answered', 'denied', 'withdrawn'] as const;
export type PatientRequestState = (typeof PATIENT_REQUEST_STATES)[number];

export const PatientRightEnum = builder.enumType('PatientRight', {
  description: 'What a patient asks for (45 CFR 164.524, 164.526, 164.528).',
  values: valuesOf(RIGHT_IDS),
});
export const PatientRequestStateEnum = builder.enumType('PatientRequestState', {
  description: 'Where a patient’s request stands.',
  values: valuesOf(PATIENT_REQUEST_STATES),
});
export const DenialGroundEnum = builder.enumType('DenialGround', {
  description: 'On what grounds access or an amendment may be denied (45 CFR 164.524(a), 164.526(a)(2)).',
  values: valuesOf(DENIAL_GROUND_IDS),
});
export const AnswerWayEnum = builder.enumType('AnswerWay', {
  description: 'How an answer left.',
  values: valuesOf(ANSWER_WAY_IDS),
});
export const DisclosureBasisEnum = builder.enumType('DisclosureBasis', {
  description: 'On what footing PHI was disclosed.',
  values: valuesOf(BASIS_IDS),
});
export const AccountingStatusEnum = builder.enumType('AccountingStatus', {
  description: 'Whether a disclosure stands in the accounting.',
  values: valuesOf(['counts', 'left-out', 'to-decide'] as const),
});
export const SuspensionFormEnum = builder.enumType('SuspensionForm', {
  description: 'How an agency stated that an accounting would impede it (45 CFR 164.528(a)(2)).',
  values: valuesOf(['written', 'oral'] as const),
});
