import { consumer, disposable } from './mail-lists.generated.ts';

let consumers: ReadonlySet<string> | undefined;
let disposables: ReadonlySet<string> | undefined;

/** Whether anybody can have a mailbox there, such as gmail.com. */
export function isConsumerMail(domain: string): boolean {
  consumers ??= new Set(consumer.split(' '));
  return consumers.has(domain);
}

/** Whether mailboxes there are given away for minutes. Only those that two kept lists name; new ones come daily. */
export function isDisposableMail(domain: string): boolean {
  disposables ??= new Set(disposable.split(' '));
  return disposables.has(domain);
}
