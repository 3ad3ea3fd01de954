import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

/** A transaction may hold its snapshot this long; an operation that needs more is at fault. */
const LONGEST_MS = 15_000;
const WAIT_MS = 5_000;

/**
 * The one read transaction of an operation, with the tenant set. It is opened before a query runs, or after a
 * mutation has committed what it wrote, and closed when the answer is ready.
 */
export class Reads {
  readonly #prisma: PrismaClient;
  readonly #tenant: { readonly org: OrganizationId | null; readonly person: PersonId | null };
  #open: Prisma.TransactionClient | null = null;
  #opening: Promise<void> | null = null;
  #finished: Promise<void> = Promise.resolve();
  #finish: () => void = () => {};

  constructor(prisma: PrismaClient, tenant: { org: OrganizationId | null; person: PersonId | null }) {
    this.#prisma = prisma;
    this.#tenant = tenant;
  }

  /** @throws Error when a resolver reads before the transaction was opened */
  get client(): Prisma.TransactionClient {
    if (this.#open === null) throw new Error('This operation reads, but opened no transaction');
    return this.#open;
  }

  open(): Promise<void> {
    this.#opening ??= this.#begin();
    return this.#opening;
  }

  #begin(): Promise<void> {
    return new Promise((opened, failed) => {
      const untilDone = new Promise<void>((done) => {
        this.#finish = done;
      });
      this.#finished = this.#prisma
        .$transaction(
          async (transaction) => {
            const { org, person } = this.#tenant;
            await transaction.$executeRaw`select set_config('app.org_id', ${org ?? ''}, true), set_config('app.person_id', ${person ?? ''}, true)`;
            this.#open = transaction;
            opened();
            await untilDone;
          },
          { timeout: LONGEST_MS, maxWait: WAIT_MS },
        )
        .catch(failed);
    });
  }

  async close(): Promise<void> {
    this.#finish();
    await this.#finished;
    this.#open = null;
  }
}
