import type { Trouble } from '../../messages/_answers.ts';

/** Where a kept message stands. Times are milliseconds of this device's clock, which may jump either way. */
export type Progress =
  | {
      readonly state: 'waiting';
      /** Counted before each attempt, so that a worker that dies in mid-flight still backs off. */
      readonly attempts: number;
      readonly notBefore: number;
      /** True while an attempt is under way; still true at the next one if the worker died in between. */
      readonly flying: boolean;
      /** True once an attempt ended without an answer: the server may have it although we never heard. */
      readonly doubt: boolean;
      readonly trouble: Trouble | null;
    }
  | { readonly state: 'delivered'; readonly at: number }
  | { readonly state: 'refused'; readonly at: number; readonly code: string; readonly message: string };

export type OutboxEvent =
  | { readonly type: 'tried'; readonly at: number; readonly random: number }
  | { readonly type: 'accepted'; readonly at: number }
  | { readonly type: 'refused'; readonly at: number; readonly code: string; readonly message: string }
  | {
      readonly type: 'troubled';
      readonly at: number;
      readonly trouble: Trouble;
      /** True when this attempt's request certainly did not reach a server that could have kept it. */
      readonly unsent: boolean;
      readonly retryAfterMs: number | null;
      /** In [0, 1): spreads the retries of many computers after one outage. */
      readonly random: number;
    }
  /** No attempt was made, since nobody may carry it now. What became of the one before is as unknown as it was. */
  | { readonly type: 'held'; readonly at: number; readonly trouble: Trouble; readonly random: number }
  /** Something changed for the better: back online, signed in, the browser started. */
  | { readonly type: 'nudged'; readonly at: number };

export const FIRST_WAIT_MS = 2_000;
export const LONGEST_WAIT_MS = 15 * 60_000;
/** A server may ask for more patience than we would have, but not for a day. */
export const LONGEST_RETRY_AFTER_MS = 60 * 60_000;

export function begin(at: number): Progress {
  return { state: 'waiting', attempts: 0, notBefore: at, flying: false, doubt: false, trouble: null };
}

/** The next progress. Delivered and refused are final: nothing brings a message back or sends it again. */
export function next(progress: Progress, event: OutboxEvent): Progress {
  if (progress.state !== 'waiting') return progress;
  switch (event.type) {
    case 'tried':
      return {
        ...progress,
        attempts: progress.attempts + 1,
        doubt: progress.doubt || progress.flying,
        flying: true,
        notBefore: event.at + waitAfter(progress.attempts + 1, event.random),
      };
    case 'accepted':
      return { state: 'delivered', at: event.at };
    case 'refused':
      // Its id is 122 random bits made here. If it is taken and an earlier attempt's end is unknown, that
      // attempt arrived under another credential, e.g. before the person signed out.
      if (progress.doubt && TAKEN.has(event.code)) {
        return { state: 'delivered', at: event.at };
      }
      return { state: 'refused', at: event.at, code: event.code, message: event.message };
    case 'troubled':
      return {
        ...progress,
        trouble: event.trouble,
        doubt: progress.doubt || (progress.flying && !event.unsent),
        flying: false,
        notBefore: event.at + Math.max(waitAfter(progress.attempts, event.random), patience(event)),
      };
    case 'held':
      return {
        ...progress,
        trouble: event.trouble,
        doubt: progress.doubt || progress.flying,
        flying: false,
        notBefore: event.at + waitAfter(progress.attempts, event.random),
      };
    case 'nudged':
      return { ...progress, notBefore: event.at };
  }
}

const TAKEN: ReadonlySet<string> = new Set(['report-id-taken', 'message-id-taken']);

/** 2 s, 4 s, 8 s … 15 min, each shortened by up to half at random. */
export function waitAfter(attempts: number, random: number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(30, Math.max(0, attempts - 1)));
  return Math.round(full * (1 - random / 2));
}

function patience(event: { readonly retryAfterMs: number | null }): number {
  return Math.min(LONGEST_RETRY_AFTER_MS, Math.max(0, event.retryAfterMs ?? 0));
}

/**
 * Whether to try now. A wait longer than any we would set means that the clock was turned back meanwhile:
 * then it is due, since no wall clock may hold a report for a year.
 */
export function isDue(progress: Progress, now: number): boolean {
  if (progress.state !== 'waiting') return false;
  return now >= progress.notBefore || progress.notBefore - now > LONGEST_RETRY_AFTER_MS;
}

/** Milliseconds until the first of them is due; null when nothing waits. */
export function waitUntilDue(all: readonly Progress[], now: number): number | null {
  let least: number | null = null;
  for (const progress of all) {
    if (progress.state !== 'waiting') continue;
    const wait = isDue(progress, now) ? 0 : progress.notBefore - now;
    if (least === null || wait < least) least = wait;
  }
  return least;
}
