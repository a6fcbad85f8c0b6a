import { beforeEach, describe, expect, it } from 'vitest'
import { INSTITUTIONS, institutionBySerial, MAIN_SERIAL } from '@/lib/connectors/simulated-district/institutions'
import { usccCheckCharacter } from '@/lib/domain/shared/identifiers/check-characters'
import { realNow } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { askRegister, openRegisterAnswer, QUESTIONS_PER_ADDRESS } from '@/lib/services/items/ask-register'
import { answerByTicket, answerTicked } from '@/lib/services/items/get-needed'
import { getOwnNeeded } from '@/lib/services/items/get-own-needed'
import { NOTHING_TOLD } from '@/lib/domain/items/needed-facts'
import { testDatabase } from '../../support/database'
import { makeDistrict, makeStaff } from '../../support/factories'
import { makeClinic } from '../../support/filing'

const db = testDatabase()
beforeEach(() => makeDistrict())

const IP = '192.0.2.7'
const usccOf = (serial: number): string => institutionBySerial(serial).uscc ?? ''
const ask = (number: string, ip: string | null = IP) => askRegister({ number, ip })
async function answerTo(number: string) {
  const asked = await ask(number)
  if (!asked.ok) throw new Error(JSON.stringify(asked.error))
  const answer = await answerByTicket(asked.value.ticket)
  if (!answer) throw new Error('the ticket does not open')
  return answer
}
const refusalTo = async (number: string, ip: string | null = IP) => {
  const asked = await ask(number, ip)
  return asked.ok ? null : asked.error
}
const switchOff = (system: string) =>
  db.query(`INSERT INTO "ConnectorState" ("system", "available") VALUES ($1, false)`, [system])

describe('which items an institution needs, by its number', () => {
  it('tells items, windows, the three numbers and the list, by credit code and by registration number alike', async () => {
    const { uscc, registrationNo } = institutionBySerial(MAIN_SERIAL)
    const answer = await answerTo(uscc ?? '')
    expect(answer.items).toMatchObject([
      { letter: 'A', due: '2027-01-20', opensOn: '2026-10-20', state: 'DUE', elsewhere: null },
      { letter: 'B', due: '2027-01-20', state: 'DUE' },
    ])
    expect(answer.papers.counts).toEqual({ separate: 35, combined: 27, supplied: 15 })
    expect(answer.papers.yours.find(({ def }) => def.code === 'M19')).toMatchObject({ copies: 1 })
    expect(answer.papers.fetched.find(({ def }) => def.code === 'M21')).toMatchObject({ copies: 2 })
    expect(answer.of).toEqual({ nameMasked: '青***部', source: 'REGISTER', asOf: '2026-11-24' })
    expect(await answerTo(registrationNo ?? '')).toEqual(answer)
    expect(await answerTo(` ${(registrationNo ?? '').toLowerCase()} `)).toEqual(answer)
  })

  it('N40: the applicant’s own start page lists the same papers, for the items of today, and nobody else’s', async () => {
    const clinic = await makeClinic()
    const { papers } = await answerTo(usccOf(MAIN_SERIAL))
    const own = await getOwnNeeded(clinic.applicant, ['A', 'B'])
    expect(own).toEqual(papers)
    const onlyB = await getOwnNeeded(clinic.applicant, ['B'])
    expect(onlyB?.yours.every(({ def }) => def.letters.includes('B'))).toBe(true)
    expect(await getOwnNeeded(clinic.applicant, [])).toBeNull()
    expect(await getOwnNeeded(await makeStaff('WIN'), ['A'])).toBeNull()
  })

  it('gives away nothing of a person: no name, number or mobile of the payload is in the answer or the ticket', async () => {
    const asked = await ask(usccOf(MAIN_SERIAL))
    const ticket = asked.ok ? asked.value.ticket : ''
    const shown = JSON.stringify([await answerByTicket(ticket), openRegisterAnswer(ticket)])
    expect(shown).not.toMatch(/\d{17}[\dX]|1\d{10}|idNo|mobile|legalRep/)
    expect(shown).not.toContain('青岛海棠湾口腔门诊部')
    expect(ticket).not.toContain(usccOf(MAIN_SERIAL))
  })

  it('a filed clinic has its radiology licence to verify and no practice licence', async () => {
    const answer = await answerTo(usccOf(23))
    expect(answer.items.map(({ letter }) => letter)).toEqual(['B'])
    expect(answer.papers.counts).toEqual({ separate: 19, combined: 19, supplied: 11 })
  })

  it('an institution of another region is sent to its own authority, and no papers are counted', async () => {
    const answer = await answerTo(usccOf(25))
    expect(answer.items).toMatchObject([
      { letter: 'A', due: '2027-01-18', state: null, elsewhere: { zh: '执业地所在区（市）行政审批服务局' } },
    ])
    expect(answer.papers.counts.combined).toBe(0)
    expect(answer.papers.yours).toEqual([])
  })

  it('a decision of this office counts before the register has heard of it', async () => {
    await makeClinic()
    await database().licenceEntry.updateMany({ where: { item: 'A' }, data: { due: new Date('2028-01-20') } })
    const answer = await answerTo(usccOf(MAIN_SERIAL))
    expect(answer.items.find(({ letter }) => letter === 'A')).toMatchObject({ due: '2028-01-20', state: 'NOT_YET' })
  })

  it('a cancelled licence is not offered any more', async () => {
    await makeClinic()
    await database().licenceEntry.updateMany({ where: { item: 'B' }, data: { status: 'CANCELLED' } })
    expect((await answerTo(usccOf(MAIN_SERIAL))).items.map(({ letter }) => letter)).toEqual(['A'])
  })

  it('every institution of the district gets an answer or is told why not', async () => {
    for (const { uscc, registrationNo, silent } of INSTITUTIONS) {
      const asked = await askRegister({ number: uscc ?? registrationNo ?? '', ip: null })
      expect(asked.ok || silent, uscc ?? registrationNo ?? '').toBe(true)
    }
  })
})

