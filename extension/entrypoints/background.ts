import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { listen } from '../background/router.ts';
import { wake } from '../background/wake.ts';

// Its faster way compiles code at run time, which the extension's own policy forbids and reports.
z.config({ jitless: true });

export default defineBackground({
  type: 'module',
  main() {
    listen();
    wake();
  },
});
