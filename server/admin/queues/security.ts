import { defineQueue } from './_define.ts';

export default defineQueue({
  title: 'Security',
  rank: 8,
  variables: { view: 'SECURITY' },
  count: 'security',
  empty: {
    title: 'No open incident is led by the security official',
    teach: 'The route says which designation leads: phishing, malware and shared passwords come here.',
  },
});
