-- AlterTable
ALTER TABLE "needful"."incident" ADD COLUMN     "tags" TEXT NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "needful"."sealed_text" ADD COLUMN     "search_key_id" TEXT;

-- CreateTable
CREATE TABLE "needful"."tag" (
    "org_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("org_id","name")
);

-- CreateTable
CREATE TABLE "needful"."incident_tag" (
    "org_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "incident_id" UUID NOT NULL,

    CONSTRAINT "incident_tag_pkey" PRIMARY KEY ("org_id","tag","reported_at","incident_id")
);

-- CreateTable
CREATE TABLE "needful"."search_word" (
    "org_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "incident_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("org_id","word","reported_at","incident_id","text_id")
);

-- CreateTable
CREATE TABLE "needful"."saved_filter" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "filter" BYTEA NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "incident_tag_org_id_incident_id_idx" ON "needful"."incident_tag"("org_id", "incident_id");

-- CreateIndex
CREATE INDEX "search_word_org_id_text_id_idx" ON "needful"."search_word"("org_id", "text_id");

-- CreateIndex
CREATE INDEX "saved_filter_org_id_person_id_position_idx" ON "needful"."saved_filter"("org_id", "person_id", "position");

-- AddForeignKey
ALTER TABLE "needful"."tag" ADD CONSTRAINT "tag_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."incident_tag" ADD CONSTRAINT "incident_tag_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."search_word" ADD CONSTRAINT "search_word_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."saved_filter" ADD CONSTRAINT "saved_filter_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.tag add check (length(name) between 1 and 30);
alter table needful.search_word add check (length(word) = 22);
do $$
declare
  name text;
begin
  foreach name in array array['tag', 'incident_tag', 'search_word', 'saved_filter']
  loop
    execute format('alter table needful.%I enable row level security', name);
    execute format('alter table needful.%I force row level security', name);
    execute format(
      'create policy tenant on needful.%I to needful_app
         using (org_id = (select current_setting(''app.org_id'')::uuid))
         with check (org_id = (select current_setting(''app.org_id'')::uuid))', name);
    execute format('grant select, insert, delete on needful.%I to needful_app', name);
  end loop;
end $$;
grant update on needful.saved_filter to needful_app;
grant update (search_key_id) on needful.sealed_text to needful_app;
