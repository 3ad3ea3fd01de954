-- The governing body hears of it where the one officer of a practice warns fewer people.
alter table needful.officer_mail
  drop constraint officer_mail_kind_check,
  add constraint officer_mail_kind_check check (kind in
    ('new-report', 'unacknowledged', 'climb', 'lead-given', 'lead-taken', 'digest', 'review-asked',
     'reminders-weakened'));
