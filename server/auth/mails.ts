type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Says nothing that whoever reads over a shoulder should not see: no name, no organization. */
export function passwordResetMail(to: string, url: string): Mail {
  return {
    to,
    subject: 'Choose a new password for Needful',
    text: [
      'Someone, probably you, asked to choose a new password for Needful.',
      '',
      `Open this page within an hour: ${url}`,
      '',
      'Afterwards every device has to sign in anew. If it was not you, do nothing: your password stays as it is.',
      '',
    ].join('\n'),
  };
}
