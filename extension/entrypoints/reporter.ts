import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDetected } from '../page/detected.ts';
import { startReporter } from '../page/reporter.tsx';
import { writeUnread } from '../page/write-unread.ts';

export default defineUnlistedScript(() => {
  const detected = readDetected();
  if (detected === undefined) return;
  writeUnread();
  detected.startReporter = startReporter;
  detected.listener?.();
});
