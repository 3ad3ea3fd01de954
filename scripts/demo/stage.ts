import type { Page } from 'playwright-core';
import type { Demo } from '../up/demo.ts';
import type { Cast } from './cast.ts';
import type { Camera } from './pictures.ts';
import type { PracticeSites } from './practice-sites.ts';

/** What the scenes share. */
export type Stage = {
  readonly cast: Cast;
  readonly sites: PracticeSites;
  readonly camera: Camera;
  readonly origin: string;
  readonly demo: Demo;
  /** The officer's page, signed in. */
  readonly queue: Page;
  /** The reporter's mailbox. */
  readonly mail: Page;
};

export type Scene = {
  /** What is seen, as a sentence. */
  readonly says: string;
  /** @throws when it is not seen */
  readonly play: (stage: Stage) => Promise<void>;
};

export const POPUP = { width: 390, height: 600 };
export const TELEPHONE = { width: 390, height: 844 };
export const WIDE = { width: 1280, height: 800 };
