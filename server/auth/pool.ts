import type pg from 'pg';
import { openPool, type PoolOptions } from '../database/open.ts';

/**
 * Connections of sign-in: as needful_auth, and in schema auth alone, since better-auth names its tables without one.
 *
 * @param url of the login role that the server connects as
 */
export function openAuthPool(url: string, options: PoolOptions = {}): pg.Pool {
  const target = new URL(url);
  const given = target.searchParams.get('options');
  target.searchParams.set('options', [given, '-c search_path=auth'].filter(Boolean).join(' '));
  return openPool(target.href, 'needful_auth', options);
}
