import { Withdraw } from './withdraw.tsx';

export default {
  'a report taken back late': () => (
    <Withdraw onWithdraw={async () => ({ kept: false, message: 'This report is closed already.' })} />
  ),
};
