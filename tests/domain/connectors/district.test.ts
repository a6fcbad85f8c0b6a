import { describe, expect, test } from 'vitest'
import { answerOf, simulatedAnswer } from '@/lib/connectors/simulated-district/answers'
import { district } from '@/lib/connectors/simulated-district/district'
import { INSTITUTIONS } from '@/lib/connectors/simulated-district/institutions'
import { peopleOf } from '@/lib/connectors/simulated-district/people'
import { lettersOf, periodFrom } from '@/lib/connectors/simulated-district/verification'
import { readAnswer, SYSTEMS } from '@/lib/connectors/port'
import { PAYLOAD_SCHEMAS } from '@/lib/connectors/registry'
import { addYears } from '@/lib/domain/shared/dates'
import { parseRegistrationNo } from '@/lib/domain/shared/identifiers/registration-no'
import { parseResidentId } from '@/lib/domain/shared/identifiers/resident-id'
import { parseUscc } from '@/lib/domain/shared/identifiers/uscc'

const all = district()
const share = (those: readonly unknown[]): number => Math.round((those.length / all.length) * 100)
const ofKind = (pattern: RegExp) => all.filter(({ category }) => pattern.test(category))

describe('the large district', () => {
  test('has a thousand institutions, those known by name among them', () => {
    expect(all).toHaveLength(1_000)
    expect(all.slice(0, INSTITUTIONS.length)).toEqual(INSTITUTIONS)
  })

  test('is made of village clinics, clinics, dental institutions and hospitals as a real district is', () => {
    const dental = all.filter(({ chairs, category }) => chairs > 0 && !category.startsWith('A'))
    const hospitals = ofKind(/^A[1-5]/)
    const clinics = ofKind(/^D1|^D2/).filter((one) => !dental.includes(one))
    expect([share(ofKind(/^D600$/)), share(clinics), share(dental), share(hospitals)]).toEqual([45, 25, 12, 5])
    expect(share(all.filter(({ hasXray }) => hasXray))).toBe(7)
    expect(share(all.filter(({ technologies }) => technologies.length > 0))).toBe(3)
  })

  test('has its due dates at the ends of quarters and years, and visits in the last two periods for seven in ten', () => {
    const atQuarterEnd = all.filter(({ due }) => /-(03-31|06-30|09-30|12-31)$/.test(due))
    expect(share(atQuarterEnd)).toBeGreaterThan(60)
    const visited = all.filter(
      (one) => one.lastVisitOn && one.lastVisitOn >= addYears(periodFrom(one), -2 * one.cycleYears),
    )
    expect(share(visited)).toBeGreaterThan(66)
    expect(share(visited)).toBeLessThan(74)
    expect(all.filter(({ entryStatus }) => entryStatus === 'OVERDUE').length).toBeGreaterThan(5)
  })

  test('gives every name and number once', () => {
    const unique = (values: readonly (string | null)[]): void => {
      const given = values.filter((value) => value !== null)
      expect(new Set(given).size).toBe(given.length)
    }
    unique(all.map(({ name }) => name))
    unique(all.map(({ uscc }) => uscc))
    unique(all.map(({ registrationNo }) => registrationNo))
    unique(all.map(({ filingNo }) => filingNo))
    const people = all.flatMap((one) => peopleOf(one))
    unique(people.map(({ idNo }) => idNo))
    unique(people.map(({ mobile }) => mobile))
    unique(people.map(({ practiceNo }) => practiceNo))
  })

  test('has numbers with right check characters', () => {
    for (const one of all) {
      if (one.uscc) expect(parseUscc(one.uscc), one.uscc).toMatchObject({ ok: true })
      if (one.registrationNo)
        expect(parseRegistrationNo(one.registrationNo), one.registrationNo).toMatchObject({ ok: true })
      for (const { idNo } of peopleOf(one))
        expect(parseResidentId(idNo, '2026-11-24'), idNo).toMatchObject({ ok: true })
    }
  })

  test('is answered for by every register, in the shape of its contract', { timeout: 60_000 }, () => {
    for (const one of all.filter(({ beds }, index) => index % 8 === 0 || beds > 0)) {
      for (const system of SYSTEMS) {
        const answer = answerOf(system, one)
        if (answer === undefined) continue
        const read = readAnswer<unknown>(PAYLOAD_SCHEMAS[system], JSON.stringify(answer))
        expect(read.status, `${one.name} ${system}`).toBe('OK')
      }
      expect(simulatedAnswer('licence', one), one.name).toEqual(one.silent ? undefined : answerOf('licence', one))
    }
  })

  test('holds a licence entry for each item it must have verified', () => {
    for (const one of all) {
      const answer = answerOf('licence', one) as { licences: { entries: { item: string }[] }[] }
      const entries = answer.licences.flatMap((licence) => licence.entries.map(({ item }) => item))
      expect(entries, one.name).toEqual(lettersOf(one))
    }
  })

  test('is the same in every process', () => {
    const generated = all.slice(INSTITUTIONS.length)
    const some = [188, 388, 788].map((index) => generated[index])
    expect(some.map((one) => [one?.name, one?.due, one?.registrationNo ?? one?.filingNo])).toMatchInlineSnapshot(`
      [
        [
          "青岛宁序诊所",
          "2026-12-27",
          "MAXXXX8Y637021117D2112",
        ],
        [
          "青岛蕴苑口腔诊所",
          "2027-06-30",
          "MAXXXXFP737021117D2152",
        ],
        [
          "柳汀街道大岭河村卫生室",
          "2026-11-30",
          "PDY01788X37021117D6001",
        ],
      ]
    `)
  })
})
