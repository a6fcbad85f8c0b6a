import { addDays, addYears, type IsoDate } from '@/lib/domain/shared/dates'
import { toDate } from './dates'
import { Prisma } from './generated/client'

/** Dates of papers as the register and the last verification hold them; JSON stays in the database, only dates come out. */
const SECTION_DATES = [
  ['a.leaseEnd', 'LEASE'],
  ['a.narcoticCard.validTo', 'NARCOTIC_CARD'],
  ['a.waste.validTo', 'WASTE_CONTRACT'],
  ['b.radSafety.validTo', 'RADIATION_SAFETY'],
] as const

const sectionDates = Prisma.join(SECTION_DATES.map(([path, kind]) => Prisma.sql`(${path}::text, ${kind}::text)`))

const DATE = '^\\d{4}-\\d{2}-\\d{2}$'

/** Beyond these nothing is due: exams hold for two years, the first reminder of a paper comes 90 days before. */
const YEARS_BACK = 3
const DAYS_AHEAD = 120

/** Institution, kind, reference, day and name (of a device; never of a person). */
export const paperDatesPart = (ids: Prisma.Sql, today: IsoDate): Prisma.Sql => Prisma.sql`
  WITH record AS (
    SELECT DISTINCT ON ("institutionId", "item") "institutionId", "facts" FROM "VerificationRecord"
    WHERE "institutionId" = ANY(${ids}) ORDER BY "institutionId", "item", "decidedOn" DESC
  ), found AS (
    SELECT "institutionId", 'DEVICE_TEST' AS "kind", "serialNo" AS "ref",
      greatest("data" ->> 'statusTest.date', "data" ->> 'acceptanceTest.date') AS "on", "data" ->> 'name' AS "name"
    FROM "RadiationDevice" WHERE "institutionId" = ANY(${ids})
      AND coalesce("data" ->> 'status', 'IN_USE') NOT IN ('SCRAPPED', 'STOPPED')
    UNION ALL
    SELECT "institutionId", 'EXAM', '', "data" ->> 'exam.date', NULL FROM "RadiationWorker"
    WHERE "institutionId" = ANY(${ids}) AND ${stillThere(today)}
    UNION ALL
    SELECT w."institutionId", 'DOSE', '', (SELECT max(d."toOn") FROM "DoseReading" d
      WHERE d."institutionId" = w."institutionId" AND d."personRef" = w."personRef")::text, NULL
    FROM "RadiationWorker" w WHERE w."institutionId" = ANY(${ids}) AND ${stillThere(today)}
    UNION ALL
    SELECT "institutionId", 'NURSE_REGISTRATION', '', "regValidTo"::text, NULL FROM "Practitioner"
    WHERE "institutionId" = ANY(${ids}) AND "kind" = 'NURSE' AND ("toOn" IS NULL OR "toOn" >= ${toDate(today)}::date)
    UNION ALL
    SELECT r."institutionId", p."kind", '', s."value" ->> p."path", NULL FROM record r
    CROSS JOIN LATERAL jsonb_each(CASE jsonb_typeof(r."facts" -> 'sections') WHEN 'object' THEN r."facts" -> 'sections' ELSE '{}' END) s
    JOIN (VALUES ${sectionDates}) p("path", "kind") ON s."value" ->> p."path" IS NOT NULL
    UNION ALL
    SELECT DISTINCT r."institutionId", 'MCH_CERTIFICATE', '', x."values" ->> 'certValidTo',
      concat(x."values" ->> 'personRef', x."values" ->> 'technology')
    FROM record r CROSS JOIN LATERAL (
      SELECT coalesce(m -> 'values', m -> 'json') AS "values" FROM jsonb_array_elements(
        CASE jsonb_typeof(r."facts" -> 'rows') WHEN 'array' THEN r."facts" -> 'rows'
          ELSE coalesce(nullif(r."facts" -> 'rows' -> 'mch.staff', 'null'), '[]') END) m
      WHERE coalesce(m ->> 'list', 'mch.staff') = 'mch.staff') x
  )
  SELECT "institutionId", "kind", "ref", "on", CASE "kind" WHEN 'DEVICE_TEST' THEN "name" END AS "name" FROM found
  WHERE "on" ~ ${DATE} AND "on" BETWEEN ${addYears(today, -YEARS_BACK)} AND ${addDays(today, DAYS_AHEAD)}`

const stillThere = (today: IsoDate): Prisma.Sql => Prisma.sql`coalesce("data" ->> 'to', ${today}) >= ${today}`
