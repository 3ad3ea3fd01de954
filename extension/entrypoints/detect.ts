import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watch } from '../page/watch.ts';

export default defineUnlistedScript(() => {
  void watch();
});
