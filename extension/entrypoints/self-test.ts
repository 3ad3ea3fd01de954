import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { selfTest } from '../page/self-test.ts';

export default defineUnlistedScript(() => selfTest());
