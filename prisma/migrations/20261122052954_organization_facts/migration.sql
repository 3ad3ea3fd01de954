-- AlterTable
ALTER TABLE "needful"."organization" ADD COLUMN     "entity" TEXT NOT NULL DEFAULT 'covered-entity',
ADD COLUMN     "is_california_facility" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_part_2" BOOLEAN NOT NULL DEFAULT false;

alter table needful.organization add check (entity in ('covered-entity', 'business-associate'));
grant update (entity, is_part_2, is_california_facility) on needful.organization to needful_app;
