/** One organization on one server. An organization's id alone stands in every link, so anybody can name it. */
export type Place = { readonly server: string; readonly organizationId: string };

/** Whether what belongs to the one may be told to the other. */
export function isSamePlace(one: Place, other: Place): boolean {
  return one.server === other.server && one.organizationId === other.organizationId;
}
