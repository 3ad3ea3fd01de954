import { parts } from '../../test/kit/parts.ts';
import { explainMissing } from '../../test/kit/requirements.ts';

/**
 * @throws with what to do, when there is no Chromium, or no screen to open its windows on
 */
export function ensureBrowser(headless: boolean): void {
  if (parts.chromium.find() === undefined) throw new Error(explainMissing(['chromium'], undefined, 'demo'));
  if (headless || process.platform !== 'linux') return;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error(
      'There is no screen here to open windows on. This plays it without:\n\n  npm run demo -- --headless\n',
    );
}
