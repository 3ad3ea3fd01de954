import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether processor time can be read here: Linux alone has /proc. */
export const CPU_IS_READABLE = existsSync('/proc/self/stat');

type Stat = { readonly parent: number; readonly own: number; readonly reaped: number };

let ticks: number | undefined;

/** Milliseconds of one clock tick, in which the kernel counts (getconf CLK_TCK; proc_pid_stat(5)). */
function tick(): number {
  ticks ??= 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticks;
}

/**
 * Processor time of a process and its descendants since they began, in milliseconds, user and system together;
 * those that ended are counted where they were waited for. PostgreSQL: the process id of its postmaster.
 * Zero where there is no /proc.
 */
export function cpuTime(pid: number): number {
  if (!CPU_IS_READABLE) return 0;
  const all = processes();
  let sum = 0;
  for (const [id, stat] of all) if (descendsFrom(id, pid, all)) sum += stat.own + stat.reaped;
  return sum * tick();
}

/**
 * Processor time of these processes and their descendants, fine enough for one request: the kernel keeps what each
 * thread ran in nanoseconds (Documentation/scheduler/sched-stats.rst, /proc/<pid>/schedstat). Processes that begin after
 * this call are not counted, so it is called once the connections it measures stand.
 * @returns milliseconds up to the moment at which it is called
 */
export function fineClock(pids: readonly number[]): () => number {
  if (!CPU_IS_READABLE) return () => 0;
  const all = processes();
  const counted = [...all.keys()].filter((id) => pids.some((pid) => descendsFrom(id, pid, all)));
  const last = new Map<string, number>();
  return () => {
    for (const id of counted) {
      for (const thread of entries(`/proc/${id}/task`)) {
        const file = `/proc/${id}/task/${thread}/schedstat`;
        const ran = Number(contents(file)?.split(' ')[0]);
        if (Number.isFinite(ran)) last.set(file, ran);
      }
    }
    return [...last.values()].reduce((sum, ran) => sum + ran, 0) / 1e6;
  };
}

/** Resident memory of one process, in bytes (proc_pid_status(5), VmRSS). */
export function residentMemory(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

function processes(): ReadonlyMap<number, Stat> {
  return new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const stat = readStat(Number(name));
        return stat === undefined ? [] : [[Number(name), stat] as const];
      }),
  );
}

/** None where it has just ended. */
function entries(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function contents(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function descendsFrom(id: number, ancestor: number, all: ReadonlyMap<number, Stat>): boolean {
  for (let at: number | undefined = id; at !== undefined && at !== 0; at = all.get(at)?.parent)
    if (at === ancestor) return true;
  return false;
}

/** Undefined for a process that has just ended. The name in brackets may hold anything, blanks included. */
function readStat(pid: number): Stat | undefined {
  const text = contents(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0] = fields.slice(1, 2);
  const [user = 0, system = 0, reapedUser = 0, reapedSystem = 0] = fields.slice(11, 15);
  return { parent, own: user + system, reaped: reapedUser + reapedSystem };
}
