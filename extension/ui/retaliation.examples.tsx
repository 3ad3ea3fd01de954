import { Retaliation } from './retaliation.tsx';

export default { 'wherever one reports': () => <Retaliation /> };
