/**
 * One answer for everybody who asks the same at the same head of a history. Whoever asks has seen that head, so the
 * question is put after everything up to it was committed: what was taken away before then is seen to be gone.
 */
export class OncePerHead<Answer> {
  readonly #open = new Map<string, Promise<Answer>>();

  /** @param head the number that woke whoever asks */
  ask(what: string, head: bigint, put: () => Promise<Answer>): Promise<Answer> {
    const key = `${head}:${what}`;
    const open = this.#open.get(key);
    if (open !== undefined) return open;
    const answer = put().finally(() => this.#open.delete(key));
    this.#open.set(key, answer);
    return answer;
  }
}
