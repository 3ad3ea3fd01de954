/**
 * What is wrong with the Node that runs this, as a sentence; undefined when nothing is.
 *
 * On Linux the packages bring a Node 24 of their own, and the one that is there only has to install them. Elsewhere
 * it also runs Needful, whose TypeScript it must run as it stands, which Node does since 22.18.
 *
 * @param {string} version as in `process.versions.node`
 * @param {string} platform as in `process.platform`
 * @param {string} arch as in `process.arch`
 * @returns {string | undefined}
 */
export function complaintAboutNode(version, platform, arch) {
  const bringsItsOwn = platform === 'linux' && ['x64', 'arm64'].includes(arch);
  const [neededMajor, neededMinor] = bringsItsOwn ? [20, 19] : [22, 18];
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined;
  return `Needful needs Node ${neededMajor}.${neededMinor} or newer here, and this is ${version}. Install a newer one from https://nodejs.org.`;
}
