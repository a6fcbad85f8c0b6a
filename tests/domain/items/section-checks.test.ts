import { describe, expect, it } from 'vitest'
import type { FormRow, RowValues, SectionValues } from '@/lib/domain/items/definition'
import { caseFacts, type CaseFacts } from '@/lib/domain/items/facts'
import type { VerificationForm } from '@/lib/domain/items/form'
import { SECTION_CHECKS } from '@/lib/domain/items/section-checks'
import { AS_OF, form, person, PERSONS, withB } from './clinic'

interface Given {
  values?: SectionValues
  rows?: FormRow[]
  form?: VerificationForm
  facts?: Partial<CaseFacts>
}

function run(name: string, { values = {}, rows = [], form: given = form(), facts = {} }: Given): string[] {
  const check = SECTION_CHECKS[name]
  if (!check) throw new Error(name)
  const problems = check({
    values,
    rows,
    facts: caseFacts({ form: given, letters: ['A', 'B'], asOf: AS_OF, ...facts }),
  })
  return problems.map(({ path, level, code }) => `${level} ${path} ${code}`)
}
const row = (list: string, values: RowValues, rowKey = 'r1'): FormRow => ({ list, rowKey, values })

describe('checks of the base pages', () => {
  const registrationNo = 'MAXXXX13837021117D1522'
  it('category and nature are those of the registration number', () => {
    const values = (categoryCode: string, managementNature: string) => ({
      'institution.registrationNo': registrationNo,
      'institution.categoryCode': categoryCode,
      'institution.managementNature': managementNature,
    })
    expect(run('categoryMatchesRegistration@1', { values: values('D152', '2') })).toEqual([])
    expect(run('natureMatchesRegistration@1', { values: values('D152', '2') })).toEqual([])
    expect(run('categoryMatchesRegistration@1', { values: values('D110', '2') })).toEqual([
      'error institution.categoryCode field.category_differs',
    ])
    expect(run('natureMatchesRegistration@1', { values: values('D152', '1') })).toEqual([
      'error institution.managementNature field.nature_differs',
    ])
  })
  it('a credit code or the reason why there is none', () => {
    expect(run('usccOrReason@1', {})).toEqual(['error institution.uscc field.uscc_or_reason'])
    expect(run('usccOrReason@1', { values: { 'institution.usccAbsentReason': 'VILLAGE' } })).toEqual([])
  })
  it('an expired licence is said, not enforced', () => {
    const licence = (validTo: string) => run('licencesInForce@1', { rows: [row('licences', { validTo })] })
    expect(licence('2026-11-23')).toEqual(['hint licences[r1].validTo field.licence_expired'])
    expect(licence('2026-11-24')).toEqual([])
  })
  it('a period is one or three years, give or take a day', () => {
    const period = (periodTo: string) =>
      run('itemPeriods@1', { rows: [row('items', { periodFrom: '2026-01-21', periodTo })] }).length
    expect(['2027-01-19', '2027-01-20', '2027-01-22', '2029-01-20', '2028-01-20'].map(period)).toEqual([1, 0, 0, 0, 1])
  })
  it('nobody leaves before coming', () => {
    expect(run('personDates@1', { rows: [row('persons', { from: '2026-02-01', to: '2026-01-31' })] })).toEqual([
      'error persons[r1].to field.ends_before_start',
    ])
  })
  it('physicians have 15 digits, nurses 12; others are not looked at', () => {
    const numbered = (kind: string, practiceNo: string) =>
      run('practiceNumbers@1', { rows: [row('persons', { kind, practiceNo })] })
    expect(numbered('PHYSICIAN', '110370211000123')).toEqual([])
    expect(numbered('NURSE', '202137020011')).toEqual([])
    expect(numbered('NURSE', '110370211000123')).toEqual(['hint persons[r1].practiceNo identifier.nurse_no_length'])
    expect(numbered('ADMIN', 'x')).toEqual([])
  })
  it.each([
    ['2026-11-24', '2027-11-24', []],
    ['2026-11-24', '2027-11-25', ['error handler.mandateTo field.mandate_too_long']],
    ['2026-11-25', '2027-01-01', ['error handler.mandateFrom field.mandate_not_begun']],
    ['2026-01-01', '2026-11-23', ['error handler.mandateTo field.mandate_over']],
    ['2026-01-01', '2026-11-24', []],
    ['2026-12-01', '2026-11-30', ['error handler.mandateTo field.ends_before_start']],
  ])('a mandate from %s to %s on 24 November 2026', (from, to, expected) => {
    expect(run('mandateCoversFiling@1', { values: { 'handler.mandateFrom': from, 'handler.mandateTo': to } })).toEqual(
      expected,
    )
  })
  it('a contact mobile is proved, where that is known; a number that is none is another matter', () => {
    const values = { 'contact.mobile': '19999990263' }
    expect(run('contactProved@1', { values, facts: { contactProved: false } })).toEqual([
      'error contact.mobile field.contact_not_proved',
    ])
    expect(run('contactProved@1', { values, facts: { contactProved: true } })).toEqual([])
    expect(run('contactProved@1', { values })).toEqual([])
    for (const typed of ['', '123'])
      expect(run('contactProved@1', { values: { 'contact.mobile': typed }, facts: { contactProved: false } })).toEqual(
        [],
      )
  })
  it('the legal representative needs no mandate', () => {
    const own = form({ handler: { name: '周明', idNo: '370211189501010019' } })
    expect(
      run('mandateCoversFiling@1', {
        values: { 'handler.mandateFrom': '2020-01-01', 'handler.mandateTo': '2020-02-01' },
        form: own,
      }),
    ).toEqual([])
  })
})

