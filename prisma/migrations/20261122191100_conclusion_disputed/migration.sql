-- The governing body hears of it where who looked at a conclusion does not agree with it.
alter table needful.officer_mail
  drop constraint officer_mail_kind_check,
  add constraint officer_mail_kind_check check (kind in
    ('new-report', 'unacknowledged', 'climb', 'lead-given', 'lead-taken', 'digest', 'review-asked',
     'reminders-weakened', 'snippet-review', 'snippet-retired', 'conclusion-disputed'));
