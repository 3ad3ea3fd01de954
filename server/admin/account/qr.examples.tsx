import { Qr } from './qr.tsx';

export default {
  'an authenticator address': () => (
    <Qr
      text="otpauth://totp/Needful:pat@clinic.example?secret=JBSWY3DPEHPK3PXP&issuer=Needful"
      label="Example"
    />
  ),
};
