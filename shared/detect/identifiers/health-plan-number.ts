import { defineIdentifier } from './_define.ts';
import { labelled } from './_labelled.ts';

export default defineIdentifier({
  title: 'a health plan number',
  element: 'I',
  strength: 'direct',
  rank: 41,
  recall: { designedFor: 0.99, foundBy: 'a label such as member ID, policy number or Medicaid beside it' },
  find: labelled({
    words:
      "member ?(?:id|no|number|#|identification)?|subscriber ?(?:id|no|number|#)?|insured(?: id|[’']s id)?|insurance (?:id|no|number|card|policy|member)|policy ?(?:id|no|number|holder id|#)|policy|health ?plan(?: id| beneficiary)?|plan id|beneficiary ?(?:id|no|number|#)?|medicaid(?: id| no| number)?|medicare(?: id| no| number)?|mbi|hicn?|group (?:no|number|id|#)|enrollee id|cardholder id|rx ?bin|certificate of coverage",
    digits: 5,
    longest: 20,
  }),
});
