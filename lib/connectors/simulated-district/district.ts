import { addDays, addYears } from '@/lib/domain/shared/dates'
import { deviceOfKind } from './devices'
import { FIRST_GENERATED, registrationNo, uscc } from './identities'
import { institution, REGION, type SimulatedInstitution, type SimulatedPoints } from './institution'
import { INSTITUTIONS } from './institutions'
import { type InstitutionKind, KINDS } from './kinds'
import { brands, STREETS, TOWNS, villages } from './names'
import { diceOf, type Dice } from './random'

/** A district of 1,000 institutions (DOMAIN §12, D1): those known by name, and the others by seeded numbers. */
const DISTRICT_SIZE = 1_000
const SEED = 370_211

let made: readonly SimulatedInstitution[] | null = null

/** The whole district; the same in every process. */
export const district = (): readonly SimulatedInstitution[] => (made ??= [...INSTITUTIONS, ...generate()])

interface Names {
  readonly brand: () => string
  readonly village: () => string
  readonly town: (title: string) => string
}

/** Each name is handed out once. */
function namesFrom(dice: Dice): Names {
  const brandList = brands(dice).values()
  const villageList = villages(dice).values()
  const given = new Map<string, number>()
  const take = (list: Iterator<string>): string => {
    const { value, done } = list.next()
    if (done) throw new Error('no name left')
    return String(value)
  }
  return {
    brand: () => take(brandList),
    village: () => dice.pick(TOWNS) + take(villageList),
    town: (title) => {
      const count = given.get(title) ?? 0
      given.set(title, count + 1)
      const town = TOWNS[count % TOWNS.length] ?? ''
      return count < TOWNS.length ? town : `${town}第二`
    },
  }
}

interface Making {
  readonly dice: Dice
  readonly names: Names
  /** How many of this kind came before. */
  readonly nth: number
  readonly serial: number
  readonly firstPerson: number
}

function generate(): SimulatedInstitution[] {
  const dice = diceOf(SEED)
  const names = namesFrom(dice)
  const plan = KINDS.flatMap((kind) => Array.from({ length: kind.count }, (_, nth) => ({ kind, nth })))
  let firstPerson = FIRST_GENERATED
  return plan.slice(0, DISTRICT_SIZE - INSTITUTIONS.length).map(({ kind, nth }, index) => {
    const one = make(kind, { dice, names, nth, serial: FIRST_GENERATED + index, firstPerson })
    firstPerson += one.physicians + one.nurses + one.others
    return one
  })
}

const FILED = /^D2(18|19)$/

function make(kind: InstitutionKind, making: Making): SimulatedInstitution {
  const { dice, serial } = making
  const beds = kind.beds ? dice.between(...kind.beds) : 0
  const cycleYears = beds >= 100 && /^[AG]/.test(kind.category) ? 3 : 1
  const { due, entryStatus } = dueOf(dice, cycleYears)
  const hasXray = making.nth < (kind.radiology?.count ?? 0)
  const technologies = making.nth < (kind.mch?.count ?? 0) ? technologiesOf(kind, making.nth) : []
  const lastVisit = addDays(addYears(due, -cycleYears), -dice.between(20, 80))
  return institution({
    serial,
    ...placed(kind, making),
    ...numbered(kind, serial),
    category: kind.category,
    nature: kind.nature,
    naturalPerson: kind.naturalPerson ?? false,
    level: levelOf(kind, beds),
    beds,
    cycleYears,
    due,
    entryStatus,
    chairs: kind.chairs ? dice.between(...kind.chairs) : 0,
    departments: kind.departments,
    firstPerson: making.firstPerson,
    physicians: dice.between(...kind.physicians),
    nurses: dice.between(...kind.nurses),
    others: kind.others ? dice.between(...kind.others) : 0,
    scope: kind.departments.map(([, name]) => name.replace(/科$/, '')).join('、'),
    practiceCategory: kind.practiceCategory,
    hasXray,
    devices: hasXray ? (kind.radiology?.devices ?? []).map((device) => deviceOfKind(device, dice)) : [],
    technologies,
    technologiesDue: dice.pick(['2026-12-31', '2027-06-30', '2028-06-30', '2028-12-31', '2029-06-30']),
    points: pointsOf(dice, addYears(due, -cycleYears)),
    lastVisitOn: dice.chance(70) ? lastVisit : null,
  })
}

