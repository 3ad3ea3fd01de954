import type { Area } from './areas/_define.ts';
import { areas } from './areas/index.generated.ts';
import { type Caller, MANAGERS } from './callers.ts';

type Rules = Readonly<Record<string, readonly Caller[]>>;

/**
 * Who may see what, written down apart from the schema: the test asks for every pair of the live schema as
 * everybody, and compares with this. A root field or type that is not here fails it by name.
 */
export const ROOT_RULES = together(({ roots }) => roots);
export const TYPE_RULES = together(({ types }) => types);

function together(of: (area: Area) => Rules): Rules {
  return Object.assign({}, ...Object.values(areas).map(of)) as Rules;
}

/** Fields that are narrower than their type. */
export const FIELD_RULES: Rules = {
  // The memberships that are asked about are the officer's and those of people who have left.
  'Membership.email': MANAGERS,
};

/** Pairs that the right caller cannot be shown to see, each with the reason. It only shrinks. */
export const UNSEEN: Readonly<Record<string, string>> = {
  'IncidentRecords.organizationHeldSince':
    'While a hold over the organization stands nothing would be purged, and what would be is shown here.',
};

/** @throws Error naming what has no rule here */
export function mayGet(caller: Caller, from: string, types: readonly string[], pair: string): boolean {
  const rules = [ruleOf(ROOT_RULES, from, 'who may ask it'), FIELD_RULES[pair]];
  for (const type of types)
    if (!type.endsWith('Success')) rules.push(ruleOf(TYPE_RULES, type, 'who may see it'));
  return rules.every((allowed) => allowed === undefined || allowed.includes(caller));
}

function ruleOf(rules: Rules, name: string, what: string) {
  const rule = rules[name];
  if (rule === undefined) throw new Error(`${name} has no rule in authorization/areas: say ${what}.`);
  return rule;
}
