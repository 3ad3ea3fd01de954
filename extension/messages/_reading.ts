import type { Act } from '@needful/shared/domain/incident/report.ts';

/**
 * What the page code read, before the worker made facts of it. Addresses and the message's reference are here in
 * the clear: they go to the worker's memory, become domains and keyed hashes there, and nowhere else.
 */
export type Reading = {
  readonly site: string;
  readonly act: Act;
  readonly recipients?: readonly string[];
  readonly sender?: string;
  readonly recipientCount?: number;
  readonly attachmentCount?: number;
  readonly sentAt?: string;
  readonly message?: string;
  readonly wholeRecord?: boolean;
  readonly rangeDays?: number;
  readonly sectionCount?: number;
};
