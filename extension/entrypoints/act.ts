import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { start } from '../page/act.ts';
import { readDetected } from '../page/detected.ts';

export default defineUnlistedScript(() => {
  const detected = readDetected();
  if (detected !== undefined) start(detected.signal);
});
