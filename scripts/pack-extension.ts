import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GECKO_ID } from '../extension/manifest.ts';
import { buildAll, builtExtension } from './build.ts';
import { generateAll } from './generate.ts';
import { chromiumIdOf, crx3, publicKeyOf } from './pack-extension/crx.ts';
import { type Order, OrderError, readOrder, USAGE } from './pack-extension/order.ts';
import { archive, json, signingKey } from './pack-extension/package-files.ts';
import { hostsOf, type Manifest, packedManifest } from './pack-extension/packed-manifest.ts';
import { chromiumPolicy, firefoxPolicy, updateManifest } from './pack-extension/policies.ts';
import { ROOT } from './root.ts';

/** `pnpm pack:extension`: packages that name exactly one organization's hosts, and the policies to install them. */
async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  const out = resolve(order.out);
  mkdirSync(out, { recursive: true });
  await generateAll(ROOT, false);
  await buildAll(ROOT, console.log);
  const id = packChromium(order, out, builtExtension('chrome'));
  packFirefox(order, out, builtExtension('firefox'));
  console.log(summary(order, out, id));
}

/** Edge is Chromium: it takes the same package under the same id. Its stores take the archive. */
function packChromium(order: Order, out: string, folder: string): string {
  const key = signingKey(join(out, 'signing-key.pem'));
  const publicKey = publicKeyOf(key);
  const id = chromiumIdOf(publicKey);
  const manifest = packedManifest(manifestIn(folder), order, publicKey.toString('base64'));
  const packed = archive(folder, manifest);
  for (const browser of ['chrome', 'edge']) {
    write(out, `needful-${browser}.zip`, packed);
    write(out, `needful-${browser}.crx`, crx3(packed, key));
    const updates = updateManifest(order, id, `needful-${browser}.crx`, String(manifest['version']));
    write(out, `${browser}-updates.xml`, Buffer.from(updates));
    write(out, `${browser}-policy.json`, json(chromiumPolicy(order, id, `${browser}-updates.xml`)));
  }
  return id;
}

function packFirefox(order: Order, out: string, folder: string): void {
  write(out, 'needful-firefox.xpi', archive(folder, packedManifest(manifestIn(folder), order, null)));
  write(out, 'firefox-policies.json', json(firefoxPolicy(order, GECKO_ID, 'needful-firefox.xpi')));
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

function write(out: string, name: string, content: Buffer): void {
  writeFileSync(join(out, name), content);
}

function summary(order: Order, out: string, id: string): string {
  return `Packed for ${order.organization} into ${out}

It may read these hosts and no others:
${hostsOf(order)
  .map((host) => `  ${host}`)
  .join('\n')}

1. Put needful-chrome.crx, needful-edge.crx, needful-firefox.xpi and the *-updates.xml under ${order.from}/.
   Firefox takes only what Mozilla has signed: have needful-firefox.xpi signed as unlisted first (docs/running.md).
2. Let the server know the sign-in address of this package:
   NEEDFUL_EXTENSION_REDIRECTS must also name https://${id}.chromiumapp.org/
3. Roll out chrome-policy.json, edge-policy.json and firefox-policies.json.
4. Keep signing-key.pem secret and safe: with another key browsers see another extension.`;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof OrderError) && !(error instanceof TypeError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
