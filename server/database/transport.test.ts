import { describe, expect, test } from 'vitest';
import { unfitTransport } from './transport.ts';

describe('the way to the database', () => {
  test.each([
    'postgresql://a:b@127.0.0.1:5432/needful',
    'postgresql://a:b@localhost/needful',
    'postgresql://a:b@[::1]/needful',
    'postgresql:///needful?host=/var/run/postgresql&user=a',
    'postgresql://a:b@%2Fvar%2Frun%2Fpostgresql/needful',
    'postgresql://a:b@db.example/needful?sslmode=verify-full&sslrootcert=/ca.pem',
  ])('%s is protected', (url) => {
    expect(unfitTransport(url)).toBeUndefined();
  });

  test.each([
    'postgresql://a:b@db.example/needful',
    'postgresql://a:b@10.0.0.7/needful',
    'postgresql://a:b@localhost/needful?host=db.example',
    'postgresql://a:b@127.0.0.1.example/needful',
    'postgresql://a:b@db.example/needful?sslmode=require',
    'postgresql://a:b@db.example/needful?sslmode=no-verify',
    'postgresql://a:b@db.example/needful?sslmode=disable',
  ])('%s is not', (url) => {
    expect(unfitTransport(url)).toMatch(/is not protected.*sslmode=verify-full/);
  });
});
