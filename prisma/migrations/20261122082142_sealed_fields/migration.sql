-- Which fields there are is SEALED_FIELDS' to say (server/store/sealed-texts.ts), which types every writer. A list here
-- was a second one, and two migrations written side by side each forgot the other's fields.
alter table needful.sealed_text
  drop constraint sealed_text_field_check,
  add constraint sealed_text_field_check check (field ~ '^[a-z]+(-[a-z]+)*$' and length(field) <= 40);
