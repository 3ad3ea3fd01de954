import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where heavy parts of the tests are kept between runs, outside the checkout; `NEEDFUL_CACHE` moves it. */
export function cacheFolder(): string {
  const { NEEDFUL_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (NEEDFUL_CACHE) return NEEDFUL_CACHE;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'needful');
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'needful');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'needful');
}