describe('checks of item A', () => {
  it('the clinical area is part of the building', () => {
    const area = (clinical: number) =>
      run('clinicalWithinBuild@1', { values: { 'a.area.build': 200, 'a.area.clinical': clinical } })
    expect(area(200)).toEqual([])
    expect(area(200.01)).toEqual(['error a.area.clinical field.clinical_exceeds_build'])
  })
  it('a department comes and goes with a change registration only', () => {
    const changed = row('a.departments', { code: '12', change: 'NEW' })
    const approval = row('a.changes', { matter: 'DEPARTMENTS', approvalNo: '青西审〔2026〕1号' })
    expect(run('changesAreApproved@1', { rows: [changed] })).toEqual([
      'error a.departments[r1].change field.change_not_approved',
    ])
    expect(run('changesAreApproved@1', { rows: [changed, approval] })).toEqual([])
    expect(
      run('changesAreApproved@1', { rows: [changed, row('a.changes', { matter: 'BEDS', approvalNo: 'x' })] }),
    ).toHaveLength(1)
  })
  it.each([
    ['2027-02-24', ['hint a.narcoticCard.validTo field.narcotic_expiring']],
    ['2027-02-25', []],
    ['2026-11-23', ['hint a.narcoticCard.validTo field.narcotic_expired']],
  ])('a narcotic card valid to %s', (validTo, expected) => {
    expect(
      run('narcoticCardDates@1', { values: { 'a.narcoticCard.no': 'Y1', 'a.narcoticCard.validTo': validTo } }),
    ).toEqual(expected)
  })
  it('number and validity of the card belong together', () => {
    expect(run('narcoticCardDates@1', { values: { 'a.narcoticCard.no': 'Y1' } })).toEqual([
      'error a.narcoticCard.validTo field.narcotic_date_missing',
    ])
    expect(run('narcoticCardDates@1', { values: { 'a.narcoticCard.validTo': '2028-01-01' } })).toEqual([
      'error a.narcoticCard.no field.narcotic_no_missing',
    ])
  })
  const staff = (change: SectionValues = {}): SectionValues => ({
    'a.staff.physician': 2,
    'a.staff.assistantPhysician': 0,
    'a.staff.nurse': 2,
    'a.staff.pharmacist': 0,
    'a.staff.labTech': 0,
    'a.staff.imagingTech': 0,
    'a.staff.otherTech': 0,
    'a.staff.healthTech': 4,
    'a.staff.adminLogistics': 0,
    'a.staff.total': 4,
    ...change,
  })
  it('staff numbers add up', () => {
    expect(run('staffAddsUp@1', { values: staff() })).toEqual([])
    expect(run('staffAddsUp@1', { values: staff({ 'a.staff.healthTech': 5 }) })).toEqual([
      'error a.staff.healthTech field.staff_parts',
    ])
    expect(run('staffAddsUp@1', { values: staff({ 'a.staff.total': 5 }) })).toEqual([
      'error a.staff.total field.staff_total',
    ])
  })
  it('staff numbers are those of the roster at work', () => {
    expect(run('staffMatchesRoster@1', { values: staff() })).toEqual([])
    expect(run('staffMatchesRoster@1', { values: staff({ 'a.staff.nurse': 3 }) })).toEqual([
      'error a.staff.nurse field.staff_roster',
    ])
    const gone = form({ persons: [...PERSONS, person({ ref: 'x', to: '2026-01-01' })] })
    expect(run('staffMatchesRoster@1', { values: staff(), form: gone })).toEqual([])
  })
  it('each year of the period that has begun has its workload', () => {
    const items = [{ code: 'A' as const, periodFrom: '2025-01-21', periodTo: '2027-01-20' }]
    const years = (...list: number[]) =>
      run('workCoversPeriod@1', {
        form: form({ items }),
        rows: list.map((year) => row('a.work', { year }, String(year))),
      })
    expect(years(2025, 2026)).toEqual([])
    expect(years(2026)).toEqual(['error a.work field.work_year_missing'])
  })
  it('inspections are those of the period', () => {
    const inspected = (date: string, rectifiedOn: string | null = null) =>
      run('inspectionsInPeriod@1', { rows: [row('a.inspections', { date, rectifiedOn })] })
    expect(inspected('2026-01-21')).toEqual([])
    expect(inspected('2026-01-20')).toEqual(['error a.inspections[r1].date field.before_period'])
    expect(inspected('2026-03-01', '2026-02-01')).toEqual([
      'error a.inspections[r1].rectifiedOn field.ends_before_start',
    ])
  })
  it.each(['患者张某，女，门诊拔牙后出血', '病人：李四 投诉', '身份证 370211189501010019', '联系 13812345678'])(
    '%s names a patient',
    (matter) => {
      expect(run('noPatientData@1', { rows: [row('a.staffViolations', { matter })] })).toEqual([
        'error a.staffViolations[r1].matter field.patient_data',
      ])
    },
  )
  it.each([
    '患者拔牙后出血，经调解赔偿',
    '患者的病历没有按时归档',
    '未按规定佩戴标牌，罚款 500 元',
    '患者家属投诉后已处理',
  ])('%s names nobody', (matter) => {
    expect(run('noPatientData@1', { rows: [row('a.staffViolations', { matter })] })).toEqual([])
  })
  it.each([
    ['2026-08-26', []],
    ['2026-08-25', ['hint a.selfCheck.date field.self_check_old']],
  ])('a self-check of %s', (date, expected) =>
    expect(run('selfCheckIsRecent@1', { values: { 'a.selfCheck.date': date } })).toEqual(expected),
  )
  it('no more is corrected than was found', () => {
    expect(run('selfCheckIsRecent@1', { values: { 'a.selfCheck.issues': 1, 'a.selfCheck.closed': 2 } })).toEqual([
      'error a.selfCheck.closed field.closed_exceeds_issues',
    ])
  })
  it('waste is produced before it is collected', () => {
    expect(
      run('collectionDates@1', { rows: [row('a.waste.collections', { from: '2026-10-03', to: '2026-10-01' })] }),
    ).toHaveLength(1)
  })
})

