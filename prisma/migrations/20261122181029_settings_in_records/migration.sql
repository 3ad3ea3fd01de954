-- AlterTable
ALTER TABLE "needful"."escalation_settings" DROP COLUMN "body";

-- Below: what Prisma cannot say.
-- Settings are read from the records, which are a chain: the last event of their type says how things stand.
create index records_event_whole on needful.records_event (org_id, type, sequence) where subject_id is null;
