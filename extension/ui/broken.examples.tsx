import { Broken } from './broken.tsx';

export default { 'the background did not answer': () => <Broken /> };