describe('what is answered when the register cannot help', () => {
  const unknown = `91370211MA0000009`
  const unknownUscc = unknown + usccCheckCharacter(unknown)

  it('a number the register does not have', async () => {
    expect(await refusalTo(unknownUscc)).toEqual({ kind: 'refused', refusal: { code: 'needed.unknown_number' } })
  })
  it('a register that is silent for one institution, or switched off for all', async () => {
    expect(await refusalTo(usccOf(24))).toMatchObject({ refusal: { code: 'needed.register_silent' } })
    await switchOff('nhc')
    expect(await refusalTo(usccOf(MAIN_SERIAL))).toMatchObject({ refusal: { code: 'needed.register_silent' } })
    expect(await refusalTo(unknownUscc)).toMatchObject({ refusal: { code: 'needed.register_silent' } })
  })
  it('our own records stand in for a silent register, and the answer says so', async () => {
    await makeClinic(24)
    const answer = await answerTo(usccOf(24))
    expect(answer.of).toMatchObject({ source: 'OWN' })
    expect(answer.items.map(({ letter, due }) => [letter, due])).toEqual([
      ['A', '2027-01-25'],
      ['B', '2027-01-25'],
    ])
    expect(answer.papers.yours.find(({ def }) => def.code === 'M19')).toMatchObject({ copies: 1 })
  })
  it('without the e-licence store the register’s own licence face still tells about the practice licence', async () => {
    await switchOff('licence')
    expect((await answerTo(usccOf(MAIN_SERIAL))).items).toMatchObject([{ letter: 'A', due: '2027-01-20' }])
  })
  it.each([
    ['', 'needed.no_number'],
    ['　 ', 'needed.no_number'],
    ['12345', 'needed.number_length'],
    ['9'.repeat(10_000), 'needed.number_length'],
    ['91370211MAXXXX1383', 'identifier.uscc_check'],
    ['𠮷'.repeat(9), 'identifier.uscc_character'],
    ['😀', 'identifier.registration_no_character'],
  ])('a mistyped number (%#) is told what is wrong and asks nobody', async (typed, code) => {
    const refused = await refusalTo(typed)
    expect(refused).toMatchObject({ kind: 'mistyped', refusal: { code } })
    expect(await database().rateLimit.count()).toBe(0)
  })
  it('an address that asks without end is stopped, another one is not, and time heals it', async () => {
    for (let n = 0; n < QUESTIONS_PER_ADDRESS; n += 1) expect((await ask(usccOf(MAIN_SERIAL))).ok).toBe(true)
    expect(await refusalTo(usccOf(MAIN_SERIAL))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'needed.too_often', facts: { minutes: 15 } },
    })
    expect((await ask(usccOf(MAIN_SERIAL), '192.0.2.8')).ok).toBe(true)
    const later = new Date(realNow().getTime() + 16 * 60_000)
    expect((await askRegister({ number: usccOf(MAIN_SERIAL), ip: IP }, later)).ok).toBe(true)
  })
  it('the count holds when many ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 30 }, () => ask(usccOf(31))))
    expect(asked.filter(({ ok }) => ok)).toHaveLength(QUESTIONS_PER_ADDRESS)
  })
})

describe('the answer’s address', () => {
  it('opens for an hour and not longer, and only as it was made', async () => {
    const asked = await ask(usccOf(MAIN_SERIAL))
    const ticket = asked.ok ? asked.value.ticket : ''
    const minutes = (n: number) => new Date(realNow().getTime() + n * 60_000)
    expect(await answerByTicket(ticket, minutes(59))).not.toBeNull()
    expect(await answerByTicket(ticket, minutes(61))).toBeNull()
    expect(await answerByTicket(`${ticket.slice(0, -6)}AAAAAA`)).toBeNull()
    expect(await answerByTicket('x'.repeat(100_000))).toBeNull()
  })
})

describe('which items somebody needs, by ticking', () => {
  it('is answered from the catalogue in force', async () => {
    const answer = await answerTicked({ ...NOTHING_TOLD, letters: ['A', 'B'], dues: { A: '2027-01-20' } })
    expect(answer.papers.counts).toEqual({ separate: 35, combined: 27, supplied: 15 })
    expect(answer.items).toMatchObject([
      { letter: 'A', state: 'DUE' },
      { letter: 'B', state: null },
    ])
    expect(answer.of).toBeNull()
  })
})
