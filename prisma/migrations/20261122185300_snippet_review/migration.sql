-- Whoever answers for a snippet hears of it on its day of review.
alter table needful.officer_mail
  drop constraint officer_mail_kind_check,
  add constraint officer_mail_kind_check check (kind in
    ('new-report', 'unacknowledged', 'climb', 'lead-given', 'lead-taken', 'digest', 'review-asked',
     'reminders-weakened', 'snippet-review'));
