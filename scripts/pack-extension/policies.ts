import type { Order } from './order.ts';

/** What the extension itself is told by policy; extension/public/managed-schema.json describes it. */
export function managedSettings(order: Order): Readonly<Record<string, unknown>> {
  return {
    server: order.server,
    organization: order.organization,
    ...(order.enrolmentCode === undefined ? {} : { enrolmentCode: order.enrolmentCode }),
    sites: order.sites.map(({ profile, match }) => ({ profile, matches: [match] })),
    sharedComputer: order.sharedComputer,
    resetComputer: order.resetComputer,
  };
}

/** For Chrome and Edge: as a file on Linux, and as the values of group policy elsewhere. */
export function chromiumPolicy(order: Order, id: string, updates: string): object {
  return {
    ExtensionSettings: {
      [id]: {
        installation_mode: 'force_installed',
        update_url: `${order.from}/${updates}`,
        override_update_url: true,
        toolbar_pin: 'force_pinned',
      },
    },
    '3rdparty': { extensions: { [id]: managedSettings(order) } },
  };
}

/** `policies.json` of Firefox (https://mozilla.github.io/policy-templates/). */
export function firefoxPolicy(order: Order, id: string, file: string): object {
  return {
    policies: {
      ExtensionSettings: {
        [id]: {
          installation_mode: 'force_installed',
          install_url: `${order.from}/${file}`,
          private_browsing: false,
        },
      },
      '3rdparty': { Extensions: { [id]: managedSettings(order) } },
    },
  };
}

/** What Chrome and Edge ask for new versions (https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux). */
export function updateManifest(order: Order, id: string, file: string, version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${escapeXml(`${order.from}/${file}`)}" version="${version}"/>
  </app>
</gupdate>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
