import { defineIdentifier } from './_define.ts';
import { labelled } from './_labelled.ts';
import { matching } from './_matching.ts';

const labels = labelled({
  words:
    'serial(?: ?(?:no|number|#))?|s\\/n|sn[:#]|udi|device (?:id|identifier|serial|no|number)|device|implant(?: serial| id)?|pacemaker|pump|imei|udid',
  digits: 4,
  longest: 24,
});

export default defineIdentifier({
  title: 'a device’s number',
  element: 'M',
  strength: 'direct',
  rank: 13,
  recall: {
    designedFor: 0.99,
    foundBy: 'a label such as serial number or UDI beside it, the marks of a UDI, or a MAC address',
  },
  *find(text) {
    yield* matching(text, [
      // GS1 general specifications: (01) is the device, (21) the serial number of this one.
      /\(01\) ?\d{14}(?: ?\(1[017]\) ?[a-z\d]{4,20}){0,3}(?: ?\(21\) ?[a-z\d-]{1,20})?/gi,
      /(?<![\da-f:-])(?:[\da-f]{2}([:-]))(?:[\da-f]{2}\1){4}[\da-f]{2}(?![\da-f:-])/gi,
    ]);
    yield* labels(text);
  },
});