const technologiesOf = (kind: InstitutionKind, nth: number): SimulatedInstitution['technologies'] => {
  const sets = kind.mch?.technologies ?? []
  return sets[nth % sets.length] ?? []
}

function placed(kind: InstitutionKind, { names, dice }: Making) {
  const detail = `${dice.between(1, 380)}号`
  switch (kind.named) {
    case 'brand':
      return { name: `青岛${names.brand()}${kind.title}`, street: dice.pick(STREETS), detail }
    case 'company': {
      const body = dice.pick(['机械有限公司', '食品有限公司', '纺织有限公司', '电子有限公司', '职业学校', '实验学校'])
      return { name: `青岛${names.brand()}${body}${kind.title}`, street: dice.pick(STREETS), detail }
    }
    case 'town': {
      const town = names.town(kind.title)
      return { name: `青岛西海岸新区${town}${kind.title}`, street: town.slice(0, 4).replace('第', ''), detail }
    }
    case 'village': {
      const village = names.village()
      return { name: `${village}${kind.title}`, street: village, detail }
    }
  }
}

/** Village clinics have no code of their own, filed clinics no registration number (DOMAIN §10.4). */
function numbered(kind: InstitutionKind, serial: number) {
  if (kind.category === 'D600') {
    const pseudo = `PDY0${String(serial).padStart(4, '0')}X`
    return { uscc: null, registrationNo: `${pseudo}${REGION}17D600${kind.nature}` }
  }
  const code = uscc(kind.naturalPerson ? '92' : kind.nature === '1' ? '12' : '91', REGION, serial)
  if (!FILED.test(kind.category)) {
    return { uscc: code, registrationNo: registrationNo(REGION, serial, kind.category, kind.nature) }
  }
  return { uscc: code, registrationNo: null, filingNo: `ZS${REGION}2023${String(serial).padStart(5, '0')}` }
}

function levelOf({ category }: InstitutionKind, beds: number): string {
  if (!/^A[1-5]|^G1/.test(category)) return 'NONE'
  if (beds >= 300) return '3B'
  return beds >= 100 ? '2A' : '1A'
}

const CLUSTERS = [
  ['2026-12-31', 26],
  ['2027-03-31', 17],
  ['2027-06-30', 21],
  ['2027-09-30', 10],
  ['2026-11-30', 6],
] as const
const LATE_PERCENT = 1.2

/** Due dates gather at the ends of quarter and year (DOMAIN §12); some have been missed. */
function dueOf(dice: Dice, cycleYears: 1 | 3): Pick<SimulatedInstitution, 'due' | 'entryStatus'> {
  if (dice.chance(LATE_PERCENT)) return { due: dice.pick(['2026-09-30', '2026-10-31']), entryStatus: 'OVERDUE' }
  const later = cycleYears === 3 ? dice.whole(3) : 0
  const throwOf = dice.whole(100)
  let below = 0
  for (const [due, percent] of CLUSTERS) {
    below += percent
    if (throwOf < below) return { due: addYears(due, later), entryStatus: 'VALID' }
  }
  return { due: addYears(addDays('2026-11-25', dice.between(0, 355)), later), entryStatus: 'VALID' }
}

const ACTS = [
  ['BP01', 1],
  ['BP02', 1],
  ['BP08', 2],
  ['BP10', 2],
  ['BP18', 2],
  ['BP03', 4],
  ['BP09', 4],
  ['BP20', 4],
  ['BP07', 6],
  ['BP05', 6],
] as const

/** Most have none; one in ten a few, one in a hundred enough for key supervision (DOMAIN §6, T1 … T3). */
function pointsOf(dice: Dice, periodFrom: string): SimulatedPoints[] {
  if (!dice.chance(10)) return []
  const acts = dice.chance(10) ? dice.between(4, 7) : dice.between(1, 2)
  return Array.from({ length: acts }, () => {
    const [code, points] = dice.pick(ACTS)
    const latest = addDays('2026-11-24', -60)
    const actOn = addDays(periodFrom, dice.between(5, 250))
    const on = actOn > latest ? latest : actOn
    return { code, points, actOn: on, decidedOn: addDays(on, dice.between(10, 40)) }
  })
}
