import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDetected } from '../page/detected.ts';
import { startReporter } from '../page/reporter.tsx';

export default defineUnlistedScript(() => {
  const detected = readDetected();
  if (detected === undefined) return;
  detected.startReporter = startReporter;
  detected.listener?.();
});
