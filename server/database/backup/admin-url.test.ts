import { expect, test } from 'vitest';
import { readAdminUrl } from './admin-url.ts';

const ELSEWHERE = 'postgresql://needful_backup:x@db.example/needful';

test('a back-up does not go over the network in the clear, unless somebody says that the way is protected', () => {
  expect(() => readAdminUrl({ DATABASE_ADMIN_URL: ELSEWHERE })).toThrow(/db.example is not protected/);
  expect(readAdminUrl({ DATABASE_ADMIN_URL: ELSEWHERE, NEEDFUL_DATABASE_PLAIN: 'true' })).toBe(ELSEWHERE);
  const protectedBy = `${ELSEWHERE}?sslmode=verify-full`;
  expect(readAdminUrl({ DATABASE_ADMIN_URL: protectedBy })).toBe(protectedBy);
});

test('what is no address of a database is said to be missing, with who it must be', () => {
  for (const url of [undefined, '', 'mysql://a@b/c', 'postgresql://a:b@one:1,two:2/c'])
    expect(() => readAdminUrl({ DATABASE_ADMIN_URL: url })).toThrow(
      /set it to the database as a role that sees/,
    );
});