describe('checks of item B', () => {
  it.each([
    ['2025-11-24', []],
    ['2025-11-23', ['hint b.drill.date field.drill_old']],
  ])('a drill of %s', (date, expected) =>
    expect(run('drillIsRecent@1', { values: { 'b.drill.date': date } })).toEqual(expected),
  )
  it('a device in use stands in a room of the list', () => {
    const device = (room: string, status = 'IN_USE') =>
      run('deviceRoomsExist@1', { rows: [row('b.devices', { room, status })] })
    expect(device('1号机房')).toEqual([])
    expect(device('9号机房')).toEqual(['error b.devices[r1].room field.room_unknown'])
    expect(device('9号机房', 'SCRAPPED')).toEqual([])
  })
  it('a device is accepted before it is used', () => {
    const device = (date: string) =>
      run('acceptanceBeforeUse@1', {
        rows: [row('b.devices', { 'acceptanceTest.date': date, startUse: '2026-06-15' })],
      })
    expect(device('2026-06-15')).toEqual([])
    expect(device('2026-06-21')).toEqual(['error b.devices[r1].acceptanceTest.date field.acceptance_after_use'])
  })
  it('a device in use without any test is told, a test without result is an error', () => {
    const device = (values: RowValues) =>
      run('deviceHasTest@1', { rows: [row('b.devices', { status: 'IN_USE', ...values })] })
    expect(device({})).toEqual(['hint b.devices[r1].statusTest.date field.device_untested'])
    expect(device({ 'statusTest.date': '2026-06-15' })).toEqual([
      'error b.devices[r1].statusTest.result field.test_without_result',
    ])
    expect(device({ 'statusTest.date': '2026-06-15', 'statusTest.result': 'PASS' })).toEqual([])
    expect(device({ status: 'STOPPED' })).toEqual([])
  })
  it('radiation workers are on the roster', () => {
    const ref = (personRef: string) => run('workersAreOnRoster@1', { rows: [row('b.workers', { personRef })] })
    expect(ref('p1')).toEqual([])
    expect(ref('nobody')).toEqual(['error b.workers[r1].personRef field.person_unknown'])
  })
  it('a reading ends after it begins', () => {
    expect(run('doseDates@1', { rows: [row('b.doses', { from: '2026-04-01', to: '2026-03-31' })] })).toEqual([
      'error b.doses[r1].to field.ends_before_start',
    ])
  })
  it('an empty list of rooms is told elsewhere', () => {
    expect(
      run('deviceRoomsExist@1', {
        rows: [row('b.devices', { room: 'x', status: 'IN_USE' })],
        form: withB({ rooms: [] }),
      }),
    ).toEqual([])
  })
})

