import autocannon from 'autocannon';
import { cpuTime } from './cpu.ts';
import type { CpuShare } from './line.ts';
import type { Round } from './rounds.ts';

/** A server under load, and whose processor time counts as the cost of its answers. */
export type Served = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The one body of all requests, or what makes each of them. */
  readonly body: string | (() => Asked);
  /** Process ids by name, e.g. `{ Node: 12, PostgreSQL: 7 }`. */
  readonly processes: Readonly<Record<string, number>>;
  /** Whether an answer is the right one; the first that is not ends the bench. */
  readonly isRight: (body: string) => boolean;
};

/** One request: what it sends, and where, if not to the server's own address. */
export type Asked = { readonly body: string; readonly path?: string };

/** How long: by the clock, or by the number of requests. Compilers warm by number. */
export type Span = { readonly seconds: number } | { readonly requests: number };

export type Load = {
  readonly perSecond: number;
  /** Milliseconds of one request, by process. */
  readonly cpu: Readonly<Record<string, number>>;
};

/**
 * Asks a server again and again over a fixed number of connections, each of which waits for its answer.
 * @throws where anything but the right answer comes back: a wrong answer is not a fast one
 */
export async function load(served: Served, options: Span & { readonly connections?: number }): Promise<Load> {
  const before = processorTimes(served);
  const began = performance.now();
  let right = 0;
  let wrong: string | undefined;
  const run = autocannon({
    url: served.url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...served.headers },
    connections: options.connections ?? 16,
    ...('seconds' in options ? { duration: options.seconds } : { amount: options.requests }),
    requests: [
      {
        setupRequest: (request) => ({ ...request, ...askedOf(served) }),
        onResponse(status, body) {
          if (status === 200 && served.isRight(body)) right += 1;
          else wrong ??= `${status} ${body.slice(0, 500)}`;
        },
      },
    ],
  });
  const result = await run;
  const seconds = (performance.now() - began) / 1000;
  const after = processorTimes(served);
  if (wrong !== undefined) throw new Error(`${served.url} answered wrongly: ${wrong}`);
  if (result.errors > 0 || right === 0) throw new Error(`${served.url} failed ${result.errors} requests`);
  const spent = Object.keys(after).map((name) => [name, ((after[name] ?? 0) - (before[name] ?? 0)) / right]);
  return { perSecond: right / seconds, cpu: Object.fromEntries(spent) as Record<string, number> };
}

/** The processor time of each contestant over all rounds, for a line of the table. */
export function cpuOf<Name extends string>(
  rounds: readonly Round<Name, Load>[],
  names: Readonly<Partial<Record<Name, string>>>,
): readonly CpuShare[] {
  return (Object.keys(names) as Name[]).map((name) => {
    const loads = rounds.map((round) => round[name]);
    const processes = Object.keys(loads[0]?.cpu ?? {});
    const mean = (process: string) =>
      loads.reduce((sum, { cpu }) => sum + (cpu[process] ?? 0), 0) / loads.length;
    const milliseconds = Object.fromEntries(processes.map((process) => [process, mean(process)]));
    return { who: names[name] ?? name, milliseconds };
  });
}

function askedOf({ body }: Served): Asked {
  return typeof body === 'string' ? { body } : body();
}

function processorTimes({ processes }: Served): Record<string, number> {
  return Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, cpuTime(pid)]));
}
