import { readFileSync } from 'node:fs';

/**
 * Imported into a server process before its own code: its clock is wrong by as many milliseconds as the file that
 * TURNED_CLOCK names says, from one moment to the next, as when an administrator or NTP sets it. What counts up by
 * itself (timers, `performance.now`) goes on as before, as on a real machine.
 */
const file = process.env.TURNED_CLOCK ?? '';
const OFTEN_MS = 50;

let shiftMs = 0;

function look(): void {
  shiftMs = Number(readFileSync(file, 'utf8'));
}

const TrueDate = Date;
const now = () => TrueDate.now() + shiftMs;

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new TrueDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

look();
setInterval(look, OFTEN_MS).unref();
