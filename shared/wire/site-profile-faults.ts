import type { z } from 'zod';
import type { SiteProfile } from '../sites/_define.ts';
import { LARGEST_PROFILE, siteProfileSchema } from './site-profile.ts';

/** The profile that a text holds, or what is wrong with it, as sentences that begin with where. */
export function faultsOfProfile(
  text: string,
  schema: z.ZodType = siteProfileSchema,
): { readonly profile: SiteProfile } | { readonly faults: readonly string[] } {
  if (text.length > LARGEST_PROFILE) return { faults: ['it is too large'] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { faults: ['it cannot be read as JSON'] };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { profile: parsed.data as SiteProfile };
  return { faults: parsed.error.issues.flatMap((issue) => faultsIn(issue)) };
}

/** Of the shapes that something may have, the one it was meant to be: whose words are all known. */
function faultsIn(issue: z.core.$ZodIssue, path: readonly PropertyKey[] = []): string[] {
  const at = [...path, ...issue.path];
  if (issue.code !== 'invalid_union') return [`${at.join('.')}: ${issue.message}`];
  const meant = issue.errors.find((shape) =>
    shape.every(({ code, path: [first] }) => code !== 'unrecognized_keys' && first !== undefined),
  );
  return meant?.flatMap((each) => faultsIn(each, at)) ?? [`${at.join('.')}: ${issue.message}`];
}
