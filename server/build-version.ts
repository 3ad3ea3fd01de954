import server from './package.json' with { type: 'json' };

/** The version of this build, as clients and people are told it. */
export const BUILD_VERSION = server.version;
