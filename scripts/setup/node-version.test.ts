import { describe, expect, test } from 'vitest';
import { complaintAboutNode } from './node-version.mjs';

describe('complaintAboutNode', () => {
  test.each([
    ['20.19.0', 'linux', 'x64'],
    ['20.20.2', 'linux', 'arm64'],
    ['24.0.0', 'linux', 'x64'],
    ['22.18.0', 'darwin', 'arm64'],
    ['23.1.0', 'win32', 'x64'],
    ['22.18.0', 'linux', 'riscv64'],
  ])('Node %s serves on %s %s', (version, platform, arch) => {
    expect(complaintAboutNode(version, platform, arch)).toBeUndefined();
  });

  test.each([
    ['20.18.3', 'linux', 'x64', '20.19'],
    ['18.20.0', 'linux', 'x64', '20.19'],
    ['22.17.1', 'darwin', 'arm64', '22.18'],
    ['20.19.0', 'win32', 'x64', '22.18'],
  ])('Node %s does not serve on %s %s, where %s is needed', (version, platform, arch, needed) => {
    expect(complaintAboutNode(version, platform, arch)).toBe(
      `Needful needs Node ${needed} or newer here, and this is ${version}. Install a newer one from https://nodejs.org.`,
    );
  });
});
