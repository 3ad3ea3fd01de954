import { DATA_ELEMENTS } from '@needful/shared/domain/clocks/facts.ts';
import type { BreachMedium, DataElement, HoldForm } from '../../generated/graphql.ts';

export const dataElementWords: { readonly [element in DataElement]: string } = {
  HEALTH: DATA_ELEMENTS.health,
  INSURANCE_ID: DATA_ELEMENTS['insurance-id'],
  SSN: DATA_ELEMENTS.ssn,
  GOVERNMENT_ID: DATA_ELEMENTS['government-id'],
  FINANCIAL_ACCOUNT: DATA_ELEMENTS['financial-account'],
  BIOMETRIC: DATA_ELEMENTS.biometric,
  CREDENTIALS: DATA_ELEMENTS.credentials,
};

export const mediumWords: { readonly [medium in BreachMedium]: string } = {
  COMPUTERIZED: 'Computerized',
  PAPER: 'Paper',
  SPOKEN: 'Spoken',
};

export const holdWords: { readonly [form in HoldForm]: string } = {
  WRITTEN: 'Written',
  ORAL: 'Oral',
};
