-- AlterTable
ALTER TABLE "needful"."incident" ADD COLUMN     "root_cause" TEXT;
