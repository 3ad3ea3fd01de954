/*
 * When a worker under test has done all that it can without the network and without a timer. The store, the ciphers
 * and the loading of modules take real time, more of it on a busy computer; here that time does not count. Import
 * this before the first world starts, so that what they do is seen.
 */

const nextTurn = globalThis.setImmediate;
/** Locks are granted without a promise to wait for, within a turn or two. */
const TURNS = 10;

/** Tasks of the store that have not run, and those among them that wait for a cipher. */
let tasks = 0;
let held: (() => void)[] = [];
let ciphers = 0;
let lastCipher: Promise<unknown> = Promise.resolve();
const loading = new Set<Promise<unknown>>();

/** Nothing counts as quiet before this has ended. */
export async function whileLoading<Value>(work: Promise<Value>): Promise<Value> {
  const over = work.then(
    () => undefined,
    () => undefined,
  );
  loading.add(over);
  void over.then(() => loading.delete(over));
  return await work;
}

/** Resolves once nothing goes on but requests, answers and timers. */
export async function quiet(): Promise<void> {
  for (let turns = 0; turns < TURNS; turns += 1) {
    await Promise.all([...loading, lastCipher]);
    await new Promise<void>((resolve) => void nextTurn(resolve));
    if (loading.size + ciphers + tasks > 0) turns = -1;
  }
}

/** The store takes each of its steps by this. None is taken during a cipher, however long that takes. */
function watchStore(): void {
  const take = (task: () => void) => {
    if (ciphers > 0) return void held.push(() => take(task));
    tasks -= 1;
    task();
  };
  const watched = (task: () => void) => {
    tasks += 1;
    return nextTurn(() => take(task));
  };
  Object.defineProperty(globalThis, 'setImmediate', { value: watched, configurable: true, writable: true });
}

/** One after the other, in the order they were asked for: real ones run at once and end in any order. */
function watchCiphers(): void {
  const { subtle } = crypto;
  for (const name of ['encrypt', 'decrypt', 'generateKey', 'importKey', 'sign', 'digest'] as const) {
    const original = subtle[name].bind(subtle) as (...given: unknown[]) => Promise<unknown>;
    const watched = (...given: unknown[]) => {
      ciphers += 1;
      const answer = lastCipher.then(() => original(...given));
      lastCipher = answer.then(ended, ended);
      return answer;
    };
    Object.defineProperty(subtle, name, { value: watched, configurable: true });
  }
}

function ended(): void {
  ciphers -= 1;
  if (ciphers > 0) return;
  const released = held;
  held = [];
  for (const take of released) nextTurn(take);
}

watchStore();
watchCiphers();
