/** What lists of several organizations are put in order by. */
type Due = { readonly daysLeft: number; readonly reference: string };

/** One organization and what is due there, in whatever order. */
export type DueOf = { readonly organizationName: string; readonly rows: readonly Due[] };

/**
 * One list of what is due, the most urgent first. Days are counted from today where each organization is, so that two
 * rows of one day stand beside each other whatever their time zones; ties go by the organization, then the reference.
 */
export function mergeDue<Organization extends DueOf>(
  organizations: readonly Organization[],
): readonly { readonly organization: Organization; readonly row: Organization['rows'][number] }[] {
  return organizations
    .flatMap((organization) =>
      organization.rows.map((row: Organization['rows'][number]) => ({ organization, row })),
    )
    .sort(
      (a, b) =>
        a.row.daysLeft - b.row.daysLeft ||
        compare(a.organization.organizationName, b.organization.organizationName) ||
        compare(a.row.reference, b.row.reference),
    );
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
