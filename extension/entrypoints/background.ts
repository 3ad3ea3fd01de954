import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../background/router.ts';
import { wake } from '../background/wake.ts';

export default defineBackground({
  type: 'module',
  main() {
    listen();
    wake();
  },
});
