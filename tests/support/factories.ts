import { randomUUID } from 'node:crypto'
import { database } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import { storeCatalogue } from '@/lib/services/items/catalogue'

/** Valid defaults; a test states only what it is about. Everything is synthetic (DOMAIN §10). */
export const REGION = '370211'
export const APPROVAL = 'approval-370211'
export const HEALTH = 'health-370211'

/** 2026 as the State Council announced it (DOMAIN §4.4). */
const OFF_2026 = [
  ['01-01', 3],
  ['02-15', 9],
  ['04-04', 3],
  ['05-01', 5],
  ['06-19', 3],
  ['09-25', 3],
  ['10-01', 7],
] as const
const MAKE_UP_2026 = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']

/** Authorities, calendar, catalogue and the office clock: what every command needs. */
export async function makeDistrict(now = '2026-11-24T09:00:00+08:00'): Promise<void> {
  const db = database()
  await db.authority.createMany({
    data: [
      {
        id: APPROVAL,
        kind: 'APPROVAL',
        region: REGION,
        name: '青岛西海岸新区行政审批服务局',
        nameEn: 'Approval Service Bureau of Qingdao West Coast New Area',
        prefix: '青西审卫',
        phone: '0532-00000000',
        addr: '区政务服务大厅2楼B区17号',
      },
      {
        id: HEALTH,
        kind: 'HEALTH',
        region: REGION,
        name: '青岛西海岸新区卫生健康局',
        nameEn: 'Health Bureau of Qingdao West Coast New Area',
        prefix: '青西卫',
        phone: '0532-00000001',
        addr: '长江中路1号',
      },
    ],
  })
  await db.calendarYear.create({ data: { year: 2026, source: 'test' } })
  const off = OFF_2026.flatMap(([first, days]) =>
    Array.from({ length: days }, (_, n) => ({
      date: new Date(Date.parse(`2026-${first}T00:00:00Z`) + n * 86_400_000),
      isWorking: false,
    })),
  )
  await db.calendarDay.createMany({
    data: [...off, ...MAKE_UP_2026.map((day) => ({ date: toDate(`2026-${day}`), isWorking: true }))],
  })
  await storeCatalogue('2026-01-01')
  await setOfficeTime(now)
}

/** The office stands at that instant; nothing in a test depends on how fast it runs. */
export async function setOfficeTime(now: string): Promise<void> {
  const row = { mode: 'DEMO', base: new Date(now), anchoredAt: null }
  await database().officeClock.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row })
}

export interface StaffOptions {
  readonly name?: string
  readonly itemLetters?: Actor['itemLetters']
  readonly abilities?: Actor['abilities']
  readonly region?: string
  /** A new account whose link was not used yet. */
  readonly withoutPassword?: boolean
}

/** Says that a password was set; it opens no door, since it is the hash of nothing. */
const PASSWORD_SET = '$argon2id$v=19$m=1024,t=1,p=1$iASPlj4xJTZBkPI8NylA4Q$XMCYKaA67fisELhTSCmx46+FiWnVdV2Ra1qfo24D7Kk'

/** An account with one membership, as the actor a session would give. */
export async function makeStaff(role: Exclude<Role, 'APP' | 'SYS'>, options: StaffOptions = {}): Promise<Actor> {
  const authorityId = role === 'INSP' || role === 'SUP' || role === 'EXP' ? HEALTH : APPROVAL
  const certNo = role === 'INSP' ? `15${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}` : null
  const name = options.name ?? `${role}工作人员`
  const user = await database().user.create({
    data: {
      name,
      loginName: `${role.toLowerCase()}-${randomUUID().slice(0, 8)}`,
      passwordHash: options.withoutPassword ? null : PASSWORD_SET,
      memberships: {
        create: {
          role,
          authorityId,
          itemLetters: [...(options.itemLetters ?? [])],
          abilities: [...(options.abilities ?? [])],
          certNo,
        },
      },
    },
    select: { id: true, memberships: { select: { id: true } } },
  })
  return {
    userId: user.id,
    name,
    role,
    membershipId: user.memberships[0]?.id ?? '',
    authorityId,
    region: options.region ?? REGION,
    institutionId: null,
    itemLetters: options.itemLetters ?? [],
    abilities: options.abilities ?? [],
    certNo,
    ip: '127.0.0.1',
  }
}

/** Somebody of an institution. */
export async function makeApplicant(institutionId: string, name = '经办人'): Promise<Actor> {
  const user = await database().user.create({
    data: { name, memberships: { create: { role: 'APP', institutionId, relation: 'HANDLER' } } },
    select: { id: true, memberships: { select: { id: true } } },
  })
  return {
    userId: user.id,
    name,
    role: 'APP',
    membershipId: user.memberships[0]?.id ?? '',
    authorityId: null,
    region: null,
    institutionId,
    itemLetters: [],
    abilities: [],
    certNo: null,
    ip: '127.0.0.1',
  }
}

/** The least an institution row needs; a full register import is `importInstitution`. */
export async function makeInstitution(
  overrides: { readonly name?: string; readonly region?: string } = {},
): Promise<{ id: string; name: string }> {
  return database().institution.create({
    data: {
      region: overrides.region ?? REGION,
      name: overrides.name ?? '海青口腔门诊部',
      nameBigrams: [],
      categoryCode: 'D152',
      ownership: 'PRIVATE',
      affiliation: 'OTHER',
      serviceTarget: 'SOCIETY',
      managementNature: '2',
      level: 'NONE',
      address: {},
      legalRep: {},
      principal: {},
      source: 'test',
      asOf: new Date('2026-11-01T00:00:00Z'),
    },
    select: { id: true, name: true },
  })
}
