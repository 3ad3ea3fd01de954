/** What the manifest asks of a browser. Each permission has its reason in docs/permissions.md. */

/** Fixes the id of the unpacked extension, jfajnbnpgfijhfikgpifiejjhhkmaafg; the private part was not kept. */
export const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA9Px7ui0IKrdnXmXUSFqwxOQFBSRhUnWwcNaEWiHieLnkq036hMNVMLvsCzvJEfREbZ5O94cOiMZoXvCDTruSK1oiUqRlzgIfX0TkhEOdxqcm9l4gCY+5Og+nO+hoHfP0tw08LIfR0ghTsmaF2hVYaIasSM41n+zSlRlEHUvgQxb/lOCaj4ONI06o1O4PqQSJpUoza5trflPvjm8szG5fvYcd6nm+t+1hgkftGiOhumNe5oAlZHlupHiiEbAZjWuDyq7mgmE0WJLzTAyaHZwg4dmd1Y/N7U25L3rDa9PEdZt2ZHobz0yUSc6sGLaTK6oyA1embYNskAYQoKxsg3/xcwIDAQAB';

export const GECKO_ID = 'needful@needful.example';

export const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'identity',
  'idle',
  'scripting',
  'storage',
  'unlimitedStorage',
] as const;

/** Asked for one site at a time, by the person or by policy. Plain http because many hospitals' own hosts are. */
export const OPTIONAL_HOSTS = ['https://*/*', 'http://*/*'] as const;

/**
 * Extension pages load nothing from elsewhere. The server is chosen at enrolment, so `connect-src` names the same as
 * server-address.ts: https anywhere, plain http on this very computer.
 */
export const PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export function manifestOf(browser: 'chrome' | 'firefox') {
  return {
    name: 'Needful',
    description:
      'Report a privacy or security incident in one click, and see the minimum-necessary reminder in time.',
    permissions: [...PERMISSIONS],
    optional_host_permissions: [...OPTIONAL_HOSTS],
    content_security_policy: { extension_pages: PAGES_POLICY },
    storage: { managed_schema: 'managed-schema.json' },
    commands: {
      'report-this': {
        description: 'Report what is open in this tab',
        suggested_key: { default: 'Alt+Shift+M' },
      },
    },
    action: { default_title: 'Needful: report something' },
    ...(browser === 'chrome' ? { key: PUBLIC_KEY, minimum_chrome_version: '120' } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['authenticationInfo', 'personalCommunications'] },
            },
          },
        }
      : {}),
  };
}
