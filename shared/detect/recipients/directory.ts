/** What an organization has told of whom it writes to. Given by the caller; nothing here is looked up. */
export type Directory = {
  /** Domains of the organization itself, as `mercy.org`; addresses below them are inside. */
  readonly own: readonly string[];
  /** Domains of those it exchanges PHI with. */
  readonly partners: readonly string[];
  /** Colleagues, to notice a name that belongs inside with an address outside. [] where nobody has said. */
  readonly colleagues: readonly { readonly name: string; readonly address: string }[];
  /** Addresses in lower case that this person wrote to before; null where that is not known. */
  readonly seen: ReadonlySet<string> | null;
  /** Fax numbers of the organization's directory, each with whose it is. */
  readonly faxes: readonly { readonly number: string; readonly whose: string }[];
};
