import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDetected } from '../page/detected.ts';
import { nameVisit } from '../page/read-visit.ts';

export default defineUnlistedScript(() => {
  const detected = readDetected();
  if (detected === undefined) return;
  detected.nameVisit = nameVisit;
  detected.listener?.();
});
