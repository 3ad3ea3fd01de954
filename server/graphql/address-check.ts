import { type AddressProblem, addressProblems } from '@needful/shared/domain/notices/addressees.ts';
import { mayOpenRegister } from '@needful/shared/domain/register/register.ts';
import { allAffected } from '../store/all-affected.ts';
import { inTenant } from '../store/tenant.ts';
import type { Case } from './case.ts';
import { type Context, personOf, placeOf } from './context.ts';

/** What is wrong with the addresses of a register, by entry; null for whom it is closed to. Nobody’s name is shown. */
export async function problemsOf(context: Context, { state }: Case): Promise<AddressProblem[] | null> {
  const { org } = placeOf(context);
  const person = personOf(context);
  if (!mayOpenRegister(state, person)) return null;
  const people = await inTenant(context.pool, { org, person }, (sql) =>
    allAffected(sql, context.sealer, org, state.incidentId),
  );
  return [...addressProblems(people, (entry) => Object.hasOwn(state.notices.aside, entry))];
}
