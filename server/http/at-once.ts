/** Bounds how much of one kind each organization has at work at once, in this server's memory. */
export class AtOnce {
  readonly #most: number;
  readonly #running = new Map<string, number>();

  /** @param most of one organization */
  constructor(most: number) {
    this.#most = most;
  }

  /** @returns what `work` answers; null, without having begun it, where that organization has `most` at work */
  async run<Result>(organization: string, work: () => Promise<Result>): Promise<Result | null> {
    const end = this.begin(organization);
    if (end === null) return null;
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** @returns what ends that which begins now; null where that organization has `most` at work */
  begin(organization: string): (() => void) | null {
    const running = this.#running.get(organization) ?? 0;
    if (running >= this.#most) return null;
    this.#running.set(organization, running + 1);
    return () => {
      const left = (this.#running.get(organization) ?? 1) - 1;
      if (left > 0) this.#running.set(organization, left);
      else this.#running.delete(organization);
    };
  }
}
