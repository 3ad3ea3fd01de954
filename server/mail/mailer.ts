import nodemailer from 'nodemailer';
import type { Logger } from 'pino';

/** One plain-text mail. `messageId` is stable for one notice, so that a second delivery can be recognised. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId?: string;
};

export type Mailer = {
  /** Whether there is a mail server to hand mails to. */
  readonly isSetUp: boolean;
  /** Rejects when the mail could not be handed over; whoever sends from a job is tried again. */
  send(mail: Mail): Promise<void>;
  close(): void;
};

/** Hands mail to the SMTP server of `smtpUrl`; without one, says once in the log that nothing is sent. */
export function createMailer(smtpUrl: string | undefined, from: string, log: Logger): Mailer {
  if (smtpUrl === undefined) return unconfigured(log);
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    isSetUp: true,
    async send({ messageId, ...mail }) {
      await transport.sendMail({
        from,
        ...mail,
        ...(messageId === undefined ? {} : { messageId }),
        disableUrlAccess: true,
        disableFileAccess: true,
      });
    },
    close: () => transport.close(),
  };
}

function unconfigured(log: Logger): Mailer {
  let told = false;
  return {
    isSetUp: false,
    async send() {
      if (!told) log.warn('No mail is sent: set SMTP_URL, such as smtp://mail.clinic.example:587');
      told = true;
    },
    close() {},
  };
}
