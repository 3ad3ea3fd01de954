import { expect, test } from 'vitest';
import { looksLikeInvitation } from './enrol-form.tsx';

const organization = '01a20117-da83-7119-a186-a6e20b09dfe2';

test.each([
  [`https://needful.clinic.example/join/${organization}.GTX4o5MMb4cV2AxT`, true],
  [`  http://localhost:4000/join/${organization}.GTX4o5MMb4cV2AxT  `, true],
  ['https://needful.clinic.example/', false],
  [`https://needful.clinic.example/join/${organization}`, false],
  ['javascript:alert(1)', false],
  ['', false],
])('%s is taken for an invitation: %s', (link, fits) => {
  expect(looksLikeInvitation(link)).toBe(fits);
});
