import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hear } from './server-json.ts';

let online = true;
let arrived = 0;
let whenAsked = () => {};

/** Takes every request and breaks the connection instead of answering. */
const server = createServer((request) => {
  arrived += 1;
  whenAsked();
  request.socket.destroy();
});

beforeEach(async () => {
  [online, arrived, whenAsked] = [true, 0, () => {}];
  Object.defineProperty(navigator, 'onLine', { get: () => online, configurable: true });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(() => new Promise((closed) => server.close(closed)));

const ask = () => hear(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method: 'POST' });

describe('a request whose answer never came', () => {
  test('may have arrived, also where the network went while it was on its way', async () => {
    whenAsked = () => {
      online = false;
    };
    expect(await ask()).toMatchObject({ heard: false, trouble: 'offline', unsent: false });
    expect(arrived).toBe(1);
  });

  test('may have arrived where there was a network all the time', async () => {
    expect(await ask()).toMatchObject({ heard: false, trouble: 'unreachable', unsent: false });
  });

  test('surely did not arrive where there was no network, before and after', async () => {
    online = false;
    expect(await ask()).toMatchObject({ heard: false, trouble: 'offline', unsent: true });
  });
});
