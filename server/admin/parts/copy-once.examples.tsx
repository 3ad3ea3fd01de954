import { CopyOnce } from './copy-once.tsx';

export default {
  'a link': () => (
    <CopyOnce label="Invitation link" text="https://needful.example/join/0192.abcdefghijklmnop" />
  ),
  'several lines': () => <CopyOnce label="Recovery codes" text={'abcde-12345\nfghij-67890'} />,
};
