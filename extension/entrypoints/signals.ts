import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { countContent } from '../page/count-content.ts';
import { readDetected } from '../page/detected.ts';

export default defineUnlistedScript(() => {
  const detected = readDetected();
  if (detected !== undefined) detected.countContent = countContent;
});
