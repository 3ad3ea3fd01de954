import { expect, test } from 'vitest';
import { screenOf } from './screen.ts';

const RUNNING = {
  origin: 'http://localhost:4000',
  demo: {
    officer: { email: 'officer@demo.example', password: 'a-password' },
    invitationLink: 'http://localhost:4000/join/x.y',
  },
  chrome: '/n/extension/.output/chrome-mv3',
  firefox: '/n/extension/.output/firefox-mv3',
  dataDir: '/n/.needful',
  cluster: '/n/.needful/postgres',
};

test('the screen says where the page is, how to sign in, where the extension lies, and what to do next', () => {
  const screen = screenOf(RUNNING);
  for (const told of [
    RUNNING.origin,
    'officer@demo.example',
    'a-password',
    RUNNING.chrome,
    RUNNING.firefox,
  ]) {
    expect(screen).toContain(told);
  }
  expect(screen).toContain('chrome://extensions');
  expect(screen).toContain('npm run demo');
  expect(screen.split('\n').length).toBeLessThanOrEqual(24);
});

test('the screen leaves out what there is not', () => {
  const screen = screenOf({ ...RUNNING, demo: undefined, firefox: undefined, cluster: undefined });
  expect(screen).not.toContain('Sign in');
  expect(screen).not.toContain('Firefox');
  expect(screen).not.toContain('the database');
});

test('the screen says where the database lies when that is not the data folder', () => {
  const screen = screenOf({ ...RUNNING, cluster: '/var/lib/needful/0a1b' });
  expect(screen).toContain('the database: /var/lib/needful/0a1b');
  expect(screenOf(RUNNING)).not.toContain('the database');
});