describe('checks of the mother-and-child pages (DOMAIN §3.4)', () => {
  const ofPeriod = (letter: 'C', periodFrom: string, periodTo: string) =>
    form({ items: [{ code: letter, periodFrom, periodTo, due: periodTo }] })

  it.each([
    [10, 9, []],
    [10, 10, []],
    [10, 11, ['error c.work[r1].caesareans field.caesareans_exceed']],
    [0, 0, []],
  ])('of %i deliveries, %i caesareans', (deliveries, caesareans, expected) => {
    expect(run('caesareansWithinDeliveries@1', { rows: [row('c.work', { deliveries, caesareans })] })).toEqual(expected)
  })
  it('each year of the period has its figures, as far as it has passed', () => {
    const given = ofPeriod('C', '2024-02-21', '2027-02-20')
    const years = (...all: number[]) => all.map((year) => row('c.work', { year }, String(year)))
    expect(run('deliveriesCoverPeriod@1', { form: given, rows: years(2024, 2025, 2026) })).toEqual([])
    expect(run('deliveriesCoverPeriod@1', { form: given, rows: years(2024, 2026) })).toEqual([
      'error c.work field.work_year_missing',
    ])
  })
  it.each([
    [100, 80, 5, 15, []],
    [100, 80, 5, 14, ['hint c.birthCert.received field.birth_certificates']],
    [100, 80, 5, 16, ['hint c.birthCert.received field.birth_certificates']],
    [100, 80, null, 15, []],
  ])('of %i birth certificates, %i issued, %s voided and %i in stock', (received, issued, voided, stock, expected) => {
    const values = {
      'c.birthCert.received': received,
      'c.birthCert.issued': issued,
      'c.birthCert.voided': voided,
      'c.birthCert.stock': stock,
    }
    expect(run('birthCertificatesBalance@1', { values })).toEqual(expected)
  })
  it.each([
    [3, 3, []],
    [3, 2, ['error d.midTermChecked field.mid_term_checked']],
    [3, 4, ['error d.midTermChecked field.mid_term_checked']],
    [0, 0, []],
  ])('of %i mid-term inductions, %i with papers checked', (done, checked, expected) => {
    const values = { 'd.counts.midTermInduction': done, 'd.midTermChecked': checked }
    expect(run('midTermAllChecked@1', { values })).toEqual(expected)
  })
  it.each([
    [200, []],
    [201, ['error e.exams.certificatesIssued field.exceeds_examined']],
  ])('of 100 men and 100 women examined, %i certificates', (certificatesIssued, expected) => {
    const values = { 'e.exams.male': 100, 'e.exams.female': 100, 'e.exams.certificatesIssued': certificatesIssued }
    expect(run('examsAddUp@1', { values })).toEqual(expected)
  })
  it('nobody has findings who was not examined', () => {
    const values = { 'e.exams.male': 1, 'e.exams.female': 1, 'e.exams.abnormal': 3 }
    expect(run('examsAddUp@1', { values })).toEqual(['error e.exams.abnormal field.exceeds_examined'])
  })
  it.each([
    ['主治医师', []],
    ['副主任医师', []],
    ['主任医师', []],
    ['医师', ['hint e.chiefExaminer field.chief_examiner_title']],
    [null, ['hint e.chiefExaminer field.chief_examiner_title']],
  ])('a chief examiner with the title %s', (title, expected) => {
    const given = form({ persons: [person({ title })] })
    expect(run('chiefExaminerQualified@1', { form: given, values: { 'e.chiefExaminer': 'p1' } })).toEqual(expected)
  })
  it('the chief examiner is on the roster', () => {
    expect(run('chiefExaminerQualified@1', { values: { 'e.chiefExaminer': 'p99' } })).toEqual([
      'error e.chiefExaminer field.person_unknown',
    ])
  })
  it.each([
    [100, 5, 5, 5, []],
    [100, 101, 5, 5, ['error f.counts.highRisk field.high_risk_exceeds']],
    [100, 5, 6, 5, ['error f.counts.referred field.referred_exceeds']],
    [100, 5, 5, 101, ['error f.counts.followedUp field.followed_up_exceeds']],
    [0, 0, 0, 0, []],
  ])(
    'of %i screened, %i at high risk, %i referred, %i followed up',
    (screened, highRisk, referred, followedUp, expected) => {
      const values = {
        'f.counts.screened': screened,
        'f.counts.highRisk': highRisk,
        'f.counts.referred': referred,
        'f.counts.followedUp': followedUp,
      }
      expect(run('screeningAddsUp@1', { values })).toEqual(expected)
    },
  )
  it('an agreement or a certificate out of force is said, not enforced', () => {
    const agreement = (validTo: string) =>
      run('partnerAgreementInForce@1', { values: { 'f.partner.validTo': validTo } })
    expect(agreement('2026-11-23')).toEqual(['hint f.partner.validTo field.agreement_expired'])
    expect(agreement('2026-11-24')).toEqual([])
    const certificate = (certValidTo: string) =>
      run('mchCertificatesInForce@1', { rows: [row('mch.staff', { certValidTo })] })
    expect(certificate('2026-11-23')).toEqual(['hint mch.staff[r1].certValidTo field.certificate_expired'])
    expect(certificate('2026-11-24')).toEqual([])
  })
  it('who performs a technology is on the roster', () => {
    const staff = (personRef: string) => run('mchStaffOnRoster@1', { rows: [row('mch.staff', { personRef })] })
    expect(staff('p1')).toEqual([])
    expect(staff('p99')).toEqual(['error mch.staff[r1].personRef field.person_unknown'])
  })
  it('what the basic standard asks for and is not there is said', () => {
    const rooms = (present: boolean | null) => run('standardIsMet@1', { rows: [row('mch.rooms', { present })] })
    expect(rooms(false)).toEqual(['hint mch.rooms[r1].present field.standard_missing'])
    expect([rooms(true), rooms(null)]).toEqual([[], []])
  })
})
