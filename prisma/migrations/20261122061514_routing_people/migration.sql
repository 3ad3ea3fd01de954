-- AlterTable
ALTER TABLE "needful"."designation" ADD COLUMN     "absent_from" DATE,
ADD COLUMN     "absent_until" DATE,
ADD COLUMN     "authority" TEXT,
ADD COLUMN     "choice" TEXT NOT NULL DEFAULT 'before',
ADD COLUMN     "is_external" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reporting_line" TEXT;

-- CreateTable
CREATE TABLE "needful"."contact" (
    "org_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "person_id" UUID,
    "name" TEXT,
    "email" TEXT,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("org_id","role")
);

-- CreateTable
CREATE TABLE "needful"."reporting_line" (
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reports_to" UUID NOT NULL,

    CONSTRAINT "reporting_line_pkey" PRIMARY KEY ("org_id","person_id")
);

-- CreateTable
CREATE TABLE "needful"."organization_function" (
    "org_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "head_id" UUID NOT NULL,

    CONSTRAINT "organization_function_pkey" PRIMARY KEY ("org_id","name")
);

-- AddForeignKey
ALTER TABLE "needful"."contact" ADD CONSTRAINT "contact_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."contact" ADD CONSTRAINT "contact_org_id_person_id_fkey" FOREIGN KEY ("org_id", "person_id") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "needful"."reporting_line" ADD CONSTRAINT "reporting_line_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."reporting_line" ADD CONSTRAINT "reporting_line_org_id_person_id_fkey" FOREIGN KEY ("org_id", "person_id") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."reporting_line" ADD CONSTRAINT "reporting_line_org_id_reports_to_fkey" FOREIGN KEY ("org_id", "reports_to") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."organization_function" ADD CONSTRAINT "organization_function_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."organization_function" ADD CONSTRAINT "organization_function_org_id_head_id_fkey" FOREIGN KEY ("org_id", "head_id") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.designation add check (choice in ('before', 'after')),
  add check (absent_from is null or absent_from <= absent_until);
alter table needful.contact add check (role in ('governing-body', 'external-reviewer')),
  add check ((person_id is null) = (name is not null and email is not null));
alter table needful.reporting_line add check (person_id <> reports_to);
alter table needful.organization_function add check (length(name) between 1 and 100);
do $$
declare
  name text;
begin
  foreach name in array array['contact', 'reporting_line', 'organization_function']
  loop
    execute format('alter table needful.%I enable row level security', name);
    execute format('alter table needful.%I force row level security', name);
    execute format(
      'create policy tenant on needful.%I to needful_app
         using (org_id = (select current_setting(''app.org_id'')::uuid))
         with check (org_id = (select current_setting(''app.org_id'')::uuid))', name);
    execute format('grant select, insert, update, delete on needful.%I to needful_app', name);
  end loop;
end $$;
